using System.Globalization;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>What of the profile a letter may say: claims need a credential that still counts (FEATURES A80). What is left out is reported.</summary>
internal static class LetterClaims
{
    /// <summary>What the guards know of the practice.</summary>
    public static GuardContext ContextOf(LetterFacts facts) => ContextOf(facts.Profile, facts.Today) with
    {
        Introducer = facts.Inputs.Introducer,
        IntroducerAgreed = facts.Inputs.IntroducerAgreed,
    };

    /// <summary>The services as letters list them.</summary>
    public static IReadOnlyList<string> Services(Profile profile, DateOnly today) => [.. profile.ServiceLines.Where(line => IsCarried(line, profile, today))];

    /// <summary>Licences and certificates that count today.</summary>
    public static IEnumerable<Qualification> Qualifications(Profile profile, DateOnly today) => profile.Facts.Qualifications.Where(held => held.CountsOn(today));

    /// <summary>What the document leaves out and why, a sentence each, for the therapist.</summary>
    public static IReadOnlyList<string> LeftOut(LetterKind kind, LetterFacts facts)
    {
        var (profile, today) = (facts.Profile, facts.Today);
        var said = new List<string>();
        foreach (var line in profile.ServiceLines.Where(line => !IsCarried(line, profile, today)))
        {
            said.Add($"\"{line}\" is left out: no valid credential under My practice carries it.");
        }

        foreach (var held in profile.Facts.Qualifications.Where(held => !held.CountsOn(today)))
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"\"{held.Title}\" is left out: it ended on {held.ValidUntil:yyyy-MM-dd}. Note the new date when it is renewed."));
        }

        if (kind.HasQr && LetterFields.Page(profile) is null)
        {
            said.Add("There is no QR code: put your booking page or website, with https, under My practice.");
        }

        return said;
    }

    public static GuardContext ContextOf(Profile profile, DateOnly today) => new()
    {
        Today = today,
        Credentials = [.. profile.Facts.Qualifications.Select(held => new HeldCredential(held.Title, held.ValidUntil))],
        Services = profile.ServiceLines,
    };

    private static bool IsCarried(string service, Profile profile, DateOnly today) =>
        !Guards.Read($"I offer {service}.", OutgoingUse.Letter, Audience.Physician, ContextOf(profile, today)).Any(finding => finding.Guard == GuardNames.Credential && finding.Blocking);
}
