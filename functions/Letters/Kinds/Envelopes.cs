using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Envelope and address labels. The mark stands on them only when she says that records are inside (FEATURES A66).</summary>
internal static class Envelopes
{
    public const string Mark = "Patient Records: Confidential";
    private const int LetterRows = 5;

    /// <summary>Millimetres that an address keeps from the edge of its label.</summary>
    private const double Indent = 6;
    private static readonly LetterNeed PostalAddress = new("Enter the provider's postal address first.", facts => facts.Provider?.PostalAddress is { Length: > 0 });

    public static readonly LetterKind Envelope = new()
    {
        Code = "envelope",
        Label = "Envelope",
        Group = LetterGroup.Print,
        Use = OutgoingUse.Letter,
        Questions = [LetterQuestions.HoldsRecords],
        Needs = [PostalAddress],
        Template = paper =>
        {
            var size = paper.Width < WordPage.Letter.Width ? WordPage.EnvelopeDl : WordPage.Envelope10;
            var document = new WordDocument(size, LetterSheet.Look) { Title = "Envelope" };
            document.Body
                .Table([96, 0], table => table
                    .Row(34, from => from.Small("**{{me.practice}}**").Small("{{me.named}}").Small("{{me.address}}"), mark => mark.Text($"{{{{#if records}}}}{Mark}{{{{/if}}}}", WordStyle.Mark, WordAlign.Right))
                    .RowOfAtLeast(40, _ => { }, Addressed("provider")), WordBorders.None, 0);
            return document.ToBytes();
        },
    };

    /// <summary>Ten of 2 by 4 inches on Letter, ten of 99 by 57 mm on A4.</summary>
    public static readonly LetterKind Labels = new()
    {
        Code = "labels",
        Label = "Address labels, ten to a sheet",
        Group = LetterGroup.Print,
        Use = OutgoingUse.Letter,
        Questions = [LetterQuestions.HoldsRecords],
        Needs = [PostalAddress],
        Pages = null,
        LabelRows = LetterRows,
        Template = paper =>
        {
            var isA4 = paper.Width < WordPage.Letter.Width;
            var size = isA4 ? paper.WithMargins(6, 4, 3, 4) : paper.WithMargins(12.7, 4, 6, 4);
            var (width, gap, height) = isA4 ? (99.1, 2.5, 57.0) : (101.6, 4.8, 50.8);
            var document = new WordDocument(size, LetterSheet.Look) { Title = "Address labels" };
            document.Body.Table([Indent, width - Indent, gap + Indent, width - Indent], table => table.Middle().Row(height,
                first => first.Text("{{#each labels}}"), Label("left"), _ => { }, last => { Label("right")(last); last.Text("{{/each}}"); }), WordBorders.None, 0);
            return document.ToBytes();
        },
    };

    private static Action<WordBlock> Label(string side) => label => Addressed(side)(label.Text($"{{{{{side}.mark}}}}", WordStyle.Label));

    private static Action<WordBlock> Addressed(string who) => cell => cell
        .Text($"**{{{{{who}.named}}}}**", WordStyle.Address)
        .Text($"{{{{{who}.practice}}}}", WordStyle.Address)
        .Text($"{{{{{who}.address}}}}", WordStyle.Address);
}
