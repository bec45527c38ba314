using System.Globalization;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Sandbox;

/// <summary>fill --template FILE.docx --data FILE.json --out FILE.docx [--culture en-US]: the template engine alone.</summary>
internal static class Fill
{
    private const int Wrong = 2;

    /// <summary>
    /// 0 and "filled N, unresolved M: tag, tag…", with a line on the error stream for each brace that belongs to no tag; or 2 and one line that says
    /// what is wrong with the template or the data.
    /// </summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (Named(args, "--template") is not { } template || Named(args, "--data") is not { } data || Named(args, "--out") is not { } target)
        {
            error.WriteLine("Usage: fill --template FILE.docx --data FILE.json --out FILE.docx [--culture en-US]");
            return Wrong;
        }
        try
        {
            var culture = CultureInfo.GetCultureInfo(Named(args, "--culture") ?? "en-US");
            var values = WordJson.Read(File.ReadAllBytes(data), Path.GetDirectoryName(Path.GetFullPath(data)));
            var compiled = WordTemplate.Compile(File.ReadAllBytes(template));
            var filling = compiled.FillKnown(values, culture);
            File.WriteAllBytes(target, filling.Bytes);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled {filling.Filled}, unresolved {filling.Unresolved.Count}{(filling.Unresolved.Count == 0 ? "" : ": ")}{string.Join(", ", filling.Unresolved)}"));
            foreach (var mistyped in compiled.Leftovers) error.WriteLine(mistyped.Line);
            return 0;
        }
        catch (Exception wrong) when (wrong is WordTemplateException or IOException or UnauthorizedAccessException or CultureNotFoundException)
        {
            error.WriteLine(wrong.Message.ReplaceLineEndings(" "));
            return Wrong;
        }
    }

    private static string? Named(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
