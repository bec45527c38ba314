using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/effects/{id}/retry: another try for what was given up.</summary>
internal static class RetryEffect
{
    public static async Task<IResult> HandleAsync(
        Guid id, ReferralDb db, Nudges nudges, Practice.SignedIn signedIn, Microsoft.Extensions.Options.IOptions<Threads.ThreadOptions> options, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Effects.FindAsync([id], cancellation) is not { } effect)
        {
            return Answer.NotThere();
        }

        if (effect.State == EffectState.Parked)
        {
            effect.Unpark(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            nudges.CarryOut(signedIn.Profile.Id);
        }

        return await Home.HandleAsync(db, signedIn, options, clock, cancellation);
    }
}
