namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Takes the signals of a text as they come; the same signal may come several times.</summary>
internal interface ISignals
{
    /// <summary>What follows belongs to this word of the text, and to the one before it.</summary>
    void Reach(int token);

    void Take(in SignalPart part);
    void Take(in SignalPart one, in SignalPart other);
}

/// <summary>The signals of a sentence: each word, its families, and every two neighbours, as words and as word beside family. A run of names, or of numbers, is one.</summary>
internal static class SignalReader
{
    private static readonly SignalPart[] NoFamilies = [];

    private static readonly (Marks Mark, SignalPart Part)[] Kinds =
    [
        (Marks.InField, SignalPart.Sign("<field>")), (Marks.Address, SignalPart.Sign("<address>")), (Marks.Money, SignalPart.Sign("<money>")),
        (Marks.Percent, SignalPart.Sign("<percent>")), (Marks.Year, SignalPart.Sign("<year>")), (Marks.Name | Marks.Initials, SignalPart.Sign("<name>")),
        (Marks.FirstName, SignalPart.Sign("<name>")), (Marks.Number, SignalPart.Sign("<number>")),
    ];

    private static readonly Marks AnyKind = Kinds.Aggregate(Marks.None, (all, kind) => all | kind.Mark);

    public static void Read<T>(OutgoingText text, Sentence sentence, bool isReport, ref T signals) where T : ISignals
    {
        var before = SignalPart.SentenceStart;
        var familiesBefore = NoFamilies;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = text.Token(i);
            if (token.Letters.Length == 0 && !token.Has(AnyKind)) continue;
            var (word, families) = See(token);
            if (word.IsSign && word.Hash == before.Hash) continue;
            signals.Reach(i);
            signals.Take(word);
            if (isReport) signals.Take(SignalPart.InReport, word);
            signals.Take(before, word);
            foreach (var family in families)
            {
                signals.Take(family);
                signals.Take(before, family);
            }
            foreach (var family in familiesBefore) signals.Take(family, word);
            (before, familiesBefore) = (word, families);
        }
    }

    private static (SignalPart Word, SignalPart[] Families) See(in GuardToken token)
    {
        if (token.Has(AnyKind))
        {
            foreach (var (mark, part) in Kinds)
            {
                if (token.Has(mark)) return (part, NoFamilies);
            }
        }
        return (SignalPart.Word(token.Letters), WordFamilies.Of(token.Letters));
    }
}
