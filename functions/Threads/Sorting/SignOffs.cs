using System.Collections.Frozen;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>The words above a name: "Kind regards,", "Mit freundlichen Grüßen".</summary>
internal static class SignOffs
{
    private static readonly FrozenSet<string> Words = Split("""
        regards|kind regards|kindest regards|best regards|warm regards|warmest regards|with regards|with kind regards|with best regards|with warm regards|many regards|rgds|regs|kr|br|brgds
        best|all best|all the best|best wishes|with best wishes|warm wishes|my best|all my best|very best|warmly|warmest|fondly|cordially|respectfully|respectfully yours|sincerely|yours sincerely|sincerely yours|most sincerely|very truly yours|truly yours|yours truly|faithfully|yours faithfully|yours
        thanks|thank you|many thanks|thanks again|thanks a lot|thanks so much|thanks very much|thank you so much|thank you very much|thank you again|thanks in advance|thank you in advance|with thanks|with gratitude|gratefully|in gratitude|thx|tks|ty|thanks and regards|thanks & regards|thanks and best regards|thank you and best regards|thanks all|thanks everyone|much appreciated|appreciate it
        cheers|take care|have a great day|have a good day|have a nice day|have a great week|have a good week|have a great weekend|have a good weekend|happy new year|happy holidays|merry christmas|talk soon|talk to you soon|speak soon|see you soon|see you then|looking forward|be well|stay well|stay safe|in good health|in health|peace|love|xo|xoxo|ciao|later|bye|bye bye|goodbye|good bye|until then|in christ|god bless|blessings|many blessings|namaste
        mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichen gruessen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße|freundliche grüsse|freundliche gruesse|freundlichen gruß|freundlicher gruß|beste grüße|beste grüsse|beste gruesse|besten gruß|viele grüße|viele grüsse|viele gruesse|vielen gruß|liebe grüße|liebe grüsse|liebe gruesse|lieben gruß|herzliche grüße|herzliche grüsse|herzlichen gruß|herzlichst|hochachtungsvoll|schöne grüße|grüße|grüsse|gruesse|gruß|gruss|mfg|lg|vg|bg|mit besten grüßen|mit herzlichen grüßen|mit lieben grüßen|mit kollegialen grüßen|kollegiale grüße|danke|vielen dank|besten dank|herzlichen dank|vielen dank im voraus|danke im voraus|danke und gruß
        cordialement|bien cordialement|très cordialement|salutations|meilleures salutations|sincères salutations|bien à vous|bien à toi|bien a vous|cdt|cdlt|amicalement|bonne journée|bonne fin de journée|bonne soirée|bonne réception|respectueusement|au revoir|merci|merci d'avance|merci beaucoup|merci par avance|à bientôt|a bientot|bien confraternellement|confraternellement
        saludos|saludos cordiales|un saludo|un cordial saludo|cordialmente|atentamente|atte|muy atentamente|un abrazo|abrazos|gracias|muchas gracias|gracias de antemano|mil gracias|salud|hasta luego|hasta pronto|reciba un cordial saludo|quedo atento|quedo atenta
        cumprimentos|com os melhores cumprimentos|melhores cumprimentos|atenciosamente|att|abraço|abraços|um abraço|obrigado|obrigada|muito obrigado|muito obrigada|adeus|até breve
        cordiali saluti|distinti saluti|saluti|un saluto|un caro saluto|grazie|grazie mille|molte grazie|a presto|cordialità|in fede
        met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|bedankt|dank u|dank je wel|bij voorbaat dank
        med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänligen|hälsningar|mvh|tack|tack på förhand|med venlig hilsen|venlig hilsen|venlige hilsner|hilsen|hilsner|tak|på forhånd tak|med vennlig hilsen|vennlig hilsen|beste hilsen|takk|ystävällisin terveisin|terveisin|hyvästi|kiitos|kiitoksia
        pozdrawiam|serdecznie pozdrawiam|z poważaniem|z wyrazami szacunku|dziękuję|do widzenia|s pozdravem|s přátelským pozdravem|děkuji|s pozdravom|üdvözlettel|tisztelettel|köszönöm|cu stimă|cu respect|mulțumesc|toate cele bune|saygılarımla|iyi günler|iyi çalışmalar|teşekkürler|με εκτίμηση|φιλικά|ευχαριστώ
        с уважением|всего доброго|спасибо|с наилучшими пожеланиями|з повагою|敬具|よろしくお願いします|よろしくお願いいたします|此致|祝好|谢谢|감사합니다|مع تحياتي|تحياتي|شكرا|בברכה|תודה
        """);

    private static readonly FrozenSet<string> Tail = Split("again|so much|very much|much|all|everyone|a lot|in advance|for your help|for your time|to you|to you all|to all|team|and have a great day|and best regards|and kind regards|and regards|from");

    public static bool Is(string line)
    {
        const int longest = 60;
        if (line.Length is < 2 or > longest) return false;
        var text = line.ToLowerInvariant().Replace('’', '\'').Trim(' ', ',', '.', '!', '*', '-', '~', '_', ';', ':', ')', '(', '，', '。');
        if (Words.Contains(text)) return true;
        // "Thanks so much", "Kind regards to you all".
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = text.IndexOf(' ', blank + 1))
            if (Tail.Contains(text[(blank + 1)..]) && Words.Contains(text[..blank].TrimEnd(','))) return true;
        return text.Contains(", ", StringComparison.Ordinal) && text.Split(", ").All(Words.Contains);
    }

    /// <summary>"Thanks, Ben" in one line: only as the last line or with the author's own name.</summary>
    public static bool WithName(string line, Author author, bool isLast)
    {
        const int longest = 60;
        if (line.Length is < 5 or > longest) return false;
        var cut = line.AsSpan().IndexOfAny(",-–!");
        if (cut < 2 || cut + 2 >= line.Length || !Words.Contains(line[..cut].Trim().ToLowerInvariant())) return false;
        var name = line[(cut + 1)..].Trim(' ', '-', '–', '.', ',', '!');
        return author.IsName(name) || isLast && Author.CouldBeName(name);
    }

    private static FrozenSet<string> Split(string text) =>
        text.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
