using System.Globalization;
using System.IO.Compression;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Word;

public sealed class NastyTemplateTests
{
    public static TheoryData<string> Names => [.. NastyTemplate.All.Select(template => template.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Is_filled_without_a_tag_left(string name)
    {
        var nasty = NastyTemplate.All.Single(template => template.Name == name);
        var before = nasty.Docx.ToBytes();
        var template = WordTemplate.Compile(before);
        var after = template.Fill(NastyTemplate.Values, CultureInfo.GetCultureInfo(nasty.Culture));
        Assert.Equal(nasty.Text, Docx.Lines(after));
        Assert.All(nasty.Xml, xml => Assert.Contains(xml, Docx.Part(after, nasty.Part), StringComparison.Ordinal));
        Assert.All(nasty.Without, xml => Assert.DoesNotContain(xml, Docx.Part(after, nasty.Part), StringComparison.Ordinal));
        Assert.DoesNotContain("{{", AllXml(after), StringComparison.Ordinal);
        Assert.Empty(WordCheck.Errors(after).ExceptBy(WordCheck.Errors(before).Select(Kind), Kind));
        Assert.Equal(after, template.Fill(NastyTemplate.Values, CultureInfo.GetCultureInfo(nasty.Culture)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Stays_as_it_was_when_nothing_is_known(string name)
    {
        var before = NastyTemplate.All.Single(template => template.Name == name).Docx.ToBytes();
        var filling = WordTemplate.Compile(before).FillKnown([], CultureInfo.InvariantCulture);
        Assert.Equal(0, filling.Filled);
        Assert.NotEmpty(filling.Unresolved);
        Assert.Equal(WordText.Read(before), WordText.Read(filling.Bytes));
        Assert.Equal(WordCheck.Errors(before).Count, WordCheck.Errors(filling.Bytes).Count);
    }

    [Fact]
    public void Come_in_sixty_kinds_at_least() => Assert.InRange(NastyTemplate.All.DistinctBy(template => template.Name).Count(), 60, int.MaxValue);

    private static string Kind(string error) => error[..error.IndexOf(' ', StringComparison.Ordinal)];

    private static string AllXml(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        return string.Concat(zip.Entries.Where(entry => !entry.FullName.EndsWith(".png", StringComparison.Ordinal)).Select(entry => Docx.Part(docx, entry.FullName)));
    }
}
