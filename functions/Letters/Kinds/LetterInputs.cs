namespace ReferralOutlook.Letters;

/// <summary>What she types for one letter. Each kind asks only for its own (<see cref="LetterKind.Questions"/>); the rest stays empty.</summary>
public sealed record LetterInputs
{
    public static LetterInputs None { get; } = new();

    /// <summary>A line of her own: something she knows of their work.</summary>
    public string? Note { get; init; }

    /// <summary>Who made the introduction; named only with <see cref="IntroducerAgreed"/> (FEATURES A2, A19, A20).</summary>
    public string? Introducer { get; init; }
    public bool IntroducerAgreed { get; init; }

    /// <summary>She has referred someone to them already (FEATURES A33). Whom, no letter ever says.</summary>
    public bool HasReferred { get; init; }

    /// <summary>The subject of a talk, an open house or a handout.</summary>
    public string? Topic { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public string? Place { get; init; }

    /// <summary>What a talk or handout says, a point a line.</summary>
    public string? Points { get; init; }

    /// <summary>Last day to answer.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>Author, year, title, journal, DOI or PMID (FEATURES A64).</summary>
    public string? Citation { get; init; }
    public string? Link { get; init; }
    public bool WroteIt { get; init; }

    /// <summary>Why the article concerns their patients.</summary>
    public string? WhyItMatters { get; init; }

    /// <summary>What is new since the last letter (FEATURES A42).</summary>
    public string? News { get; init; }

    /// <summary>A condition, never a person (FEATURES A59).</summary>
    public string? Condition { get; init; }
    public string? Question { get; init; }

    /// <summary>The envelope holds patient records and is marked so (FEATURES A66).</summary>
    public bool HoldsRecords { get; init; }
}
