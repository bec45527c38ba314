using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Providers;

/// <summary>POST /addin/providers/{id}/park: rests until a day that she names (A41).</summary>
internal static class ParkProvider
{
    public sealed record Form
    {
        public DateOnly? Until { get; init; }
        public bool IsFurther { get; init; }
    }

    public static async Task<IResult> HandleAsync(Guid id, [FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([id], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var today = clock.TodayIn(signedIn.Zone);
        if (form.Until is not { } until || until <= today || until > today.AddYears(5))
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a day to look again", "It must be after today.", [new FieldProblem(nameof(form.Until), "A day after today.")]);
        }

        if (!Stages.From(provider).Contains(Stage.Parked))
        {
            return Answer.Say(StatusCodes.Status409Conflict, "Already parked", "Nothing was changed.");
        }

        var now = clock.GetUtcNow();
        provider.Park(until);
        db.Add(StoryEntry.Tell(id, StoryKind.StageChanged, now, now, nameof(Stage.Parked)));
        await db.SaveChangesAsync(cancellation);
        return Answer.Show<ProviderHead>(ProviderViews.Head(provider, today) with { IsFurther = form.IsFurther });
    }
}
