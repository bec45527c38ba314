using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>First letters: what it does for their patients, then questions about them (FEATURES A7, A34, A56).</summary>
internal static class Introductions
{
    public static readonly LetterKind General = new()
    {
        Code = "introduction",
        Label = "Introduction",
        Group = LetterGroup.Introduce,
        Use = OutgoingUse.FirstContact,
        Subject = "Getting to know your practice",
        Questions = [LetterQuestion.Note],
        Template = Write,
        MailText = facts =>
        [
            "Your patients come to you for care, and I would like to understand how you work with them and where massage therapy could be of use to you.",
            facts.Inputs.Note,
            "Could you spare fifteen minutes for a call, at a time that suits you?",
        ],
    };

    private static byte[] Write(WordPage paper) => LetterSheet.Letter(paper, "Introduction", body => body
        .Text("Your patients who live with muscle tension, stiffness or stress often ask what they can do between their visits with you. I would like to learn how you care for them, and whether careful massage therapy nearby could be of use to your practice.")
        .Text("{{note}}")
        .Text("Could you spare fifteen minutes for a call or a visit, at a time that suits you?"));
}
