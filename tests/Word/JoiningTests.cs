using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Word;

/// <summary>Several documents as one for the printer.</summary>
public sealed class JoiningTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Each_document_keeps_its_paper_header_and_page_numbers()
    {
        var joined = Join(Letter("First", WordPage.Letter), Letter("Second", WordPage.A4), Letter("Third", WordPage.Letter, hasHeader: false));
        Assert.Empty(WordCheck.Errors(joined));
        var sections = Part(joined, "word/document.xml").Descendants(W + "sectPr").ToList();
        Assert.Equal(["12240", "11906", "12240"], sections.Select(section => (string?)section.Element(W + "pgSz")?.Attribute(W + "w")));
        Assert.All(sections, section => Assert.Equal("1", (string?)section.Element(W + "pgNumType")?.Attribute(W + "start")));
        Assert.All(sections, section => Assert.Equal(6, section.Elements().Count(element => element.Name == W + "headerReference" || element.Name == W + "footerReference")));
        var text = WordText.Read(joined);
        Assert.InRange(text.IndexOf("Body of First", StringComparison.Ordinal), 0, text.IndexOf("Body of Second", StringComparison.Ordinal));
        Assert.Contains("Header of Second", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_documents_give_the_same_bytes()
    {
        Assert.Equal(Join(Letter("First", WordPage.Letter), Letter("Second", WordPage.A4)), Join(Letter("First", WordPage.Letter), Letter("Second", WordPage.A4)));
    }

    [Fact]
    public void Numbered_lists_start_anew_in_each_document_and_bullets_share_one_list()
    {
        var joined = Join(Letter("First", WordPage.Letter), Letter("Second", WordPage.Letter), Letter("Third", WordPage.Letter));
        var lists = Part(joined, "word/document.xml").Descendants(W + "numId").Select(id => (string?)id.Attribute(W + "val")).ToList();
        var numbered = lists.Where((_, place) => place % 2 == 1).ToList();
        Assert.Equal(3, numbered.Distinct().Count());
        Assert.True(lists.Where((_, place) => place % 2 == 0).Distinct().Count() <= 2);
    }

    [Fact]
    public void Another_style_sheet_comes_along_under_its_own_names()
    {
        var joined = Join(Letter("First", WordPage.Letter), Letter("Second", WordPage.Letter, look: new WordLook("Georgia", "Georgia", 14, "AA0000")));
        Assert.Empty(WordCheck.Errors(joined));
        var styles = Part(joined, "word/styles.xml").Elements(W + "style").ToDictionary(style => (string)style.Attribute(W + "styleId")!);
        Assert.Equal("Georgia", (string?)styles["Text_1"].Element(W + "rPr")?.Element(W + "rFonts")?.Attribute(W + "ascii"));
        Assert.Equal("28", (string?)styles["Text_1"].Element(W + "rPr")?.Element(W + "sz")?.Attribute(W + "val"));
        Assert.Single(styles.Values, style => style.Attribute(W + "default") is not null && (string?)style.Attribute(W + "type") == "paragraph");
        var second = Part(joined, "word/document.xml").Descendants(W + "p").First(paragraph => paragraph.Value.Contains("Body of Second", StringComparison.Ordinal));
        Assert.Equal("Text_1", (string?)second.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"));
    }

    [Fact]
    public void What_all_share_is_stored_once()
    {
        var one = Join(Enumerable.Range(0, 40).Select(number => Letter($"Number {number}", WordPage.Letter, sameHeader: true)).ToArray());
        using var zip = new ZipArchive(new MemoryStream(one));
        Assert.InRange(zip.Entries.Count(entry => entry.FullName.Contains("header", StringComparison.Ordinal)), 1, 3);
        Assert.Empty(WordCheck.Errors(one));
    }

    [Fact]
    public void Documents_as_found_join_with_a_letter_of_ours()
    {
        var folder = Repository.Path("..", "shared", "data", "mail-and-documents", "docx");
        if (!Directory.Exists(folder)) Assert.Skip("../shared is not beside the repository; the found Word files are there.");
        var joinable = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, place) => place % 6 == 0))
        {
            var found = File.ReadAllBytes(file);
            byte[] joined;
            try
            {
                joined = Join(Letter("First", WordPage.Letter), found, Letter("Last", WordPage.A4));
            }
            catch (WordTemplateException refusal)
            {
                Assert.DoesNotContain('\n', refusal.Message);
                continue;
            }

            joinable++;
            var (before, errors) = (WordCheck.Errors(found).Count, WordCheck.Errors(joined));
            Assert.True(errors.Count <= before, $"{Path.GetFileName(file)}: {errors.Count} errors instead of {before}: {string.Join('\n', errors.Take(3))}");
        }

        Assert.InRange(joinable, 35, int.MaxValue);
    }

    /// <summary>The printed pack is kept in artifacts/letters to be looked at.</summary>
    [Fact]
    public async Task A_real_pack_prints_a_page_for_each_document()
    {
        if (!File.Exists("/usr/bin/soffice")) Assert.Skip("LibreOffice, which counts the pages, is not installed here.");
        var folder = Directory.CreateDirectory(Repository.Path("artifacts", "letters")).FullName;
        var target = Path.Combine(folder, "pack.docx");
        var pack = Join([.. new[] { "introduction-chiropractor", "leave-behind", "safety-sheet", "envelope", "referral-pad" }.Select(Real)]);
        Assert.Empty(WordCheck.Errors(pack));
        await File.WriteAllBytesAsync(target, pack, TestContext.Current.CancellationToken);
        using var convert = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, target]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await convert.WaitForExitAsync(TestContext.Current.CancellationToken);
        var pdf = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.ChangeExtension(target, ".pdf"), TestContext.Current.CancellationToken));
        Assert.Equal(5, pdf.Split("/Type/Page").Count(part => !part.StartsWith('s')) - 1);
    }

    private static byte[] Real(string code)
    {
        var now = new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
        var profile = Profile.Start(new AccountId(Guid.Empty, Guid.Empty), "dana@riverside.example", "Dana Rivers", "America/New_York", now);
        profile.Describe(new ProfileDetails("Dana Rivers", "LMT", "Riverside Massage Therapy", "Soft tissue work\nMassage for neck and shoulders", "(555) 010-2030", "https://riverside.example", "12 Mill Lane\nSpringfield, WA 98000", "America/New_York", [], Filing.FolderAndCategory));
        var kind = LetterKinds.Find(code)!;
        var facts = SampleLetter.Facts(profile, kind, new DateOnly(2026, 3, 2));
        return LetterTemplates.Ours(kind, Paper.Letter).Fill(SampleLetter.Values(kind, facts, LetterPictures.None), LetterTemplates.Culture);
    }

    private static byte[] Join(params byte[][] documents) => WordJoin.Join([.. documents.Select(document => (ReadOnlyMemory<byte>)document)], "Joined");

    private static byte[] Letter(string name, WordPage page, bool hasHeader = true, bool sameHeader = false, WordLook? look = null)
    {
        var document = new WordDocument(page, look ?? new WordLook()) { Title = name };
        if (hasHeader) document.Header.Text(sameHeader ? "The header of all" : $"Header of {name}", WordStyle.Letterhead);
        document.Body.Heading(name).Text($"Body of {name}.").Bullet("A bullet").Text("A number", WordStyle.Numbered);
        if (hasHeader) document.Footer.Small($"Footer of {(sameHeader ? "all" : name)}");
        return document.ToBytes();
    }

    private static XElement Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
