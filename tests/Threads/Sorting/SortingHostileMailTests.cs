using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.Mime;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Tests.Threads.Sorting;

public sealed class SortingHostileMailTests
{
    private static readonly string[] Pieces =
    [
        "Thursday works.", "\n", "\n\n", "> quoted", "On Mon, Jun 2, 2025 at 9:00 AM T <t@x.example> wrote:", "From: T <t@x.example>\nSent: Monday\nTo: D\nSubject: S\n", "-- \n", "Best,\n", "Dana Reed", "(503) 555-0142", "Portland, OR 97204",
        "<div class=\"gmail_attr\">", "</div>", "<blockquote type=\"cite\">", "</blockquote>", "<b", "<!--", "&#x110000;", "&amp", "<style>", "\u0001", "\0", "________", "Sent from my iPhone", "550 5.1.1 user unknown", "<a@b.example>:", "Final-Recipient: rfc822; a@b.example\nAction: failed\n", "until 31.02.2025", "please remove me", ":", "\u200B", "é",
    ];

    private static readonly string[] Headers = ["Auto-Submitted: auto-replied\n", "Return-Path: <>\n", "Subject: Undeliverable\n", "From: MAILER-DAEMON@x.example\n", "Content-Type: text/html\n", "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n", "Subject: Automatic reply\n", "List-Id: <a>\n"];

    private static Arbitrary<(string Head, string Body)> AnyMail() =>
        Gen.Elements(Headers).ListOf().Zip(Gen.Elements(Pieces).ListOf()).Select(p => (string.Concat(p.Item1), string.Concat(p.Item2))).ToArbitrary();

    [Fact]
    public void Sorts_whatever_comes()
    {
        Prop.ForAll(AnyMail(), mail =>
        {
            var (envelope, content) = Eml.Read(Encoding.UTF8.GetBytes(mail.Head + "\n" + mail.Body), "1");
            Assert.NotEmpty(MailSorter.Sort(envelope, content, ["therapist@practice.example"]).Reasons);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(50));
    }

    [Fact]
    public void New_text_signature_and_postscript_are_made_of_the_mails_own_words_in_order()
    {
        Prop.ForAll(AnyMail(), mail =>
        {
            var sorted = MailSorter.Sort(new() { Id = "1", From = new("Dana Reed", "d@x.example") }, new("Re: Hello", mail.Body, null, null), []);
            if (sorted.Kind is MailKind.BounceHard or MailKind.BounceSoft) return;
            Assert.True(IsSubsequence(sorted.NewText, mail.Body));
            Assert.True(IsSubsequence(sorted.SignatureText, mail.Body));
            Assert.True(IsSubsequence(sorted.Postscript, mail.Body));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(50));
    }

    [Theory]
    [InlineData("<div class=\"gmail_quote\">")]
    [InlineData("<b><i><blockquote>")]
    [InlineData("<a href='")]
    [InlineData("<!-")]
    [InlineData("&lt;")]
    [InlineData("</div><p>")]
    [InlineData("On Monday 2025 at 9:00 a@b.example wrote\n")]
    [InlineData("From: a\n")]
    [InlineData("Best,\nDana\n")]
    [InlineData("> > > ")]
    [InlineData("<a@b.example>:\n550 user unknown\n")]
    [InlineData("503-555-0142 ")]
    [InlineData("until 6/7 ")]
    [InlineData("from:to:sent:")]
    [InlineData("Dana Reed, DPT, ")]
    [InlineData("-")]
    [InlineData(" ")]
    public void Takes_time_in_proportion_to_the_size(string repeated)
    {
        foreach (var html in new[] { false, true })
            Growth.IsLinear($"{repeated} html={html}", size => new StringBuilder().Insert(0, repeated, size / repeated.Length).ToString(), 50_000, body => SortAsEachKind(body, html));
    }

    private static void SortAsEachKind(string body, bool html)
    {
        MailContent content = html ? new("Undeliverable", "", body, null) : new("Undeliverable", body, null, null);
        var answer = new MailEnvelope { Id = "1", From = new("Dana Reed", "dana@x.example") };
        MailSorter.Sort(answer with { From = new(null, "mailer-daemon@x.example") }, content, []);
        MailSorter.Sort(answer, content with { Subject = "Re: Hello" }, []);
        MailSorter.Sort(answer with { Headers = [new("Auto-Submitted", "auto-replied")] }, content with { Subject = "Automatic reply" }, []);
    }

    private static bool IsSubsequence(string part, string whole)
    {
        var i = 0;
        foreach (var c in part.Where(c => !char.IsWhiteSpace(c)))
        {
            i = whole.IndexOf(c, i);
            if (i < 0) return false;
            i++;
        }
        return true;
    }
}
