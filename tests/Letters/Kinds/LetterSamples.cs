using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Who writes and to whom: everything filled in with long, accented names; next to nothing filled in; a name written from right to left.</summary>
public enum Filled { Full, Bare, RightToLeft }

/// <summary>Practices, providers and answers to write every kind of letter with.</summary>
internal static partial class LetterSamples
{
    public static readonly DateOnly Today = new(2026, 3, 9);
    public static readonly DateTimeOffset Now = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>One of each: physician, therapist, a field we have no words for.</summary>
    public static readonly string[] Specialties = ["Physical therapist", "OB-GYN", "Doula and lactation"];

    public static readonly Coverage Washington = new("Washington", new DateOnly(2026, 2, 2), "Plans that cover massage ask for a prescription and a condition.\nSessions for stress alone are not covered.");

    public static LetterInputs Answers { get; } = new()
    {
        Note = "Your evening class on walking after surgery was clear and kind.",
        Introducer = "Jean-François Lévesque-O'Reilly",
        IntroducerAgreed = true,
        HasReferred = true,
        Topic = "When is massage safe after surgery?",
        Day = new DateOnly(2026, 4, 16),
        Time = new TimeOnly(12, 30),
        Place = "Conference room 2, 1200 Pine Street, Seattle",
        Points = "What is asked before a first session\nWhen massage waits\nHow your patients reach me",
        ReplyBy = new DateOnly(2026, 4, 9),
        Citation = "Cherkin DC, Sherman KJ, 2011, Massage and chronic low back pain, Annals of Internal Medicine 155:1-9",
        Link = "https://example.org/article",
        WhyItMatters = "Your patients with back pain may ask you about it.",
        News = "From April there are early morning sessions, before work.",
        Condition = "An adult with neck pain for three months after desk work, worse in the evening, without numbness.",
        Question = "Would you want to see such a person before soft tissue work on the neck goes on?",
    };

    public static LetterFacts Facts(LetterKind kind, Filled filled, string specialty, LetterInputs? inputs = null) =>
        new(Practice(filled, isCalled: kind.Scope == LetterScope.Practice), kind.Scope == LetterScope.Practice ? null : ProviderOf(filled, specialty, kind), inputs ?? (filled == Filled.Bare ? Required(kind) : Answers), Today);

    public static Profile Practice(Filled filled, PracticeFacts? facts = null, string? services = null, bool isCalled = false)
    {
        var profile = Profile.Start(new AccountId(Guid.Empty, Guid.Empty), "maya@rivera.example", "Maya Rivera", "America/Los_Angeles", Now);
        var bare = filled == Filled.Bare;
        profile.Describe(new ProfileDetails(
            filled switch { Filled.Full => "María-Concepción Fernández-Villaseñor de Høyland", Filled.Bare => "Maya Rivera", _ => "נועה בן־דוד" },
            bare ? null : "LMT",
            filled switch { Filled.Full => "Fernández-Villaseñor & Ångström Therapeutic Massage of Greater Puget Sound", Filled.Bare => "Rivera Massage", _ => "מרכז נועה" },
            services ?? (bare ? "Swedish massage" : "Therapeutic massage for back, neck and shoulders\nPrenatal and postpartum massage\nSports massage\nScar massage\nJaw (TMJ) massage\nRelaxation massage"),
            bare && !isCalled ? null : "+1 206 555 0101",
            bare ? null : "https://rivera.example",
            "12 Pine Street, Suite 4\nSeattle, WA 98101",
            "America/Los_Angeles", [], Filing.Nothing, facts ?? FactsOf(bare)));
        return profile;
    }

    public static Provider ProviderOf(Filled filled, string specialty, LetterKind? kind = null) => Provider.Add(filled switch
    {
        Filled.Full => new("Dr. Siobhán Ó Maoilchéadaigh-Krzyżanowska", "MD, FACOG", "Saint-Hélène & Grüßner Women's Health and Physical Therapy Associates of King County", specialty, "+1 206 555 0144", "1200 Twelfth Avenue South, Medical Office Building East\nFloor 7, Suite 710\nSeattle, WA 98144"),
        Filled.Bare => new("Kim Lee", Specialty: specialty, PostalAddress: kind?.Group == LetterGroup.Print ? "1 Main Street\nSeattle, WA 98101" : null),
        _ => new("ד״ר אמירה חדאד", "MD", "مركز الصحة", specialty, "+1 206 555 0199", "500 Union Street\nSeattle, WA 98101"),
    }, Today, Now);

    public static byte[] Write(LetterKind kind, LetterFacts facts, WordPage paper, LetterPictures? pictures = null) =>
        WordTemplate.Compile(kind.Template(paper)).Fill(LetterFields.Of(kind, facts.Profile, facts.Provider, facts.Inputs, facts.Today, pictures ?? LetterPictures.None), English);

    /// <summary>A mail's HTML as its reader sees it, a line per paragraph.</summary>
    public static string TextOf(string html) => WebUtility.HtmlDecode(Tags().Replace(html.Replace("<br>", "\n", StringComparison.Ordinal), ""));

    private static PracticeFacts FactsOf(bool bare) => bare
        ? new() { Qualifications = [new("Massage therapist licence")], Clients = "Adults with back pain", OfficePhone = "+1 206 555 0100", Coverage = Washington }
        : new()
        {
            Qualifications = [new("Licensed massage therapist", "MA 60123456", "Washington State Department of Health", new DateOnly(2027, 6, 30)), new("Certificate in prenatal massage, 32 hours", null, "Seattle School of Bodywork"), new("Professional liability insurance", "PL-778-221", null, new DateOnly(2026, 12, 31))],
            Clients = "Adults with back, neck and shoulder pain\nWomen in pregnancy and after birth\nRunners and cyclists",
            PractisingSince = 2011,
            Hours = "Monday to Friday, 8 am to 6 pm",
            Payment = "60 minutes 110 dollars, 90 minutes 150 dollars\nCards, checks and health savings accounts\nReceipts for insurance on request",
            BookingLink = "https://rivera.example/book",
            OfficeLink = "https://rivera.example/offices",
            OfficePhone = "+1 206 555 0100",
            Fax = "+1 206 555 0109",
            Equipment = "Oakworks Proluxe table",
            Coverage = Washington,
        };

    private static LetterInputs Required(LetterKind kind)
    {
        bool Asks(string name) => kind.Questions.Any(question => question.Name == name && question.IsRequired);
        return new()
        {
            Introducer = Asks(nameof(LetterInputs.Introducer)) ? "Ana Díaz" : null,
            IntroducerAgreed = true,
            HasReferred = true,
            Topic = Answers.Topic, Day = Answers.Day, Time = Answers.Time, Place = Answers.Place,
            Points = Asks(nameof(LetterInputs.Points)) ? Answers.Points : null,
            Citation = Answers.Citation,
            News = Asks(nameof(LetterInputs.News)) ? Answers.News : null,
            Condition = Answers.Condition, Question = Answers.Question,
        };
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
