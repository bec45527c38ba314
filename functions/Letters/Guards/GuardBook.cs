namespace ReferralOutlook.Letters.GuardReading;

/// <summary>All rule tables, compiled once for the program.</summary>
internal sealed class GuardBook
{
    private static readonly int Audiences = Enum.GetValues<Audience>().Length;
    private readonly RuleTable[] _tables;
    private readonly HashSet<string>[] _applies;

    private GuardBook()
    {
        Vocabulary = new Vocabulary(AllTerms());
        var parser = new PatternParser(Vocabulary);
        CompiledRule[] all = [.. AllRules().Select(rule => new CompiledRule(rule, parser))];
        Denial = new Denial(Vocabulary);
        Self = Vocabulary.Group("[self]");
        You = Vocabulary.Group("[you]");
        Theirs = Vocabulary.Group(PatientBenefitGuard.Theirs);
        Benefit = Vocabulary.Group(PatientBenefitGuard.Benefit);
        Introduces = Vocabulary.Group(PatientBenefitGuard.Introduces);
        Vocabulary.Close();
        _tables =
        [
            .. Enum.GetValues<OutgoingUse>().SelectMany(
                _ => Enum.GetValues<Audience>(), (use, audience) => (RuleTable[])[TableFor(use, audience, false), TableFor(use, audience, true)]).SelectMany(pair => pair),
        ];
        _applies =
        [
            .. Enum.GetValues<OutgoingUse>().SelectMany(_ => Enum.GetValues<Audience>(), (use, audience) =>
                all.Where(rule => rule.Rule.AppliesTo(use, audience)).Select(rule => rule.Rule.Guard).ToHashSet(StringComparer.Ordinal)),
        ];

        RuleTable TableFor(OutgoingUse use, Audience audience, bool introducerAgreed) =>
            new([.. all.Where(rule => rule.Rule.AppliesTo(use, audience) && !(introducerAgreed && rule.Rule.ForIntroducerWhoDidNotAgree))]);
    }

    public static GuardBook Instance { get; } = new();

    public Vocabulary Vocabulary { get; }
    public Denial Denial { get; }
    public int Self { get; }
    public int You { get; }
    public int Theirs { get; }
    public int Benefit { get; }
    public int Introduces { get; }

    public static IEnumerable<GuardRule> AllRules() =>
    [
        .. IncentiveGuard.Rules, .. ClientPrivacyGuard.Rules, .. ScopeGuard.Rules, .. PronouncingGuard.Rules, .. FirstContactToneGuard.Rules, .. SpaTalkGuard.Rules,
        .. StatisticsGuard.Rules, .. InsteadOfGuard.Rules, .. CredentialGuard.Rules, .. EnvelopeClaimGuard.Rules, .. PatientBenefitGuard.Rules, .. PlainWordsGuard.Rules,
    ];

    public RuleTable Rules(OutgoingUse use, Audience audience, bool introducerAgreed) =>
        _tables[2 * ((int)use * Audiences + (int)audience) + (introducerAgreed ? 1 : 0)];

    /// <summary>Whether a guard reads texts of this use and audience at all.</summary>
    public bool Applies(string guard, OutgoingUse use, Audience audience) => _applies[(int)use * Audiences + (int)audience].Contains(guard);

    private static Dictionary<string, string> AllTerms()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in (IReadOnlyDictionary<string, string>[])
            [Terms.All, IncentiveGuard.Terms, ClientPrivacyGuard.Terms, ScopeGuard.Terms, FirstContactToneGuard.Terms, InsteadOfGuard.Terms, StatisticsGuard.Terms, CredentialGuard.Terms, EnvelopeClaimGuard.Terms, PlainWordsGuard.Terms])
        {
            foreach (var (name, terms) in table) all.Add(name, terms);
        }
        return all;
    }
}
