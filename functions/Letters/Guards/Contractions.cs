namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Opens contractions and drops the possessive, so that rules are written in full words.</summary>
internal static class Contractions
{
    public static string[] Open(string word)
    {
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe < 0) return Bare(word);
        var stem = word[..apostrophe];
        return word[(apostrophe + 1)..] switch
        {
            "s" when stem is "it" or "that" or "he" or "she" or "there" or "here" or "what" or "who" => [stem, "is"],
            "s" => [stem],
            "ll" => [stem, "will"],
            "re" => [stem, "are"],
            "ve" => [stem, "have"],
            "d" => [stem, "would"],
            "m" => [stem, "am"],
            "t" when stem is "won" => ["will", "not"],
            "t" when stem is "can" => ["can", "not"],
            "t" when stem.EndsWith('n') => [stem[..^1], "not"],
            var rest => [stem + rest.Replace("'", "", StringComparison.Ordinal)],
        };
    }

    private static string[] Bare(string word) => word switch
    {
        "cannot" or "cant" => ["can", "not"],
        "wont" => ["will", "not"],
        "dont" => ["do", "not"],
        "doesnt" => ["does", "not"],
        "didnt" => ["did", "not"],
        "isnt" => ["is", "not"],
        "arent" => ["are", "not"],
        "shouldnt" => ["should", "not"],
        "wouldnt" => ["would", "not"],
        "youll" => ["you", "will"],
        "im" => ["i", "am"],
        "gonna" => ["going", "to"],
        _ => [word],
    };
}
