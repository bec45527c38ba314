using System.Diagnostics.CodeAnalysis;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>Provider: written to one. Either: a sheet that reads with a provider's name or without. Practice: never for a provider.</summary>
public enum LetterScope { Provider, Either, Practice }

/// <summary>Under which heading the pane's menu offers a letter.</summary>
public enum LetterGroup { Introduce, KeepInTouch, Invite, Answer, Sheets, Print }

/// <summary>All that a letter is written from. No field of it is of a client.</summary>
/// <param name="Provider">Null for a sheet without an addressee.</param>
/// <param name="Today">In the practice's zone.</param>
public sealed record LetterFacts(Profile Profile, Provider? Provider, LetterInputs Inputs, DateOnly Today);

/// <summary>What must hold before a letter may be written.</summary>
/// <param name="Sentence">Said to the therapist when it does not: what is missing and where to put it.</param>
public sealed record LetterNeed(string Sentence, Func<LetterFacts, bool> IsMet);

/// <summary>One letter, sheet or print: which template, what it needs, what it asks her, how it goes by mail.</summary>
public sealed record LetterKind
{
    /// <summary>Stable; stored, and sent by the pane.</summary>
    public required string Code { get; init; }
    public required string Label { get; init; }
    public required LetterGroup Group { get; init; }
    public required OutgoingUse Use { get; init; }
    public LetterScope Scope { get; init; } = LetterScope.Provider;

    /// <summary>Of the mail that carries it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The most pages it may take; null where it takes what it takes.</summary>
    public int? Pages { get; init; } = 1;
    public IReadOnlyList<LetterQuestion> Questions { get; init; } = [];
    public IReadOnlyList<LetterNeed> Needs { get; init; } = [];

    /// <summary>Codes of the sheets that go well with it, in their order (FEATURES A73, A86).</summary>
    public IReadOnlyList<string> GoesWith { get; init; } = [];

    /// <summary>The built-in template for a paper; the same paper gives the same bytes.</summary>
    public required Func<WordPage, byte[]> Template { get; init; }

    /// <summary>The paragraphs of its short mail version, after the salutation; null where it only goes on paper. Empty ones are left out.</summary>
    public Func<LetterFacts, IEnumerable<string?>>? MailText { get; init; }

    /// <summary>The specialty it is written for; null fits all.</summary>
    public ProviderField? Field { get; init; }

    /// <summary>The services it has blocks for.</summary>
    public IReadOnlyList<ServiceTopic> Topics { get; init; } = [];

    /// <summary>It prints a QR code, and says so when there is no page for it (FEATURES A72).</summary>
    public bool HasQr { get; init; }

    /// <summary>Rows on a sheet of labels; none on anything else.</summary>
    public int LabelRows { get; init; }

    [MemberNotNullWhen(true, nameof(MailText))]
    public bool GoesByMail => MailText is not null;

    /// <summary>What is still missing, a sentence each; empty when it may be written.</summary>
    public IReadOnlyList<string> Missing(LetterFacts facts) =>
        [.. LetterNeeds.Always(this).Concat(Questions.Where(question => question.IsRequired).Select(LetterNeeds.Answered)).Concat(Needs).Where(need => !need.IsMet(facts)).Select(need => need.Sentence).Distinct()];

    /// <summary>The mail as HTML; with <paramref name="attached"/> it names the document that comes with it. Null where it only goes on paper.</summary>
    public string? Mail(LetterFacts facts, bool attached) => GoesByMail ? CoverMail.Html(facts, MailText(facts), attached) : null;

    /// <summary>Who reads it, for the guards.</summary>
    public Audience AudienceOf(Provider? provider) => Use == OutgoingUse.ClientAsk ? Audience.Client : ProviderFields.AudienceOf(provider);
}
