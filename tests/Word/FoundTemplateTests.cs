using System.Globalization;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Word;

/// <summary>Word files that other people made, used as templates: with nothing known, and with something known for every tag.</summary>
public sealed class FoundTemplateTests
{
    private static readonly string? Folder = Find();
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> ErrorsBefore = new(StringComparer.Ordinal);

    [Fact]
    public void Come_out_as_they_went_in_when_nothing_is_known()
    {
        var used = 0;
        foreach (var (name, bytes, template) in Usable())
        {
            used++;
            var filling = template.FillKnown([], CultureInfo.InvariantCulture);
            Assert.True(WordText.Read(bytes) == WordText.Read(filling.Bytes), name);
            Assert.True(WordCheck.Errors(filling.Bytes).Count <= ErrorsBefore.GetOrAdd(name, _ => WordCheck.Errors(bytes).Count), name);
        }
        Assert.InRange(used, 268, int.MaxValue);
    }

    [Theory, InlineData("text"), InlineData("nothing"), InlineData("link")]
    public void Stay_sound_when_every_tag_is_filled(string kind)
    {
        foreach (var (name, bytes, template) in Usable().Where(found => found.Template.Fields.Count > 0))
        {
            WordFilling filling;
            try
            {
                filling = template.FillKnown(Made(template, kind), CultureInfo.InvariantCulture);
            }
            catch (WordTemplateException refusal)
            {
                Assert.True(refusal.Tag is not null && !refusal.Message.Contains('\n', StringComparison.Ordinal), name);
                continue;
            }
            Assert.True(WordCheck.Errors(filling.Bytes).Count <= ErrorsBefore.GetOrAdd(name, _ => WordCheck.Errors(bytes).Count), name);
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes, WordTemplate Template)> Usable()
    {
        if (Folder is null) Assert.Skip("../shared is not beside the repository; the found Word files are there.");
        foreach (var file in Directory.GetFiles(Folder, "*.do??", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            WordTemplate template;
            try
            {
                template = WordTemplate.Compile(bytes);
            }
            catch (WordTemplateException refusal)
            {
                Assert.DoesNotContain('\n', refusal.Message);
                continue;
            }
            yield return (Path.GetRelativePath(Folder, file), bytes, template);
        }
    }

    private static WordValues Made(WordTemplate template, string kind)
    {
        var values = new WordValues();
        foreach (var field in template.Fields.OrderBy(field => field.Kind == "each" ? 0 : 1).DistinctBy(field => field.Name))
            values[field.Name] = field.Kind switch
            {
                "each" => new WordList(kind == "nothing" ? [] : [new WordValues { ["a"] = "b" }, new WordValues { ["a"] = "c" }]),
                "if" => kind != "nothing",
                "picture" => new WordQr("https://example.org"),
                _ when kind == "nothing" => WordValue.Empty,
                _ when kind == "link" => new WordLink("text & more", "https://example.org/a b"),
                _ => "Value <of>\nsecond line",
            };
        return values;
    }

    private static string? Find()
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
            if (File.Exists(Path.Combine(up.FullName, "ReferralOutlook.sln")))
                return Path.Combine(up.Parent!.FullName, "shared", "data", "mail-and-documents", "docx") is var folder && Directory.Exists(folder) ? folder : null;
        return null;
    }
}
