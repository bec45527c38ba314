using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>One page for the front desk (FEATURES A73, A74).</summary>
internal static class HowToRefer
{
    public static readonly LetterKind Kind = new()
    {
        Code = "how-to-refer",
        Label = "How to refer to me",
        Group = LetterGroup.Sheets,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "How to refer to me",
        Template = Write,
        MailText = _ => ["For your front desk, here is one page that says how to refer a patient to me."],
    };

    private static byte[] Write(WordPage paper) => LetterSheet.Write(paper, "How to refer to me", body => body.Title("How to refer to me"));
}
