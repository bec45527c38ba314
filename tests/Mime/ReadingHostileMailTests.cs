using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReferralOutlook.Platform.Mime;

namespace ReferralOutlook.Tests.Mime;

public sealed class ReadingHostileMailTests
{
    private static readonly string[] Pieces =
    [
        "From: a@b.example\r\n", "Subject: =?utf-8?B?", "Subject: =?x?Q?=", "\r\n", "\n", "\r", "\0", "--b", "--b--\r\n", "--b\r\n", "\r\n\r\n", ":", "<", ">", "\"", "(", "é", "\u001b$B",
        "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: message/rfc822\r\n\r\n", "Content-Type: text/plain; charset*0*=", "Content-Type: text/calendar\r\n\r\n",
        "Content-Type: message/delivery-status\r\n\r\n", "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n", "=", "=3", "A===", " ", "\t", "Date: Mon, 99",
        "Final-Recipient: rfc822;", "To: x:y,;<@a", "ATTENDEE;PARTSTAT=", "References: <a@b><c", "format=flowed",
    ];

    [Fact]
    public void Never_throws_whatever_the_bytes()
    {
        var pieces = Gen.Elements(Pieces).ListOf().Select(list => Encoding.UTF8.GetBytes(string.Concat(list)));
        var noise = ArbMap.Default.ArbFor<byte[]>().Generator;
        var mail = Gen.Frequency((4, pieces), (1, noise)).ToArbitrary();
        Prop.ForAll(mail, bytes => Assert.True(ReadEverything(bytes) >= 0)).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60));
    }

    [Fact]
    public void Reads_a_thousand_nested_parts()
    {
        var mail = new StringBuilder();
        for (var i = 0; i < 1_000; i++) mail.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\r\n\r\n--b").Append(i).Append("\r\n");
        mail.Append("\r\nthe end");
        Assert.True(ReadEverything(Encoding.ASCII.GetBytes(mail.ToString())) > 0);
    }

    [Theory]
    [InlineData("one header of ten megabytes", "X-Big: ", "abcdefgh", "\r\n\r\nbody")]
    [InlineData("a million continuation lines", "Subject: x", "\r\n xxxxxxxx", "\r\n\r\nbody")]
    [InlineData("a body of lines that nearly are boundaries", "Content-Type: multipart/mixed; boundary=bbbbbbbb\r\n\r\n", "--bbbbbbbx\r\n", "")]
    [InlineData("encoded words without end", "Subject: ", "=?utf-8?Q?a?= ", "\r\n\r\n")]
    [InlineData("addresses without end", "To: ", "a (((<x@y.example>,", "\r\n\r\n")]
    [InlineData("parts without end", "Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n\r\nx\r\n", "--b--")]
    [InlineData("ids without end", "References: ", "<<<<a@b> ", "\r\n\r\n")]
    public void Takes_time_in_proportion_to_the_size(string what, string head, string repeated, string tail)
    {
        Growth.IsLinear(what, size => Encoding.ASCII.GetBytes(head + new StringBuilder().Insert(0, repeated, size / repeated.Length) + tail), 1_000_000, mail => ReadEverything(mail));
    }

    private static long ReadEverything(byte[] bytes)
    {
        var mail = MimeMessage.Read(bytes);
        long length = mail.Subject.Length + mail.From.Count + mail.To.Count + mail.References.Count + mail.InReplyTo.Count;
        length += (mail.Date?.Ticks ?? 0) & 1;
        length += mail.MessageId?.Length ?? 0;
        length += mail.Parts.Sum(p => (long)p.Text.Length + (p.FileName?.Length ?? 0) + p.Headers.Sum(h => h.Text.Length));
        return length + (mail.DeliveryReport?.Recipients.Count ?? 0) + (mail.Calendar?.Answer.Length ?? 0) + (mail.Returned?.Count ?? 0);
    }
}
