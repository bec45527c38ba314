namespace ReferralOutlook.Letters;

/// <summary>Needs that several kinds share.</summary>
internal static class LetterNeeds
{
    /// <summary>Of every kind: who writes and from where, and to whom where it is addressed (RULES E.6).</summary>
    public static IEnumerable<LetterNeed> Always(LetterKind kind)
    {
        yield return new("Fill in your name, your practice and your postal address under My practice.", facts => facts.Profile.IsComplete);
        if (kind.Scope == LetterScope.Provider)
        {
            yield return new("Choose the provider it goes to.", facts => facts.Provider is not null);
        }
    }

    public static LetterNeed Answered(LetterQuestion question) => new($"Answer \"{question.Label}\".", facts => question.IsAnswered(facts.Inputs));
}
