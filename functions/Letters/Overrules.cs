namespace ReferralOutlook.Letters;

/// <summary>A finding that she lets pass, with the reason that is logged.</summary>
/// <param name="Position">Of the letter among those written together.</param>
internal sealed record Overruled(int Position, GuardFinding Finding, string Reason);

/// <summary>What she answered to the guards' stops. An incentive needs its purpose, who receives it, the state, and her word that it hangs on no referral (FEATURES A93, A98).</summary>
internal static class Overrules
{
    public const int LongestReason = 500;
    public static readonly IReadOnlyList<string> Purposes = ["Education or a demonstration, offered to all alike", "Something that is no gift: it was misread", "Another purpose"];
    public static readonly IReadOnlyList<string> Recipients = ["A licensed provider", "An office or business", "A client", "The public"];

    /// <summary>All blocking findings when any is left without an answer; otherwise those she overruled.</summary>
    public static (IReadOnlyList<FoundInLetter>? Held, IReadOnlyList<Overruled> Overruled) Read(IFormCollection form, IReadOnlyList<WrittenLetter> written)
    {
        var blocking = written.SelectMany((letter, position) => letter.Blocking.Select(found => (position, found))).ToList();
        var answered = blocking.ConvertAll(one => (one.position, one.found, Reason: ReadBeforeLeaving.MayBeOverruled(one.found.Finding) ? ReasonFor(form, one.found.Finding.Guard) : null));
        return answered.TrueForAll(one => one.Reason is not null)
            ? (null, answered.ConvertAll(one => new Overruled(one.position, one.found.Finding, one.Reason!)))
            : (blocking.ConvertAll(one => one.found), []);
    }

    /// <summary>The form's name for a guard's reason.</summary>
    public static string Field(string guard) => $"Reason-{guard}";

    private static string? ReasonFor(IFormCollection form, string guard)
    {
        var reason = form[Field(guard)].ToString().Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            return null;
        }

        if (guard != GuardNames.Incentive)
        {
            return reason;
        }

        var (purpose, recipient, state) = (form["Purpose"].ToString(), form["Recipient"].ToString(), form["State"].ToString().Trim());
        return Purposes.Contains(purpose) && Recipients.Contains(recipient) && state.Length is > 0 and <= 60 && form["NotTied"] == "true"
            ? $"Purpose: {purpose}. For: {recipient}. State: {state}. Not tied to referrals. {reason}"
            : null;
    }
}
