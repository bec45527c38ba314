using System.Text.Encodings.Web;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>The mail version of a letter: short, with her postal address and a one-line way to say no (RULES E.6).</summary>
internal static class CoverMail
{
    public const string OptOut = "If you would rather not hear from me, just reply \"no, thank you\" and I will not write again.";
    private const string Attached = "The attached page says it in full.";

    public static string Html(LetterFacts facts, IEnumerable<string?> paragraphs, bool attached)
    {
        var profile = facts.Profile;
        var address = string.Join(", ", PracticeFacts.Lines(profile.PostalAddress));
        string?[] signature = [Named(profile), profile.PracticeName, profile.Phone, profile.Website];
        var greeting = facts.Provider is { } provider ? $"Dear {ProviderFields.Salutation(provider)}," : "Good day,";
        var body = string.Concat(paragraphs.Prepend(greeting).Append(attached ? Attached : null).Where(text => text is { Length: > 0 }).Select(text => $"<p>{Encode(text!)}</p>\n"));
        return $"{body}<p>With kind regards,<br>{string.Join("<br>", signature.Where(line => line is { Length: > 0 }).Select(line => Encode(line!)))}</p>\n"
            + $"<p style=\"font-size:smaller;color:#555\">{Encode(address)}<br>{Encode(OptOut)}</p>";
    }

    public static string Named(Profile profile) => profile.Credentials is { Length: > 0 } credentials ? $"{profile.TherapistName}, {credentials}" : profile.TherapistName ?? "";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
