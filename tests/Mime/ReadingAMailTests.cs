using System.Text;
using ReferralOutlook.Platform.Mime;

namespace ReferralOutlook.Tests.Mime;

public sealed class ReadingAMailTests
{
    private static MimeMessage Read(string mail) => MimeMessage.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));

    [Fact]
    public void Keeps_the_order_and_the_duplicates_of_headers()
    {
        var mail = Read("Received: one\nX-A: 1\nReceived: two\n continued\n\nbody");
        Assert.Equal(["Received", "X-A", "Received"], mail.Headers.Select(h => h.Name));
        Assert.Equal(["one", "two continued"], mail.Headers.All("received"));
        Assert.Equal("body", mail.PlainText);
    }

    [Fact]
    public void Decodes_a_character_split_over_two_encoded_words()
    {
        var mail = Read("Subject: =?utf-8?B?w?= =?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?= now =?iso-8859-1?Q?caf=E9?=\n\n");
        Assert.EndsWith("Grüße now café", mail.Subject);
    }

    [Fact]
    public void Leaves_an_encoded_word_that_is_none_as_it_stands() =>
        Assert.Equal("=?what is this?= =?x", Read("Subject: =?what is this?= =?x\n\n").Subject);

    [Fact]
    public void Reads_groups_comments_quoted_names_and_old_routes()
    {
        var mail = Read("""
            To: Team: "Doe, Jane (PT)" <jane@a.example>, bob@b.example (Bob B); Other <@relay.example:otto@c.example>,
             =?utf-8?Q?J=C3=B6rg?= <joerg@d.example>; "unclosed <eve@e.example>

            """);
        Assert.Equal(["jane@a.example", "bob@b.example", "otto@c.example", "joerg@d.example", "eve@e.example"], mail.To.Select(a => a.Address));
        Assert.Equal(["Doe, Jane (PT)", "Bob B", "Other", "Jörg"], mail.To.Take(4).Select(a => a.Name));
    }

    [Theory]
    [InlineData("Mon, 02 Jun 2025 15:04:05 +0200 (CEST)", "2025-06-02T13:04:05Z")]
    [InlineData("2 Jun 25 15:04 EST", "2025-06-02T20:04:00Z")]
    [InlineData("Mon Jun  2 15:04:05 2025", "2025-06-02T15:04:05Z")]
    [InlineData("Tue, 3 Jun 2025 01:30:00 -0530", "2025-06-03T07:00:00Z")]
    public void Reads_dates_as_programs_write_them(string value, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), MailDate.Read(value));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Mon, 45 Foo 99999 99:99:99 +9999")]
    [InlineData("31 Feb 2025 10:00:00 +0000")]
    public void Has_no_date_when_the_header_makes_no_sense(string value) => Assert.Null(MailDate.Read(value));

    [Fact]
    public void Finds_both_bodies_and_the_attachment_of_nested_parts()
    {
        var mail = Read("""
            Content-Type: multipart/mixed; boundary="outer"

            preamble
            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            caf=E9 au=
             lait
            --inner
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PGI+SGk8L2I+
            --inner--
            --outer
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9sum; filename*1="e.pdf"

            x
            --outer--
            epilogue
            """);
        Assert.Equal("café au lait", mail.PlainText);
        Assert.Equal("<b>Hi</b>", mail.HtmlText);
        Assert.Equal("résume.pdf", mail.Parts.Single(p => p.IsAttachment).FileName);
    }

    [Fact]
    public void Reads_what_a_delivery_report_says_of_each_recipient()
    {
        var mail = Read("""
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b

            It failed.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; a@x.example
            Action: failed
            Status: 5.1.1 (unknown)
            Diagnostic-Code: smtp; 550 no
             such user

            Original-Recipient: rfc822;<b@x.example>
            Action: Delayed
            Status: 4.4.1
            --b
            Content-Type: message/rfc822

            Message-ID: <ours@practice.example>
            Subject: Hello

            text
            --b--
            """);
        Assert.Equal("It failed.", mail.PlainText);
        Assert.Equal([new("a@x.example", null, "failed", "5.1.1", "550 no such user"), new("b@x.example", "b@x.example", "delayed", "4.4.1", "")],
            mail.DeliveryReport!.Recipients);
        Assert.Equal("<ours@practice.example>", mail.Returned!.Text("Message-ID"));
    }

    [Fact]
    public void Reads_the_answer_to_a_meeting_over_folded_lines()
    {
        var mail = Read("""
            Content-Type: text/calendar; method=reply; charset=utf-8

            BEGIN:VCALENDAR
            METHOD:REPLY
            UID:42
            ATTENDEE;CN=Jane;PART
             STAT=TENTATIVE:mailto:jane@a.example
            END:VCALENDAR
            """);
        Assert.Equal(new("REPLY", "TENTATIVE", "42"), mail.Calendar);
    }

    [Theory]
    [InlineData("utf-8", "caf\u00e9")]
    [InlineData("no-such-charset", "caf\u00e9")]
    [InlineData("us-ascii", "caf\u00e9")]
    public void Reads_text_whose_charset_is_wrong(string charset, string expected)
    {
        byte[] head = Encoding.ASCII.GetBytes($"Content-Type: text/plain; charset={charset}\r\n\r\n");
        Assert.Equal(expected, MimeMessage.Read((byte[])[.. head, .. "caf\u00e9"u8]).PlainText);
        if (charset != "utf-8") Assert.Equal(expected, MimeMessage.Read((byte[])[.. head, .. "caf"u8, 0xE9]).PlainText);
    }

    [Fact]
    public void Joins_flowed_lines_but_not_the_signature_mark() =>
        Assert.Equal("one two\n-- \nJane", Read("Content-Type: text/plain; format=flowed\n\none \ntwo\n-- \nJane").PlainText);
}
