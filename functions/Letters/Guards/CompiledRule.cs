namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A rule with its patterns in terms of groups.</summary>
internal sealed class CompiledRule
{
    public CompiledRule(GuardRule rule, PatternParser parser)
    {
        Rule = rule;
        Patterns = Parse(rule.Patterns, parser);
        Unless = Parse(rule.Unless, parser);
    }

    public GuardRule Rule { get; }
    public Pattern[] Patterns { get; }
    public Pattern[] Unless { get; }

    private static Pattern[] Parse(string lines, PatternParser parser) =>
        [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(parser.Parse)];
}
