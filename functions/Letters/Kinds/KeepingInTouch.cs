using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Short letters to people she has written to before.</summary>
internal static class KeepingInTouch
{
    /// <summary>FEATURES A58, A64: an article before they meet. "I wrote it" stands there only when she did.</summary>
    public static readonly LetterKind Information = new()
    {
        Code = "information",
        Label = "An article beforehand",
        Group = LetterGroup.KeepInTouch,
        Use = OutgoingUse.Letter,
        Subject = "An article that may interest you",
        Questions = [LetterQuestions.Citation, LetterQuestions.WhyItMatters, LetterQuestions.Link, LetterQuestions.WroteIt],
        Needs = [new("Name the article with its author, year and journal.", facts => facts.Inputs.Citation is { Length: > 0 })],
        Template = paper => LetterSheet.Letter(paper, "An article beforehand", body => body
            .Text("Before we speak, here is one article on massage that may help your patients. It is short to read, and I would value your view of it.")
            .Text("{{citation}}", WordStyle.Quote)
            .Text("{{#if link}}It can be read at {{link}}.{{/if}}")
            .Text("{{#if wroteIt}}I wrote it, so please read it with that in mind.{{/if}}")
            .Text("{{why}}")
            .Text("Does it agree with what you see in your own patients? If you think otherwise, I would like to hear that most of all.")
            .Text("I will be in touch to ask for fifteen minutes of your time, by phone or at your office.")),
        MailText = facts =>
        [
            "Before we speak, here is one article on massage that may help your patients.",
            facts.Inputs.Citation,
            facts.Inputs.Link is { Length: > 0 } link ? $"It can be read at {link}." : null,
            facts.Inputs.WroteIt ? "I wrote it, so please read it with that in mind." : null,
            facts.Inputs.WhyItMatters,
            "Does it agree with what you see in your own patients?",
        ],
    };

    /// <summary>FEATURES A42: a second letter only with something new in it.</summary>
    public static readonly LetterKind FollowUp = new()
    {
        Code = "follow-up",
        Label = "Follow-up with something new",
        Group = LetterGroup.KeepInTouch,
        Use = OutgoingUse.Letter,
        Subject = "Something new for your patients",
        Questions = [LetterQuestions.News],
        Needs = [new("Say what is new since your last letter; without that, wait.", facts => facts.Inputs.News is { Length: > 0 })],
        Template = paper => LetterSheet.Letter(paper, "Follow-up", body => body
            .Text("You heard from me a while ago, and your days are full, so this is brief. There is something new that may help your patients:")
            .Text("{{news}}", WordStyle.Quote)
            .Text("If it is of use to the people in your care, a word from you or your front desk is enough, and I will come by or call at a time that suits you. If the moment is wrong, no answer is needed.")),
        MailText = facts =>
        [
            "You heard from me a while ago, and your days are full, so this is brief. There is something new that may help your patients:",
            facts.Inputs.News,
            "If it is of use to the people in your care, a word is enough and I will call at a time that suits you. If the moment is wrong, no answer is needed.",
        ],
    };

    /// <summary>FEATURES A44: a few lines each quarter.</summary>
    public static readonly LetterKind CheckIn = new()
    {
        Code = "check-in",
        Label = "Quarterly check-in",
        Group = LetterGroup.KeepInTouch,
        Use = OutgoingUse.Letter,
        Subject = "How is it working for your patients?",
        Questions = [LetterQuestions.NewsIfAny],
        GoesWith = ["how-to-refer"],
        Template = paper => LetterSheet.Letter(paper, "Check-in", body => body
            .Text("How does our work together feel from where you sit, and what would help your patients more? Two questions, when you have a minute:")
            .Bullet("Do my notes tell you what you need, or are they too long, too short or too rare?")
            .Bullet("Is there something your patients ask for that I should know about?")
            .Text("{{#if news}}").Subheading("New here").Text("{{news}}").Text("{{/if}}")
            .Listed("What your patients find here at present", "me.services")
            .Text("{{#if me.hours}}Hours: {{me.hours}}{{/if}}")
            .Text("A line back is plenty, and so is a call.")),
        MailText = facts =>
        [
            "How does our work together feel from where you sit, and what would help your patients more? Do my notes tell you what you need, or are they too long, too short or too rare?",
            facts.Inputs.News,
            "A line back is plenty, and so is a call.",
        ],
    };

    /// <summary>FEATURES A77: thanks that say nothing of whom.</summary>
    public static readonly LetterKind ThankYou = new()
    {
        Code = "thank-you",
        Label = "Thank you",
        Group = LetterGroup.KeepInTouch,
        Use = OutgoingUse.ThankYou,
        Subject = "Thank you",
        Template = paper => LetterSheet.Letter(paper, "Thank you", body => body
            .Text("Thank you for the trust you place in my work. It means a good deal when someone who knows their patients as you do mentions my name.")
            .Text("Whoever comes here on your word is asked about their health and precautions first, is treated within the scope of massage therapy, and keeps you as the one who leads their care. With their written permission you will have a short report; without it, I keep silent, as you would want me to.")
            .Text("If something should ever be done differently, please tell me. It helps your patients and it helps me.")),
        MailText = _ =>
        [
            "Thank you for the trust you place in my work. It means a good deal when someone who knows their patients as you do mentions my name.",
            "With a person's written permission you will have a short report; without it, I keep silent, as you would want me to. If something should ever be done differently, please tell me.",
        ],
    };

    /// <summary>FEATURES A59: a condition and a question, nobody's name.</summary>
    public static readonly LetterKind SecondOpinion = new()
    {
        Code = "second-opinion",
        Label = "A question for a second opinion",
        Group = LetterGroup.KeepInTouch,
        Use = OutgoingUse.Letter,
        Subject = "A question, if you have a moment",
        Questions = [LetterQuestions.Condition, LetterQuestions.Question, LetterQuestions.ReplyBy],
        Needs =
        [
            new("Describe the condition, without the person.", facts => facts.Inputs.Condition is { Length: > 0 }),
            new("Write what you would like to ask.", facts => facts.Inputs.Question is { Length: > 0 }),
        ],
        Template = paper => LetterSheet.Letter(paper, "A question for a second opinion", body => body
            .Text("Your patients know you as someone who takes time for hard questions, so I would value your view on one. The note describes a condition and identifies nobody.")
            .Subheading("What I see")
            .Text("{{condition}}")
            .Subheading("My question")
            .Text("{{question}}")
            .Text("My findings come from assessment within massage therapy and are no diagnosis. Should you think that the person ought to be seen first, by you or by somebody else, please say so, and I will pass that on.")
            .Text("{{#if replyBy}}A few lines or a call by {{replyBy | long}} would help.{{else}}A few lines or a call whenever you find the time would help.{{/if}}")),
        MailText = facts =>
        [
            "I would value your view on one question. The note describes a condition and identifies nobody.",
            facts.Inputs.Condition,
            facts.Inputs.Question,
            "Should you think that the person ought to be seen first, by you or by somebody else, please say so, and I will pass that on.",
        ],
    };
}
