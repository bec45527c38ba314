using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Thanks for a referral that says nothing of whom (FEATURES A77).</summary>
internal static class ThankYou
{
    public static readonly LetterKind Kind = new()
    {
        Code = "thank-you",
        Label = "Thank you",
        Group = LetterGroup.KeepInTouch,
        Use = OutgoingUse.ThankYou,
        Subject = "Thank you",
        Template = Write,
        MailText = _ => ["Thank you for your trust in my work."],
    };

    private static byte[] Write(WordPage paper) => LetterSheet.Letter(paper, "Thank you", body => body.Text("Thank you for your trust in my work."));
}
