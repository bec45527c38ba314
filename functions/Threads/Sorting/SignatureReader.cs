using System.Text.RegularExpressions;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>Reads the fields of a signature, to be offered for correction and never applied by themselves (FEATURES A35).</summary>
public static partial class SignatureReader
{
    private const int MaxLines = 60;

    private static readonly Phrases OrganisationWords = new("clinic", "practice", "therapy", "physio", "rehab", "medical", "medicine", "health", "hospital", "center", "centre", "associates", "group", "partners", "chiropractic", "wellness", "orthop", "dental", "pediatric", "institute", "university", "college", " llc", " inc", " pllc", " ltd", " gmbh",
        " corp", " pc", " p.c.", " pa", "podiatry", "acupuncture", "dermatology", "obstetrics", "gynecology", "psychology", "psychiatry", "counseling", "counselling", "midwifery", "midwives", "osteopath", "naturopath",
        "neurology", "oncology", "rheumatology", "cardiology", "surgery", "kinesiology", "nutrition", "massage", "bodywork", "pilates", "yoga", "fitness", "physicians", "company", "services", "networks", "studio", "spa", "praxis", "klinik", "cabinet", "clínica", "clinica", "consultorio", "foundation", "school", "bank", "solutions", "systems", "technologies");

    /// <summary>Words that name a place of work rather than a field of it: "Riverside Clinic" before "Family Medicine".</summary>
    private static readonly Phrases PlaceWords = new("clinic", "hospital", "center", "centre", "associates", "group", "partners", "institute", "university", "studio", "praxis", "klinik", "cabinet", "clínica", "clinica", "consultorio", " llc", " inc", " pllc", " ltd", " gmbh", " p.c.", " corp");

    private static readonly Phrases TitleWords = new("director", "manager", "coordinator", "assistant", "owner", "founder", "president", "ceo", "cfo", "coo", "chief", "head of", "officer", "specialist", "physician", "surgeon", "nurse", "therapist", "chiropractor", "psychologist", "counselor", "counsellor", "trainer", "coach", "instructor",
        "practitioner", "consultant", "administrator", "engineer", "analyst", "associate,", "professor", "doctor of", "partner,", "office manager", "front desk", "receptionist", "secretary", "trader", "editor", "developer", "lead", "vp ", "vice president", "attorney", "midwife", "doula", "acupuncturist", "dietitian", "nutritionist", "licensed", "certified", "board");

    /// <param name="text">The signature, or the end of a mail; a sign-off and the "-- " mark are skipped.</param>
    /// <param name="from">Who sent the mail, to tell a name from a company; may be null.</param>
    public static SignatureFields Read(string text, MailAddress? from)
    {
        var author = new Author(from?.Name ?? "", from?.Address ?? "");
        var cells = Cells(text);
        var (name, credentials, nameIndex) = Name(cells, author);
        return new(name, credentials, Practice(cells, nameIndex, author), Phones(cells), Address(cells), Emails(cells));
    }

    /// <summary>The pieces of each line between tabs, bars and bullets; what a mark or a sign-off fills is left out.</summary>
    private static List<string> Cells(string text)
    {
        var cells = new List<string>();
        foreach (var line in text.Split('\n').Take(MaxLines))
        {
            var clean = QuotedHistory.Clean(line);
            if (SignOffs.Is(clean) || MailMarks.IsSentFrom(clean) || MailMarks.IsLegal(clean)) continue;
            foreach (var cell in Separator().Split(clean))
                if (cell.Trim(' ', '-', '_', '=', '*', '·', ',', '~', '–', '—') is { Length: > 0 and < 200 } piece) cells.Add(piece);
        }
        return cells;
    }

    private static (string? Name, string? Credentials, int Index) Name(List<string> cells, Author author)
    {
        var index = cells.FindIndex(c => author.IsName(c) && !OrganisationWords.In(c));
        if (index < 0) index = cells.FindIndex(0, Math.Min(cells.Count, 4), c => Author.CouldBeName(c) && !OrganisationWords.In(c) && !TitleWords.In(c) && !IsContact(c));
        if (index < 0) return (null, null, -1);
        var (name, credentials) = PersonName.Split(cells[index]);
        if (credentials is null && index + 1 < cells.Count && PersonName.AreCredentials(cells[index + 1])) credentials = cells[index + 1];
        return (name, credentials, index);
    }

    private static string? Practice(List<string> cells, int nameIndex, Author author)
    {
        var candidates = cells.Where((c, i) => i != nameIndex && !IsContact(c) && !PersonName.AreCredentials(c) && c.Length <= 80 && c.Any(char.IsLetter)).ToList();
        return candidates.Find(c => PlaceWords.In(c) && !TitleWords.In(c))
            ?? candidates.Find(c => OrganisationWords.In(c) && !TitleWords.In(c))
            ?? candidates.Find(c => OrganisationWords.In(c) && !TitleWords.Start(c))
            ?? candidates.Find(c => nameIndex >= 0 && !TitleWords.In(c) && !author.IsName(c) && char.IsUpper(c[0]) && c.Split(' ').Length <= 7 && c[^1] is not ('.' or '!' or '?'));
    }

    private static List<string> Phones(List<string> cells)
    {
        var phones = new List<string>();
        foreach (var cell in cells)
        {
            if (Details.Email().IsMatch(cell) && !Details.Phone().IsMatch(cell)) continue;
            foreach (Match match in PhoneWithLabels().Matches(cell))
            {
                var number = match.Groups["number"].Value.Trim(' ', '-', '.', '/');
                var digits = number.Count(char.IsDigit);
                if (digits is < 7 or > 15 || IsZipCode(number) || IsFax(match.Groups["before"].Value) || IsFax(match.Groups["after"].Value) && !HasVoice(match.Groups["before"].Value)) continue;
                if (!phones.Contains(number)) phones.Add(number);
            }
        }
        return phones;
    }

    private static bool IsZipCode(string number) => number.Length == 10 && number[5] == '-' && number.Count(char.IsDigit) == 9;

    private static bool IsFax(string label) => FaxLabel().IsMatch(label);

    private static bool HasVoice(string label) => label.Any(char.IsLetter) && !IsFax(label);

    private static string? Address(List<string> cells)
    {
        var parts = new List<string>();
        foreach (var cell in cells)
        {
            var place = Details.Place().IsMatch(cell) || PostalFirst().IsMatch(cell);
            var part = Details.IsStreet(cell) || place || parts.Count > 0 && SuiteLine().IsMatch(cell);
            if (part && !Details.Email().IsMatch(cell)) parts.Add(Label().Replace(cell, ""));
            if (place && parts.Count > 0) break;
        }
        return parts.Count > 0 ? string.Join(", ", parts.Select(p => p.Trim(' ', ','))) : null;
    }

    private static List<string> Emails(List<string> cells) =>
        [.. cells.SelectMany(c => Details.Email().Matches(c)).Select(m => m.Value.TrimEnd('.')).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)];

    private static bool IsContact(string cell) =>
        Details.Phone().IsMatch(cell) || Details.Email().IsMatch(cell) || Details.Web().IsMatch(cell) || Details.Labelled().IsMatch(cell) || Details.Place().IsMatch(cell) || Details.IsStreet(cell) || cell.All(c => !char.IsLetter(c)) || ExtensionOnly().IsMatch(cell);

    [GeneratedRegex(@"\t+| {3,}| *[|•·‧∙●▪¦] *| +[–—] +| +// +| +- +", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<before>[A-Za-zÀ-ÿ()/.# ]{0,20})[:.#|)]{0,2} {0,2}(?<number>(?:\+\d{1,3}[ .-]?)?(?:\(0?\d{1,5}\)|0?\d{2,5})[ ./-]{0,3}\d{2,4}[ ./-]?\d{2,4}(?:[ .-]?\d{2,4})?(?: ?(?:x|ext\.?) ?\d{1,6})?)(?<after> ?\(?[A-Za-z]{0,12})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PhoneWithLabels();

    [GeneratedRegex(@"\b(fax|telefax|f|facsimile|télécopie)\b\W*$|^\W*(fax|f)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FaxLabel();

    [GeneratedRegex(@"^(suite|ste|floor|fl|unit|building|bldg|room|rm|apt|\d+\w{0,4} \d{2,5})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SuiteLine();

    [GeneratedRegex(@"^([A-Z]{1,2}-)?\d{4,5} [A-ZÄÖÜ][A-Za-zäöüßéè.-]+( [A-ZÄÖÜa-z][A-Za-zäöüß.-]*){0,3}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PostalFirst();

    [GeneratedRegex(@"^(address|adresse|addr|a|office|location)[ ]*:[ ]*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\(?(x|ext)[ .:-]*\d", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ExtensionOnly();
}
