using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Pages as LibreOffice sets them, in one run over all kinds. The documents and PDFs stay in artifacts/letters, to be looked at.</summary>
public sealed partial class PagesTests
{
    private static readonly string Folder = Repository.Path("artifacts", "letters");

    [Fact]
    public async Task No_letter_takes_more_pages_than_its_kind_says()
    {
        if (SOffice() is not { } office)
        {
            Assert.Skip("LibreOffice (soffice) is not installed; the page count of letters was not checked.");
            return;
        }

        var written = Written();
        // Of several hundred files in one call LibreOffice leaves some out.
        foreach (var some in written.Chunk(120)) await ConvertAsync(office, some.Select(letter => letter.File));
        var tooLong = from letter in written
                      let pages = PagesOf(Path.ChangeExtension(letter.File, ".pdf"))
                      where pages != (letter.Kind.Pages ?? pages)
                      select $"{Path.GetFileName(letter.File)}: {pages} pages";
        Assert.Empty(tooLong);
    }

    /// <summary>For three specialties: with long names on both papers, on one with a logo and a signature that fill their frames, and with next to nothing on one.</summary>
    private static List<(LetterKind Kind, string File)> Written()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        var written = new List<(LetterKind, string)>();
        var pictures = new LetterPictures(new WordImage(DrawnPictures.Logo(500, 140)), new WordImage(DrawnPictures.Signature(500, 160)));
        foreach (var kind in LetterKinds.All)
        {
            foreach (var (filled, paper, name) in new[] { (Filled.Full, WordPage.Letter, "letter"), (Filled.Full, WordPage.A4, "a4"), (Filled.Full, WordPage.Letter, "pictures"), (Filled.Bare, WordPage.Letter, "bare") })
            {
                foreach (var specialty in LetterSamples.Specialties)
                {
                    var file = Path.Combine(Folder, $"{kind.Code}.{name}.{specialty}.docx");
                    File.WriteAllBytes(file, LetterSamples.Write(kind, LetterSamples.Facts(kind, filled, specialty), paper, name == "pictures" ? pictures : null));
                    written.Add((kind, file));
                }
            }
        }

        return written;
    }

    private static async Task ConvertAsync(string office, IEnumerable<string> files)
    {
        // A profile of its own: another LibreOffice that is open would take the call and answer nothing.
        var profile = Directory.CreateTempSubdirectory("letters-office-");
        var start = new ProcessStartInfo(office) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", "pdf", "--outdir", Folder, .. files]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var said = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var complained = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        profile.Delete(recursive: true);
        Assert.True(process.ExitCode == 0, $"{await said} {await complained}");
    }

    private static int PagesOf(string pdf) => PageObject().Count(Encoding.Latin1.GetString(File.ReadAllBytes(pdf)));

    private static string? SOffice() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    [GeneratedRegex(@"/Type\s*/Page[^s]", RegexOptions.NonBacktracking)]
    private static partial Regex PageObject();
}
