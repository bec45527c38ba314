using System.Runtime.InteropServices;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>What can be seen of a word besides its letters, and what stands before it.</summary>
[Flags]
internal enum Marks
{
    None = 0,
    Number = 1,
    Money = 2,
    Percent = 4,
    Capital = 8,
    AllCapitals = 16,
    Initials = 32,
    Possessive = 64,
    AfterComma = 128,

    /// <summary>A colon, semicolon, dash or bracket stands before it: a new thought.</summary>
    AfterBreak = 256,
    AfterBracket = 512,
    FirstOfSentence = 1024,
    InField = 2048,
    Year = 4096,
    Address = 8192,
    BeforeColon = 16384,

    /// <summary>Written with a capital inside a sentence, and no month, title or the like.</summary>
    Name = 32768,

    /// <summary>The same at the start of a sentence, where a capital says little.</summary>
    OpeningName = 65536,

    /// <summary>A common first name written with a capital.</summary>
    FirstName = 131072,
}

/// <summary>A word of the text: where it stands, its letters folded for comparing, which words of the rules it meets, what marks it has.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct GuardToken(int Start, int End, string Letters, int[] Words, Marks Marks)
{
    public readonly bool Has(Marks mark) => (Marks & mark) != Marks.None;
}

/// <summary>A sentence as a range of tokens; <paramref name="Paragraph"/> counts from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sentence(int First, int End, int Paragraph)
{
    public int Length => End - First;
}
