namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// Absence notes and other automatic answers (RFC 3834 and what mail programs add). X-Auto-Response-Suppress asks others to stay
/// silent and stands on ordinary mail too: it counts only beside words of absence.
/// </summary>
internal static class AutoReplyRules
{
    private static readonly string[] Headers = ["X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From", "X-Mail-Autoreply", "X-Vacation", "X-FC-MachineGenerated"];

    private static readonly Phrases SubjectStarts = new(
        "automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "automatic response", "automated reply", "automated response", "auto:", "autoresponse", "autoresponder", "out of office autoreply", "out of office reply", "vacation reply", "vacation message",
        "automatische antwort", "automatische rückantwort", "automatische abwesenheit", "abwesenheitsnotiz", "abwesenheitsnachricht", "abwesenheitsmeldung",
        "réponse automatique", "reponse automatique", "message d'absence",
        "respuesta automática", "respuesta automatica", "mensaje automático",
        "resposta automática", "risposta automatica", "automatisch antwoord", "automatische beantwoording",
        "autosvar", "automatisk svar", "automatiskt svar", "automaattinen vastaus", "odpowiedź automatyczna", "automatyczna odpowiedź", "automatická odpověď", "automatikus válasz",
        "automatické odpověď", "răspuns automat", "otomatik yanıt", "автоматический ответ", "автоответ", "自動返信", "自動応答", "自动回复", "自動回覆", "자동 회신", "رد تلقائي");

    /// <summary>A person may write these as well, so a colon with our subject behind it, or a machine's sign, must come with them.</summary>
    private static readonly Phrases SubjectMentions = new(
        "out of office", "out of the office", "out-of-office", "ooo", "away from the office", "away from my", "on vacation", "vacation", "i am away", "i am out of", "i'm out of", "on leave", "on annual leave", "annual leave", "maternity leave",
        "abwesenheit", "abwesend", "nicht im büro", "im urlaub", "absence", "absent", "je suis absent", "en congé", "fuera de la oficina", "fuera de oficina", "ausencia", "de vacaciones", "ausência", "fora do escritório", "de férias", "fuori ufficio", "assenza", "assente", "in ferie",
        "afwezig", "frånvaro", "frånvarande", "ikke på kontoret", "fravær", "poissa", "nieobecność", "mimo kancelář", "вне офиса", "в отпуске", "不在", "休暇", "休假", "부재중");

    private static readonly Phrases Absence = new(
        "out of the office", "out of office", "currently away", "away from the office", "away from my desk", "on vacation", "on annual leave", "on holiday", "on maternity leave", "on parental leave",
        "limited access to email", "limited access to e-mail", "will be returning", "automatic reply", "automated response", "automated reply", "automatically generated", "auto-reply", "thank you for your email. i am",
        "nicht im büro", "nicht im buero", "nicht im haus", "im urlaub", "außer haus", "ausser haus", "bin ich nicht erreichbar", "wieder erreichbar", "abwesend", "automatische antwort",
        "absent du bureau", "absente du bureau", "en congé", "en vacances", "je suis absent", "de retour le", "réponse automatique",
        "fuera de la oficina", "de vacaciones", "estaré de regreso", "estaré ausente", "respuesta automática", "de férias", "fora do escritório", "resposta automática", "in ferie", "fuori ufficio",
        "niet aanwezig", "met vakantie", "op vakantie", "afwezig", "в отпуске", "休暇", "不在", "休假");

    public static SortedMail? Sort(MailFacts mail)
    {
        if (Reason(mail) is not { } reason) return null;
        var sorted = MailSorter.WithText(mail, new() { Kind = MailKind.AutoReply, Reasons = [reason] });
        return sorted with { ReturnDate = ReturnDay.Read(mail.Subject + "\n" + mail.Text, DateOnly.FromDateTime(mail.Envelope.ReceivedAt.DateTime)) };
    }

    private static SortReason? Reason(MailFacts mail)
    {
        // Receipts and reports of successful delivery are marked as answered by a program, too.
        if (BounceSigns.ReportType(mail).Length > 0) return null;
        var auto = mail.Header("Auto-Submitted").Trim().ToLowerInvariant();
        var subjectSaysSo = SubjectStarts.Start(WithoutTag(mail.Subject));
        if (auto.StartsWith("auto-replied", StringComparison.Ordinal)) return new("auto_submitted", "Its header says that it was answered by a program.");
        if (auto.StartsWith("auto-", StringComparison.Ordinal) && mail.Has("In-Reply-To")) return new("auto_submitted", "A program sent it by itself, in answer to your mail.");
        if (Headers.Any(name => mail.Has(name) && !mail.Header(name).Trim().Equals("no", StringComparison.OrdinalIgnoreCase))) return new("auto_reply_header", "Its header marks it as an automatic answer.");
        if (mail.Header("Precedence").Trim().ToLowerInvariant() is "auto_reply" or "auto-reply" || mail.Header("Preference").Trim() is "auto_reply"
            || mail.Header("X-Autogenerated").Trim().Equals("Reply", StringComparison.OrdinalIgnoreCase)
            || mail.Header("Delivered-To").Trim().Equals("Autoresponder", StringComparison.OrdinalIgnoreCase)
            || mail.Header("X-POST-MessageClass").Contains("Autoresponder", StringComparison.OrdinalIgnoreCase)
            || mail.Header("X-Apple-Action").Contains("VACATION", StringComparison.OrdinalIgnoreCase))
            return new("auto_reply_header", "Its header marks it as an automatic answer.");
        if (subjectSaysSo) return new("subject_says_automatic", "Its subject says that it is an automatic answer.");
        if (SubjectMentions.Start(WithoutTag(mail.Subject)) && (mail.Subject.AsSpan(0, Math.Min(mail.Subject.Length, 60)).Contains(':') || mail.Has("In-Reply-To") || WeakSign(mail, auto)))
            return new("subject_says_absent", "Its subject is that of an absence note.");
        return WeakSign(mail, auto) && Absence.In(mail.Text.AsSpan(0, Math.Min(mail.Text.Length, 2_000))) && !LooksWritten(mail)
            ? new("absence_words", "It speaks of an absence and was sent the way machines send.") : null;
    }

    private static bool WeakSign(MailFacts mail, string auto) =>
        auto.StartsWith("auto-", StringComparison.Ordinal) || mail.HasEmptyReturnPath || mail.Has("X-Auto-Response-Suppress")
        || mail.Header("Precedence").Trim().ToLowerInvariant() is "bulk" or "junk";

    /// <summary>A reply to us that only carries the weak sign of Exchange, with our text quoted below, was typed by someone.</summary>
    private static bool LooksWritten(MailFacts mail) =>
        !mail.HasEmptyReturnPath && mail.Header("Auto-Submitted").Length == 0 && QuotedHistory.HasHistory(mail.Text);

    /// <summary>Lists and filters put "[tag]" before the subject.</summary>
    private static string WithoutTag(string subject)
    {
        var close = subject.StartsWith('[') ? subject.IndexOf(']', StringComparison.Ordinal) : -1;
        return (close is > 0 and < 40 ? subject[(close + 1)..] : subject).TrimStart(' ', '"', '*', '"');
    }
}
