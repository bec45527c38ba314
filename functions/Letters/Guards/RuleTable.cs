using System.Runtime.InteropServices;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A pattern of a rule with two groups it cannot do without, so that most patterns are passed over at a glance.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(CompiledRule Rule, Pattern Pattern, int One, int Other);

/// <summary>The rules for one use and audience, pattern by pattern in the order of the rules.</summary>
internal sealed class RuleTable(IEnumerable<CompiledRule> rules)
{
    public Candidate[] Candidates { get; } =
    [
        .. rules.SelectMany(rule => rule.Patterns, (rule, pattern) =>
            new Candidate(rule, pattern, pattern.Steps[^1].Group, pattern.Steps[pattern.Key == pattern.Steps.Length - 1 ? 0 : pattern.Key].Group)),
    ];
}
