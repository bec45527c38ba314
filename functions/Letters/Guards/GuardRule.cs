namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A line of a guard's table: what it looks for (see <see cref="PatternParser"/>) and what it tells the therapist.</summary>
internal sealed record GuardRule
{
    public required string Guard { get; init; }
    public required bool Blocking { get; init; }
    public required string Why { get; init; }
    public required string Source { get; init; }
    public required string Better { get; init; }

    /// <summary>One pattern a line; any of them is a finding.</summary>
    public required string Patterns { get; init; }

    /// <summary>Patterns that excuse the sentence they stand in.</summary>
    public string Unless { get; init; } = "";

    /// <summary>The excuse may also stand in the next sentence, as a citation does.</summary>
    public bool UnlessMayFollow { get; init; }

    /// <summary>"We never…" turns the sentence into its opposite.</summary>
    public bool Deniable { get; init; } = true;

    /// <summary>Empty: every use.</summary>
    public IReadOnlyList<OutgoingUse> Uses { get; init; } = [];

    /// <summary>Empty: every audience.</summary>
    public IReadOnlyList<Audience> Audiences { get; init; } = [];

    /// <summary>Counts whatever the other words of the sentence weigh (see <see cref="Weigher"/>).</summary>
    public bool Certain { get; init; }

    /// <summary>Does not apply when the introducer agreed to be known (FEATURES A2, A20).</summary>
    public bool ForIntroducerWhoDidNotAgree { get; init; }

    public bool AppliesTo(OutgoingUse use, Audience audience) =>
        (Uses.Count == 0 || Uses.Contains(use)) && (Audiences.Count == 0 || Audiences.Contains(audience));
}
