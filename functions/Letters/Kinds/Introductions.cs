using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>First letters: what it does for their patients, then questions about them, then the work she really offers (FEATURES A7, A34, A56).</summary>
internal static class Introductions
{
    private const string Ask = "Could you spare fifteen minutes for a call or a short visit, at a time that suits you?";

    public static readonly IReadOnlyList<LetterKind> All = [.. IntroductionTexts.All.Select(Of)];

    private static LetterKind Of(IntroductionText text) => new()
    {
        Code = text.Code,
        Label = text.Label,
        Group = LetterGroup.Introduce,
        Use = OutgoingUse.FirstContact,
        Field = text.Field,
        Subject = text.Subject,
        Questions = [LetterQuestions.Note],
        Topics = [.. text.Blocks.Select(block => block.Topic)],
        GoesWith = ["leave-behind", "safety-sheet"],
        Template = paper => Write(paper, text),
        MailText = facts =>
        [
            text.LeadFor(LetterClaims.Services(facts.Profile, facts.Today)),
            facts.Inputs.Note,
            text.Questions[0],
            Ask,
        ],
    };

    private static byte[] Write(WordPage paper, IntroductionText text) => LetterSheet.Letter(paper, text.Label, body =>
    {
        if (text.OfferedLead is var (topic, lead))
        {
            body.Text($"{{{{#if offers.{topic.Name}}}}}").Text(lead).Text("{{else}}").Text(text.Lead).Text("{{/if}}");
        }
        else
        {
            body.Text(text.Lead);
        }

        body.Text("{{note}}").Subheading("What I would like to ask you");
        foreach (var question in text.Questions)
        {
            body.Bullet(question);
        }

        body.Text("{{#if offers.any}}").Subheading($"What your {text.People} would find here");
        foreach (var (offered, sentence) in text.Blocks)
        {
            body.Bullet($"{{{{#if offers.{offered.Name}}}}}{sentence}{{{{#if training.{offered.Name}}}}} Training: {{{{training.{offered.Name}}}}}.{{{{/if}}}}{{{{/if}}}}");
        }

        body.Text("{{/if}}").Text($"{text.Alongside} {Screening(text)}").Text(Ask);
    });

    private static string Screening(IntroductionText text) =>
        $"This is massage therapy and stays within its scope. Before a first session your {text.People} are asked about their health, medicines and precautions, and where something speaks against massage, it waits until {text.AskedFirst} been asked.";
}
