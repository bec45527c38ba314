namespace ReferralOutlook.Letters;

/// <summary>The words of an introduction to one field of practice.</summary>
internal sealed record IntroductionText(string Code, string Label, ProviderField? Field, string Subject)
{
    /// <summary>What the field calls the people it cares for.</summary>
    public string People { get; init; } = "patients";

    /// <summary>Who decides where something speaks against massage.</summary>
    public string AskedFirst { get; init; } = "you have";

    /// <summary>The first paragraph: what it may do for their patients (FEATURES A56). True whatever she offers.</summary>
    public required string Lead { get; init; }

    /// <summary>The first paragraph where she offers the topic.</summary>
    public (ServiceTopic Topic, string Lead)? OfferedLead { get; init; }

    /// <summary>About them; the mail version asks the first.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>A sentence for each service that matters to the field; only offered ones are written (FEATURES A7).</summary>
    public required IReadOnlyList<(ServiceTopic Topic, string Sentence)> Blocks { get; init; }

    /// <summary>How the work stands beside theirs (FEATURES A82).</summary>
    public required string Alongside { get; init; }

    public string LeadFor(IReadOnlyList<string> services) => OfferedLead is var (topic, lead) && topic.IsOffered(services) ? lead : Lead;
}
