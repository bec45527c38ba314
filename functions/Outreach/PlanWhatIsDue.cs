using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Outreach;

/// <summary>Brings back what rested: a parked or declined provider whose day has come stands in the list of what is due again (A41, A43), and nobody active is left without a next step (A37).</summary>
internal sealed class PlanWhatIsDue(IServiceScopeFactory scopes, TimeProvider clock) : ITimedWork
{
    public static string Name => "PlanWhatIsDue";
    public static TimeSpan Every(IServiceProvider services) => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var profile in await scope.ServiceProvider.GetRequiredService<ReferralDb>().Profiles.AsNoTracking().ToListAsync(cancellation))
        {
            await ForPracticeAsync(profile, cancellation);
        }
    }

    private async Task ForPracticeAsync(Profile profile, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        db.ActFor(profile.Id);
        var now = clock.GetUtcNow();
        var today = clock.TodayIn(profile.Zone);
        foreach (var rested in await db.Providers.Where(provider => (provider.Stage == Stage.Parked || provider.Stage == Stage.Declined) && provider.LookAgainOn <= today).ToListAsync(cancellation))
        {
            rested.MoveTo(rested.StageBefore);
            rested.Plan("You wanted to look again", profile.OpenDayFrom(today));
            db.Add(StoryEntry.Tell(rested.Id, StoryKind.StageChanged, now, now, rested.Stage.ToString()));
        }

        foreach (var idle in await db.Providers.Where(provider => provider.NextStep == null && provider.Stage != Stage.Parked && provider.Stage != Stage.Declined).ToListAsync(cancellation))
        {
            idle.Plan("Decide the next step", profile.OpenDayFrom(today));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
