using System.Globalization;
using ReferralOutlook.AddIn.Pane;

namespace ReferralOutlook.Practice;

/// <summary>A license as typed.</summary>
public sealed record HeldForm
{
    public string? Title { get; init; }
    public string? Number { get; init; }
    public string? IssuedBy { get; init; }
    public string? ValidUntil { get; init; }
}

/// <summary>The facts for letters as typed, what is wrong with them, and the facts they make.</summary>
internal static class FactsForm
{
    private const int MostHeld = 40;

    public static PracticeFacts Read(SavePractice.Form form) => new()
    {
        Paper = Enum.TryParse<Paper>(form.Paper, out var paper) && Enum.IsDefined(paper) ? paper : Paper.Letter,
        Qualifications = [.. (form.Held ?? []).Where(held => Clean(held.Title) is not null).Select(held => new Qualification(Clean(held.Title)!, Clean(held.Number), Clean(held.IssuedBy), Day(held.ValidUntil)))],
        Clients = Clean(form.Clients),
        PractisingSince = Year(form.PractisingSince),
        Hours = Clean(form.Hours),
        Payment = Clean(form.Payment),
        BookingLink = Clean(form.BookingLink),
        OfficeLink = Clean(form.OfficeLink),
        OfficePhone = Clean(form.OfficePhone),
        Fax = Clean(form.Fax),
        Articles = Clean(form.Articles),
        Equipment = Clean(form.Equipment),
        Coverage = Clean(form.CoverageState) is { } state && Day(form.CoverageAsOf) is { } asOf && Clean(form.CoverageText) is { } text ? new Coverage(state, asOf, text) : null,
    };

    /// <param name="today">In the practice's zone: a coverage text cannot have been checked later.</param>
    public static IEnumerable<FieldProblem> Problems(SavePractice.Form form, DateOnly today)
    {
        var problems = new List<FieldProblem>();
        void Check(bool isWrong, string field, string text)
        {
            if (isWrong) problems.Add(new(field, text));
        }

        Check(Clean(form.PractisingSince) is not null && (Year(form.PractisingSince) is not { } year || year < 1940 || year > today.Year), nameof(form.PractisingSince), "A year, such as 2011.");
        foreach (var (field, link) in new[] { (nameof(form.BookingLink), form.BookingLink), (nameof(form.OfficeLink), form.OfficeLink) })
        {
            Check(Clean(link) is { } given && !SavePractice.IsSecure(given), field, "Start the address with https://");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(form.Clients), form.Clients, 1000), (nameof(form.Hours), form.Hours, 200), (nameof(form.Payment), form.Payment, 1000), (nameof(form.BookingLink), form.BookingLink, 500),
            (nameof(form.OfficeLink), form.OfficeLink, 500), (nameof(form.OfficePhone), form.OfficePhone, 60), (nameof(form.Fax), form.Fax, 60), (nameof(form.Articles), form.Articles, 4000),
            (nameof(form.Equipment), form.Equipment, 500), (nameof(form.CoverageState), form.CoverageState, 60), (nameof(form.CoverageText), form.CoverageText, 1500),
        })
        {
            Check(text?.Trim().Length > most, field, string.Create(CultureInfo.InvariantCulture, $"At most {most} characters."));
        }

        string?[] coverage = [Clean(form.CoverageState), Clean(form.CoverageAsOf), Clean(form.CoverageText)];
        Check(coverage.Any(part => part is null) && coverage.Any(part => part is not null), nameof(form.CoverageState), "State, day and text belong together: fill in all three, or none.");
        Check(coverage[1] is not null && (Day(coverage[1]) is not { } asOf || asOf > today), nameof(form.CoverageAsOf), "A day that is not in the future.");
        Check(form.Held?.Count > MostHeld, "Held[0].Title", string.Create(CultureInfo.InvariantCulture, $"At most {MostHeld} licenses and certificates."));
        foreach (var (held, row) in (form.Held ?? []).Select((held, row) => (held, row)))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Held[{row}]");
            Check(Clean(held.Title) is null && (Clean(held.Number) ?? Clean(held.IssuedBy) ?? Clean(held.ValidUntil)) is not null, $"{name}.Title", "It needs a title; or empty the other fields, too.");
            Check(Clean(held.ValidUntil) is not null && Day(held.ValidUntil) is null, $"{name}.ValidUntil", "Choose a day.");
            Check(held.Title?.Trim().Length > 150 || held.IssuedBy?.Trim().Length > 150 || held.Number?.Trim().Length > 60, $"{name}.Title", "Title and issuer at most 150 characters, the number at most 60.");
        }

        return problems;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
