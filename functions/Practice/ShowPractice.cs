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
            profile.Filing switch { Filing.FolderAndCategory => FilingChoice.FolderAndCategory, Filing.CategoryOnly => FilingChoice.Category, _ => FilingChoice.Nothing }),
        notice);
}
