using static ReferralOutlook.Tests.Word.Docx;

namespace ReferralOutlook.Tests.Word;

/// <summary>Repeating and conditional blocks in places where people put them.</summary>
internal static class NastyBlocks
{
    private const string ListItem = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr></w:pPr>";

    public static readonly NastyTemplate[] All =
    [
        new("block words in capitals", T("{{#If yes}}a{{ELSE}}b{{/IF}} {{#Each texts}}{{This}} {{/EACH}}"), "a red green blue "),
        new("if in a line, kept", T("a{{#if yes}} b{{/if}} c"), "a b c"),
        new("if in a line, left out", T("a{{#if no}} b{{/if}} c"), "a c"),
        new("else in a line", T("{{#if no}}x{{else}}y{{/if}}"), "y"),
        new("if not", T("{{#if not empty}}none{{/if}}"), "none"),
        new("if over formatted runs", P(R("a "), R("{{#if yes}}b", "<w:b/>"), R("c", "<w:i/>"), R("d{{/if}} e", "<w:u w:val=\"single\"/>")), "a bcd e", "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">b", "<w:rPr><w:i/></w:rPr>", "<w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\"> e"),
        new("block tags split over runs", P(R("{{#i"), R("f y"), R("es}}b{{/"), R("if}}")), "b"),
        new("each in a line", T("{{#each texts}}{{this}}, {{/each}}end"), "red, green, blue, end"),
        new("each over paragraphs", T("{{#each goals}}") + T("- {{goal}}") + T("{{/each}}"), "- walk|- sleep"),
        new("each over nothing leaves no line", T("a") + T("{{#each none}}") + T("- {{goal}}") + T("{{/each}}") + T("b"), "a|b"),
        new("each with else", T("{{#each none}}") + T("- {{goal}}") + T("{{else}}") + T("No goals yet") + T("{{/each}}"), "No goals yet"),
        new("tags on the first and last line of what repeats", T("{{#each goals}}Goal: {{goal}}") + T("Note: {{note}}{{/each}}"), "Goal: walk|Note: |Goal: sleep|Note: soon"),
        new("tags at the end of the line before and the start of the line after", T("Goals:{{#each goals}}") + T("- {{goal}}") + T("{{/each}}That is all."), "Goals:|- walk|- sleep|That is all."),
        new("blocks in blocks", T("{{#each goals}}") + T("{{goal}}") + T("{{#if done}}") + T("reached") + T("{{else}}") + T("open") + T("{{/if}}") + T("{{/each}}"), "walk|reached|sleep|open"),
        new("each in each", T("{{#each goals}}") + T("{{goal}}:") + T("{{#each steps}}") + T("* {{this}} of {{goal}}") + T("{{/each}}") + T("{{/each}}"), "walk:|* up of walk|* down of walk|sleep:"),
        new("two opening tags in one paragraph", T("{{#if yes}}{{#each texts}}") + T("{{this}}") + T("{{/each}}{{/if}}"), "red|green|blue"),
        new("opening and closing tags in one paragraph of their own", T("{{#if yes}}") + T("a") + T("{{/if}}{{#if no}}") + T("b") + T("{{/if}}"), "a"),
        new("a list item repeats as an item", P(ListItem, R("{{#each texts}}{{this}}{{/each}}")), "red|green|blue"),
        new("a list of texts alone in a list item", P(ListItem, R("{{texts}}")), "red|green|blue", "<w:numPr>"),
        new("an if around a table", T("{{#if no}}") + Table(Row("a", "b")) + T("{{/if}}") + T("end"), "end"),
        new("an if around a section break keeps it out or in", T("{{#if yes}}") + P("<w:pPr><w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr></w:pPr>") + T("{{/if}}") + T("end"), "|end", "<w:pPr><w:sectPr>"),
        new("optional line goes", T("a") + T("{{empty}}") + T("b"), "a|b"),
        new("optional line of fields and commas goes", T("a") + T("{{empty}}, {{provider.phone}}") + T("b"), "a|b"),
        new("line with a label stays", T("Fax: {{empty}}"), "Fax: "),
        new("a blank line of hers stays", T("a") + P() + T("{{empty}}") + T("b"), "a||b"),
        new("a line with a page break stays", P(R("{{empty}}"), "<w:r><w:br w:type=\"page\"/></w:r>") + T("b"), "||b", "<w:br w:type=\"page\"/>"),
        new("an if of its own in a line goes with the line", T("a") + T("{{#if no}}maybe{{/if}}") + T("b"), "a|b"),
        new("an if within an if goes with its line when the inner one is left out", T("a") + T("{{#if yes}}{{#if no}}maybe{{/if}}{{/if}}") + T("b"), "a|b"),
        new("an if within an if within an if goes with its line", T("a") + T("{{#if yes}}{{#if yes}}{{#if no}}maybe{{else}}{{empty}}{{/if}}{{/if}}{{/if}}") + T("b"), "a|b"),
        new("an if within an each goes with its line when it is left out each time", T("a") + T("{{#each texts}}{{#if no}}maybe{{/if}}{{/each}}") + T("b"), "a|b"),
        new("an if within an if keeps its line when either shows", T("a") + T("{{#if yes}}{{#if yes}}so{{/if}}{{/if}}") + T("{{#if yes}}x{{#if no}}maybe{{/if}}{{/if}}") + T("{{#if no}}x{{else}}{{#if yes}}or{{/if}}{{/if}}") + T("b"), "a|so|x|or|b"),
        new("an if within a link goes with its line when it is left out", T("a") + P("<w:hyperlink w:anchor=\"x\">" + R("{{#if no}}maybe{{/if}}") + "</w:hyperlink>") + T("b"), "a|b"),
        new("paragraph ids do not come twice", "<w:p w14:paraId=\"00000001\" w14:textId=\"77777777\">" + R("{{#each texts}}") + "</w:p><w:p w14:paraId=\"00000002\" w14:textId=\"77777777\">" + R("{{this}}") + "</w:p>" + T("{{/each}}"), "red|green|blue") { Without = ["00000002"] },
        new("bookmarks do not come twice", T("{{#each texts}}") + P("<w:bookmarkStart w:id=\"4\" w:name=\"mark\"/>", R("{{this}}"), "<w:bookmarkEnd w:id=\"4\"/>") + T("{{/each}}"), "red|green|blue") { Without = ["w:name=\"mark\""] },
        new("a picture in a repetition gets its own number", new Docx { Body = T("{{#each texts}}") + P(R("{{this}}"), Picture("pic", "fixed")) + T("{{/each}}") }.Related("pic", "image", "media/a.png").WithPart("word/media/a.png", Png(10, 10)), "red|green|blue") { Without = ["<wp:docPr id=\"7\""] },
        new("closing tag with its name", T("{{#each goals}}{{goal}} {{/each goals}}"), "walk sleep "),
        new("a field known in some items only", T("{{#each goals}}[{{note}}]{{/each}}"), "[][soon]"),
    ];
}
