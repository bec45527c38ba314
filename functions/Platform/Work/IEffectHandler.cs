using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Work;

/// <summary>Carries out effects of one kind against the outside. An interface because each capability brings its own.</summary>
internal interface IEffectHandler
{
    string Kind { get; }

    /// <summary>How many effects one call may take, so that their requests can share a batch.</summary>
    int AtOnce => 1;

    /// <summary>
    /// Does the work and changes the rows it belongs to; the caller saves those changes and the end of the effect in one transaction.
    /// When <see cref="Effect.MayHaveHappened"/>, it must first look whether the outside already has the result.
    /// </summary>
    /// <returns>For each effect, null when it is done, or what went wrong with that one.</returns>
    Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation);
}

/// <param name="Final">Trying again cannot help.</param>
/// <param name="RetryAfter">The outside asked for this pause.</param>
internal sealed record EffectFailure(string Reason, bool Final = false, TimeSpan? RetryAfter = null);
