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
    public string Support { get; init; } = "Help with Referrals";
    public string SupportSync { get; init; } = "Mail that is not filed yet: the line at the end of Home says when your mailbox was last read, and why it waits if it does.";
    public string SupportStuck { get; init; } = "Something that did not work stands on Home under what is stuck, with the reason and a button to try again. Nothing is lost meanwhile.";
    public string SupportAsk { get; init; } = "For anything else, write to";
    public string SupportAskInstaller { get; init; } = "For anything else, ask whoever installed the add-in for you.";
    public string SupportPrivate { get; init; } = "If a message gave you a number, pass it on. Leave out names and anything about a client.";
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
    public string OpenFromInbox { get; init; } = "This Outlook cannot open a mail from here. You find it in your mailbox.";
    public string WithSomebodyListed { get; init; } = "It is with somebody on my list";
    public string ItIsTheirs { get; init; } = "Theirs";
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
    public string FirstContact { get; init; } = "Your first mail to them. It needs your postal address and a way to say no.";
    public string InsertWayOut { get; init; } = "Insert a way to say no";
    public string InThisMail { get; init; } = "In this mail";
    public string CheckText { get; init; } = "Check this text";
    public string NothingFound { get; init; } = "Nothing to change.";
    public string NotLikeThis { get; init; } = "Please change:";
    public string LacksWayOut { get; init; } = "A first mail needs your postal address and a way to say no.";
    public string InsertText { get; init; } = "Insert a text";
    public string Inserted { get; init; } = "Inserted into your mail.";
    public string ProposeTimes { get; init; } = "Propose times";
    public string FindTimes { get; init; } = "Find free times";
    public string FreeTimes { get; init; } = "You are free";
    public string InsertTimes { get; init; } = "Insert these times";
    public string NoFreeTime { get; init; } = "No free time within your working hours in the next two weeks.";
    public string AttachLetter { get; init; } = "Attach a letter";
    public string Attached { get; init; } = "Attached to your mail.";
    public string AlreadyAttached { get; init; } = "Already attached to your mail. To attach it anew, take it off there first.";

    /// <summary>{0} is which one, {1} how many there are.</summary>
    public string Attaching { get; init; } = "Attaching {0} of {1}…";
    public string NotAttached { get; init; } = "This could not be attached";
    public string NotAttachedDetail { get; init; } = "What is attached stays in your mail. Click again to attach only what is missing.";
    public string AfterSending { get; init; } = "After sending";
    public string SendAndFile { get; init; } = "Send and file";
    public string WillFollowUp { get; init; } = "If there is no answer, follow up on";
    public string NoFollowUp { get; init; } = "No follow-up will be planned.";
    public string Refused { get; init; } = "Outlook did not do that";
    public string RefusedDetail { get; init; } = "Nothing was lost. Click into your mail and try again.";
    public string HowWasIt { get; init; } = "How did it go?";
    public string WhatNext { get; init; } = "What comes next";
    public IReadOnlyList<string> Steps { get; init; } = ["Write a thank-you", "Call", "Send what I promised", "Look for a new time", "Decide the next step"];
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
    public string MetAtEvent { get; init; } = "Met at an event";
    public string NothingIsSent { get; init; } = "Nothing is sent. You decide later how to get in touch.";
    public string MoreFields { get; init; } = "More details";
    public string Alike { get; init; } = "Already on your list?";
    public string ImportHint { get; init; } = "A CSV file, one provider a line. Its first line names the columns:";
    public string ImportFile { get; init; } = "CSV file";
    public string Import { get; init; } = "Import";
    public string Imported { get; init; } = "Import finished";
    public string Line { get; init; } = "Line";
    public string WhatHappened { get; init; } = "What happened";

    // Letters and meetings
    public string WhichLetter { get; init; } = "Which letter?";
    public string LetterNeeds { get; init; } = "Before it can be written";
    public string SendAlong { get; init; } = "Send along";
    public string HowItGoes { get; init; } = "How it goes";
    public string WriteIt { get; init; } = "Write it";
    public string Next { get; init; } = "Next";
    public string PleaseChoose { get; init; } = "Please choose";
    public string LetterHeldDetail { get; init; } = "Nothing was written yet. This should not leave as it is:";
    public string Better { get; init; } = "Better:";
    public string ChangeLetter { get; init; } = "Change the letter";
    public string Overrule { get; init; } = "Write it anyway";
    public string OverruleReason { get; init; } = "Why it may leave";
    public string OverruleHint { get; init; } = "Is logged with the day. No client names, please.";
    public string OverruleIncomplete { get; init; } = "Please answer everything below, or change the letter.";
    public string NoOverrule { get; init; } = "This cannot be overruled. Change the words above and write the letter again.";
    public string IncentivePurpose { get; init; } = "What it is for";
    public string IncentiveRecipient { get; init; } = "Who receives it";
    public string IncentiveState { get; init; } = "State whose rules you checked";
    public string IncentiveNotTied { get; init; } = "It hangs on no referral, past or future.";
    public string Advice { get; init; } = "Before you send it";
    public string FileWriting { get; init; } = "The file is being written and goes into your OneDrive. You can leave this page.";
    public string FileReady { get; init; } = "The file is in your OneDrive, ready to print.";
    public string FileStuck { get; init; } = "The file did not get where it should";
    public string OpenFile { get; init; } = "Open in OneDrive";
    public string MakePdf { get; init; } = "Make a PDF";
    public string OpenPdf { get; init; } = "Open the PDF";
    public string PdfMaking { get; init; } = "The PDF is being made…";
    public string Sheets { get; init; } = "Sheets and letters";
    public string WriteToMany { get; init; } = "One letter for several";
    public string WriteToManyHint { get; init; } = "Each gets their own. It is never one mail to many.";
    public string AnyStage { get; init; } = "Any stage";
    public string AnySpecialty { get; init; } = "Any specialty";
    public string MyTemplates { get; init; } = "My templates";
    public string MyTemplatesHint { get; init; } = "They lie in your OneDrive as Word documents. What you change there is used from then on.";
    public string MyPictures { get; init; } = "Your logo and signature";
    public string MyPicturesHint { get; init; } = "PNG or JPEG, at most 5 MB each. Every letter carries them from then on. They are kept in the folder Pictures in your OneDrive; logo.png and signature.png (or .jpg) that you put there yourself count too.";
    public string OpenPictureFolder { get; init; } = "Open the folder";
    public string MakePictureFolder { get; init; } = "Make the folder in OneDrive";
    public string NoPicture { get; init; } = "None is in use.";
    public string UsePicture { get; init; } = "Use this picture";
    public string RemovePicture { get; init; } = "Remove it";
    public string NoPictureChosen { get; init; } = "Choose a picture first";
    public string ChooseAPicture { get; init; } = "Choose a PNG or JPEG file here.";
    public string PictureRefused { get; init; } = "This picture cannot be used";
    public string ThisPicture { get; init; } = "This picture";
    public string PicturesAsBefore { get; init; } = "Nothing was changed; your letters look as before.";
    public string PictureNotTaken { get; init; } = "OneDrive did not take the picture just now";
    public string PictureNotTakenDetail { get; init; } = "Nothing is lost, and the file you chose is still chosen here. Please press \"Use this picture\" again in a minute.";
    public string PictureNotRemoved { get; init; } = "OneDrive did not remove the picture just now";
    public string PictureNotRemovedDetail { get; init; } = "Please press \"Remove it\" again in a minute.";
    public string EditInWord { get; init; } = "Edit in Word";
    public string BringToOneDrive { get; init; } = "Bring to OneDrive to edit";
    public string Preview { get; init; } = "Preview";
    public string OpenPreview { get; init; } = "Open the preview";
    public string ResetToOurs { get; init; } = "Reset to ours";
    public string TemplateWrongDetail { get; init; } = "Nothing was written. Correct your template in Word, or write this letter with ours; yours stays as it is.";
    public string WriteWithOurs { get; init; } = "Write it with ours";
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
    public string Held { get; init; } = "Licenses and certificates";
    public string HeldHint { get; init; } = "Letters claim only what stands here and is still valid. To remove one, empty its title.";
    public Func<int, string> HeldNumber { get; init; } = number => $"Number {number}";
    public string HeldTitle { get; init; } = "Title";
    public string HeldNo { get; init; } = "License or certificate number";
    public string HeldIssuedBy { get; init; } = "Issued by";
    public string HeldUntil { get; init; } = "Valid until";
    public string ForLetters { get; init; } = "More for your letters";
    public string ClientsServed { get; init; } = "Whom you help";
    public string PractisingSince { get; init; } = "In practice since (year)";
    public string Hours { get; init; } = "Hours";
    public string Payment { get; init; } = "Fees, insurance, ways to pay";
    public string BookingLink { get; init; } = "Page where patients book";
    public string BookingLinkHint { get; init; } = "Printed with a QR code; starts with https://";
    public string Articles { get; init; } = "Articles you cite";
    public string ArticlesHint { get; init; } = "One a line: author, year, title, journal, DOI";
    public string Equipment { get; init; } = "Equipment";
    public string EquipmentHint { get; init; } = "For your own templates; our letters do not mention it.";
    public string PaperSize { get; init; } = "Paper";
    public Func<PaperChoice, string> PaperOf { get; init; } = paper => paper == PaperChoice.A4 ? "A4" : "US Letter";
    public string ForOffices { get; init; } = "For offices that refer";
    public string OfficePhone { get; init; } = "Phone line for offices";
    public string Fax { get; init; } = "Fax";
    public string OfficeLink { get; init; } = "Secure form for offices (https)";
    public string Coverage { get; init; } = "What insurance covers";
    public string CoverageHint { get; init; } = "In your own words, for your state, with the day you checked it. Without all three, no letter says anything about it.";
    public string CoverageState { get; init; } = "State";
    public string CoverageAsOf { get; init; } = "Checked on";
    public string CoverageText { get; init; } = "What is covered";
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

    public Func<string, int, string> PackOf { get; init; } = (cover, sheets) => $"{cover} with {Count(sheets, "sheet", "sheets")}";

    public Func<int?, string> FollowUpIn { get; init; } = days => days is { } number ? $"Follow up in {Count(number, "day", "days")}" : "No follow-up";

    public Func<int, string> FoundSo { get; init; } = found => Count(found, "thing to look at", "things to look at");

    public Func<AppointmentOutcome, string> OutcomeWas { get; init; } = outcome => outcome switch
    {
        AppointmentOutcome.Happened => "We met",
        AppointmentOutcome.DidNotHappen => "It did not take place",
        _ => "It was moved",
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

    public Func<LetterStartedModel, string> LetterTitle { get; init; } = letter => letter.ProviderName is null ? letter.Label : $"{letter.Label}: {letter.ProviderName}";

    public Func<LetterHeading, string> LetterHeadingOf { get; init; } = heading => heading switch
    {
        LetterHeading.Introduce => "Introduce yourself",
        LetterHeading.KeepInTouch => "Keep in touch",
        LetterHeading.Invite => "Invite",
        LetterHeading.Answer => "Ask and answer",
        LetterHeading.Sheets => "Sheets",
        _ => "For the printer",
    };

    public Func<LetterWayChoice, string> WayOf { get; init; } = way => way switch
    {
        LetterWayChoice.Draft => "A draft in Outlook, Word document attached",
        LetterWayChoice.Pdf => "A draft in Outlook, PDF attached",
        LetterWayChoice.Mail => "A short mail, nothing attached",
        _ => "A file to print, in your OneDrive",
    };

    public Func<LetterWayChoice, string> WayOfMany { get; init; } = way => way switch
    {
        LetterWayChoice.Print => "One file to print them all",
        LetterWayChoice.File => "A file for each, in your OneDrive",
        _ => "A draft for each, to read over and send",
    };

    public Func<TemplateState, string> TemplateStateOf { get; init; } = state => state switch
    {
        TemplateState.Ours => "Ours",
        TemplateState.OnItsWay => "On its way to OneDrive",
        TemplateState.Hers => "Yours",
        _ => "Needs a look",
    };

    public Func<PictureChoice, string> PictureOf { get; init; } = which => which == PictureChoice.Logo ? "Logo" : "Signature";

    public Func<string, string> PictureInUse { get; init; } = name => $"In use: {name}.";

    public Func<PictureChoice, string> PictureUsed { get; init; } = which =>
        $"Your {(which == PictureChoice.Logo ? "logo" : "signature")} is in your OneDrive. Every letter carries it from now on.";

    public Func<PictureChoice, string> PictureRemoved { get; init; } = which =>
        $"Your {(which == PictureChoice.Logo ? "logo" : "signature")} is removed, and letters are written without it. OneDrive keeps the file in its recycle bin for a while.";

    public Func<string, string> PictureUnused { get; init; } = name => $"{name} is not used: name it logo or signature, and save it as .png or .jpg.";

    public Func<string, string> LetterHeldTitle { get; init; } = letter => $"{letter}: not written yet";

    public Func<string, string> TemplateWrong { get; init; } = letter => $"Your template for \"{letter}\" needs a look";

    public Func<string, string> WithSheets { get; init; } = sheets => $"With {sheets}";

    public Func<int, string> ForMany { get; init; } = count => $"For {Count(count, "provider", "providers")}.";

    public Func<int, string> LeftOut { get; init; } = count => $"{Count(count, "provider is", "providers are")} left out";

    public Func<int, string> AdviceCount { get; init; } = count => Count(count, "suggestion for its words", "suggestions for its words");

    public Func<LetterBundleModel, string> TogetherWriting { get; init; } = bundle => bundle.Way == LetterWayChoice.Print
        ? "The file is being put together and goes into your OneDrive. You can leave this page."
        : $"{bundle.Done} of {Count(bundle.Total, "letter is", "letters are")} where they go. You can leave this page.";

    public Func<LetterBundleModel, string> TogetherReady { get; init; } = bundle => bundle.Way switch
    {
        LetterWayChoice.Print => $"One file with {Count(bundle.Total, "document", "documents")} is in your OneDrive, ready to print.",
        LetterWayChoice.File => $"{Count(bundle.Total, "file is", "files are")} in your OneDrive, each under its provider.",
        _ => $"{Count(bundle.Total, "draft is", "drafts are")} in Outlook, to read over and send.",
    };

    public Func<string, string?, string> UnfinishedLetter { get; init; } = (letter, name) => string.IsNullOrWhiteSpace(name) ? letter : $"{letter} for {name}";

    public Func<int, string> MinutesOf { get; init; } = minutes => Count(minutes, "minute", "minutes");

    public Func<string, string> TimesIn { get; init; } = zone => $"Times are those of {zone}.";

    public Func<string?, string> UnfinishedAdd { get; init; } = name => string.IsNullOrWhiteSpace(name) ? "new provider" : $"new provider {name}";

    public Func<string?, string> UnfinishedEdit { get; init; } = name => $"details of {name}";

    public Func<string, string> UnfinishedBooking { get; init; } = name => $"follow-up with {name}";

    public Func<string, string> UnfinishedNote { get; init; } = name => $"note on {name}";

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.CurrentCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
