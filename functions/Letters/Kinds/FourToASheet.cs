using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>The same card four times on a sheet, with dashed lines to cut along.</summary>
internal static class FourToASheet
{
    private const double Margin = 6;
    private const double Padding = 7;

    public static byte[] Write(WordPage paper, string title, Action<WordBlock> card)
    {
        var document = new WordDocument(paper.WithMargins(Margin, Margin, Margin, Margin), LetterSheet.Look) { Title = title };
        // The height leaves room for the paragraph that Word wants after a table.
        var height = ((paper.Height - (2 * Margin)) / 2) - 1;
        document.Body.Table([0, 0], table =>
        {
            table.Row(height, card, card);
            table.Row(height, card, card);
        }, WordBorders.Cut, Padding);
        return document.ToBytes();
    }
}
