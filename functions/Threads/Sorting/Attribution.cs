using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>The line above a quoted mail: "On Monday, Jane wrote:" in the order and language of the mail program.</summary>
internal static partial class Attribution
{
    private const int MaxLength = 420;
    private const int MaxLines = 4;

    private static readonly Phrases Wrote = new(
        "wrote", "writes:", "said:", "said the following", "quoting ", "zitat von", "citando ", "citation de", "a écrit", "a ecrit", "écrit :", "schrieb", "geschrieben", "escribió", "escribio", "escreveu", "ha scritto", "scrive:", "schreef", "geschreven", "napisał", "napisana przez", "napsal", "napísal", "píše", "skrev", "kirjoitti", "írta", "έγραψε",
        "a scris", "пишет", "написал", "писал", "написав", "пише", "写道", "寫道", "写到", "のメール", "書きました", "wrote ----", "님이 작성", "작성:", "كتب", "כתב", "yazdı", "şunu yazdı", "rakstīja", "rašė", "kirjutas", "napisao", "je napisal", "đã viết", "menulis", "เขียน", "va escriure");

    private static readonly Phrases Openings = new(
        "on ", "in a message dated", "le ", "el ", "am ", "il ", "in data", "op ", "em ", "no dia", "den ", "dnia ", "w dniu", "dne ", "dňa ", "på ", "στις ", "a la", "em qu", "pada ", "vào ", "у ", "в ", "-----", "---- ", "wiadomość ", "message du", "---", "ti", "من ", "في ", "ב-", "بتاريخ");

    /// <summary>How many lines from <paramref name="index"/> on form an attribution; 0 when none starts there.</summary>
    public static int Lines(IReadOnlyList<string> lines, int index)
    {
        var first = lines[index];
        if (first.Length is 0 or > MaxLength) return 0;
        var joined = first;
        for (var count = 1; count <= MaxLines; count++)
        {
            if (count > 1)
            {
                if (index + count > lines.Count || lines[index + count - 1].Length == 0 || lines[index + count - 1][0] == '>' || !CanStart(first)) return 0;
                // The next line is one by itself: what stands above it was written by the author.
                if (Matches(lines[index + count - 1]) && Openings.Start(lines[index + count - 1])) return 0;
                joined += " " + lines[index + count - 1];
            }
            if (joined.Length > MaxLength) return 0;
            if (Matches(joined)) return count;
            if (EndsSentence(joined) && !joined.Contains('@')) return 0;
            if (EndsAsAttribution(joined)) return 0;
        }
        return 0;
    }

    /// <summary>"Jane Doe wrote:" proves nothing by itself; with a quoted line below it does.</summary>
    public static bool IntroducesQuote(string line) => line.Length is > 6 and <= 160 && line[^1] is ':' or '：' && Wrote.In(line);

    /// <summary>For the form without a colon, where the quoted header block must follow.</summary>
    public static bool OpensHeaderBlock(string line) => line.Length <= MaxLength && Openings.Start(line) && Wrote.In(line) && Date().IsMatch(line) && Time().IsMatch(line);

    private static bool Matches(string text)
    {
        if (!EndsAsAttribution(text)) return false;
        var address = Address().IsMatch(text);
        var date = Date().IsMatch(text);
        if (Wrote.In(text)) return address || date && Time().IsMatch(text) || date && Openings.Start(text);
        return address && date && Time().IsMatch(text);
    }

    private static bool CanStart(string first) => Openings.Start(first) || Date().IsMatch(first) || Time().IsMatch(first);

    private static bool EndsAsAttribution(string text) =>
        text[^1] is ':' or '：' || text.EndsWith("----", StringComparison.Ordinal) || WroteThenQuote().IsMatch(text);

    private static bool EndsSentence(string text) => text[^1] is '!' or '?';

    [GeneratedRegex(@"[^\s@<(\[""]+@[^\s@>)\]""]+\.[A-Za-z]{2,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(19|20)\d\d\b|[\u0660-\u0669]{4}|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d{4}年|\b\d{1,2}\.? (jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|fév|avr|jui|aoû|déc|gen|mag|giu|lug|set|ott)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{1,2}[:.hч]\d{2}|[\u0660-\u0669]{1,2}:[\u0660-\u0669]{2}|\b\d{1,2} ?(am|pm)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(@"(wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev) ?: ?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WroteThenQuote();
}
