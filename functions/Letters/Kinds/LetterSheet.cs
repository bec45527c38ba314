using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Letterhead, address, closing and footer: the same on every letter.</summary>
internal static class LetterSheet
{
    public static byte[] Write(WordPage paper, string title, Action<WordBlock> body)
    {
        var document = new WordDocument(paper, new WordLook()) { Title = title };
        document.Header.Text("{{me.practice}}", WordStyle.Letterhead);
        document.Header.Small("{{me.named}}");
        body(document.Body);
        document.Footer.Small("{{me.address}}{{#if me.phone}} · {{me.phone}}{{/if}}{{#if me.website}} · {{me.website}}{{/if}}", WordAlign.Center);
        return document.ToBytes();
    }

    public static byte[] Letter(WordPage paper, string title, Action<WordBlock> body) => Write(paper, title, block =>
    {
        block.Text("{{date | long}}")
            .Control("provider.named", "Name of the provider", WordStyle.Address)
            .Control("provider.practice", "Practice", WordStyle.Address)
            .Control("provider.address", "Postal address", WordStyle.Address)
            .Space(6)
            .Text("Dear {{provider.salutation}},");
        body(block);
        block.Text("With kind regards,").Space(10).Control("me.named", "Your name").Control("me.practice", "Your practice");
    });
}
