using System.Text;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>The words of a mail server in a bounce, without the mail it returns below them.</summary>
internal static partial class NoticeText
{
    private const int MaxLength = 20_000;

    public static string Of(MailFacts mail)
    {
        var text = mail.Mime is { } mime
            ? mime.Root.Outer().Where(p => p.MediaType is "text/plain" or "text/html" && !p.IsAttachment).Take(6)
                .Aggregate(new StringBuilder(), (all, part) => all.Append(part.MediaType == "text/html" ? HtmlText.Read(Cut(part.Text)) : Cut(part.Text)).Append('\n')).ToString()
            : mail.Text;
        if (text.Length == 0) text = mail.Text;
        return BeforeReturnedMail(Cut(text));
    }

    private static string BeforeReturnedMail(string text)
    {
        var returned = ReturnedMark().Match(text);
        return returned.Success && returned.Index > 0 ? text[..returned.Index] : text;
    }

    private static string Cut(string text) => text.Length > MaxLength ? text[..MaxLength] : text;

    [GeneratedRegex(@"^[ \t]*(-{2,}[ ]*(below this line is|enclosed is|this is a copy|original message|original mail|unsent message|returned message|undelivered message|message header|included is|the (body|header) of)|below is a copy of|message headers? follows?|original message follows|original message headers|the first \d+ lines of|included is a copy|(received|return-path|x-received)[ ]?:[ ]*\S)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReturnedMark();
}
