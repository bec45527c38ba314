namespace ReferralOutlook.AddIn.Practice;

public enum PaperChoice { Letter, A4 }

/// <summary>A license, certificate or insurance; its controls are named <c>Held[0].Title</c> and so on.</summary>
public sealed record HeldModel(string? Title = null, string? Number = null, string? IssuedBy = null, DateOnly? ValidUntil = null);

/// <summary>What letters may say beyond name and address. Form fields carry the same names; texts hold one thing a line.</summary>
public sealed record PracticeFactsModel
{
    public PaperChoice Paper { get; init; }
    public IReadOnlyList<HeldModel> Held { get; init; } = [];
    public string? Clients { get; init; }
    public int? PractisingSince { get; init; }
    public string? Hours { get; init; }
    public string? Payment { get; init; }
    public string? BookingLink { get; init; }
    public string? OfficeLink { get; init; }
    public string? OfficePhone { get; init; }
    public string? Fax { get; init; }
    public string? Articles { get; init; }
    public string? Equipment { get; init; }
    public string? CoverageState { get; init; }
    public DateOnly? CoverageAsOf { get; init; }
    public string? CoverageText { get; init; }
}
