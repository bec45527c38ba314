using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Providers;

/// <summary>POST /addin/providers/{id}/stage: one step on, back, or out; the history keeps every step (A32).</summary>
internal static class ChangeStage
{
    public sealed record Form
    {
        public string? Stage { get; init; }
        public bool IsFurther { get; init; }
    }

    public static async Task<IResult> HandleAsync(Guid id, [FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([id], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        if (!Enum.TryParse<Stage>(form.Stage, out var stage) || !Stages.From(provider).Contains(stage))
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "That step does not follow from this one", "Nothing was changed.");
        }

        var now = clock.GetUtcNow();
        var today = clock.TodayIn(signedIn.Zone);
        if (stage == Stage.Declined)
        {
            provider.Decline(null);
        }
        else
        {
            provider.MoveTo(stage);
            if (provider.NextStep is null)
            {
                provider.Plan("Decide the next step", today);
            }
        }

        db.Add(StoryEntry.Tell(id, StoryKind.StageChanged, now, now, stage.ToString()));
        await db.SaveChangesAsync(cancellation);
        return Answer.Show<ProviderHead>(ProviderViews.Head(provider, today) with { IsFurther = form.IsFurther });
    }
}
