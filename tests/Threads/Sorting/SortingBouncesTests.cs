using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Tests.Threads.Sorting;

public sealed class SortingBouncesTests
{
    private const string Daemon = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: therapist@practice.example\n";

    private static string Report(string action, string status, string diagnostic, string words = "Your mail could not be delivered.") => $"""
        {Daemon}Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b

        {words}
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; jane@clinic.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; {diagnostic}
        --b--
        """;

    [Theory]
    [InlineData("failed", "5.1.1", "550 5.1.1 User unknown", MailKind.BounceHard)]
    [InlineData("failed", "5.0.0", "550 The email account that you tried to reach does not exist", MailKind.BounceHard)]
    [InlineData("failed", "5.4.4", "Host or domain name not found. Name service error", MailKind.BounceHard)]
    [InlineData("failed", "5.1.1", "550 5.1.1 mailbox full", MailKind.BounceSoft)]
    [InlineData("failed", "5.7.1", "554 rejected by our spam policy", MailKind.BounceSoft)]
    [InlineData("delayed", "4.4.1", "connect: Connection timed out", MailKind.BounceSoft)]
    [InlineData("delayed", "5.1.1", "user unknown", MailKind.BounceSoft)]
    [InlineData("failed", "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", MailKind.BounceHard)]
    [InlineData("failed", "5.7.26", "550 sender domain does not exist in DNS, unauthenticated", MailKind.BounceSoft)]
    public void Reads_report_fields(string action, string status, string diagnostic, MailKind kind)
    {
        var sorted = Mail.Sort(Report(action, status, diagnostic));
        Assert.Equal(kind, sorted.Kind);
        Assert.Equal(["jane@clinic.example"], sorted.FailedRecipients.Select(f => f.Address));
        Assert.Equal(status, sorted.StatusCode);
        Assert.Equal(kind == MailKind.BounceHard, sorted.FailedRecipients[0].Hard);
    }

    [Fact]
    public void Is_no_bounce_when_the_report_tells_of_a_delivery() => Assert.Equal(MailKind.Other, Mail.Sort(Report("delivered", "2.0.0", "250 ok")).Kind);

    [Theory]
    [InlineData("failure notice", "Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<jane@clinic.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nTo: other@x.example", MailKind.BounceHard)]
    [InlineData("Mail delivery failed: returning message to sender", "This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  jane@clinic.example\n    host mx.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<jane@clinic.example>:\n    550 No such user here\n\n------ This is a copy of the message, including all the headers. ------\nReturn-path: <therapist@practice.example>", MailKind.BounceHard)]
    [InlineData("Undeliverable: Introduction", "Your message did not reach some or all of the intended recipients.\n\njane@clinic.example\nThe email address you entered couldn't be found.", MailKind.BounceHard)]
    [InlineData("Unzustellbar: Vorstellung", "Ihre Nachricht konnte nicht zugestellt werden.\n\n<jane@clinic.example>:\nDas Postfach ist voll. Postfach voll", MailKind.BounceSoft)]
    [InlineData("Non remis : Présentation", "Votre message n'a pas pu être remis.\n\njane@clinic.example\n550 5.1.1 Destinataire inconnu", MailKind.BounceHard)]
    [InlineData("No se puede entregar: Hola", "El mensaje no se pudo entregar.\n\njane@clinic.example\nLa dirección no existe", MailKind.BounceHard)]
    [InlineData("Falha na entrega", "A mensagem não pôde ser entregue.\n\njane@clinic.example\ncaixa cheia", MailKind.BounceSoft)]
    [InlineData("Mancata consegna", "Impossibile consegnare il messaggio.\n\njane@clinic.example\nutente sconosciuto", MailKind.BounceHard)]
    [InlineData("Сообщение не доставлено", "Ваше сообщение не было доставлено.\n\njane@clinic.example\nпользователь не найден", MailKind.BounceHard)]
    [InlineData("系统退信", "很抱歉，您的邮件未能送达。\n\njane@clinic.example\n用户不存在", MailKind.BounceHard)]
    [InlineData("配信エラー", "次のアドレスに送信できませんでした。\n\njane@clinic.example\n550 5.1.1 宛先が見つからない", MailKind.BounceHard)]
    [InlineData("DELIVERY FAILURE: User jane (jane@clinic.example) not listed in Domino Directory", "Your message could not be delivered to\n\njane@clinic.example\nbecause: User jane (jane@clinic.example) not listed in Domino Directory", MailKind.BounceHard)]
    [InlineData("Unzustellbar: Vorstellung", "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\njane@clinic.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'", MailKind.BounceHard)]
    [InlineData("Undeliverable: Introduction", "Your message to jane@clinic.example couldn't be delivered.\n\njane@clinic.example\nThe recipient's mailbox is full and can't accept messages now. 554 5.2.2 mailbox full", MailKind.BounceSoft)]
    [InlineData("Undeliverable: Introduction", "Delivery has failed to these recipients or groups:\n\njane@clinic.example\nYour message couldn't be delivered because you don't have permission to send to this recipient. 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup", MailKind.BounceSoft)]
    [InlineData("Delivery Status Notification (Failure)", "** Message blocked **\n\nYour message to jane@clinic.example has been blocked.\n\nThe response was:\n\n550 5.7.26 This message does not pass authentication checks", MailKind.BounceSoft)]
    [InlineData("来自mx.example的退信", "抱歉，您的邮件被退回来了。\n\njane@clinic.example\nMailbox not found (#5.1.1)", MailKind.BounceHard)]
    [InlineData("Mail delivery failed: returning message to sender", "A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address failed:\n\n\"jane@clinic.example\":\nSMTP error from remote server for RCPT TO command, host: mx.example reason: 550 Requested action not taken: mailbox unavailable", MailKind.BounceHard)]
    [InlineData("Returned mail: see transcript for details", "   ----- The following addresses had permanent fatal errors -----\n<jane@clinic.example>\n    (reason: 550 5.1.2 <jane@clinic.example>... Host unknown)\n\n   ----- Transcript of session follows -----\n550 5.1.2 <jane@clinic.example>... Host unknown (Name server: clinic.example: host not found)", MailKind.BounceHard)]
    [InlineData("Undelivered Mail Returned to Sender", "<jane@clinic.example>: host mx.example[192.0.2.1] said: 421 4.7.0 Try again later, too many connections", MailKind.BounceSoft)]
    [InlineData("Warning: message delayed 24 hours", "Your message has been delayed and will be retried.\n\njane@clinic.example\nconnection refused", MailKind.BounceSoft)]
    public void Reads_what_mail_servers_write_in_their_own_words(string subject, string body, MailKind kind)
    {
        var sorted = Mail.Sort($"{Daemon}Subject: =?utf-8?B?{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(subject))}?=\nContent-Type: text/plain; charset=utf-8\n\n{body}\n");
        Assert.Equal((kind, "jane@clinic.example"), (sorted.Kind, sorted.FailedRecipients.Single().Address));
    }

    [Fact]
    public void Tells_which_mail_came_back()
    {
        var whole = Mail.Sort(Report("failed", "5.1.1", "user unknown").Replace("--b--", "--b\nContent-Type: message/rfc822\n\nMessage-ID: <ours@practice.example>\n\nHello\n--b--", StringComparison.Ordinal));
        var quoted = Mail.Sort($"{Daemon}Subject: failure notice\n\nI wasn't able to deliver your message.\n<jane@clinic.example>:\n550 no such user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <ours@practice.example>\nSubject: Hello\n");
        Assert.Equal(("<ours@practice.example>", "<ours@practice.example>"), (whole.ReturnedMessageId, quoted.ReturnedMessageId));
    }

    [Fact]
    public void Names_the_address_that_was_written_to_not_the_end_of_a_forwarding_chain()
    {
        var sorted = Mail.Sort(Report("failed", "5.1.1\nOriginal-Recipient: rfc822; front@clinic.example", "user unknown"));
        Assert.Equal("front@clinic.example", sorted.FailedRecipients.Single().Address);
    }

    [Fact]
    public void Finds_the_parts_when_the_header_names_another_boundary() =>
        Assert.Equal(MailKind.BounceHard, Mail.Sort(Report("failed", "5.1.1", "user unknown").Replace("boundary=\"b\"", "boundary=\"other\"", StringComparison.Ordinal)).Kind);

    [Fact]
    public void Leaves_a_person_who_writes_about_a_bounce_alone()
    {
        var sorted = Mail.Reply("My last mail to you came back as undeliverable: 550 user unknown, mailbox full. Is this address right?\n\nDana", "");
        Assert.Equal(MailKind.HumanReply, sorted.Kind);
    }

    [Fact]
    public void Asks_for_the_raw_message_only_of_what_looks_like_a_report()
    {
        var (report, content) = ReferralOutlook.Sandbox.Eml.Read(System.Text.Encoding.UTF8.GetBytes(Report("failed", "5.1.1", "x")), "1");
        Assert.True(MailSorter.NeedsMime(report, content.Subject));
        var (reply, answer) = ReferralOutlook.Sandbox.Eml.Read("From: Dana <d@riverside.example>\r\nTo: therapist@practice.example\r\nSubject: Re: delivery failed?\r\n\r\nHi"u8.ToArray(), "2");
        Assert.False(MailSorter.NeedsMime(reply, answer.Subject));
    }
}
