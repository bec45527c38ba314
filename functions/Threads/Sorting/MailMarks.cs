using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>Lines that programs add around what a person wrote: separators, "Sent from my phone", warnings of the mail gateway, legal footers.</summary>
internal static partial class MailMarks
{
    private static readonly Phrases OriginalMessage = new(
        "original message", "original-message", "original appointment", "original mail", "forwarded message", "forwarded by", "forwarded mail", "begin forwarded", "reply message", "ursprüngliche nachricht", "ursprungliche nachricht", "ursprüngliche mail", "original-nachricht", "originalnachricht", "originalmeldung", "weitergeleitete nachricht", "anfang der weitergeleiteten",
        "message d'origine", "message d’origine", "message original", "message transféré", "message transmis", "mensaje original", "mensaje reenviado", "mensagem original", "mensagem encaminhada", "messaggio originale", "messaggio inoltrato", "oorspronkelijk bericht", "doorgestuurd bericht", "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana",
        "původní zpráva", "pôvodná správa", "přeposlaná zpráva", "oprindelig meddelelse", "oprindelig besked", "videresendt", "originalmeddelande", "ursprungligt meddelande", "vidarebefordrat", "opprinnelig melding", "alkuperäinen viesti", "välitetty viesti", "eredeti üzenet", "mesaj original", "mesajul original", "özgün ileti", "orijinal mesaj", "αρχικό μήνυμα", "προωθημένο μήνυμα",
        "исходное сообщение", "пересылаемое сообщение", "пересланное сообщение", "початкове повідомлення", "原始邮件", "原始郵件", "邮件原件", "转发邮件", "轉寄郵件", "元のメッセージ", "転送メッセージ", "원본 메시지", "전달된 메시지", "الرسالة الأصلية", "הודעה מקורית");

    private static readonly Phrases SentFrom = new(
        "sent from", "sent via", "sent using", "sent with", "sent by my", "sent on the go", "sent on the move", "get outlook for", "send from my", "gesendet von", "gesendet mit", "gesendet über", "von meinem", "vom iphone", "diese nachricht wurde von", "envoyé de mon", "envoyé depuis", "envoyé à partir", "envoyé par", "envoye de mon", "envoye depuis", "télécharger outlook", "obtenir outlook",
        "obtenez outlook", "enviado desde", "enviado do", "enviado a partir", "enviado con", "enviado com", "enviado via", "obtener outlook", "obter o outlook", "obtenha o outlook", "inviato da", "inviato dal", "scarica outlook", "ottieni outlook", "verzonden vanuit", "verzonden vanaf", "verzonden met", "verstuurd vanaf", "verstuurd vanuit", "outlook voor", "download outlook", "wysłane z", "wysłano z", "pobierz outlook",
        "odesláno z", "odoslané z", "skickat från", "skickad från", "hämta outlook", "sendt fra", "hent outlook", "lähetetty", "hanki outlook", "küldve", "az iphone", "trimis de pe", "trimis din", "отправлено с", "отправлено из", "надіслано з", "στάλθηκε από", "iphone'umdan", "gönderildi", "iphone'dan", "发自我的", "從我的", "从我的", "iphoneから送信", "から送信", "나의 iphone", "iphone에서", "أُرسلت من", "ارسلت من", "مرسل من", "نשלח מה", "נשלח מ");

    private static readonly Phrases Device = new(
        "iphone", "ipad", "ipod", "android", "blackberry", "samsung", "galaxy", "huawei", "nokia", "xperia", "lumia", "windows phone", "windows mail", "mobile", "mobil", "móvil", "movil", "telefon", "téléphone", "teléfono", "smartphone", "phone", "handy", "handheld", "wireless", "tablet", "tablette", "outlook", "gmail", "yahoo", "mail for", "mail app", "mailbird", "mailspring", "proton", "typeapp", "bluemail",
        "spark", "airmail", "thunderbird", "aquamail", "nine", "k-9", "gmx", "web.de", "my ", "mon ", "meinem", "mio ", "meu ", "wiko", "xiaomi", "motorola", "pixel", "oneplus", "lg ", "htc", "appareil", "gerät", "dispositivo", "手机", "手機");

    private static readonly Phrases Warning = new("external sender", "external email", "external e-mail", "external message", "outside of the organization", "outside of your organization", "outside your organization", "outside the organization", "outside the company", "outside our organization", "originated from outside", "originated outside",
        "externer absender", "externe e-mail", "expéditeur externe", "correo externo", "remitente externo", "you don't often get email from", "you don’t often get email from", "some people who received this message don't often");

    private static readonly Phrases Legal = new("this e-mail and any", "this email and any", "this message and any", "this e-mail message", "this email message", "this message is intended", "this email is intended", "this e-mail is intended", "this message contains confidential", "this email may contain", "this e-mail may contain", "this transmission", "confidentiality notice", "confidentiality note",
        "confidential:", "confidentiality:", "disclaimer", "hipaa notice", "hipaa", "the information contained in this", "the information in this", "the contents of this", "if you are not the intended recipient", "if you have received this", "notice: this", "privileged and confidential", "please consider the environment", "diese e-mail enthält", "diese nachricht enthält", "der inhalt dieser", "ce message et toutes", "ce courriel", "ce message est confidentiel",
        "este mensaje", "este correo", "esta mensagem", "este e-mail", "questo messaggio", "il presente messaggio", "dit bericht");

    private static readonly Phrases LegalWords = new("confidential", "intended recipient", "intended only", "intended solely", "privileged", "unauthorized", "disclosure", "vertraulich", "confidentiel", "confidencial", "riservat", "vertrouwelijk", "environment before printing", "protected health");

    public static bool IsOriginalMessage(string line)
    {
        if (line.Length > 400) return false;
        var start = line.AsSpan().TrimStart("-_=*~ –—>");
        var dashes = line.Length - start.Length;
        // Dashes and then the words; Apple's "Begin forwarded message:" stands alone.
        return OriginalMessage.Start(start) && (dashes >= 2 || start.TrimEnd(' ').EndsWith(":"));
    }

    /// <summary>A rule across the page: at least five of one mark, blanks between them allowed.</summary>
    public static bool IsRule(string line)
    {
        var text = line.AsSpan().Trim("* ");
        if (line.Length < 2) return false;
        if (text.IsEmpty) return line.AsSpan().Count('*') >= 3;
        if (text[0] is not ('_' or '-' or '=' or '.' or '~' or '#' or '–' or '—' or '•' or '─')) return false;
        if (text.TrimStart(text[0..1]).TrimStart(' ').IsEmpty) return text.Length >= (text[0] == '_' ? 2 : 5);
        return text.Count(text[0]) >= 5 && text.Count(text[0]) + text.Count(' ') == text.Length;
    }

    public static bool IsSentFrom(string line)
    {
        const int longest = 70;
        var text = Link().Replace(line, "").Trim(' ', '*', '_', '<', '>', '[', ']', '(', ')');
        if (text.Length is 0 or > longest || !SentFrom.In(text) || !Device.In(text)) return false;
        // A sentence that begins that way goes on after a comma or names what comes next.
        return !text.Contains(", ", StringComparison.Ordinal) && text.Count(c => c is '.' or '!' or '?') <= 1 && text.Split(' ').Length <= 10;
    }

    public static bool IsWarning(string line) => line.Length < 600 && Warning.In(line);

    public static bool IsLegal(string line) => Legal.Start(line.AsSpan().TrimStart("*_ [(")) && (LegalWords.In(line) || line.Length < 60);

    [GeneratedRegex(@"[<\[(]?(https?|mailto):[^\s>\])]*[>\])]?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
