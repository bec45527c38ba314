using System.Text;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Tests.Threads.Sorting;

/// <summary>Mail written out as it travels, sorted as the product does it.</summary>
internal static class Mail
{
    public static SortedMail Sort(string raw)
    {
        var (envelope, content) = Eml.Read(Encoding.UTF8.GetBytes(raw.ReplaceLineEndings("\r\n")), "id");
        return SortFolder.Sort(envelope, content);
    }

    /// <summary>An answer of Dana Reed to the therapist.</summary>
    public static SortedMail Reply(string body, string headers = "") => Sort(
        "From: Dana Reed <dana.reed@riverside.example>\nTo: therapist@practice.example\nSubject: Re: Introduction\nIn-Reply-To: <1@practice.example>\nDate: Tue, 03 Jun 2025 10:00:00 +0000\n"
        + headers + "Content-Type: text/plain; charset=utf-8\n\n" + body);

    public static SortedMail HtmlReply(string html) => Sort(
        "From: Dana Reed <dana.reed@riverside.example>\nTo: therapist@practice.example\nSubject: Re: Introduction\nIn-Reply-To: <1@practice.example>\nContent-Type: text/html; charset=utf-8\n\n" + html);

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
