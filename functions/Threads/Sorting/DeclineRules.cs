namespace ReferralOutlook.Threads.Sorting;

/// <summary>A polite no. It changes the stage, never the kind: the person may be asked again another day.</summary>
internal static class DeclineRules
{
    /// <summary>The no stands at the start; further down the words are about something else.</summary>
    private const int Opening = 600;

    private static readonly Phrases No = new(
        "no thank you", "no, thank you", "no thanks", "no, thanks", "not interested", "no interest in", "we will pass", "we'll pass", "i will pass", "i'll pass", "have to pass", "need to pass on",
        "have to decline", "must decline", "would like to decline", "respectfully decline", "politely decline", "not a good fit", "not the right fit", "not a fit for", "not looking for", "not in need of",
        "no need for", "not taking on", "not accepting new referral", "not at this time", "not right now", "already have a massage", "already work with", "already refer to", "already have someone",
        "do not refer out", "don't refer out", "do not make referrals", "we are all set", "we're all set",
        "nein danke", "nein, danke", "kein interesse", "keinen bedarf", "kein bedarf", "nicht interessiert", "müssen wir absagen", "möchte ich absagen",
        "non merci", "non, merci", "pas intéressé", "ne sommes pas intéressés", "ne suis pas intéressé", "pas intéressée",
        "no gracias", "no, gracias", "no estoy interesad", "no estamos interesad", "no me interesa", "no nos interesa",
        "não, obrigad", "não obrigad", "não tenho interesse", "não temos interesse", "no grazie", "no, grazie", "non sono interessat", "non siamo interessat", "nee bedankt", "nee, bedankt", "geen interesse");

    public static bool Declines(string newText) => No.In(newText.Replace('’', '\'').AsSpan(0, Math.Min(newText.Length, Opening)));
}
