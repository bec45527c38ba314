using System.Globalization;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Invitations, and the page that is left behind after a short talk (FEATURES A49, A52, A54).</summary>
internal static class Invitations
{
    private static readonly LetterNeed DayAhead = new("Choose a day that is still ahead.", facts => facts.Inputs.Day is { } day && day >= facts.Today);

    public static readonly LetterKind Talk = new()
    {
        Code = "talk-invitation",
        Label = "Invitation to a talk",
        Group = LetterGroup.Invite,
        Use = OutgoingUse.Invitation,
        Subject = "Invitation to a talk",
        Questions = [LetterQuestions.Topic, LetterQuestions.Day, LetterQuestions.Time, LetterQuestions.Place, LetterQuestions.Points, LetterQuestions.ReplyBy],
        Needs = [DayAhead],
        Template = paper => LetterSheet.Letter(paper, "Invitation to a talk", body =>
        {
            body.Text("You and your team are invited to a short talk with time for questions. It is about what may help your patients with muscle pain and tension, and about when massage should wait.");
            Details(body, ("Talk", "{{topic}}"));
            body.Text("{{#if points}}").Text("{{#each points}}").Bullet("{{this}}").Text("{{/each}}").Text("{{/if}}")
                .Text("Your own view would be welcome, most of all where it differs. {{#if replyBy}}Please let me know by {{replyBy | long}} whether you can come, and how many of you.{{else}}Please let me know whether you can come, and how many of you.{{/if}}");
        }),
        MailText = facts =>
        [
            "You and your team are invited to a short talk with time for questions. It is about what may help your patients with muscle pain and tension, and about when massage should wait.",
            $"{facts.Inputs.Topic}\n{When(facts)}\n{facts.Inputs.Place}",
            "Please let me know whether you can come, and how many of you.",
        ],
    };

    public static readonly LetterKind OpenHouse = new()
    {
        Code = "open-house",
        Label = "Invitation to an open house",
        Group = LetterGroup.Invite,
        Use = OutgoingUse.Invitation,
        Subject = "Invitation to an open house for health professionals",
        Questions = [LetterQuestions.Day, LetterQuestions.Time, LetterQuestions.Place, LetterQuestions.Note, LetterQuestions.ReplyBy],
        Needs = [DayAhead],
        Template = paper => LetterSheet.Letter(paper, "Invitation to an open house", body =>
        {
            body.Text("It is easier to suggest a place to your patients once you have seen it. You and your team are invited to an open house for health professionals: see the rooms, how intake and screening are done, and how your patients are looked after.");
            Details(body, ("Open house", "For health professionals and their teams"));
            body.Text("{{note}}")
                .Text("Come for ten minutes or stay longer, as your day allows. {{#if replyBy}}A word by {{replyBy | long}} helps me plan.{{else}}A word beforehand helps me plan.{{/if}}");
        }),
        MailText = facts =>
        [
            "It is easier to suggest a place to your patients once you have seen it. You and your team are invited to an open house for health professionals.",
            $"{When(facts)}\n{facts.Inputs.Place}",
            facts.Inputs.Note,
            "Come for ten minutes or stay longer, as your day allows.",
        ],
    };

    public static readonly LetterKind LunchTalk = new()
    {
        Code = "lunch-talk",
        Label = "Handout for a talk at their office",
        Group = LetterGroup.Invite,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "The page from our talk",
        Questions = [LetterQuestions.Topic, LetterQuestions.HandoutPoints],
        HasQr = true,
        Template = paper => LetterSheet.Write(paper, "Handout for a talk", body => body
            .Title("{{topic}}")
            .For()
            .Heading("What to take away")
            .Text("{{#each points}}").Bullet("{{this}}").Text("{{/each}}")
            .Heading("When your patients should wait or ask you first")
            .Table([0, 0], table => table.Row(
                left => left.Bullet("Fever, infection or a new rash.").Bullet("A blood clot now or lately, or swelling in one calf.").Bullet("Chest pain, or sudden shortness of breath."),
                right => right.Bullet("A recent fracture, surgery or open wound.").Bullet("Bleeding disorders or blood thinners: lighter work, after asking you.").Bullet("Pregnancy and cancer care: adapted, with your agreement.")), WordBorders.None)
            .Heading("How your patients reach me")
            .Contact()),
        MailText = _ => ["Thank you for the time you and your team took. Here is the page from our talk, for those who were with patients."],
    };

    private static void Details(WordBlock body, (string Label, string Text) first) => body
        .Panel(panel => panel
            .Text(first.Label, WordStyle.Label).Text($"**{first.Text}**", WordStyle.Cell)
            .Text("When", WordStyle.Label).Text("{{day | dddd, MMMM d, yyyy}}, {{time}}", WordStyle.Cell)
            .Text("Where", WordStyle.Label).Text("{{place}}", WordStyle.Cell));

    private static string When(LetterFacts facts) =>
        string.Create(CultureInfo.GetCultureInfo("en-US"), $"{facts.Inputs.Day:dddd, MMMM d, yyyy}{(facts.Inputs.Time is { } time ? $", {time:h:mm tt}" : "")}");
}
