namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Words known by their looks and not by their letters, as rules write them: <c>&lt;money&gt;</c> is "$10" or "ten dollars".</summary>
internal static class KindsOfWord
{
    private static readonly (string Name, Marks Mark)[] All =
    [
        ("<number>", Marks.Number), ("<money>", Marks.Money), ("<percent>", Marks.Percent), ("<year>", Marks.Year),
        ("<name>", Marks.Name), ("<opening>", Marks.OpeningName), ("<initials>", Marks.Initials), ("<address>", Marks.Address),
        ("<field>", Marks.InField), ("<capitals>", Marks.AllCapitals), ("<bracket>", Marks.AfterBracket), ("<firstname>", Marks.FirstName),
    ];

    /// <summary>The marks that make a kind; most words have none of them.</summary>
    public static readonly Marks Any = All.Aggregate(Marks.None, (marks, kind) => marks | kind.Mark);

    public static IEnumerable<string> Names => All.Select(kind => kind.Name);

    public static int Index(Marks marks)
    {
        var index = 0;
        for (var i = 0; i < All.Length; i++)
        {
            if ((marks & All[i].Mark) != Marks.None) index |= 1 << i;
        }
        return index;
    }

    /// <summary>For each combination of marks (see <see cref="Index"/>) the ids of its kinds.</summary>
    public static int[][] Table(Dictionary<string, int> ids) =>
    [
        .. Enumerable.Range(0, 1 << All.Length).Select(
            index => All.Where((_, i) => (index & (1 << i)) != 0).Select(kind => ids[kind.Name]).ToArray()),
    ];
}
