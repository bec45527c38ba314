using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Rows that repeat, cells that empty, tables in tables.</summary>
internal static class NastyTables
{
    public static readonly NastyTemplate[] All =
    [
        new("a row repeats", Table(Row("Goal", "Done"), Row("{{#each goals}}{{goal}}", "{{done}}{{/each}}")), "Goal\tDone|walk\tyes|sleep\tno"),
        new("rows of their own for the tags", Table(Row("{{#each goals}}", ""), Row("{{goal}}", "x"), Row("{{/each}}", "")), "walk\tx|sleep\tx"),
        new("two rows repeat together", Table(Row("{{#each goals}}{{goal}}", "a"), Row("b", "{{note}}{{/each}}")), "walk\ta|b\t|sleep\ta|b\tsoon"),
        new("a table whose rows are all gone goes", T("a") + Table(Row("{{#each none}}{{goal}}", "{{/each}}")) + T("b"), "a|b") { Without = ["<w:tbl>"] },
        new("a header row keeps the table", Table(Row("Goal", "Done"), Row("{{#each none}}{{goal}}", "{{/each}}")), "Goal\tDone", "<w:tbl>"),
        new("a conditional row", Table(Row("a", "b"), Row("{{#if no}}c", "d{{/if}}")), "a\tb"),
        new("a conditional row with else in rows", Table(Row("{{#if no}}", ""), Row("c", "d"), Row("{{else}}", ""), Row("e", "f"), Row("{{/if}}", "")), "e\tf"),
        new("an empty field leaves its cell a paragraph", Table(Row("{{empty}}", "b")), "\tb", "<w:tc><w:tcPr>"),
        new("a cell of several optional lines keeps one", Table(Row(T("{{empty}}") + T("{{gone}}"), "b")), "\tb"),
        new("paragraphs repeat inside a cell", Table(Row(T("{{#each texts}}") + T("{{this}}") + T("{{/each}}"), "b")), "red|green|blue\tb"),
        new("an each in one cell stays in it", Table(Row("{{#each texts}}{{this}} {{/each}}", "b")), "red green blue \tb"),
        new("a cell that empties to nothing but its tags", Table(Row(T("{{#each none}}") + T("{{this}}") + T("{{/each}}"), "b")), "\tb"),
        new("a table in a table", Table(Row("{{#each goals}}{{goal}}", Table(Row("{{#each steps}}{{this}}", "x{{/each}}")) + T("after{{/each}}"))), "walk\tup\tx|down\tx|after|sleep\tafter"),
        new("a list of texts in a cell", Table(Row("{{texts}}", "b")), "red|green|blue\tb"),
        new("an empty list of texts in a cell", Table(Row("{{none}}", "b")), "\tb"),
        new("merged cells and row properties stay", Table("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"6000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/></w:tcPr>" + T("{{name}}") + "</w:tc></w:tr>", Row("a", "b")), "Ann|a\tb", "<w:cantSplit/><w:tblHeader/>", "<w:gridSpan w:val=\"2\"/>"),
        new("repeated tables do not grow together", T("{{#each goals}}") + Table(Row("{{goal}}", "x")) + T("{{/each}}"), "walk\tx||sleep\tx|"),
        new("the paragraph between two tables stays", Table(Row("a", "b")) + T("{{empty}}") + Table(Row("c", "d")), "a\tb||c\td"),
    ];
}
