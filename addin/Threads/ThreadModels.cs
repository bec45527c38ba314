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
    IReadOnlyList<LetterChoice> Letters);

public enum StoryEvent { Sent, Received, AutoReply, Bounced, OptedOut, LetterDrafted, MeetingBooked, StageChanged, Noted, Added, TookPart, PlanStopped, PlanMoved, Delayed, SaidNo, MeetingAccepted, MeetingDeclined, MeetingTentative, NewTimeProposed }

/// <summary>One line of the thread's or the provider's story, newest first.</summary>
/// <param name="At">In the practice's zone.</param>
/// <param name="Detail">The letter's kind, the stage, or her own note.</param>
public sealed record StoryLine(DateTimeOffset At, StoryEvent Event, string? Detail = null);

/// <summary>Nobody on the list: one quiet line. The fields go back in the body of "Add to list".</summary>
public sealed record UnknownSenderModel(string? Name, string? Address, string? InternetMessageId, string? ItemId);
