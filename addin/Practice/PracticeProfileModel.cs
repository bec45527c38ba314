namespace ReferralOutlook.AddIn.Practice;

public enum FilingChoice { FolderAndCategory, Category, Nothing }

/// <summary>Form fields carry the same names; <c>ClosedDays</c> comes once per ticked day (English day names).</summary>
/// <param name="Version">Comes back with the form; another value in storage means another window saved meanwhile.</param>
/// <param name="TimeZone">IANA id.</param>
public sealed record PracticeProfileModel(
    string Version,
    string? TherapistName,
    string? Credentials,
    string? PracticeName,
    string? Services,
    string? Phone,
    string? Website,
    string? PostalAddress,
    string TimeZone,
    IReadOnlyList<string> TimeZones,
    IReadOnlyList<DayOfWeek> ClosedDays,
    FilingChoice Filing,
    PracticeFactsModel? Facts = null);
