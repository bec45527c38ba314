namespace ReferralOutlook.Letters;

/// <summary>What the practice can show for its claims, and whom the text must not name.</summary>
public sealed record GuardContext
{
    public static GuardContext Empty { get; } = new();

    /// <summary>The practice's day, against which credentials expire. Without it none counts as expired.</summary>
    public DateOnly? Today { get; init; }
    public IReadOnlyList<HeldCredential> Credentials { get; init; } = [];

    /// <summary>The services on the profile. Empty means unknown, and no service is questioned.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Who made the introduction; named in the text only when <see cref="IntroducerAgreed"/> (FEATURES A2, A20).</summary>
    public string? Introducer { get; init; }
    public bool IntroducerAgreed { get; init; }

    /// <summary>Names and references of clients. None may stand in anything but a report, which the consent gate guards.</summary>
    public IReadOnlyList<string> ClientIdentifiers { get; init; } = [];
}

/// <summary>A licence or certificate by its title; it still counts on its last day. No date: it does not expire.</summary>
public sealed record HeldCredential(string Title, DateOnly? ValidUntil);
