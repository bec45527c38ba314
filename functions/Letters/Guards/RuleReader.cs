namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Reads a text against the rule tables, sentence by sentence.</summary>
internal sealed class RuleReader(OutgoingText text, PatternMatcher matcher, Denial denial)
{
    private const int FindingsLookedBack = 64;
    private readonly List<GuardFinding> _findings = [];

    public List<GuardFinding> Read(RuleTable table)
    {
        matcher.Begin(text);
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            matcher.Take(i);
            Apply(table.Candidates, i);
        }
        text.Work += matcher.Work;
        return _findings;
    }

    private void Apply(Candidate[] candidates, int sentence)
    {
        CompiledRule? settled = null;
        foreach (ref readonly var candidate in candidates.AsSpan())
        {
            if (!matcher.Has(candidate.One) || !matcher.Has(candidate.Other) || candidate.Rule == settled || !matcher.MayMeet(candidate.Pattern)) continue;
            for (var from = 0; matcher.Next(candidate.Pattern, ref from) is { } match;)
            {
                if (candidate.Rule.Rule.Deniable && denial.Denies(text, matcher, match)) continue;
                if (!Excused(candidate.Rule, sentence)) Report(candidate.Rule.Rule, match);
                settled = candidate.Rule;
                break;
            }
        }
        text.Work += candidates.Length;
    }

    private bool Excused(CompiledRule rule, int sentence)
    {
        if (rule.Unless.Length == 0) return false;
        if (matcher.Meets(rule.Unless)) return true;
        if (!rule.Rule.UnlessMayFollow || sentence + 1 >= text.Sentences.Count) return false;
        matcher.Take(sentence + 1);
        var excused = matcher.Meets(rule.Unless);
        matcher.Take(sentence);
        return excused;
    }

    private void Report(GuardRule rule, Match match)
    {
        var start = text.Token(match.First).Start;
        var end = text.Token(match.End - 1).End;
        for (var i = _findings.Count - 1; i >= Math.Max(0, _findings.Count - FindingsLookedBack); i--)
        {
            if (_findings[i].Guard == rule.Guard && _findings[i].Start < end && start < _findings[i].End) return;
        }
        _findings.Add(new GuardFinding(rule.Guard, rule.Blocking, start, end, rule.Why, rule.Source, rule.Better) { Certain = rule.Certain });
    }
}
