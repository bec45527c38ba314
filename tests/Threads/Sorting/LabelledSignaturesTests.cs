using System.Text.Json;
using System.Text.RegularExpressions;
using ReferralOutlook.Platform.Mime;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Tests.Threads.Sorting;

/// <summary>
/// Scores the fields read from labelled signatures (issue 5: right on at least 80 %). The labels give the lines of each signature; the
/// fields follow from them by plain rules: the first line that is no sign-off is the name, the first further line without figures
/// the practice, ten figures a phone unless marked as fax, and addresses of mail and post by their shape.
/// </summary>
public sealed partial class LabelledSignaturesTests(ITestOutputHelper output)
{
    private const double Bar = 0.80;

    [Fact]
    public void Fields_of_signatures_in_real_mail_are_right_on_80_percent()
    {
        var data = Data();
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "manifest.json")));
        var tally = new Tally();
        foreach (var item in manifest.RootElement.GetProperty("items").EnumerateArray())
        {
            if (item.GetProperty("task").GetString() != "signatures" || !item.TryGetProperty("expected_signature_lines", out var labelled) || labelled.GetArrayLength() == 0) continue;
            string[] lines = [.. labelled.EnumerateArray().Select(l => l.GetString()!.Trim())];
            var from = AddressList.Read(item.GetProperty("sender").GetString() ?? "") is [var sender, ..] ? sender : null;
            var text = File.ReadAllText(Path.Combine(data, item.GetProperty("file").GetString()!));
            var sorted = MailSorter.Sort(new() { Id = "1", From = from }, new("Re: Introduction", text, null, null), []);
            Compare(lines, sorted.Signature, tally);
        }
        Report(tally);
    }

    [Fact]
    public void Names_and_addresses_of_labelled_records_are_right_on_80_percent()
    {
        var fields = Path.Combine(Data(), "labelled_fields");
        var names = Records(Path.Combine(fields, "datamade+probablepeople", "person_names.json"), "GivenName", "Surname").Where(n => n.Count(c => c == ' ') is > 0 and < 4 && !Title().IsMatch(n) && !n.Contains('&') && !n.Contains(" and ", StringComparison.OrdinalIgnoreCase)).Take(300).ToList();
        var addresses = Records(Path.Combine(fields, "datamade+usaddress", "us_addresses.json"), "AddressNumber", "StreetName", "PlaceName", "StateName", "ZipCode").Take(300).ToList();
        var tally = new Tally();
        for (var i = 0; i < Math.Min(names.Count, addresses.Count); i++)
        {
            var fieldsRead = SignatureReader.Read($"Best regards,\n{names[i]}\nRiverside Physical Therapy\n{addresses[i]}\n(503) 555-0142", new(names[i], "x@y.example"));
            var readName = fieldsRead.Name + (fieldsRead.Credentials is { } c ? " " + c : "");
            tally.Add("name", Sorted(readName) == Sorted(names[i]), names[i]);
            tally.Add("address", Letters(fieldsRead.Address ?? "") == Letters(addresses[i]), addresses[i]);
            tally.Add("practice", fieldsRead.Practice == "Riverside Physical Therapy", names[i]);
            tally.Add("phone", fieldsRead.Phones is ["(503) 555-0142"], addresses[i]);
        }
        Report(tally);
    }

    private static void Compare(string[] lines, SignatureFields? read, Tally tally)
    {
        string[] own = [.. lines.Where(l => !l.EndsWith(',') && l.Any(char.IsLetterOrDigit) && !l.StartsWith("Sent from", StringComparison.Ordinal))];
        if (own.Length == 0) return;
        tally.Add("name", Letters(read?.Name ?? "") == Letters(own[0]), own[0]);
        string[] cells = [.. own.Skip(1).SelectMany(l => l.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        var practice = cells.FirstOrDefault(c => !c.Any(char.IsDigit) && !c.Contains('@'));
        tally.Add("practice", (read?.Practice ?? "") == (practice ?? ""), practice ?? "none");
        Set("phones", cells.Where(c => !c.Contains("fax", StringComparison.OrdinalIgnoreCase)).Select(c => Figures(c)).Where(f => f.Length >= 10), read?.Phones.Select(Figures));
        Set("emails", cells.Where(c => c.Contains('@')), read?.Emails);
        var zip = cells.FirstOrDefault(c => ZipCode().IsMatch(c));
        if (zip is not null || read?.Address is not null) tally.Add("address", read?.Address is { } a && zip is not null && a.EndsWith(zip, StringComparison.Ordinal), zip ?? "none");

        void Set(string field, IEnumerable<string> expected, IEnumerable<string>? actual)
        {
            string[] want = [.. expected.Order(StringComparer.Ordinal)];
            string[] got = [.. (actual ?? []).Order(StringComparer.Ordinal)];
            if (want.Length > 0 || got.Length > 0) tally.Add(field, want.SequenceEqual(got, StringComparer.OrdinalIgnoreCase), string.Join(' ', want));
        }
    }

    private void Report(Tally tally)
    {
        foreach (var (field, right, all) in tally.Figures()) output.WriteLine($"{field}: {right} of {all}");
        output.WriteLine($"all: {tally.Share:P1}; missed: {string.Join(" | ", tally.Missed.Take(40))}");
        Assert.True(tally.Share >= Bar, $"{tally.Share:P1}");
    }

    private static string Data()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReferralOutlook.sln"))) folder = folder.Parent;
        var data = Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", "mail-and-documents");
        if (!Directory.Exists(data)) Assert.Skip("The labelled mail (../shared/data/mail-and-documents) is not on this machine.");
        return data;
    }

    private static IEnumerable<string> Records(string file, params string[] labels)
    {
        using var records = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var record in records.RootElement.EnumerateArray())
        {
            var found = record.GetProperty("labels").EnumerateArray().Select(l => l[0].GetString()).ToHashSet();
            if (labels.All(found.Contains)) yield return record.GetProperty("text").GetString()!.Trim();
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>"Reed, Dana" and "Dana Reed" are the same name.</summary>
    private static string Sorted(string name) => string.Join(' ', name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Letters).Order(StringComparer.Ordinal));

    private static string Figures(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^(dr|mr|mrs|ms|prof)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b[A-Z]{2} \d{5}\b", RegexOptions.NonBacktracking)]
    private static partial Regex ZipCode();

    private sealed class Tally
    {
        private readonly List<(string Field, bool Right)> _all = [];

        public List<string> Missed { get; } = [];

        public double Share => (double)_all.Count(a => a.Right) / _all.Count;

        public void Add(string field, bool right, string what)
        {
            _all.Add((field, right));
            if (!right) Missed.Add(field + ": " + what);
        }

        public IEnumerable<(string Field, int Right, int All)> Figures() => _all.GroupBy(a => a.Field).Select(g => (g.Key, g.Count(a => a.Right), g.Count()));
    }
}
