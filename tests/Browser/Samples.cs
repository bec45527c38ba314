using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Meetings;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.AddIn.Threads;

namespace ReferralOutlook.Tests.Browser;

/// <summary>Models for every view, with the awkward cases a real list has: right-to-left names, very long words, nothing at all.</summary>
internal static class Samples
{
    public static readonly Guid Amira = new("a3a3a3a3-0000-4000-8000-000000000001");
    public static readonly Guid Link = new("b4b4b4b4-0000-4000-8000-999999999999");
    public static readonly Guid Effect = new("c5c5c5c5-0000-4000-8000-000000000001");
    public static readonly Guid Letter = new("d6d6d6d6-0000-4000-8000-000000000001");

    public static readonly IReadOnlyList<LetterChoice> Letters = [new("introduction", "Introduction"), new("thank_you", "Thank you")];
    public static readonly IReadOnlyList<string> Specialties = ["Orthopedics", "Physical therapy", "OB-GYN"];

    public static ProviderHeadModel Head(string name = "Dr. Amira Haddad", ProviderStage stage = ProviderStage.Connect) => new(
        Amira, name, "MD", "Harbour Orthopaedics", "Orthopedics", stage, [ProviderStage.Vet, ProviderStage.Parked, ProviderStage.Declined],
        new NextStep("Call about the letter", new DateOnly(2026, 3, 3), IsOverdue: true));

    public static ProviderHeadModel ParkedHead { get; } = new(
        Amira, "ד״ר נועה בן־דוד", null, "Praxisgemeinschaft Donaudampfschifffahrtsgesellschaftskapitänswitwen", null, ProviderStage.Parked, [ProviderStage.Contact],
        null, IsFollowUpPossible: false, ParkedUntil: new DateOnly(2026, 9, 1));

    public static IReadOnlyList<StoryLine> Story { get; } =
    [
        new(At(3, 2, 14), StoryEvent.Received), new(At(2, 27, 9), StoryEvent.MeetingBooked, "Call, 15 minutes"), new(At(2, 26, 17), StoryEvent.Bounced),
        new(At(2, 25, 10), StoryEvent.Sent), new(At(2, 25, 9), StoryEvent.LetterDrafted, "Introduction"), new(At(2, 20, 8), StoryEvent.Noted, "Met at the pain study day; asks for short reports."),
        new(At(2, 20, 8), StoryEvent.Added),
    ];

    public static OpenMailModel Mail(string name = "Dr. Amira Haddad", string? messageId = "<m1@clinic.example>") => new(
        Link, messageId, Head(name), MailKind.HumanReply, [MatchReason.AnswersOurMail, MatchReason.ListedAddress], FilingState.Filed,
        "Referrals/Harbour Orthopaedics", null, Story, Letters);

    public static OpenMailModel AutomaticMail { get; } = new(
        Link, "<m2@clinic.example>", ParkedHead, MailKind.AutoReply, [MatchReason.ListedAddress], FilingState.OnItsWay, "Referrals/בן־דוד", new DateOnly(2026, 3, 16), [], []);

    /// <summary>Everything a mail may bring: another provider, corrections, a new person, threads to join.</summary>
    public static OpenMailModel BusyMail { get; } = Mail() with
    {
        Others = [new FurtherProvider(ParkedHead, Story)],
        Offers =
        [
            new(Effect, "Dr. Amira Haddad", OfferKind.Phone, "+1 206 555 0199", null, "+1 206 555 0147"),
            new(Link, "Dr. Amira Haddad", OfferKind.Contact, "dana.reyes@harbour-orthopaedics-and-rehabilitation.example", "Dana Reyes", null),
        ],
        CanBeSplit = true,
        OtherThreads = [new(Link, At(1, 12, 9), At(1, 30, 9), 4)],
    };

    public static WhoseHitsModel Whose(string mail, string query) => new(mail, query, [new(Amira, "Dr. Amira Haddad", "Harbour Orthopaedics", ProviderStage.Connect), new(Link, ParkedHead.Name, ParkedHead.Practice, ProviderStage.Parked)], false);
    public static UnknownSenderModel NotTheirs { get; } = new(null, null, "<m9@lakeside.example>", null, Link);

    public static UnknownSenderModel Stranger { get; } = new("Jordan Lee", "jordan@lakeside.example", "<m9@lakeside.example>", "AAMk-9");

    public static HomeModel Home { get; } = new(
        [new(Amira, "Dr. Amira Haddad", "Call about the letter", new DateOnly(2026, 3, 3), true), new(Amira, "Lakeside Physio", "Send the introduction letter", new DateOnly(2026, 3, 5), false)],
        [new(Amira, "ד״ר נועה בן־דוד", MailKind.HumanReply, At(3, 2, 14), Link)],
        [new(Effect, "Filing a mail of Harbour Orthopaedics", "Outlook says the folder is gone. Make it again, or try once more.", At(3, 1, 7))],
        new SyncHealth(SyncState.Fresh, TimeSpan.FromMinutes(2)), 12, ProfileIsComplete: true);

    public static HomeModel LongDay { get; } = new(
        [.. Enumerable.Range(0, 20).Select(number => new DueItem(Amira, number % 3 == 0 ? ParkedHead.Practice! : "Dr. Amira Haddad", "Find another address: mail came back", new DateOnly(2026, 3, 1 + number), number < 9))],
        [.. Enumerable.Range(0, 20).Select(number => new WaitingReply(Amira, ParkedHead.Practice!, MailKind.HumanReply, At(3, 2, number), Link))],
        [.. Enumerable.Range(0, 20).Select(_ => new StuckEffect(Effect, "Filing a mail", "Outlook says the folder is gone. Make it again, or try once more.", At(3, 1, 7)))],
        new SyncHealth(SyncState.Behind, TimeSpan.FromHours(3)), 5000, ProfileIsComplete: true);

    public static HomeModel FirstDay { get; } = new([], [], [], new SyncHealth(SyncState.NotYet, null), 0, ProfileIsComplete: false);

    public static HomeModel QuietDay { get; } = new(
        [], [], [], new SyncHealth(SyncState.Failing, TimeSpan.FromHours(5), "Outlook no longer lets us in. Ask your administrator to renew the permission."), 3, ProfileIsComplete: true);

    public static ProviderFields Fields { get; } = new(
        "Dr. Amira Haddad", "MD", "Harbour Orthopaedics", "Orthopedics", "+1 206 555 0147", "amira@harbour.example", null, "1200 Harbour Avenue\nSeattle, WA 98101", "harbour.example", "Pain study day", "Prefers short reports.");

    public static ProviderCardModel Card { get; } = new(Head(), Fields, "v1", Story, Letters);

    public static AddProviderModel FromSignature { get; } = new(
        new ProviderFields("Jordan Lee", "DPT", "Lakeside Physio", null, "+1 206 555 0199", "jordan@lakeside.example", null, "5 Lake Street\nSeattle, WA 98103"), Specialties, "<m9@lakeside.example>", FoundInSignature: true,
        Alike: [new(Amira, "Jordan Leigh", "Lakeside Physiotherapy", ProviderStage.Contact)]);

    public static PracticeProfileModel Practice { get; } = new(
        "v1", "Maya Rivera", "LMT", "Rivera Massage Therapy", "Medical massage\nPrenatal massage", "+1 206 555 0101", "rivera.example", "12 Pine Street\nSeattle, WA 98101", "America/Los_Angeles",
        ["America/Los_Angeles", "America/New_York", "Europe/Vienna"], [DayOfWeek.Saturday, DayOfWeek.Sunday], FilingChoice.FolderAndCategory);

    public static BookMeetingModel Booking { get; } = new(
        Amira, "Dr. Amira Haddad", [new("call", "Call", 15), new("visit", "Visit", 30)], new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 3), new TimeOnly(9, 30), 15, "Seattle");

    public static MeetingBookedModel Booked(bool isInCalendar) => new(
        Amira, Amira, "Dr. Amira Haddad", "Call", At(3, 10, 9), 15, isInCalendar, isInCalendar ? "AAMk-event" : null);

    public static LetterStartedModel LetterIn(LetterState state) => new(
        Letter, Amira, "Dr. Amira Haddad", "Introduction", state, true, state == LetterState.Ready ? "AAMk-draft" : null, state == LetterState.Stuck ? Effect : null,
        state == LetterState.Stuck ? "OneDrive is full. Make room, then try again; the letter is kept." : null);

    public static IReadOnlyList<LetterChoices> LetterMenu { get; } =
    [
        new(LetterHeading.Introduce, [new("introduction", "Introduction"), new("warm-introduction", "Introduction through someone you both know")]),
        new(LetterHeading.KeepInTouch, [new("thank-you", "Thank you"), new("check-in", "Quarterly check-in")]),
        new(LetterHeading.Sheets, [new("how-to-refer", "How to refer to me")]),
    ];

    public static ChooseLetterModel ChooseLetter { get; } = new(Amira, "Dr. Amira Haddad", "<m1@clinic.example>", LetterMenu);

    public static LetterFormModel LetterForm { get; } = new(
        "0f", new("talk", "Invitation to a talk"), Amira, "Dr. Amira Haddad", null, [],
        [
            new("Topic", "What the talk is about", AnswerControl.Line, true, null, 200, ["Easing neck tension at the desk"]), new("Day", "Day", AnswerControl.Day, true, null, 20, []),
            new("Time", "Time", AnswerControl.Time, true, null, 20, []), new("Note", "A line of your own (optional)", AnswerControl.Lines, false, "Something you know of their work.", 400, []),
            new("WroteIt", "I wrote this article", AnswerControl.Tick, false, null, 10, []),
        ],
        [new("how-to-refer", "How to refer to me", null), new("credentials", "Credential sheet", "Add a licence or certificate under My practice.")],
        [LetterWayChoice.Draft, LetterWayChoice.Pdf, LetterWayChoice.Mail, LetterWayChoice.File]);

    public static LetterFormModel LetterFormMissing { get; } = LetterForm with { Missing = ["Fill in your name, your practice and your postal address under My practice."], Sheets = [], Ways = [LetterWayChoice.File] };

    public static LetterFormModel LetterFormForMany { get; } = LetterForm with
    {
        ProviderId = null, ProviderName = null, Sheets = [], Ways = [LetterWayChoice.Print, LetterWayChoice.File, LetterWayChoice.Draft],
        Many = new ManyProviders("Contact", "Physical therapist", 14, ["Priya Shah: asked not to be written to.", "ד״ר נועה בן־דוד: parked or declined."]),
    };

    public static LetterHeldModel Held(bool mayGoOn) => new(
        new("introduction", "Introduction"), Amira, "Dr. Amira Haddad", "/addin/letters", [new("Kind", "introduction"), new("Note", "Ten dollars off for each patient you send.")],
        [
            new("The letter, line 9", "Ten dollars off for each patient you send", "This offers something for a referral.", "Thank them in words.", "42 USC 1320a-7b(b), state law such as RCW 19.68.010", mayGoOn ? "Reason-incentive" : null),
            new("The mail, line 3", "Nine of ten feel better", "A figure needs its source.", "Name the study, or leave the figure out.", null, mayGoOn ? "Reason-statistics" : null),
        ],
        null, mayGoOn ? new IncentiveQuestions(["Education or a demonstration, offered to all alike", "Another purpose"], ["A licensed provider", "A client"]) : null, mayGoOn);

    public static LetterHeldModel HeldTemplate { get; } = Held(false) with
    {
        Findings = [], Template = new TemplateProblem("Introduction", ["{{provider.nmae}} in the body, paragraph 4 is not a field of this letter."], "https://example.org/file"),
    };

    public static LetterBundleModel Together(int done) => new(
        Letter, "Introduction for 14", null, null, LetterWayChoice.Print, done, 14, done == 14 ? "https://example.org/file" : null, done == 14 ? PdfState.Ready : PdfState.None, done == 14 ? "https://example.org/pdf" : null,
        ["Priya Shah: asked not to be written to."], null, null, ["The letter, line 8: A physician may not know this word. Say it in everyday words."]);

    public static MyTemplatesModel Templates { get; } = new(
    [
        new("introduction", "Introduction", LetterHeading.Introduce, TemplateState.Hers, [], ["The letter, line 8: This sounds like a spa. Say what it does for patients."], "https://example.org/file"),
        new("thank-you", "Thank you", LetterHeading.KeepInTouch, TemplateState.Wrong, ["{{provider.nmae}} in the body, paragraph 4 is not a field of this letter."], [], "https://example.org/file"),
        new("check-in", "Quarterly check-in", LetterHeading.KeepInTouch, TemplateState.Ours, [], [], "https://example.org/file", "https://example.org/preview"),
        new("how-to-refer", "How to refer to me", LetterHeading.Sheets, TemplateState.Ours, [], [], null),
    ], new(
        [new(PictureChoice.Logo, "logo.png", null), new(PictureChoice.Signature, "signature.jpg", "signature.jpg is damaged. Save it once more and put it there again.")],
        ["Logo final.svg"], "https://example.org/pictures"));

    public static MyTemplatesModel TemplatesWithoutPictures { get; } = Templates with { Pictures = new([new(PictureChoice.Logo, null, null), new(PictureChoice.Signature, null, null)], [], null) };

    public static AttachablePack Pack { get; } = new("Introduction",
    [
        new(new("d6d6d6d6-0000-4000-8000-000000000002"), "2026-03-01 Introduction Dr. Amira Haddad.docx"), new(new("d6d6d6d6-0000-4000-8000-000000000003"), "2026-03-01 How to refer to me Dr. Amira Haddad.docx"),
        new(new("d6d6d6d6-0000-4000-8000-000000000004"), "2026-03-01 Safety sheet Dr. Amira Haddad.docx"),
    ]);

    public static ComposeMailModel Compose { get; } = new(
        [new("amira@harbour.example", "Dr. Amira Haddad", Amira, ProviderStage.Connect, RecipientState.Known), new("noa@bendavid.example", "ד״ר נועה בן־דוד", Amira, ProviderStage.Contact, RecipientState.OptedOut),
         new("a-very-long-address-without-any-break-in-it@a-very-long-domain-name-of-a-clinic.example", null, null, null, RecipientState.Unknown)],
        new NextStep("Call about the letter", new DateOnly(2026, 3, 5)), IsFirstContact: true,
        [new("A way to say no, with your address", "Rivera Massage Therapy, 12 Pine Street, Seattle\nIf you would rather not hear from me, just reply \"no, thank you\"."), new("What you offer", "Your patients would find here: medical massage.")],
        [new(Letter, "2026-03-02 Introduction Dr. Amira Haddad-with-a-name-that-does-not-end.docx")], [Pack]);

    public static TextCheckModel Checked { get; } = new(
        [
            new("Send me your patients and you get a ", "free massage for each referral", ", any time you like…", "This offers something for a referral.", "Thank them for their care, and leave gifts out.", true),
            new("", "ד״ר נועה בן־דוד pampers", " people", "This reads like a spa.", "Say what it does for their patients.", false),
        ],
        "Rivera Massage Therapy, 12 Pine Street");

    public static ProposedTimesModel Times { get; } = new([At(3, 3, 9), At(3, 4, 14), At(3, 5, 9)], 15, "Would one of these times suit you?\n- Tuesday, March 3, 9:05 AM\n");

    public static OpenAppointmentModel Appointment { get; } = new(
        [new("amira@harbour.example", "Dr. Amira Haddad", Amira, ProviderStage.Connect, RecipientState.Known)], null,
        [
            new(Amira, "Dr. Amira Haddad", Letter, "Visit", AppointmentOutcome.Happened, Story, new NextStep("Write a thank-you", new DateOnly(2026, 3, 4)), new DateOnly(2026, 3, 3)),
            new(Amira, "ד״ר נועה בן־דוד", null, null, null, [], null, new DateOnly(2026, 3, 3)),
        ],
        "AAMk-event");

    public static CaptureProviderModel Captured { get; } = new(new ProviderFields("Jordan Lee", "DPT", "Lakeside Physio", null, "+1 206 555 0199", "jordan@lakeside.example"), "<m9@lakeside.example>");

    public static ImportReportModel Report { get; } = new(1184, 12, 3, 2,
    [
        new(17, ImportOutcome.Rejected, "Lakeside Physio", "The email address has no @."), new(1201, ImportOutcome.Rejected, null, "The line has no name."), new(2, ImportOutcome.Added, "Dr. Amira Haddad", "Two addresses."),
    ]);

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 5, 0, TimeSpan.FromHours(-8));
}
