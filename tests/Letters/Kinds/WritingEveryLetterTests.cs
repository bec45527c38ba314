using System.IO.Compression;
using System.Xml.Linq;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Every kind, for three specialties, with long names, with next to nothing and from right to left, on both papers.</summary>
public sealed class WritingEveryLetterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Codes => [.. LetterKinds.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_a_sound_document_without_a_tag_or_an_empty_paragraph_left(string code)
    {
        foreach (var (kind, facts, paper, name) in Cases(code))
        {
            var document = LetterSamples.Write(kind, facts, paper);
            Assert.True(WordCheck.Errors(document) is [], $"{name}: {string.Join("; ", WordCheck.Errors(document).Take(3))}");
            Assert.DoesNotContain("{{", WordText.Read(document), StringComparison.Ordinal);
            Assert.True(EmptyParagraphs(document) is [], $"{name}: empty after {string.Join(" | ", EmptyParagraphs(document))}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Passes_our_own_guards_on_paper_and_by_mail(string code)
    {
        foreach (var (kind, facts, paper, name) in Cases(code))
        {
            AssertSilent(WordText.Read(LetterSamples.Write(kind, facts, paper)), kind, facts, name);
            if (kind.Mail(facts, attached: true) is { } mail)
            {
                AssertSilent(LetterSamples.TextOf(mail), kind, facts, name + " by mail");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Gives_the_same_bytes_for_the_same_facts(string code)
    {
        foreach (var (kind, facts, paper, _) in Cases(code).Take(2))
        {
            Assert.Equal(LetterSamples.Write(kind, facts, paper), LetterSamples.Write(kind, facts, paper));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Carries_the_postal_address_and_a_way_to_say_no_by_mail(string code)
    {
        var kind = LetterKinds.Find(code)!;
        Assert.Equal(kind.Group == LetterGroup.Print, !kind.GoesByMail);
        foreach (var filled in Enum.GetValues<Filled>().Where(_ => kind.GoesByMail))
        {
            var text = LetterSamples.TextOf(kind.Mail(LetterSamples.Facts(kind, filled, "OB-GYN"), attached: false)!);
            Assert.Contains("12 Pine Street, Suite 4, Seattle, WA 98101", text, StringComparison.Ordinal);
            Assert.Contains(CoverMail.OptOut, text, StringComparison.Ordinal);
            Assert.NotEmpty(kind.Subject);
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.InRange(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 30, 230);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void May_be_written_once_all_it_needs_is_there(string code)
    {
        foreach (var (kind, facts, _, _) in Cases(code))
        {
            Assert.Empty(kind.Missing(facts));
        }
    }

    [Fact]
    public void Its_codes_are_its_own_and_the_sheets_it_names_exist()
    {
        Assert.Equal(LetterKinds.All.Count, LetterKinds.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(LetterKinds.All.SelectMany(kind => kind.GoesWith), code => Assert.NotNull(LetterKinds.Find(code)));
        Assert.All(LetterKinds.All, kind => Assert.InRange(kind.Code.Length, 1, 40));
    }

    private static IEnumerable<(LetterKind Kind, LetterFacts Facts, WordPage Paper, string Name)> Cases(string code)
    {
        var kind = LetterKinds.Find(code)!;
        return from specialty in LetterSamples.Specialties
               from filled in Enum.GetValues<Filled>()
               from paper in new[] { WordPage.Letter, WordPage.A4 }
               select (kind, LetterSamples.Facts(kind, filled, specialty), paper, $"{code}, {specialty}, {filled}, {paper.Width} mm");
    }

    private static void AssertSilent(string text, LetterKind kind, LetterFacts facts, string name)
    {
        var findings = Guards.Read(text, kind.Use, kind.AudienceOf(facts.Provider), LetterClaims.ContextOf(facts));
        Assert.True(findings is [], name + ": " + string.Join(" | ", findings.Select(finding => $"{finding.Guard} \"{text[finding.Start..finding.End]}\" {finding.Why}")));
    }

    /// <summary>The text before each empty paragraph that nothing asks for: Word wants one in an empty cell and one after a table, and forms have blank controls.</summary>
    private static List<string> EmptyParagraphs(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return [.. from entry in zip.Entries
                   where entry.FullName.StartsWith("word/", StringComparison.Ordinal) && entry.Name is "document.xml" or "header1.xml" or "footer1.xml"
                   let part = XDocument.Load(entry.Open())
                   from paragraph in part.Descendants(W + "p")
                   where string.IsNullOrWhiteSpace(string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value))) && !paragraph.Descendants(W + "drawing").Any()
                   where !paragraph.Ancestors(W + "sdt").Any() && !IsWanted(paragraph)
                   select paragraph.ElementsBeforeSelf().LastOrDefault()?.Value ?? "(start)"];
    }

    private static bool IsWanted(XElement paragraph) =>
        (paragraph.Parent!.Name == W + "tc" && paragraph.Parent.Elements().Count(element => element.Name != W + "tcPr") == 1)
        || (paragraph.ElementsBeforeSelf().LastOrDefault()?.Name == W + "tbl" && (paragraph.ElementsAfterSelf().FirstOrDefault()?.Name ?? W + "tbl") is var next && (next == W + "tbl" || next == W + "sectPr"));
}
