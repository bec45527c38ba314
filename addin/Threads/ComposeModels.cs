using ReferralOutlook.AddIn.Providers;

namespace ReferralOutlook.AddIn.Threads;

public enum RecipientState { Known, Unknown, OptedOut, DeadAddress, Parked }

/// <param name="ProviderId">Null for somebody not on the list.</param>
public sealed record Recipient(string Address, string? Name, Guid? ProviderId, ProviderStage? Stage, RecipientState State);

/// <summary>A mail being written. With nobody of the list among its recipients only they are shown, and nothing is offered.</summary>
/// <param name="NextStep">The next step with the one listed recipient, when there is just one.</param>
/// <param name="IsFirstContact">Nothing was written to or by one of them before.</param>
/// <param name="Ready">Short texts to put into the mail; the first one is the way to say no with the postal address.</param>
/// <param name="Letters">Written for these recipients, newest first, to attach.</param>
/// <param name="Packs">Covers written for them with their sheets, newest first, to attach at once.</param>
/// <param name="FollowUpDays">What is planned after sending: days, null for nothing.</param>
public sealed record ComposeMailModel(
    IReadOnlyList<Recipient> Recipients,
    NextStep? NextStep,
    bool IsFirstContact = false,
    IReadOnlyList<ReadyText>? Ready = null,
    IReadOnlyList<AttachableLetter>? Letters = null,
    IReadOnlyList<AttachablePack>? Packs = null,
    int? FollowUpDays = 7);

/// <param name="Text">As it goes into the mail, lines broken by line feeds.</param>
public sealed record ReadyText(string Label, string Text);

public sealed record AttachableLetter(Guid Id, string FileName);

/// <param name="Letters">The cover and its sheets, in order.</param>
public sealed record AttachablePack(string Label, IReadOnlyList<AttachableLetter> Letters);

/// <summary>POST /addin/compose/check: what the guards found in the text, in its order.</summary>
/// <param name="ToInsert">A first contact without a way to say no or a postal address: the text that supplies it.</param>
public sealed record TextCheckModel(IReadOnlyList<TextFinding> Findings, string? ToInsert = null);

/// <param name="Before">A few words before the place, <paramref name="Place"/> the words found, <paramref name="After"/> a few after.</param>
/// <param name="Blocking">Should not leave as it stands; otherwise advice.</param>
public sealed record TextFinding(string Before, string Place, string After, string Why, string Better, bool Blocking);

/// <summary>POST /addin/compose/after.</summary>
/// <param name="FollowUp">The day counted from today; null when nothing will be planned.</param>
/// <param name="SendNow">The pane asks Outlook to send.</param>
public sealed record AfterSendingModel(DateOnly? FollowUp, bool SendNow);

/// <summary>An appointment, read or written.</summary>
/// <param name="With">Who it is about: our own entry's provider, and listed attendees.</param>
public sealed record OpenAppointmentModel(IReadOnlyList<Recipient> Attendees, NextStep? NextStep, IReadOnlyList<AppointmentWith>? With = null, string? ItemId = null);

public enum AppointmentOutcome { Happened, DidNotHappen, Moved }

/// <param name="Label">"Follow up", "Visit" when we put it into her calendar; null for an appointment of her own.</param>
/// <param name="Outcome">What she said became of it.</param>
/// <param name="Today">The earliest day for the next step.</param>
public sealed record AppointmentWith(
    Guid ProviderId, string ProviderName, Guid? MeetingId, string? Label, AppointmentOutcome? Outcome, IReadOnlyList<StoryLine> Story, NextStep? NextStep, DateOnly Today);
