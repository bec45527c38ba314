using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Letterhead, address, closing and footer: the same on every letter and sheet.</summary>
internal static class LetterSheet
{
    public static readonly WordLook Look = new(Font: "Arial", HeadingFont: "Arial", Size: 10.5);

    /// <summary>A sheet with letterhead and footer, without an address.</summary>
    public static byte[] Write(WordPage paper, string title, Action<WordBlock> body)
    {
        var document = new WordDocument(paper.WithMargins(24, 25, 20, 25), Look) { Title = $"{title}{{{{#if provider.named}}}} - {{{{provider.named}}}}{{{{/if}}}}" };
        document.Header
            .Frame("me.logo", 50, 14)
            .Text("{{me.practice}}", WordStyle.Letterhead)
            .Text("{{me.named}}{{#if me.contact}}  ·  {{me.contact}}{{/if}}", WordStyle.Contact);
        body(document.Body);
        document.Footer.Small("{{me.addressLine}}", WordAlign.Center);
        return document.ToBytes();
    }

    /// <summary>A letter: date, address, salutation, what <paramref name="body"/> writes, closing and signature.</summary>
    public static byte[] Letter(WordPage paper, string title, Action<WordBlock> body) => Write(paper, title, block =>
    {
        block.Text("{{date | long}}", WordStyle.Date)
            .Control("provider.named", "Name of the provider", WordStyle.Address)
            .Control("provider.practice", "Practice", WordStyle.Address)
            .Text("{{provider.address}}", WordStyle.Address)
            .Text("Dear {{provider.salutation}},", WordStyle.Salutation);
        body(block);
        block.Text("With kind regards,", WordStyle.Closing)
            .Text("{{#if me.signature}}").Frame("me.signature", 50, 16).Text("**{{me.named}}**", WordStyle.Address).Text("{{else}}").Text("{{me.named}}", WordStyle.Signature).Text("{{/if}}")
            .Text("{{me.practice}}", WordStyle.Address);
    });

    /// <summary>Whom a sheet is for, where it is for somebody.</summary>
    public static WordBlock For(this WordBlock block) => block.Text("{{#if provider.named}}For {{provider.named}}{{#if provider.practice}}, {{provider.practice}}{{/if}}{{/if}}", WordStyle.Subtitle);

    /// <summary>A heading with a bullet for each text of a list; nothing at all when the list is empty.</summary>
    public static WordBlock Listed(this WordBlock block, string heading, string list) =>
        block.Text($"{{{{#if {list}}}}}").Subheading(heading).Text($"{{{{#each {list}}}}}").Bullet("{{this}}").Text("{{/each}}").Text("{{/if}}");

    /// <summary>How to reach her, with a QR code where there is a page for it (FEATURES A72).</summary>
    public static WordBlock Contact(this WordBlock block) => block.Table([0, 34], table => table.Row(
        left => left
            .Text("**{{me.named}}**", WordStyle.Address)
            .Text("{{me.practice}}", WordStyle.Address)
            .Text("{{me.address}}", WordStyle.Address)
            .Text("{{me.phone}}", WordStyle.Address)
            .Text("{{me.mail}}", WordStyle.Address)
            .Text("{{#if me.page}}Book at {{me.page}}{{/if}}", WordStyle.Address)
            .Text("{{#if me.hours}}Hours: {{me.hours}}{{/if}}", WordStyle.Address),
        right => right.Frame("me.qr", 28, 28, WordAlign.Right)), WordBorders.None);
}
