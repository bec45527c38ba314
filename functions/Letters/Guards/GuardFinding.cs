namespace ReferralOutlook.Letters;

/// <summary>One thing a guard found in a text.</summary>
/// <param name="Guard">One of <see cref="GuardNames"/>.</param>
/// <param name="Blocking">True: the text may not leave without an override and its reason. False: advice.</param>
/// <param name="Start">First UTF-16 index in the text that was read.</param>
/// <param name="End">Index after the last; always above <paramref name="Start"/>.</param>
/// <param name="Why">What is wrong, for the therapist.</param>
/// <param name="Source">The FEATURES row, complaint or statute the rule comes from.</param>
/// <param name="Better">A wording or a way that serves the same end.</param>
public sealed record GuardFinding(string Guard, bool Blocking, int Start, int End, string Why, string Source, string Better)
{
    /// <summary>No rule knows the wording, and the weight of its words is not far above the bar: she may overrule it whatever the guard.</summary>
    public bool Doubtful { get; init; }

    /// <summary>Does not fall where the other words speak against it.</summary>
    internal bool Certain { get; init; }
}

/// <summary>The guards by the names used in files, logs and answers.</summary>
public static class GuardNames
{
    public const string Incentive = "incentive";
    public const string ClientPrivacy = "client_privacy";
    public const string Scope = "scope";
    public const string FirstContactTone = "first_contact_tone";
    public const string SpaTalk = "spa_talk";
    public const string Statistics = "statistics";
    public const string InsteadOf = "instead_of";
    public const string Credential = "credential";
    public const string EnvelopeClaim = "envelope_claim";
    public const string PatientBenefit = "patient_benefit";
    public const string PlainWords = "plain_words";

    public static IReadOnlyList<string> All { get; } =
    [
        Incentive, ClientPrivacy, Scope, FirstContactTone, SpaTalk, Statistics, InsteadOf, Credential, EnvelopeClaim, PatientBenefit, PlainWords,
    ];
}
