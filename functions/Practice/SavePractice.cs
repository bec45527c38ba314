using System.Globalization;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Practice;

/// <summary>POST /addin/practice: saves the profile; another window's save in between answers 409 and changes nothing.</summary>
internal static class SavePractice
{
    public sealed record Form
    {
        public string? Version { get; init; }
        public string? TherapistName { get; init; }
        public string? Credentials { get; init; }
        public string? PracticeName { get; init; }
        public string? Services { get; init; }
        public string? Phone { get; init; }
        public string? Website { get; init; }
        public string? PostalAddress { get; init; }
        public string? TimeZone { get; init; }
        public string[]? ClosedDays { get; init; }
        public string? Filing { get; init; }
        public string? Paper { get; init; }
        public List<HeldForm>? Held { get; init; }
        public string? Clients { get; init; }
        public string? PractisingSince { get; init; }
        public string? Hours { get; init; }
        public string? Payment { get; init; }
        public string? BookingLink { get; init; }
        public string? OfficeLink { get; init; }
        public string? OfficePhone { get; init; }
        public string? Fax { get; init; }
        public string? Articles { get; init; }
        public string? Equipment { get; init; }
        public string? CoverageState { get; init; }
        public string? CoverageAsOf { get; init; }
        public string? CoverageText { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, SignedIn signedIn, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var problems = Problems(form).Concat(FactsForm.Problems(form, clock.TodayIn(signedIn.Zone))).ToList();
        if (problems.Count > 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was saved yet.", problems);
        }

        var profile = signedIn.Profile;
        if (form.Version != profile.Version.ToString(CultureInfo.InvariantCulture))
        {
            return Answer.ChangedMeanwhile();
        }

        profile.Describe(new ProfileDetails(
            Clean(form.TherapistName), Clean(form.Credentials), Clean(form.PracticeName), Clean(form.Services), Clean(form.Phone), Clean(form.Website), Clean(form.PostalAddress),
            form.TimeZone!, [.. (form.ClosedDays ?? []).Select(Enum.Parse<DayOfWeek>)],
            Enum.Parse<FilingChoice>(form.Filing!) switch { FilingChoice.FolderAndCategory => Filing.FolderAndCategory, FilingChoice.Category => Filing.CategoryOnly, _ => Filing.Nothing },
            FactsForm.Read(form)));
        await db.SaveChangesAsync(cancellation);
        return ShowPractice.Show(profile, "Saved.");
    }

    public static bool IsSecure(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static IEnumerable<FieldProblem> Problems(Form form)
    {
        if (form.TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(form.TimeZone, out _))
        {
            yield return new(nameof(form.TimeZone), "Choose a time zone from the list.");
        }

        if (Clean(form.Website) is { } site && !IsSecure(site))
        {
            yield return new(nameof(form.Website), "Start the address with https://");
        }

        if ((form.ClosedDays ?? []).Any(day => !Enum.TryParse<DayOfWeek>(day, out _)))
        {
            yield return new(nameof(form.ClosedDays), "Choose days from the list.");
        }

        if (!Enum.TryParse<FilingChoice>(form.Filing, out _))
        {
            yield return new(nameof(form.Filing), "Choose how mail is filed.");
        }

        foreach (var (name, text, most) in new[]
        {
            (nameof(form.TherapistName), form.TherapistName, 200), (nameof(form.Credentials), form.Credentials, 200), (nameof(form.PracticeName), form.PracticeName, 200),
            (nameof(form.Services), form.Services, 4000), (nameof(form.Phone), form.Phone, 60), (nameof(form.Website), form.Website, 500), (nameof(form.PostalAddress), form.PostalAddress, 500),
        })
        {
            if (text?.Length > most)
            {
                yield return new(name, string.Create(CultureInfo.InvariantCulture, $"At most {most} characters."));
            }
        }
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
