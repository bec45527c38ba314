using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>None: for layout. Lines: thin lines under rows. Grid: a box around every cell. Cut: dashed, to cut along. Panel: a tinted ground with a bar at its left.</summary>
public enum WordBorders { None, Lines, Grid, Cut, Panel }

/// <summary>Rows of a table under way. To repeat a row, begin its first cell with <c>{{#each items}}</c> and end its last with <c>{{/each}}</c>.</summary>
public sealed class WordTable
{
    private readonly StringBuilder _rows = new();
    private readonly double[] _widths;
    private readonly WordBorders _borders;
    private readonly double? _padding;
    private bool _isMiddle;
    private readonly WordLook _look;
    private readonly Func<double, WordBlock> _cell;

    internal WordTable(double[] widths, WordBorders borders, double? padding, WordLook look, Func<double, WordBlock> cell) =>
        (_widths, _borders, _padding, _look, _cell) = (widths, borders, padding, look, cell);

    internal string Xml =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"{_widths.Sum(WordBlock.Twips)}\" w:type=\"dxa\"/>{Borders()}<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>{Above("top")}<w:left w:w=\"{Padding}\" w:type=\"dxa\"/>{Above("bottom")}<w:right w:w=\"{Padding}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
        + $"<w:tblGrid>{string.Concat(_widths.Select(width => $"<w:gridCol w:w=\"{WordBlock.Twips(width)}\"/>"))}</w:tblGrid>{_rows}</w:tbl>";

    private int Padding => _padding is { } given ? WordBlock.Twips(given) : _borders == WordBorders.None ? 0 : 100;
    private string Above(string edge) => _padding is null ? "" : $"<w:{edge} w:w=\"{Padding}\" w:type=\"dxa\"/>";

    /// <summary>What stands in the cells is centred between top and bottom, as on labels.</summary>
    public WordTable Middle()
    {
        _isMiddle = true;
        return this;
    }

    /// <summary>Repeated on every page that the table reaches.</summary>
    public WordTable Head(params string[] texts) =>
        Row("<w:cantSplit/><w:tblHeader/>", $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{_look.Accent}\"/>", [.. texts.Select(text => (Action<WordBlock>)(cell => cell.Text(text, WordStyle.Cell)))], "<w:rPr><w:b/><w:bCs/><w:color w:val=\"FFFFFF\"/></w:rPr>");

    public WordTable Row(params string[] texts) => Row("<w:cantSplit/>", "", [.. texts.Select(text => (Action<WordBlock>)(cell => cell.Text(text, WordStyle.Cell)))], null);

    public WordTable Row(params Action<WordBlock>[] cells) => Row("<w:cantSplit/>", "", cells, null);

    /// <summary>A row of exactly that height in millimetres, as on labels and pads.</summary>
    public WordTable Row(double height, params Action<WordBlock>[] cells) => Row($"<w:cantSplit/><w:trHeight w:val=\"{WordBlock.Twips(height)}\" w:hRule=\"exact\"/>", "", cells, null);

    /// <summary>A row of at least that height in millimetres, as boxes of a form are.</summary>
    public WordTable RowOfAtLeast(double height, params Action<WordBlock>[] cells) => Row($"<w:cantSplit/><w:trHeight w:val=\"{WordBlock.Twips(height)}\" w:hRule=\"atLeast\"/>", "", cells, null);

    private WordTable Row(string properties, string cellProperties, Action<WordBlock>[] cells, string? runProperties)
    {
        if (_borders == WordBorders.Panel) cellProperties = $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{_look.Tint}\"/>";
        _rows.Append(CultureInfo.InvariantCulture, $"<w:tr><w:trPr>{properties}</w:trPr>");
        for (var column = 0; column < _widths.Length; column++)
        {
            var cell = _cell(_widths[column] - (2 * Padding * 25.4 / 1440));
            if (column < cells.Length) cells[column](cell);
            var content = runProperties is null ? cell.Xml : cell.Xml.Replace("<w:r><w:t ", $"<w:r>{runProperties}<w:t ", StringComparison.Ordinal);
            _rows.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{WordBlock.Twips(_widths[column])}\" w:type=\"dxa\"/>{cellProperties}{(_isMiddle ? "<w:vAlign w:val=\"center\"/>" : "")}</w:tcPr>{content}</w:tc>");
        }
        _rows.Append("</w:tr>");
        return this;
    }

    private string Borders()
    {
        string Edge(string name, bool drawn, string line = "single", int eighths = 4, string? colour = null) =>
            $"<w:{name} w:val=\"{(drawn ? line : "nil")}\"{(drawn ? string.Create(CultureInfo.InvariantCulture, $" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"{colour ?? "BFC8C9"}\"") : "")}/>";
        var edges = _borders switch
        {
            WordBorders.Panel => Edge("top", false) + Edge("left", true, eighths: 24, colour: _look.Accent) + Edge("bottom", false) + Edge("right", false) + Edge("insideH", false) + Edge("insideV", false),
            WordBorders.Cut => Edge("top", false) + Edge("left", false) + Edge("bottom", false) + Edge("right", false) + Edge("insideH", true, "dashed") + Edge("insideV", true, "dashed"),
            _ => Edge("top", _borders != WordBorders.None) + Edge("left", _borders == WordBorders.Grid) + Edge("bottom", _borders != WordBorders.None)
                + Edge("right", _borders == WordBorders.Grid) + Edge("insideH", _borders != WordBorders.None) + Edge("insideV", _borders == WordBorders.Grid),
        };
        return $"<w:tblBorders>{edges}</w:tblBorders>";
    }
}
