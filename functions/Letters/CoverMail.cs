using System.Text.Encodings.Web;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The short mail around a letter: asks about them, names the attachment, carries the postal address and a way to say no (RULES E.6).</summary>
internal static class CoverMail
{
    public static string Html(Profile profile, Provider provider)
    {
        var encode = HtmlEncoder.Default;
        var address = string.Join(", ", (profile.PostalAddress ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var signature = string.Join("<br>", new[] { Named(profile), profile.PracticeName, profile.Phone, profile.Website }.Where(line => line is { Length: > 0 }).Select(line => encode.Encode(line!)));
        return $"""
            <p>Dear {encode.Encode(provider.Name)},</p>
            <p>Your patients come to you for care, and I would like to understand how you work with them and where massage therapy could be of use to you. The attached page says in brief how I could help.</p>
            <p>Could you spare fifteen minutes for a call, at a time that suits you?</p>
            <p>With kind regards,<br>{signature}</p>
            <p style="font-size:smaller;color:#555">{encode.Encode(address)}<br>If you would rather not hear from me, just reply &quot;no, thank you&quot; and I will not write again.</p>
            """;
    }

    public static string Named(Profile profile) => profile.Credentials is { Length: > 0 } credentials ? $"{profile.TherapistName}, {credentials}" : profile.TherapistName ?? "";
}
