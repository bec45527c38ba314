using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>A person's name and what stands behind it: "Jane Doe, PT, DPT".</summary>
internal static partial class PersonName
{
    private static readonly FrozenSet<string> Known = """
        MD DO DC DPT PT OT OTR OTD OTR/L COTA PTA LMT RMT CMT NCTMB BCTMB LMP MT RN NP FNP FNP-C DNP APRN ARNP PA PA-C PHD PSYD EDD LCSW LMFT LPC LPCC LMHC LICSW MSW CNM CPM LM IBCLC DDS DMD OD DPM ND LAC L.AC DACM DAOM MAOM DIPL ATC CSCS CPT RD RDN LD CCC-SLP SLP OCS SCS NCS GCS WCS PCS ECS FAAOMPT FAAOS FACS FACP FACOG FAAP FAAFP
        MS MA MSC BA BS BSC BSN MSN MPH MBA MPT MSPT MHS MHA MED M.D. D.O. D.C. PH.D. P.T. P.A. R.N. N.D. CHT CLT CCRT CERT. MDT CERTMDT COMT MTC CSCCA RKC E-RYT RYT C-IAYT ESQ CPA JD FRCS FRCP MRCP MBBS MBCHB BDS FNP-BC WHNP CRNP CRNA CNS AGNP PMHNP PMHNP-BC DIPL.-PSYCH.
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.", "herr", "frau", "dra.", "med.");

    public static (string Name, string? Credentials) Split(string line)
    {
        var text = Parenthesis().Replace(line, "").TrimStart('-', '–', '—', '~', ' ').Trim();
        var pieces = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length == 0) return (text, null);
        var words = pieces[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var behind = new List<string>();
        while (words.Count > 1 && Known.Contains(words[^1].TrimEnd('.')) && (words.Count > 2 || words[^1].Length > 1) && !words[^1].Any(char.IsLower))
        {
            behind.Insert(0, words[^1]);
            words.RemoveAt(words.Count - 1);
        }
        while (words.Count > 1 && Titles.Contains(words[0])) words.RemoveAt(0);
        var name = string.Join(' ', words);
        if (words.Count == 1 && behind.Count == 0 && pieces.Length == 2 && IsGivenName(pieces[1], name)) return (pieces[1] + " " + name, null);
        foreach (var piece in pieces.Skip(1))
        {
            if (Suffixes.Contains(piece)) name += ", " + piece;
            else if (AreCredentials(piece)) behind.Add(piece);
            else break;
        }
        return (name, behind.Count > 0 ? string.Join(", ", behind) : null);
    }

    /// <summary>"Reed, Dana" as directories write it.</summary>
    private static bool IsGivenName(string text, string family) =>
        !Suffixes.Contains(text) && !text.Split(' ').Any(w => Known.Contains(w.Trim('.'))) && (!AreCredentials(text) || !family.Any(char.IsLower)) && text.Split(' ') is { Length: <= 2 } words && words[0].Length > 1 && words.All(w => w.All(c => char.IsLetter(c) || c is '.' or '-' or '\'') && char.IsUpper(w[0]));

    /// <summary>Every word is a degree or a licence; unknown ones only in capitals.</summary>
    public static bool AreCredentials(string text)
    {
        var words = text.Split([' ', ',', '/', '•', '·'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 8 && words.Any(w => Known.Contains(w) || Known.Contains(w.Trim('.')) || w.Length <= 6 && text.Length <= 8 && Capitals().IsMatch(w))
            && words.All(w => Known.Contains(w) || Known.Contains(w.Trim('.')) || Capitals().IsMatch(w));
    }

    [GeneratedRegex(@"^[A-Z][A-Z.-]{1,8}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\([^)]{0,40}\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parenthesis();
}
