namespace ReferralOutlook.Tests.Threads.Sorting;

public sealed class ReadingWhatIsNewTests
{
    [Theory]
    [InlineData("On Mon, Jun 2, 2025 at 9:00 AM Therapist <therapist@practice.example> wrote:\n> Hello")]
    [InlineData("On Mon, Jun 2, 2025 at 9:00 AM A Very Long Practice Name\n<therapist@practice.example> wrote:\n\nHello")]
    [InlineData("Am 02.06.25 um 09:00 schrieb Therapist:\n> Hallo")]
    [InlineData("Le lun. 2 juin 2025 à 09:00, Therapist <therapist@practice.example> a écrit :\n> Bonjour")]
    [InlineData("El lun, 2 jun 2025 a las 9:00, Therapist (<therapist@practice.example>) escribió:\n\nHola")]
    [InlineData("Il giorno lun 2 giu 2025 alle ore 09:00 Therapist <therapist@practice.example> ha scritto:\nCiao")]
    [InlineData("Em seg., 2 de jun. de 2025 às 09:00, Therapist <therapist@practice.example> escreveu:\nOlá")]
    [InlineData("Op ma 2 jun 2025 om 09:00 schreef Therapist <therapist@practice.example>:\nHallo")]
    [InlineData("пн, 2 июн. 2025 г. в 09:00, Therapist <therapist@practice.example>:\nПривет")]
    [InlineData("2025年6月2日(月) 9:00 Therapist <therapist@practice.example>:\nこんにちは")]
    [InlineData("-----Original Message-----\nFrom: Therapist\nSent: Monday\nTo: Dana\nSubject: Hello\n\nHello")]
    [InlineData("________________________________\nFrom: Therapist <therapist@practice.example>\nSent: Monday, June 2, 2025 9:00 AM\nTo: Dana Reed\nSubject: Hello\n\nHello")]
    [InlineData("Von: Therapist <therapist@practice.example>\nGesendet: Montag, 2. Juni 2025 09:00\nAn: Dana Reed\nBetreff: Hallo\n\nHallo")]
    [InlineData("De : Therapist\nEnvoyé : lundi 2 juin 2025 09:00\nÀ : Dana Reed\nObjet : Bonjour\n\nBonjour")]
    [InlineData("发件人: Therapist <therapist@practice.example>\n发送时间: 2025年6月2日 9:00\n收件人: Dana\n主题: Hello\n\nHello")]
    [InlineData("Jane Therapist wrote:\n> Hello")]
    [InlineData("Zitat von Therapist <therapist@practice.example>:\n\n> Hallo")]
    [InlineData("Begin forwarded message:\n\nFrom: X\nSubject: Y")]
    [InlineData("Sent from my iPhone\n\n> On Jun 2, 2025, at 9:00 AM, Therapist <therapist@practice.example> wrote:\n> \n> Hello")]
    public void Takes_the_earlier_mail_off(string history)
    {
        var sorted = Mail.Reply("Thursday works for us.\nPlease bring the cards.\n\n" + history);
        Assert.Equal("Thursday works for us. Please bring the cards.", Mail.Flat(sorted.NewText));
    }

    [Fact]
    public void Keeps_answers_written_between_quoted_lines()
    {
        var sorted = Mail.Reply("On Mon, 2 Jun 2025 at 9:00 AM Therapist <t@practice.example> wrote:\n> When?\nThursday.\n> Where?\nAt the clinic.");
        Assert.Equal("Thursday. At the clinic.", Mail.Flat(sorted.NewText));
    }

    [Fact]
    public void Keeps_an_ordinary_sentence_that_looks_like_an_attribution()
    {
        const string text = "Here is what Dr. Cole wrote in 2024:\nno heat on the left shoulder.\n\nFrom: Monday on we are open.\nOn Tuesday at 9:30 I am free.";
        Assert.Equal(Mail.Flat(text), Mail.Flat(Mail.Reply(text).NewText));
    }

    [Theory]
    [InlineData("<div dir=\"ltr\">Thursday works.</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Mon, Jun 2, 2025 Therapist wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0\">Hello</blockquote></div>")]
    [InlineData("<p>Thursday works.</p><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> T<br><b>Sent:</b> Monday<br></div><p>Hello</p>")]
    [InlineData("<p class=MsoNormal>Thursday works.<o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> T<br><b>Sent:</b> Monday</p></div><p>Hello</p>")]
    [InlineData("<div>Thursday works.</div><div><br><blockquote type=\"cite\"><div>On Jun 2, 2025, T wrote:</div><div>Hello</div></blockquote></div>")]
    [InlineData("<p>Thursday works.</p><div class=\"moz-cite-prefix\">Am 02.06.25 schrieb T:<br></div><blockquote type=\"cite\" cite=\"mid:1\">Hallo</blockquote>")]
    [InlineData("<div>Thursday works.</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>On Monday, T wrote:</div><div>Hello</div></div>")]
    [InlineData("<html><head><style>p{color:red}</style></head><body><p>Thursday&nbsp;works.</p><p>-----Original Message-----<br>From: T<br>To: D</p><p>Hello</p></body>")]
    public void Takes_the_earlier_mail_out_of_html(string html) => Assert.Equal("Thursday works.", Mail.Flat(Mail.HtmlReply(html).NewText));

    [Fact]
    public void Skips_hidden_text_and_the_gateways_warning()
    {
        Assert.Equal("Yes.", Mail.Flat(Mail.HtmlReply("<div style=\"display:none\">preview</div><p>Yes.</p>").NewText));
        Assert.Equal("Yes.", Mail.Flat(Mail.Reply("CAUTION: This email originated from outside of the organization. Do not click links.\n\nYes.").NewText));
    }

    [Theory]
    [InlineData("Thursday works.\n\nBest,\nDana Reed\nRiverside Clinic\n555-010-2233", "Best, Dana Reed Riverside Clinic 555-010-2233")]
    [InlineData("Thursday works.\n\n-- \nDana Reed, DPT\nRiverside", "-- Dana Reed, DPT Riverside")]
    [InlineData("Thursday works.\n\nDana", "Dana")]
    [InlineData("Thursday works.\n\nMit freundlichen Grüßen\n\nDana Reed", "Mit freundlichen Grüßen Dana Reed")]
    [InlineData("Thursday works.\n\nThanks, Dana", "Thanks, Dana")]
    [InlineData("Thursday works.", "")]
    [InlineData("Thursday works.\n\nTuesday", "")]
    public void Sets_the_signature_apart(string body, string signature)
    {
        var sorted = Mail.Reply(body);
        Assert.Equal(signature, Mail.Flat(sorted.SignatureText));
        Assert.StartsWith("Thursday works.", sorted.NewText, StringComparison.Ordinal);
        if (signature.Length > 0) Assert.Equal("Thursday works.", sorted.NewText);
    }

    [Theory]
    [InlineData("<div dir=\"ltr\">Thursday works.<div><br></div><span class=\"gmail_signature_prefix\">-- </span><br><div class=\"gmail_signature\"><div>Dana Reed</div><div>Riverside Clinic</div></div></div>", "-- Dana Reed Riverside Clinic")]
    [InlineData("<div>Thursday works.</div><div id=\"Signature\"><p>Dana Reed, DPT</p><p>we move people</p></div><div id=\"appendonsend\"></div><div>old</div>", "Dana Reed, DPT we move people")]
    public void Knows_the_signature_that_html_marks(string html, string signature)
    {
        var sorted = Mail.HtmlReply(html);
        Assert.Equal(("Thursday works.", signature), (Mail.Flat(sorted.NewText), Mail.Flat(sorted.SignatureText)));
    }

    [Fact]
    public void Keeps_a_postscript()
    {
        var sorted = Mail.Reply("Thursday works.\n\nBest,\nDana\n\nPS: bring your cards, our front desk will hand them out to patients.");
        Assert.Equal(("Thursday works.", "Best, Dana"), (sorted.NewText, Mail.Flat(sorted.SignatureText)));
        Assert.StartsWith("PS: bring", sorted.Postscript, StringComparison.Ordinal);
    }
}
