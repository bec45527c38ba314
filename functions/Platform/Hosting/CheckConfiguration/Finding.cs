namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

internal enum FindingKind
{
    Ok,

    /// <summary>Works without; worth knowing.</summary>
    Note,
    Missing,
}

/// <param name="Text">What was found and, unless it is well, what to do. Never a secret, a token or a connection string.</param>
internal sealed record Finding(FindingKind Kind, string Subject, string Text)
{
    public static Finding Ok(string subject, string text) => new(FindingKind.Ok, subject, text);
    public static Finding Note(string subject, string text) => new(FindingKind.Note, subject, text);
    public static Finding Missing(string subject, string text) => new(FindingKind.Missing, subject, text);

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant(),-8} {Subject}: {Text}";
}
