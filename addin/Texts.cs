using System.Globalization;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.AddIn.Threads;

namespace ReferralOutlook.AddIn;

/// <summary>
/// Every word of the pane, in English; long because all of them stand here. A translation is another instance: <c>Texts.English with { Language = "de", Home = "Übersicht" }</c>, registered in
/// <see cref="Languages"/>; what it leaves out stays English.
/// </summary>
public sealed record Texts
{
    public static Texts English { get; } = new();

    /// <summary>By two-letter language code.</summary>
    public static IReadOnlyDictionary<string, Texts> Languages { get; } = new Dictionary<string, Texts>(StringComparer.Ordinal) { ["en"] = English };

    public static Texts Current => Languages.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var texts) ? texts : English;

    /// <summary>The language of these words, as an HTML <c>lang</c>.</summary>
    public string Language { get; init; } = "en";

    // The shell
    public string PaneTitle { get; init; } = "Referrals";
    public string Sections { get; init; } = "Sections";
    public string ThisItem { get; init; } = "This mail";
    public string Home { get; init; } = "Home";
    public string MyPractice { get; init; } = "My practice";
    public string Back { get; init; } = "Back";
    public string Close { get; init; } = "Close";
    public string Loading { get; init; } = "One moment…";
    public string Retry { get; init; } = "Try again";
    public string Optional { get; init; } = "optional";
    public string Save { get; init; } = "Save";
    public string Cancel { get; init; } = "Cancel";
    public string Offline { get; init; } = "You seem to be offline";
    public string OfflineDetail { get; init; } = "Nothing was lost. Try again when the connection is back.";
    public string ServerAway { get; init; } = "That did not work";
    public string ServerAwayDetail { get; init; } = "The service did not answer. What you typed is still here; please try again in a minute.";
    public string SignInNeeded { get; init; } = "Please sign in";
    public string SignInNeededDetail { get; init; } = "Use the account of this mailbox. A small window opens; nothing here is lost.";
    public string SignIn { get; init; } = "Sign in";
    public string WrongAccount { get; init; } = "That was another account";
    public string WrongAccountDetail { get; init; } = "This mailbox needs its own account. You signed in as another one, so nothing was shown or changed.";
    public string NotInOutlook { get; init; } = "This page belongs in Outlook";
    public string NotInOutlookDetail { get; init; } = "Open a mail in Outlook and choose Referrals from its toolbar.";
    public string Moved { get; init; } = "Outlook has moved to another mail";
    public string MovedDetail { get; init; } = "Nothing was changed. The pane now shows the mail that is open.";
    public string DoneElsewhere { get; init; } = "Done, for the mail you had open before.";
    public string Kept { get; init; } = "Unfinished:";
    public string KeptBack { get; init; } = "Continue";
    public string KeptDrop { get; init; } = "Discard";
    public string Reference { get; init; } = "Number to quote:";
    public string SigningIn { get; init; } = "Signing you in…";
    public string SignedIn { get; init; } = "You are signed in. This window can be closed.";
    public string SignInFailed { get; init; } = "Sign-in did not work. Close this window and try again.";

    // Home
    public string Due { get; init; } = "To do";
    public string NothingDue { get; init; } = "Nothing is due today.";
    public string Overdue { get; init; } = "Overdue";
    public string Waiting { get; init; } = "Waiting for your answer";
    public string NothingWaiting { get; init; } = "Nobody is waiting for an answer.";
    public string OpenMail { get; init; } = "Open the mail";
    public string Stuck { get; init; } = "Needs a hand";
    public string FindProvider { get; init; } = "Find a provider";
    public string FindHint { get; init; } = "Name, practice or address";
    public string NoHits { get; init; } = "Nobody on your list matches.";
    public string MoreHits { get; init; } = "There are more. Type a little more of the name.";
    public string AddProvider { get; init; } = "Add a provider";
    public string ImportList { get; init; } = "Import a list";
    public string Welcome { get; init; } = "Whom would you like referrals from?";
    public string WelcomeDetail { get; init; } = "Add the providers you know. Mail with them is then filed by itself, and the next step with each is kept here.";
    public string ProfileMissing { get; init; } = "Your letters need your name and practice.";
    public string ProfileMissingAction { get; init; } = "Fill in my practice";

    // Reading a mail
    public string NotOnList { get; init; } = "is not on your list.";
    public string SenderUnknown { get; init; } = "The sender of this mail cannot be read.";
    public string AddToList { get; init; } = "Add to list";
    public string NextStep { get; init; } = "Next";
    public string NoNextStep { get; init; } = "No next step yet";
    public string Stage { get; init; } = "Stage";
    public string ChangeStage { get; init; } = "Change stage";
    public string Park { get; init; } = "Park";
    public string ParkUntil { get; init; } = "Look again on";
    public string ParkedUntil { get; init; } = "Look again on";
    public string ThisMailIs { get; init; } = "This mail";
    public string WhyThem { get; init; } = "Why?";
    public string Undo { get; init; } = "Undo filing";
    public string StopFiling { get; init; } = "Stop filing";
    public string KeepFiling { get; init; } = "Keep filing";
    public string FilingOfProvider { get; init; } = "Filing";
    public string FilingAsUsual { get; init; } = "As chosen in My practice";
    public string NotTheirs { get; init; } = "Not theirs";
    public string NotTracked { get; init; } = "You said that this mail is not theirs.";
    public string TrackAgain { get; init; } = "Track again";
    public string AlsoHere { get; init; } = "Also in this thread";
    public string Offers { get; init; } = "Read in this mail";
    public string TakeOver { get; init; } = "Change it";
    public string KeepAsItIs { get; init; } = "Keep as it is";
    public string AddContact { get; init; } = "Add";
    public string NoContact { get; init; } = "Not theirs";
    public string MoreAboutThread { get; init; } = "More";
    public string SplitHere { get; init; } = "Start a new thread with this mail";
    public string JoinWith { get; init; } = "This thread and another are one";
    public string Join { get; init; } = "Join them";
    public string BackOn { get; init; } = "Back on";
    public string Story { get; init; } = "So far";
    public string StoryEmpty { get; init; } = "Nothing has happened yet.";
    public string WriteLetter { get; init; } = "Write letter";
    public string LetterKind { get; init; } = "Which letter?";
    public string BookFollowUp { get; init; } = "Book follow-up";
    public string AddNote { get; init; } = "Add a note";
    public string Note { get; init; } = "Note";
    public string SaveNote { get; init; } = "Save note";
    public string NoteWithoutClients { get; init; } = "No client names here, please.";
    public string OpenCard { get; init; } = "Details";

    // Writing a mail, appointments
    public string Recipients { get; init; } = "Recipients";
    public string NoRecipients { get; init; } = "Add a recipient and you will see here where things stand with them.";
    public string FiledAfterSending { get; init; } = "Once sent, this mail is filed by itself.";
    public string Attendees { get; init; } = "Who is coming";
    public string NoAttendees { get; init; } = "Nobody on your list is invited.";
    public string OptedOut { get; init; } = "Asked not to be written to";
    public string DeadAddress { get; init; } = "Mail to this address came back";

    // Providers
    public string NewProvider { get; init; } = "New on your list";
    public string FromSignature { get; init; } = "Read from the mail. Please have a look before you save.";
    public string EditProvider { get; init; } = "Change details";
    public string Name { get; init; } = "Name";
    public string Credentials { get; init; } = "Credentials";
    public string Practice { get; init; } = "Practice";
    public string Specialty { get; init; } = "Specialty";
    public string Phone { get; init; } = "Phone";
    public string Email { get; init; } = "Email";
    public string OtherEmails { get; init; } = "Other email addresses";
    public string OneALine { get; init; } = "One a line";
    public string Address { get; init; } = "Address";
    public string Website { get; init; } = "Website";
    public string MetAt { get; init; } = "Where you met";
    public string MoreFields { get; init; } = "More details";
    public string Alike { get; init; } = "Already on your list?";
    public string ImportHint { get; init; } = "A CSV file, one provider a line. Its first line names the columns:";
    public string ImportFile { get; init; } = "CSV file";
    public string Import { get; init; } = "Import";
    public string Imported { get; init; } = "Import finished";
    public string Line { get; init; } = "Line";
    public string WhatHappened { get; init; } = "What happened";

    // Letters and meetings
    public string LetterWriting { get; init; } = "The letter is being written and goes into your drafts. You can leave this page.";
    public string LetterReady { get; init; } = "The letter is in your drafts, attached and ready to read over.";
    public string LetterStuck { get; init; } = "The letter did not get into your drafts";
    public string OpenDraft { get; init; } = "Open the draft";
    public string Kind { get; init; } = "What";
    public string Day { get; init; } = "Day";
    public string Time { get; init; } = "Time";
    public string Minutes { get; init; } = "Minutes";
    public string Book { get; init; } = "Book";
    public string Booked { get; init; } = "In your calendar";
    public string Booking { get; init; } = "On its way to your calendar";
    public string OpenEvent { get; init; } = "Open in calendar";

    // The practice
    public string PracticeHint { get; init; } = "Stands in your letters.";
    public string YourName { get; init; } = "Your name";
    public string PracticeName { get; init; } = "Practice name";
    public string Services { get; init; } = "What you offer";
    public string PostalAddress { get; init; } = "Postal address";
    public string TimeZone { get; init; } = "Time zone";
    public string ClosedDays { get; init; } = "Closed on";
    public string Filing { get; init; } = "Mail with providers";
    public string Colors { get; init; } = "Colors of this pane";
    public string LikeOutlook { get; init; } = "Like Outlook";
    public string Light { get; init; } = "Light";
    public string Dark { get; init; } = "Dark";

    private static string Ago(TimeSpan age) => age.TotalMinutes < 1 ? "just now"
        : age.TotalMinutes < 60 ? Count((int)age.TotalMinutes, "minute ago", "minutes ago")
        : age.TotalHours < 48 ? Count((int)age.TotalHours, "hour ago", "hours ago")
        : Count((int)age.TotalDays, "day ago", "days ago");

    public Func<Pane.SyncHealth, string> SyncOf { get; init; } = sync => sync.State switch
    {
        Pane.SyncState.NotYet => "Your mail has not been checked yet.",
        Pane.SyncState.Fresh => $"Mail checked {Ago(sync.Age ?? TimeSpan.Zero)}",
        Pane.SyncState.Behind => $"Mail last checked {Ago(sync.Age ?? TimeSpan.Zero)}",
        _ => sync.Age is { } age ? $"Mail cannot be checked. Last time: {Ago(age)}" : "Mail cannot be checked.",
    };

    public Func<ProviderStage, string> StageOf { get; init; } = stage => stage switch
    {
        ProviderStage.Contact => "Contact",
        ProviderStage.Connect => "Connect",
        ProviderStage.Vet => "Vet",
        ProviderStage.Refer => "Refer",
        ProviderStage.Parked => "Parked",
        _ => "Declined",
    };

    public Func<MailKind, string> KindOf { get; init; } = kind => kind switch
    {
        MailKind.HumanReply => "A reply",
        MailKind.AutoReply => "An automatic answer",
        MailKind.BounceHard => "Your mail could not be delivered",
        MailKind.BounceSoft => "Delivery of your mail is delayed",
        MailKind.MeetingResponse => "An answer to an invitation",
        MailKind.ListMail => "A newsletter or list mail",
        MailKind.OptOut => "Asks for no more mail",
        MailKind.Outgoing => "From you",
        _ => "A mail",
    };

    public Func<MatchReason, string> ReasonOf { get; init; } = reason => reason switch
    {
        MatchReason.AnswersOurMail => "It answers a mail of yours.",
        MatchReason.SameThread => "It belongs to a thread with them.",
        MatchReason.SameConversationAndAddress => "Same conversation, and their address takes part.",
        MatchReason.ListedAddress => "The address is on your list.",
        MatchReason.BounceOfOurMail => "It reports on a mail you sent them.",
        _ => "You said so.",
    };

    public Func<FilingState, string> FilingOf { get; init; } = filing => filing switch
    {
        FilingState.Filed => "Filed in",
        FilingState.OnItsWay => "Being filed in",
        FilingState.Undone => "Filing undone. It is back where it was.",
        FilingState.Stuck => "Filing is stuck. See Home.",
        FilingState.Marked => "Marked with the category Referrals.",
        FilingState.Hers => "You moved it. It stays where you put it.",
        _ => "Not filed, as you chose.",
    };

    public Func<int, string, string> FilingQuestionOf { get; init; } = (moves, name) => $"You moved {Count(moves, "mail", "mails")} of {name} out of the folder. Stop filing there?";

    public Func<FilingAnswer, string, string> FilingAnswerOf { get; init; } = (answer, name) => answer == FilingAnswer.Stop
        ? $"Mail with {name} stays where it comes from now on."
        : $"Mail with {name} is filed as before.";

    public Func<StoryEvent, string> EventOf { get; init; } = what => what switch
    {
        StoryEvent.Sent => "You wrote",
        StoryEvent.Received => "They wrote",
        StoryEvent.AutoReply => "Automatic answer",
        StoryEvent.Bounced => "Mail came back",
        StoryEvent.OptedOut => "Asked for no more mail",
        StoryEvent.LetterDrafted => "Letter",
        StoryEvent.MeetingBooked => "Meeting",
        StoryEvent.StageChanged => "Stage",
        StoryEvent.Noted => "Note",
        StoryEvent.TookPart => "Took part in a mail",
        StoryEvent.PlanStopped => "They answered, so this is off",
        StoryEvent.PlanMoved => "They are away, so this moved",
        StoryEvent.Delayed => "Mail is delayed",
        StoryEvent.SaidNo => "They said no for now",
        StoryEvent.MeetingAccepted => "Accepted your invitation",
        StoryEvent.MeetingDeclined => "Declined your invitation",
        StoryEvent.MeetingTentative => "May come to your meeting",
        StoryEvent.NewTimeProposed => "Proposed another time",
        _ => "Added to your list",
    };

    public Func<FilingChoice, string> FilingChoiceOf { get; init; } = choice => choice switch
    {
        FilingChoice.FolderAndCategory => "File in a folder for each provider, with a category",
        FilingChoice.Category => "Leave in place, with a category",
        _ => "Leave as it is",
    };

    public Func<OfferModel, string> OfferOf { get; init; } = offer => offer.Kind switch
    {
        OfferKind.Contact => $"Add {offer.Person ?? offer.Value} ({offer.Value}) to {offer.ProviderName}'s contacts?",
        OfferKind.Address => $"Add {offer.Value} as another address of {offer.ProviderName}?",
        OfferKind.Name => $"Name: {offer.Value}",
        OfferKind.Credentials => $"Credentials: {offer.Value}",
        OfferKind.Office => $"Practice: {offer.Value}",
        OfferKind.Phone => $"Phone: {offer.Value}",
        _ => $"Address: {offer.Value}",
    };

    public Func<string, string> InsteadOf { get; init; } = known => $"So far: {known}";

    public Func<ThreadChoice, string> ThreadChoiceOf { get; init; } = thread => thread.Mails == 1
        ? $"{Pane.Dates.Full(thread.First)}, 1 mail"
        : $"{Pane.Dates.Full(thread.First)} to {Pane.Dates.Full(thread.Last)}, {Count(thread.Mails, "mail", "mails")}";

    public Func<ImportOutcome, string> OutcomeOf { get; init; } = outcome => outcome switch
    {
        ImportOutcome.Added => "Added",
        ImportOutcome.Merged => "Completed",
        ImportOutcome.Unchanged => "Already there",
        _ => "Not imported",
    };

    public Func<LetterStartedModel, string> LetterTitle { get; init; } = letter => $"{letter.Label}: {letter.ProviderName}";

    public Func<int, string> MinutesOf { get; init; } = minutes => Count(minutes, "minute", "minutes");

    public Func<string, string> TimesIn { get; init; } = zone => $"Times are those of {zone}.";

    public Func<string?, string> UnfinishedAdd { get; init; } = name => string.IsNullOrWhiteSpace(name) ? "new provider" : $"new provider {name}";

    public Func<string?, string> UnfinishedEdit { get; init; } = name => $"details of {name}";

    public Func<string, string> UnfinishedBooking { get; init; } = name => $"follow-up with {name}";

    public Func<string, string> UnfinishedNote { get; init; } = name => $"note on {name}";

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.CurrentCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
