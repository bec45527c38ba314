namespace ReferralOutlook.Threads.Sorting;

/// <summary>What tells a delivery report from other mail: report fields first, then at least two of sender, subject and words.</summary>
internal static class BounceSigns
{
    private static readonly Phrases DaemonAddress = new("mailer-daemon", "mailer_daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mail-delivery", "mail.delivery", "postmaster", "bounce@", "bounces@", "bounce-",
        "mdaemon", "microsoftexchange", "mail_daemon", "poostmaster", "mail-deliver", "ndr@", "mdr@", "double-bounce");
    private static readonly Phrases DaemonName = new("mail delivery", "mail deliver system", "maildelivery", "mailer-daemon", "mailer daemon", "mail administrator", "system administrator", "systemadministrator", "internet mail delivery", "postmaster",
        "content-filter", "delivery subsystem", "delivery system", "delivery status", "systemadministrator", "administrateur système", "administrador del sistema", "amministratore di sistema", "undeliver");

    private static readonly Phrases Subject = new(
        "undeliverable", "undelivered", "undeliver", "non-delivery", "nondelivery", "not deliverable", "delivery status notification", "delivery notification", "delivery report", "delivery failure", "delivery failed", "failed delivery",
        "delivery has failed", "delivery error", "delivery problem", "delivery delayed", "delivery has been delayed", "delayed mail", "mail delivery", "mail delay", "failure notice", "failure delivery", "failed mail", "mail failed", "mail failure", "returned mail",
        "returning message", "returned to sender", "return to sender", "could not be delivered", "couldn't be delivered", "could not deliver", "not delivered", "cannot be delivered", "can not be delivered", "unable to deliver", "undeliverable mail",
        "could not send message", "could not send mail", "cannot send", "mail system error", "message status", "message you sent blocked", "bounced mail", "[bounce]", "bounce notification", "mail could not", "message could not", "failed to deliver", "could not be sent", "bounce message", "message rejected", "rejected mail", "mail rejected", "rejected:", "blocked:",
        "warning: message", "delivery status", "postmaster notify", "user unknown", "mailbox full", "mail error", "message delayed", "notice: mail", "recipient not found", "unknown recipient", "unzustellbar", "nicht zustellbar", "nicht zugestellt", "zustellung fehlgeschlagen", "zustellfehler",
        "zustellungsfehler", "unzustellbare", "zustellung verzögert", "non remis", "non distribuable", "non délivré", "non distribué", "échec de la remise", "échec de remise", "échec d'envoi", "remise différée", "retour à l'expéditeur",
        "no se puede entregar", "no se puede entregar", "no entregado", "no entregable", "no se ha podido entregar", "error de entrega", "fallo de entrega", "devuelto", "correo devuelto", "estado de entrega", "entrega retrasada",
        "não é possível entregar", "não entregue", "não foi entregue", "falha na entrega", "não pôde ser entregue", "devolvida", "non recapitabile", "mancato recapito", "mancata consegna", "messaggio non recapitato", "impossibile recapitare", "consegna non riuscita", "errore di consegna",
        "niet te bestellen", "onbestelbaar", "niet bezorgd", "niet afgeleverd", "bezorging mislukt", "aflevering mislukt", "olevererbart", "kunde inte levereras", "leveransfel", "kan ikke leveres", "kunne ikke leveres", "ikke levert", "ikke leveret", "toimittamaton", "ei voitu toimittaa",
        "niedostarczalne", "nie dostarczono", "niedoręczona", "zwrot poczty", "nedoručiteľn", "nedoručitelná", "nedoručeno", "kézbesíthetetlen", "kézbesítési", "nelivrabil", "teslim edilemedi", "iletilemedi", "ανεπίδοτο", "не доставлен", "недоставлен", "не может быть доставлено", "невозможно доставить", "возвращен",
        "配信不能", "配信できません", "配信エラー", "配送できません", "配送エラー", "配小でき", "送信エラー", "送信できません", "未達", "エラーメール", "メールエラー", "不達", "宛先不明", "退信", "无法投递", "投递失败", "未送达", "傳遞失敗", "无法送达", "無法傳送", "반송", "전송 실패", "전송실패", "배달되지", "מייל לא נמסר", "تعذر التسليم");

    private static readonly Phrases Body = new(
        "could not be delivered", "couldn't be delivered", "was not delivered", "wasn't delivered", "has not been delivered", "cannot be delivered", "can't be delivered", "was undeliverable", "is undeliverable", "undeliverable", "unable to deliver", "wasn't able to deliver", "not able to deliver",
        "did not reach the following", "did not reach some or all", "could not be reached", "delivery to the following", "delivery has failed", "delivery of email", "failed permanently", "permanent fatal errors", "had permanent", "delivery problems", "delivery errors", "delivery attempt",
        "this is the mail system at", "qmail-send program", "mail delivery software", "delivery status notification", "mail delivery agent", "transcript of session", "this is the mailer-daemon", "returned to sender", "has been returned", "was rejected by", "was rejected for", "rejected by a remote", "error delivering",
        "your message to the following", "message you sent", "message was not sent", "problem report", "undelivered", "non-delivered", "final-recipient", "reporting-mta", "failure reason", "fatal error", "unrecoverable error", "invalid final delivery", "user unknown", "unknown user", "host unknown", "mailbox is full",
        "mailbox full", "full mailbox", "no such user", "will be retried", "still being retried", "delivery has been delayed", "has been delayed", "rejected as spam", "blocked by", "you do not need to resend", "the group you tried to contact", "failed to deliver", "your email to", "couldn't find",
        "konnte nicht zugestellt", "nicht zugestellt werden", "konnte nicht ausgeliefert", "unzustellbar", "zustellung der nachricht", "kontaktieren möchten", "n'a pas pu être", "n'a pas pu etre", "impossible de remettre", "non remis", "échec de la remise",
        "no se pudo entregar", "no se ha podido entregar", "no pudo ser entregado", "no ha podido ser", "não pôde ser entregue", "não foi possível entregar", "não pode ser entregue", "não foi entregue", "non è stato possibile", "impossibile consegnare", "impossibile recapitare", "non può essere consegnato",
        "kon niet worden", "kunde inte levereras", "kunne ikke leveres", "nie można dostarczyć", "nie została dostarczona", "не может быть доставлено", "не удалось доставить", "не было доставлено", "не доставлено", "送信できません", "配信できません", "配送できません", "送信に失敗", "配信に失敗", "送れませんでした", "エラーのため", "届けできません", "届きません", "配送が", "無法傳遞",
        "无法投递", "无法送达", "退回", "投递失败", "未能送达", "전송하지 못", "\"bouncetype\"");

    /// <summary>Cheap, from headers and subject alone: worth one more request for the raw message.</summary>
    public static bool MayBeReport(MailFacts mail) =>
        ReportType(mail) is "delivery-status" || HasReportHeader(mail) || IsDaemon(mail) || (SubjectSaysBounce(mail) && !StartsLikeAnswer(mail))
        || mail.HasEmptyReturnPath && !mail.Header("Auto-Submitted").StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase);

    public static SortReason? Find(MailFacts mail)
    {
        if (ReportType(mail) is { Length: > 0 } type and not "delivery-status") return null;
        if (mail.Mime?.DeliveryReport is { Recipients.Count: > 0 } report)
            return report.Recipients.All(r => r.Action is "delivered" or "relayed" or "expanded") ? null : new("report_fields", "It carries a delivery report that names the failure.");
        if (HasReportHeader(mail)) return new("report_header", "Its header marks it as a delivery report.");
        if (mail.Text.AsSpan(0, Math.Min(mail.Text.Length, 4_000)).Contains("\"bounceType", StringComparison.Ordinal) || mail.Text.Contains("\\\"bounceType\\\"", StringComparison.Ordinal))
            return new("bounce_notification", "A sending service reports that the mail bounced.");
        var daemon = IsDaemon(mail);
        var subject = SubjectSaysBounce(mail);
        var body = Body.In(NoticeText.Of(mail));
        if (ReportType(mail) == "delivery-status" && (daemon || subject || body)) return new("report_type", "It is marked as a delivery report.");
        if (daemon && subject) return new("daemon_and_subject", "A mail server sent it, and its subject speaks of a failed delivery.");
        if (daemon && body) return new("daemon_and_words", "A mail server sent it, and it speaks of a failed delivery.");
        if (mail.HasEmptyReturnPath && body && !mail.IsReply && BouncedAddresses.NamesSomeone(NoticeText.Of(mail))) return new("no_return_and_words", "It was sent so that nobody can answer, and it names who did not get the mail.");
        return subject && body && !StartsLikeAnswer(mail) && (mail.HasEmptyReturnPath || SmtpReply.In(mail.Text) || mail.FromAddress.Length == 0)
            ? new("subject_and_words", "Subject and text speak of a failed delivery, in a mail server's words.") : null;
    }

    /// <summary>"delivery-status", "feedback-report", "disposition-notification"; empty for other mail.</summary>
    public static string ReportType(MailFacts mail)
    {
        var type = mail.Header("Content-Type");
        if (!type.AsSpan().TrimStart().StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase)) return "";
        var start = type.IndexOf("report-type", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return "delivery-status";
        return type[(start + "report-type".Length)..].TrimStart(' ', '=', '"').Split('"', ';', ' ')[0].ToLowerInvariant();
    }

    private static bool HasReportHeader(MailFacts mail) => mail.Has("X-Failed-Recipients") || mail.Has("X-MS-Exchange-Message-Is-Ndr");

    private static bool IsDaemon(MailFacts mail) =>
        DaemonAddress.Start(mail.FromAddress) || DaemonName.In(mail.FromName) || DaemonName.In(mail.Header("From"))
        || mail.FromAddress.Length == 0 && (mail.HasEmptyReturnPath || mail.Header("From").Trim() is "" or "<>");

    private static bool SubjectSaysBounce(MailFacts mail) => Subject.In(mail.Subject.AsSpan(0, Math.Min(mail.Subject.Length, 200)));

    private static bool StartsLikeAnswer(MailFacts mail) => AnswerPrefixes.Start(mail.Subject);

    private static readonly Phrases AnswerPrefixes = new("re:", "aw:", "fw:", "fwd:", "wg:", "sv:", "tr:", "rv:", "antw:");
}
