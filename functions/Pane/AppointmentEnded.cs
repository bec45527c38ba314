using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Meetings;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/appointment: how a meeting went, what she wants to remember of it, and what comes next; kept in the provider's story.</summary>
internal static class AppointmentEnded
{
    public sealed record Form
    {
        public Guid ProviderId { get; init; }
        public string? ItemId { get; init; }
        public string[]? ToAddresses { get; init; }
        public string? Outcome { get; init; }
        public string? Note { get; init; }
        public string? Next { get; init; }
        public DateOnly? NextDue { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([form.ProviderId], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var today = clock.TodayIn(signedIn.Zone);
        var problems = Problems(form, today).ToList();
        if (problems.Count > 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was saved yet.", problems);
        }

        var (now, outcome, note) = (clock.GetUtcNow(), Enum.Parse<Outcome>(form.Outcome!), ProviderForm.Clean(form.Note));
        var meeting = await ShowAppointment.OursAsync(db, form.ItemId, cancellation) is { } ours && ours.ProviderId == provider.Id ? ours : null;
        if (meeting is not null)
        {
            await KeepAsync(db, meeting.Id, outcome, now, cancellation);
        }

        db.Add(StoryEntry.Tell(provider.Id, StoryKind.Noted, now, now, note is null ? Words(outcome) : $"{Words(outcome)} {note}", meeting?.Id));
        if (ProviderForm.Clean(form.Next) is { } next && provider.IsActive)
        {
            provider.Plan(next, form.NextDue ?? signedIn.Profile.OpenDayFrom(today.AddDays(1)));
        }

        await db.SaveChangesAsync(cancellation);
        return await ShowAppointment.ShowAsync(form.ItemId, form.ToAddresses, db, signedIn, today, "Saved.", cancellation);
    }

    private static async Task KeepAsync(ReferralDb db, Guid meeting, Outcome outcome, DateTimeOffset now, CancellationToken cancellation)
    {
        var kept = await db.MeetingOutcomes.FindAsync([meeting], cancellation) ?? db.Add(new MeetingOutcome { MeetingId = meeting }).Entity;
        (kept.Outcome, kept.At) = (outcome, now);
    }

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Happened => "Met.",
        Outcome.DidNotHappen => "The meeting did not take place.",
        _ => "The meeting was moved.",
    };

    private static IEnumerable<FieldProblem> Problems(Form form, DateOnly today)
    {
        if (!Enum.TryParse<AppointmentOutcome>(form.Outcome, out _))
        {
            yield return new(nameof(form.Outcome), "Choose how it went.");
        }

        if (form.Note?.Length > 1000)
        {
            yield return new(nameof(form.Note), "Up to 1000 characters.");
        }

        if (form.Next?.Length > 200)
        {
            yield return new(nameof(form.Next), "Up to 200 characters.");
        }

        if (form.NextDue < today || form.NextDue > today.AddYears(5))
        {
            yield return new(nameof(form.NextDue), "A day from today on.");
        }
    }
}
