using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Providers;

namespace ReferralOutlook.AddIn.Threads;

public enum MailKind { HumanReply, AutoReply, BounceHard, BounceSoft, MeetingResponse, ListMail, OptOut, Outgoing, Other }

/// <summary>Why a mail belongs to a provider, strongest first.</summary>
public enum MatchReason { AnswersOurMail, SameThread, SameConversationAndAddress, ListedAddress, BounceOfOurMail, ChosenByHand }

public enum FilingState { Filed, OnItsWay, Undone, Off, Stuck, Marked, Hers }

public enum FilingAnswer { Stop, GoOn }

/// <summary>She moved mails of a provider out of where they had been filed: should filing stop there?</summary>
/// <param name="Answer">Null asks.</param>
public sealed record FilingQuestionModel(Guid ProviderId, string ProviderName, int Moves, FilingAnswer? Answer = null);

/// <summary>POST /addin/providers/{id}/filing: how this provider's mail is filed.</summary>
/// <param name="Choice">Null: as mail with providers in general.</param>
public sealed record ProviderFilingModel(Guid ProviderId, Practice.FilingChoice? Choice, FilingQuestionModel? Question);

/// <summary>A mail of, or to, a listed provider.</summary>
/// <param name="LinkId">The thread link that the actions change; null while the mail is not tracked (yet).</param>
/// <param name="InternetMessageId">Travels with letters and notes, in the form's body.</param>
/// <param name="ReturnDate">From an automatic reply.</param>
/// <param name="Folder">Where it is filed: "Referrals/Harbour Physio".</param>
public sealed record OpenMailModel(
    Guid? LinkId,
    string? InternetMessageId,
    ProviderHeadModel Provider,
    MailKind Kind,
    IReadOnlyList<MatchReason> Reasons,
    FilingState Filing,
    string? Folder,
    DateOnly? ReturnDate,
    IReadOnlyList<StoryLine> Story,
    IReadOnlyList<LetterChoice> Letters)
{
    /// <summary>Further providers who take part in the thread.</summary>
    public IReadOnlyList<FurtherProvider> Others { get; init; } = [];
    public IReadOnlyList<OfferModel> Offers { get; init; } = [];

    /// <summary>Something stands before this mail in its thread.</summary>
    public bool CanBeSplit { get; init; }

    /// <summary>Threads with the same people that this one may be joined with.</summary>
    public IReadOnlyList<ThreadChoice> OtherThreads { get; init; } = [];
}

public sealed record FurtherProvider(ProviderHeadModel Head, IReadOnlyList<StoryLine> Story);

public enum OfferKind { Name, Credentials, Office, Phone, PostalAddress, Address, Contact }

/// <summary>Something read in this mail that may go into the provider's record.</summary>
/// <param name="Person">A contact's name.</param>
/// <param name="Instead">What the record says now.</param>
public sealed record OfferModel(Guid Id, string ProviderName, OfferKind Kind, string Value, string? Person, string? Instead);

/// <param name="Last">Its newest mail, in the practice's zone.</param>
public sealed record ThreadChoice(Guid Id, DateTimeOffset First, DateTimeOffset Last, int Mails);

public enum StoryEvent { Sent, Received, AutoReply, Bounced, OptedOut, LetterDrafted, MeetingBooked, StageChanged, Noted, Added, TookPart, PlanStopped, PlanMoved, Delayed, SaidNo, MeetingAccepted, MeetingDeclined, MeetingTentative, NewTimeProposed }

/// <summary>One line of the thread's or the provider's story, newest first.</summary>
/// <param name="At">In the practice's zone.</param>
/// <param name="Detail">The letter's kind, the stage, or her own note.</param>
public sealed record StoryLine(DateTimeOffset At, StoryEvent Event, string? Detail = null);

/// <summary>Nobody on the list: one quiet line. The fields go back in the body of "Add to list".</summary>
/// <param name="LinkId">A mail that she said is not theirs: it can be tracked again.</param>
public sealed record UnknownSenderModel(string? Name, string? Address, string? InternetMessageId, string? ItemId, Guid? LinkId = null);

/// <summary>Providers of the list, one of whom she may say a mail is with.</summary>
public sealed record WhoseHitsModel(string InternetMessageId, string Query, IReadOnlyList<ProviderHit> Hits, bool HasMore);
