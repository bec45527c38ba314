using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>None: for layout. Lines: thin lines under rows. Grid: a box around every cell.</summary>
public enum WordBorders { None, Lines, Grid }

/// <summary>Rows of a table under way. To repeat a row, begin its first cell with <c>{{#each items}}</c> and end its last with <c>{{/each}}</c>.</summary>
public sealed class WordTable
{
    private readonly StringBuilder _rows = new();
    private readonly double[] _widths;
    private readonly WordBorders _borders;
    private readonly WordLook _look;
    private readonly Func<double, WordBlock> _cell;

    internal WordTable(double[] widths, WordBorders borders, WordLook look, Func<double, WordBlock> cell) => (_widths, _borders, _look, _cell) = (widths, borders, look, cell);

    internal string Xml =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"{_widths.Sum(WordBlock.Twips)}\" w:type=\"dxa\"/>{Borders()}<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{Padding}\" w:type=\"dxa\"/><w:right w:w=\"{Padding}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
        + $"<w:tblGrid>{string.Concat(_widths.Select(width => $"<w:gridCol w:w=\"{WordBlock.Twips(width)}\"/>"))}</w:tblGrid>{_rows}</w:tbl>";

    private int Padding => _borders == WordBorders.None ? 0 : 100;

    /// <summary>Repeated on every page that the table reaches.</summary>
    public WordTable Head(params string[] texts) =>
        Row("<w:cantSplit/><w:tblHeader/>", $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{_look.Accent}\"/>", [.. texts.Select(text => (Action<WordBlock>)(cell => cell.Text(text, WordStyle.Small)))], "<w:rPr><w:b/><w:color w:val=\"FFFFFF\"/></w:rPr>");

    public WordTable Row(params string[] texts) => Row("<w:cantSplit/>", "", [.. texts.Select(text => (Action<WordBlock>)(cell => cell.Text(text, WordStyle.Small)))], null);

    public WordTable Row(params Action<WordBlock>[] cells) => Row("<w:cantSplit/>", "", cells, null);

    /// <summary>A row of exactly that height in millimetres, as on labels and pads.</summary>
    public WordTable Row(double height, params Action<WordBlock>[] cells) => Row($"<w:cantSplit/><w:trHeight w:val=\"{WordBlock.Twips(height)}\" w:hRule=\"exact\"/>", "", cells, null);

    private WordTable Row(string properties, string cellProperties, Action<WordBlock>[] cells, string? runProperties)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"<w:tr><w:trPr>{properties}</w:trPr>");
        for (var column = 0; column < _widths.Length; column++)
        {
            var cell = _cell(_widths[column]);
            if (column < cells.Length) cells[column](cell);
            var content = runProperties is null ? cell.Xml : cell.Xml.Replace("<w:r><w:t ", $"<w:r>{runProperties}<w:t ", StringComparison.Ordinal);
            _rows.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{WordBlock.Twips(_widths[column])}\" w:type=\"dxa\"/>{cellProperties}</w:tcPr>{content}</w:tc>");
        }
        _rows.Append("</w:tr>");
        return this;
    }

    private string Borders()
    {
        string Edge(string name, bool drawn) => $"<w:{name} w:val=\"{(drawn ? "single" : "nil")}\"{(drawn ? " w:sz=\"4\" w:space=\"0\" w:color=\"BFC8C9\"" : "")}/>";
        var (grid, lines) = (_borders == WordBorders.Grid, _borders != WordBorders.None);
        return $"<w:tblBorders>{Edge("top", lines)}{Edge("left", grid)}{Edge("bottom", lines)}{Edge("right", grid)}{Edge("insideH", lines)}{Edge("insideV", grid)}</w:tblBorders>";
    }
}
