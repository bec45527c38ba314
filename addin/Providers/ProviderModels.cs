using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Threads;

namespace ReferralOutlook.AddIn.Providers;

/// <summary>FEATURES A32, with the two ways out.</summary>
public enum ProviderStage { Contact, Connect, Vet, Refer, Parked, Declined }

/// <summary>Who this is and where the relationship stands: the top of a mail, and of the provider's own page.</summary>
/// <param name="NextStages">The stages that may be chosen from here; empty shows none.</param>
/// <param name="IsFollowUpPossible">False for parked and declined: no booking and no letter is offered.</param>
public sealed record ProviderHeadModel(
    Guid Id,
    string Name,
    string? Credentials,
    string? Practice,
    string? Specialty,
    ProviderStage Stage,
    IReadOnlyList<ProviderStage> NextStages,
    NextStep? NextStep,
    bool IsFollowUpPossible = true,
    DateOnly? ParkedUntil = null,
    bool HasOptedOut = false)
{
    /// <summary>Not the first one on the page: a mail with two providers shows two heads.</summary>
    public bool IsFurther { get; init; }
}

/// <param name="Text">"Call about the letter".</param>
public sealed record NextStep(string Text, DateOnly? Due, bool IsOverdue = false);

/// <summary>The provider's own page.</summary>
public sealed record ProviderCardModel(
    ProviderHeadModel Head, ProviderFields Fields, string Version, IReadOnlyList<StoryLine> Story, IReadOnlyList<LetterChoice> Letters)
{
    public ProviderFilingModel? Filing { get; init; }
}

/// <summary>What can be typed about a provider; form fields carry the same names.</summary>
/// <param name="OtherEmails">Further addresses, one a line.</param>
/// <param name="MetAt">Where they met (FEATURES A35).</param>
public sealed record ProviderFields(
    string? Name = null,
    string? Credentials = null,
    string? Practice = null,
    string? Specialty = null,
    string? Phone = null,
    string? Email = null,
    string? OtherEmails = null,
    string? Address = null,
    string? Website = null,
    string? MetAt = null,
    string? Note = null);

/// <summary>POST /addin/providers: a new provider, empty or read from a signature.</summary>
/// <param name="InternetMessageId">The mail it was read from, so that saving files that mail too; null for capture by hand.</param>
/// <param name="FoundInSignature">True says that the fields were read from the mail and want a look.</param>
public sealed record AddProviderModel(
    ProviderFields Fields, IReadOnlyList<string> Specialties, string? InternetMessageId = null, bool FoundInSignature = false, IReadOnlyList<ProviderHit>? Alike = null);

/// <summary>"Met at an event": the least that is typed (FEATURES A35); what was read from a signature goes along unseen.</summary>
/// <param name="InternetMessageId">As in <see cref="AddProviderModel"/>.</param>
public sealed record CaptureProviderModel(ProviderFields Fields, string? InternetMessageId = null);

/// <summary>POST /addin/providers/{id}.</summary>
/// <param name="Version">As in <see cref="ProviderCardModel"/>: comes back with the form.</param>
public sealed record EditProviderModel(Guid Id, string Version, ProviderFields Fields, IReadOnlyList<string> Specialties);

/// <summary>Answer to a search, newest word typed; at most 20 hits are shown.</summary>
public sealed record ProviderHitsModel(string Query, IReadOnlyList<ProviderHit> Hits, bool HasMore);

public sealed record ProviderHit(Guid Id, string Name, string? Practice, ProviderStage Stage);

/// <summary>The upload form. Columns are those of the sandbox's provider list.</summary>
public sealed record ImportProvidersModel(IReadOnlyList<string> Columns);

public enum ImportOutcome { Added, Merged, Unchanged, Rejected }

/// <param name="Line">Line of the file, the header being 1.</param>
/// <param name="Text">What was done or what is wrong, a few words.</param>
public sealed record ImportRow(int Line, ImportOutcome Outcome, string? Name, string Text);

/// <param name="Rows">Rows worth showing, rejected ones first; the counts cover all rows.</param>
public sealed record ImportReportModel(int Added, int Merged, int Unchanged, int Rejected, IReadOnlyList<ImportRow> Rows);
