using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Pane;

/// <summary>Short texts to put into a mail. All of them pass the guards; what the profile lacks is left out.</summary>
internal static class ReadyTexts
{
    public static IReadOnlyList<ReadyText> For(Profile profile)
    {
        var texts = new List<ReadyText> { new("A way to say no, with your address", WayOut(profile)) };
        if (profile.Phone is { Length: > 0 } phone)
        {
            texts.Add(new("How to refer to you",
                $"If one of your patients would like to come, they can call me at {phone}. A word from you beforehand is welcome; please leave details of their health out of email.\n"));
        }

        if (Services(profile) is { Length: > 0 } services)
        {
            texts.Add(new("What you offer", $"Your patients would find here: {services}.\n"));
        }

        texts.Add(new("What they hear back", "I screen for contraindications before every first session, and send you a short written report whenever your patient agrees.\n"));
        return texts;
    }

    /// <summary>What a first mail must carry: a postal address and a way to say no (RULES E.6).</summary>
    public static string WayOut(Profile profile)
    {
        var address = string.Join(", ", (profile.PostalAddress ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(profile.PracticeName ?? "").Where(line => line.Length > 0));
        return $"{address}\nIf you would rather not hear from me, just reply \"no, thank you\" and I will not write again.\n".TrimStart('\n');
    }

    private static string Services(Profile profile) => string.Join(", ", (profile.Services ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
