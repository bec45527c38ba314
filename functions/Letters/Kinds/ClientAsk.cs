using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Cards for people to pass on: how to reach her, no reward, nobody's secret told (FEATURES A89, A94, A99).</summary>
internal static class ClientAsk
{
    public static readonly LetterKind Kind = new()
    {
        Code = "client-ask",
        Label = "Cards to pass on, four to a sheet",
        Group = LetterGroup.Print,
        Use = OutgoingUse.ClientAsk,
        Scope = LetterScope.Practice,
        HasQr = true,
        Needs = [new("Enter a phone number under My practice, so that people can call.", facts => facts.Profile.Phone is { Length: > 0 })],
        Template = paper => FourToASheet.Write(paper, "Cards to pass on", card => card
            .Text("{{me.practice}}", WordStyle.Heading)
            .Text("{{me.named}}", WordStyle.Contact)
            .Text("Do you know someone who lives with tension or pain, and who might like to try massage?")
            .Text("Please have them call or email me. I will answer their questions first, and they decide.")
            .Table([0, 25], table => table.Row(
                left => left.Text("**{{me.phone}}**", WordStyle.Address).Text("{{me.mail}}", WordStyle.Address).Text("{{me.page}}", WordStyle.Address),
                right => right.Frame("me.qr", 24, 24, WordAlign.Right)), WordBorders.None, 0)
            .Small("Who comes here stays between that person and me, so please understand that I never tell.")),
    };
}
