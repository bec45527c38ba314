using System.Globalization;
using System.Text;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// What a character counts as when words are compared: lower case without accents, curly quotes straight, full-width and look-alike
/// letters as Latin ones. Invisible characters count as nothing.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>Stands for characters to be passed over: soft hyphen, zero-width and direction marks, combining accents.</summary>
    public const char Nothing = '\0';

    // Cyrillic and Greek letters that look Latin, as they arrive from copied or disguised text.
    private const string LookAlikes = "аaеeоoрpсcуyхxіiѕsјjοoαaνvιiκkτtυuρpԁdɡgһhӏl";
    private static readonly char[] Folded = Build();

    public static char Fold(char character) => Folded[character];

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++) table[code] = FoldOne((char)code);
        for (var i = 0; i < LookAlikes.Length; i += 2)
        {
            table[LookAlikes[i]] = LookAlikes[i + 1];
            table[char.ToUpperInvariant(LookAlikes[i])] = LookAlikes[i + 1];
        }
        return table;
    }

    private static char FoldOne(char character)
    {
        if (character < 128) return char.ToLowerInvariant(character);
        if (character is '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '\uFF07' or '\u2032') return '\'';
        if (character is >= '\u2010' and <= '\u2012' or '\u2212' or '\uFE63' or '\uFF0D') return '-';
        if (character is '\u2013' or '\u2014' or '\u2015') return '\u2014';
        if (char.IsSurrogate(character)) return character;
        var category = CharUnicodeInfo.GetUnicodeCategory(character);
        if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) return Nothing;
        if (category is UnicodeCategory.SpaceSeparator) return ' ';
        if (category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) return '\n';
        if (!char.IsLetterOrDigit(character)) return character;
        var plain = character.ToString().Normalize(NormalizationForm.FormKD);
        return char.ToLowerInvariant(plain[0]);
    }
}
