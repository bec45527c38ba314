namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// Whether a sentence denies what a rule found: a negation in the same clause before the word in question ("we never offer discounts"), or a
/// verdict after it ("referral fees are not paid"). "Not only", "don't forget" and their like deny nothing.
/// </summary>
internal sealed class Denial(Vocabulary vocabulary)
{
    private const int Reach = 9;
    private const int ReachAfter = 7;
    private readonly int _denial = vocabulary.Group("[denial]");
    private readonly int _noDenial = vocabulary.Group("[no denial]");
    private readonly int _deniedAfter = vocabulary.Group("[denied after]");
    private readonly int _newClause = vocabulary.Group("[new clause]");
    private readonly int _subject = vocabulary.Group("[subject]");
    private readonly int _and = vocabulary.Group("and|or|so|then");

    public bool Denies(OutgoingText text, PatternMatcher matcher, Match match)
    {
        foreach (var place in matcher.Places(_denial))
        {
            if (place.First >= match.KeyFirst || match.KeyFirst - place.End > Reach) continue;
            if (Covers(matcher, place)) continue;
            if (!ClauseChanges(text, matcher, place.End, match.KeyFirst)) return true;
        }
        foreach (var place in matcher.Places(_deniedAfter))
        {
            if (place.First < match.KeyEnd || place.First - (place.First < match.End ? match.KeyEnd : match.End) > ReachAfter) continue;
            if (!ClauseChanges(text, matcher, match.KeyEnd, place.First)) return true;
        }
        return false;
    }

    private bool Covers(PatternMatcher matcher, Hit denial)
    {
        foreach (var place in matcher.Places(_noDenial))
        {
            if (place.First <= denial.First && place.End >= denial.End) return true;
        }
        return false;
    }

    private bool ClauseChanges(OutgoingText text, PatternMatcher matcher, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (text.Token(i).Has(Marks.AfterBreak)) return true;
        }
        foreach (var place in matcher.Places(_newClause))
        {
            if (place.First >= from && place.End <= to) return true;
        }
        foreach (var place in matcher.Places(_subject))
        {
            if (place.First < from || place.End > to) continue;
            if (text.Token(place.First).Has(Marks.AfterComma) || JustBefore(matcher, place.First)) return true;
        }
        return false;
    }

    private bool JustBefore(PatternMatcher matcher, int token)
    {
        foreach (var place in matcher.Places(_and))
        {
            if (place.End == token) return true;
        }
        return false;
    }
}
