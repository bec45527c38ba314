using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>The block "From: … Sent: … To: … Subject: …" that Outlook and others put above the earlier mail, in many languages.</summary>
internal static partial class HistoryHeaders
{
    private enum Label { From, Sent, To, Copy, Subject }

    private const int MaxBlock = 12;

    private static readonly FrozenDictionary<string, Label> Labels = Table(
        (Label.From, "from de von da van od fra från lähettäjä feladó expéditeur remitente remetente mittente afzender nadawca odesílatel avsändare afsender avsender от από kimden 发件人 寄件者 寄件人 差出人 送信者 보낸사람 보낸|사람 من מאת expediteur absender"),
        (Label.Sent, "sent date gesendet datum envoyé envoye date|d'envoi enviado enviado|el fecha data inviato verzonden wysłano wyslano odesláno dátum elküldve skickat sendt dato lähetetty päivämäärä pvm päiväys отправлено дата στάλθηκε ημερομηνία gönderildi tarih 发送时间 发送日期 日期 传送时间 寄件日期 送信日時 日時 보낸|날짜 날짜 تم|الإرسال التاريخ נשלח תאריך gesendet|am message|du trimis dată trimis|la poslano послано надіслано"),
        (Label.To, "to an à a para per aan do komu címzett till til vastaanottaja kime кому προς 收件人 收件者 宛先 받는사람 받는|사람 إلى אל destinataire destinatario destinatário empfänger adresat către"),
        (Label.Copy, "cc kopie copie copia cópia kopia kopio másolat копия κοιν 抄送 副本 참조 نسخة עותק bcc dw dw. udw. copie|à kk"),
        (Label.Subject, "subject betreff objet asunto assunto oggetto onderwerp temat předmět tárgy ämne emne aihe тема θέμα konu 主题 主旨 件名 제목 الموضوع נושא betr. betr sujet subiect predmet sub"));

    /// <summary>How many lines from <paramref name="index"/> on are such a block; 0 when it is none.</summary>
    public static int Lines(IReadOnlyList<string> lines, int index)
    {
        if (KindOf(lines[index]) is not { } first) return Inline(lines[index]) ? 1 : 0;
        var seen = 1 << (int)first;
        var last = index;
        var skipped = 0;
        for (var i = index + 1; i < lines.Count && i < index + MaxBlock && skipped <= 2; i++)
        {
            if (lines[i].Length == 0 && i == last + 1) continue;
            if (KindOf(lines[i]) is { } kind)
            {
                seen |= 1 << (int)kind;
                last = i;
                skipped = 0;
            }
            else if (Inline(lines[i])) return last + 1 - index;
            else skipped++;
        }
        return IsBlock(seen) ? last + 1 - index : Inline(lines[index]) ? 1 : 0;
    }

    public static bool IsLabel(string line) => KindOf(line) is not null;

    private static bool IsBlock(int seen)
    {
        bool Has(Label label) => (seen & 1 << (int)label) != 0;
        var count = System.Numerics.BitOperations.PopCount((uint)seen);
        return count >= 3 && (Has(Label.From) || Has(Label.Sent)) || Has(Label.From) && (Has(Label.Sent) || Has(Label.Subject)) || Has(Label.Sent) && Has(Label.Subject);
    }

    /// <summary>All labels run together in one line, as some phones write them.</summary>
    private static bool Inline(string line)
    {
        if (line.Length > 600 || line.AsSpan().Count(':') < 3) return false;
        var seen = 0;
        foreach (Match match in LabelWord().Matches(line))
            if (Labels.TryGetValue(match.Groups["label"].Value.ToLowerInvariant(), out var kind)) seen |= 1 << (int)kind;
        return System.Numerics.BitOperations.PopCount((uint)seen) >= 3;
    }

    private static Label? KindOf(string line)
    {
        const int longest = 28;
        var colon = line.AsSpan(0, Math.Min(line.Length, longest)).IndexOfAny(':', '：');
        if (colon < 1) return null;
        var word = line[..colon].Trim(' ', '*', '_', '|', '\t', '-').ToLowerInvariant();
        return word.Length > 0 && Labels.TryGetValue(word, out var kind) ? kind : null;
    }

    private static FrozenDictionary<string, Label> Table(params (Label Kind, string Words)[] rows)
    {
        var table = new Dictionary<string, Label>(StringComparer.Ordinal);
        foreach (var (kind, words) in rows)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table.TryAdd(word.Replace('|', ' ').Trim(), kind);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<label>\w+) ?[:：]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LabelWord();
}
