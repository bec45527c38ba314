namespace ReferralOutlook.Letters;

/// <summary>First letters that stand on something personal: somebody's word, a referral already made, her own care.</summary>
internal static class PersonalIntroductions
{
    private const string Benefit = "Careful massage may ease tension and help them move and sleep more easily between visits.";
    private const string Ask = "Could you spare fifteen minutes for a call or a short visit, at a time that suits you?";

    /// <summary>FEATURES A2, A19, A20: the introducer is named with permission only, and what they are to her is never said.</summary>
    public static readonly LetterKind Warm = new()
    {
        Code = "introduction-warm",
        Label = "Introduction with somebody's word",
        Group = LetterGroup.Introduce,
        Use = OutgoingUse.FirstContact,
        Subject = "An introduction",
        Questions = [LetterQuestions.Introducer, LetterQuestions.IntroducerAgreed, LetterQuestions.Note],
        GoesWith = ["leave-behind"],
        Needs = [new("Ask the person who introduced you whether you may use their name, then tick that they said yes.", facts => facts.Inputs.IntroducerAgreed)],
        Template = paper => LetterSheet.Letter(paper, "Introduction with somebody's word", body => body
            .Text("{{introducer}} suggested that I write to you, and spoke warmly of how you look after your patients. Some of your patients may live with muscle pain or tension. " + Benefit)
            .Text("{{note}}")
            .Text("Before anything else I would like to learn from you:")
            .Bullet("What do you find that your patients need between their visits?")
            .Bullet("Whom do you trust for massage today, and what would you wish were different?")
            .Bullet("What would you like to hear back, and how often?")
            .Listed("What your patients would find here", "me.services")
            .Text("Your plan leads. Your patients are asked about health, medicines and precautions before a first session, and you would be asked wherever something speaks against massage.")
            .Text(Ask)),
        MailText = facts =>
        [
            $"{facts.Inputs.Introducer} suggested that I write to you, and spoke warmly of how you look after your patients. Some of your patients may live with muscle pain or tension. {Benefit}",
            facts.Inputs.Note,
            "What do you find that your patients need between their visits?",
            Ask,
        ],
    };

    /// <summary>FEATURES A33: after a referral to them; nobody learns of whom.</summary>
    public static readonly LetterKind AfterReferring = new()
    {
        Code = "introduction-after-referring",
        Label = "Introduction after I referred to them",
        Group = LetterGroup.Introduce,
        Use = OutgoingUse.FirstContact,
        Subject = "Your practice, which I have suggested",
        Questions = [LetterQuestions.HasReferred, LetterQuestions.Note],
        Needs = [new("Refer someone to them first; this letter is written afterwards.", facts => facts.Inputs.HasReferred)],
        Template = paper => LetterSheet.Letter(paper, "Introduction after a referral", body => body
            .Text("When people look for the care that you give, your practice is one that I suggest, and I have done so already. Your patients deserve that those around them know how you work, so that what each of us does helps and never gets in the way of your plan.")
            .Text("{{note}}")
            .Text("I would like to understand better whom to send your way:")
            .Bullet("Which people do you most like to see, and whom would you rather see earlier?")
            .Bullet("What should someone bring or know before a first visit with you?")
            .Bullet("How do you like to be told what has been done so far, when your patient agrees?")
            .Text("You owe nothing for this, now or later. If it is ever useful to your patients to know what massage can do for them, you are welcome to ask.")
            .Text(Ask)),
        MailText = facts =>
        [
            "When people look for the care that you give, your practice is one that I suggest, and I have done so already. I would like to know how you work, so that what each of us does helps your patients and never gets in the way of your plan.",
            facts.Inputs.Note,
            "Which people do you most like to see, and what should they know before a first visit with you? You owe nothing for this, now or later.",
            Ask,
        ],
    };

    /// <summary>FEATURES A1: everything she does, for the people whose care she is in herself.</summary>
    public static readonly LetterKind OwnProvider = new()
    {
        Code = "everything-i-do",
        Label = "Everything I do, to my own provider",
        Group = LetterGroup.Introduce,
        Use = OutgoingUse.Letter,
        Subject = "What I do, and for whom",
        Questions = [LetterQuestions.Note],
        GoesWith = ["how-to-refer", "safety-sheet"],
        Needs = [new("List your services under My practice.", facts => facts.Profile.ServiceLines.Count > 0), new("Say whom you help under My practice.", facts => facts.Profile.Facts.ClientLines.Count > 0)],
        Template = paper => LetterSheet.Letter(paper, "Everything I do", body => body
            .Text("You know me from the other side of the desk, and I know from experience how you look after your patients. Some of them may live with muscle pain, tension or poor sleep, and may be helped by work that you have not seen me do. Here it is on one page.")
            .Text("{{note}}")
            .Listed("What I do", "me.services")
            .Listed("Whom I help", "me.clients")
            .Text("{{#if me.since}}In practice since {{me.since}}.{{/if}}")
            .Text("Your patients' plan stays with you. Precautions are asked about before the first session, and with your patient's agreement you hear from me in a few lines.")
            .Text("Is there something here that your patients ask you about? I would be glad to tell you more at a time that suits you.")),
        MailText = facts =>
        [
            "You know me from the other side of the desk. Some of your patients may live with muscle pain, tension or poor sleep, and may be helped by work that you have not seen me do.",
            $"What I do:{Lines(LetterClaims.Services(facts.Profile, facts.Today))}",
            $"Whom I help:{Lines(facts.Profile.Facts.ClientLines)}",
            facts.Inputs.Note,
            "Is there something here that your patients ask you about?",
        ],
    };

    private static string Lines(IEnumerable<string> texts) => string.Concat(texts.Select(text => $"\n• {text}"));
}
