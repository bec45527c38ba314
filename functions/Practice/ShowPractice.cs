using System.Globalization;
using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.Platform.Hosting;

namespace ReferralOutlook.Practice;

/// <summary>GET /addin/practice: the therapist's own profile.</summary>
internal static class ShowPractice
{
    private static readonly Lazy<IReadOnlyList<string>> Zones = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)).Select(zone => zone.Id).Append("UTC").Distinct().Order(StringComparer.Ordinal)]);

    public static IResult Handle(SignedIn signedIn) => Show(signedIn.Profile);

    public static IResult Show(Profile profile, string? notice = null) => Answer.Show<PracticeProfile>(
        new PracticeProfileModel(
            profile.Version.ToString(CultureInfo.InvariantCulture), profile.TherapistName, profile.Credentials, profile.PracticeName, profile.Services, profile.Phone, profile.Website,
            profile.PostalAddress, profile.TimeZone, Zones.Value, [.. Enum.GetValues<DayOfWeek>().Where(day => (profile.ClosedDayBits & (1 << (int)day)) != 0)],
            profile.Filing switch { Filing.FolderAndCategory => FilingChoice.FolderAndCategory, Filing.CategoryOnly => FilingChoice.Category, _ => FilingChoice.Nothing },
            Facts(profile.Facts)),
        notice);

    private static PracticeFactsModel Facts(PracticeFacts facts) => new()
    {
        Paper = facts.Paper == Paper.A4 ? PaperChoice.A4 : PaperChoice.Letter,
        Held = [.. facts.Qualifications.Select(held => new HeldModel(held.Title, held.Number, held.IssuedBy, held.ValidUntil))],
        Clients = facts.Clients,
        PractisingSince = facts.PractisingSince,
        Hours = facts.Hours,
        Payment = facts.Payment,
        BookingLink = facts.BookingLink,
        OfficeLink = facts.OfficeLink,
        OfficePhone = facts.OfficePhone,
        Fax = facts.Fax,
        Articles = facts.Articles,
        Equipment = facts.Equipment,
        CoverageState = facts.Coverage?.State,
        CoverageAsOf = facts.Coverage?.AsOf,
        CoverageText = facts.Coverage?.Text,
    };
}
