using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Tests.Threads.Sorting;

public sealed class SortingAnswersTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied\n", "Re: Introduction")]
    [InlineData("X-Autoreply: yes\nPrecedence: bulk\n", "Re: Introduction")]
    [InlineData("", "Automatic reply: Introduction")]
    [InlineData("", "Abwesenheitsnotiz: Vorstellung")]
    [InlineData("", "Réponse automatique : Présentation")]
    [InlineData("", "Respuesta automática: Hola")]
    [InlineData("X-Auto-Response-Suppress: All\n", "Thanks for your message")]
    public void Knows_an_absence_note(string headers, string subject)
    {
        var sorted = Mail.Sort($"From: Dana <d@riverside.example>\nTo: therapist@practice.example\nSubject: =?utf-8?B?{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(subject))}?=\n{headers}Date: Tue, 03 Jun 2025 10:00:00 +0000\n\nI am out of the office until Monday, June 16.");
        Assert.Equal((MailKind.AutoReply, new DateOnly(2025, 6, 16)), (sorted.Kind, sorted.ReturnDate!.Value));
    }

    [Fact]
    public void A_person_who_mentions_an_absence_is_no_machine()
    {
        var sorted = Mail.Reply("I am out of the office until Monday but yes, let us meet.\n\nOn Mon, 2 Jun 2025 at 9:00 AM You <therapist@practice.example> wrote:\n> Hello", "X-Auto-Response-Suppress: DR, RN\n");
        Assert.Equal(MailKind.HumanReply, sorted.Kind);
    }

    [Theory]
    [InlineData("I will be back on June 16th, 2025.", "2025-06-16")]
    [InlineData("I'm away from 6/4/2025 to 6/20/2025 with limited access.", "2025-06-20")]
    [InlineData("Out until 16 June. For urgent matters call me.", "2025-06-16")]
    [InlineData("I am on leave through Friday, June 13.", "2025-06-14")]
    [InlineData("I return on Monday.", "2025-06-09")]
    [InlineData("back 2025-07-01", "2025-07-01")]
    [InlineData("Ich bin bis zum 16.06.2025 nicht im Haus.", "2025-06-16")]
    [InlineData("Ich bin vom 4. Juni bis einschließlich 13. Juni im Urlaub.", "2025-06-14")]
    [InlineData("Ab dem 1. Juli bin ich wieder erreichbar.", "2025-07-01")]
    [InlineData("Je suis absent jusqu'au 16 juin inclus.", "2025-06-17")]
    [InlineData("Je serai de retour le lundi 16 juin.", "2025-06-16")]
    [InlineData("Estaré fuera hasta el 16 de junio de 2025.", "2025-06-16")]
    [InlineData("Regreso el lunes 9 de junio.", "2025-06-09")]
    [InlineData("back on January 7", "2026-01-07")]
    [InlineData("I have retired. Goodbye.", null)]
    public void Reads_the_day_of_return(string text, string? day)
    {
        var sorted = Mail.Reply(text, "Auto-Submitted: auto-replied\n");
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), sorted.ReturnDate);
    }

    [Theory]
    [InlineData("Please remove me from your list.")]
    [InlineData("Not interested, do not contact us again.")]
    [InlineData("Unsubscribe")]
    [InlineData("Hi,\n\nCould you take us off your mailing list? Thanks,\nDana")]
    [InlineData("Bitte keine weiteren E-Mails.")]
    [InlineData("Merci de ne plus me contacter.")]
    [InlineData("Por favor, no me envíen más correos; no deseo recibir publicidad.")]
    public void Hears_a_wish_to_be_left_alone(string text) => Assert.Equal(MailKind.OptOut, Mail.Reply(text).Kind);

    [Theory]
    [InlineData("No thank you, we have someone already.", true)]
    [InlineData("Nein danke, wir haben keinen Bedarf.", true)]
    [InlineData("Please don't remove me from your list, I enjoy your letters.", false)]
    [InlineData("If my patients opt out, do I tell you?", false)]
    [InlineData("Yes, Thursday works.\n\n> To unsubscribe, reply with \"remove me from the list\".", false)]
    public void A_no_or_a_question_is_no_opt_out(string text, bool declined)
    {
        var sorted = Mail.Reply(text);
        Assert.Equal((MailKind.HumanReply, declined), (sorted.Kind, sorted.Declined));
    }

    [Theory]
    [InlineData("ACCEPTED", "REPLY", MeetingAnswer.Accepted)]
    [InlineData("DECLINED", "REPLY", MeetingAnswer.Declined)]
    [InlineData("TENTATIVE", "REPLY", MeetingAnswer.Tentative)]
    [InlineData("TENTATIVE", "COUNTER", MeetingAnswer.NewTime)]
    public void Reads_the_answer_to_an_invitation(string answer, string method, MeetingAnswer expected)
    {
        var raw = System.Text.Encoding.UTF8.GetBytes($"From: d@riverside.example\r\nSubject: Re: Visit\r\nContent-Type: text/calendar; method={method}\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:{method}\r\nATTENDEE;PARTSTAT={answer}:mailto:d@riverside.example\r\nEND:VCALENDAR\r\n");
        var (envelope, content) = ReferralOutlook.Sandbox.Eml.Read(raw, "1");
        var sorted = MailSorter.Sort(envelope, content, []);
        Assert.Equal((MailKind.MeetingResponse, expected), (sorted.Kind, sorted.MeetingAnswer!.Value));
    }

    [Fact]
    public void Knows_a_newsletter_and_keeps_an_answer_that_a_sales_program_sent()
    {
        Assert.Equal(MailKind.ListMail, Mail.Sort("From: News <n@x.example>\nSubject: June\nList-Id: <june.x.example>\nList-Unsubscribe: <mailto:u@x.example>\n\nHello").Kind);
        Assert.Equal(MailKind.HumanReply, Mail.Reply("Thursday works.", "List-Unsubscribe: <mailto:u@crm.example>\n").Kind);
    }

    [Theory]
    [InlineData("Out of office hours for the workshop?", "")]
    [InlineData("Vacation plans and our Thursday visit", "")]
    public void A_subject_about_an_absence_is_no_absence_note(string subject, string headers) =>
        Assert.Equal(MailKind.HumanReply, Mail.Sort($"From: Dana <d@riverside.example>\nTo: therapist@practice.example\nSubject: {subject}\n{headers}\nShall we?").Kind);

    [Fact]
    public void An_answer_to_her_through_a_group_address_is_a_persons() =>
        Assert.Equal(MailKind.HumanReply, Mail.Reply("Thursday works.", "List-Id: <front-desk.riverside.example>\n").Kind);

    [Fact]
    public void Knows_her_own_mail_and_receipts()
    {
        Assert.Equal(MailKind.Outgoing, Mail.Sort("From: Therapist@Practice.example\nTo: d@riverside.example\nSubject: Hello\n\nHi").Kind);
        Assert.Equal(MailKind.Other, Mail.Sort("From: d@riverside.example\nSubject: Read: Hello\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nYour message was read.\n--b--").Kind);
    }

    [Fact]
    public void Every_mail_gets_a_reason() => Assert.NotEmpty(Mail.Reply("Hello").Reasons);
}
