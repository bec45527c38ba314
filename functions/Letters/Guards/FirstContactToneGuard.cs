namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A first contact asks about them; it is not a sales pitch (FEATURES A34).</summary>
internal static class FirstContactToneGuard
{
    private const int WholeLetter = 50;
    private const string Better = "Begin with them: \"I read about your work with… What do you find your patients need between visits?\"";

    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.FirstContactTone, Blocking = false, Source = "FEATURES A34", Better = Better, Uses = [OutgoingUse.FirstContact, OutgoingUse.Invitation],
            Why = "This sounds like a sales pitch. First be interested in them.",
            Patterns = """
                (act now|call now|act fast|do not miss out|miss out|limited time|while spots last|spots are filling|spaces are limited|once in a lifetime|you will not regret|unbeatable|risk free|money back|no risk|best in town|best in the city|best in the area|best massage|number one|top rated|second to none|look no further|unlike other|unlike my competitors|better than other|better than any other|nobody does|no one else offers|hurry|guaranteed satisfaction|what are you waiting for|buy now|golden opportunity|unique opportunity|huge opportunity|exclusive opportunity|perfect opportunity|let me tell you all about|tell you all about|you will be amazed|revolutioniz*|once you try|like no other|your chance to|last chance|exclusive offer|introductory offer|introductory price|special introductory|better than the rest|we are the best|i am the best|the best massage|best therapist|the finest|unmatched|unrivaled|unrivalled|unparalleled|you need me|you need us|sign up today|book today|book now)
                (grow|growing|build|building|expand|expanding|fill|filling|boost|boosting|increase) (my|our|up my|out my) ..2 (business|practice|clientele|client base|client list|schedule|calendar|book|books|revenue|income|studio|brand)
                (need|needs|want|looking for|desperate for|hungry for|seeking|could use) ..1 (more|new|some) (clients|patients|business|referrals|customers|bookings)
                (more|new|extra|some) (business|clients|patients|referrals|customers|bookings) (from|through|via|by) ..3 (you|doctor~|physician~|office~|provider~|practices)
                (i|we|practice|business|studio) ..2 (need|needs|want|crave|depend on|rely on|live on) ..1 (referrals|clients|patients|business|bookings|customers)
                (need|want|wanting|seeking|searching for) ..3 (doctor~|physician~|provider~|partner~|offices) ..4 (refer|send|bring)
                looking for ..3 (doctor~|provider~|physician~|partner~|office~|practices|people) ..4 (send|refer|bring)
                (please|just|kindly) (send|refer|start sending|start referring|begin referring) ..3 (me|us|your) ..3 (patients|clients|referrals|people|everyone|all)
                (send|refer) (me|us) (your|all your|all of your|as many) ..2 (patients|clients)
                (i|we) (want|expect|demand|need) (your|you to|some of your|more) ..3 (patients|referrals|refer|send)
                """,
        },
    ];

    /// <summary>Counts self-words against you-words. A short text is only judged when it speaks of nothing but the writer.</summary>
    public static GuardFinding? Count(OutgoingText text, OutgoingUse use, int selfGroup, int youGroup)
    {
        if (use != OutgoingUse.FirstContact) return null;
        var (self, you, worst) = (0, 0, 0);
        var worstSurplus = int.MinValue;
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var (selfHere, youHere) = CountIn(text, i, selfGroup, youGroup);
            (self, you) = (self + selfHere, you + youHere);
            if (selfHere - youHere <= worstSurplus) continue;
            (worst, worstSurplus) = (i, selfHere - youHere);
        }
        var tooMuch = text.TokenCount >= WholeLetter ? self > you : (self >= 4 && self > 2 * you + 1) || (self >= 3 && you == 0 && text.Sentences.Count > 1);
        if (!tooMuch) return null;
        var sentence = text.Sentences[worst];
        return new GuardFinding(
            GuardNames.FirstContactTone, false, text.Token(sentence.First).Start, text.Token(sentence.End - 1).End,
            $"The text says I, my or we {self} times and you or your {you} times.", "FEATURES A34", Better);
    }

    private static (int Self, int You) CountIn(OutgoingText text, int sentence, int selfGroup, int youGroup)
    {
        var (self, you) = (0, 0);
        foreach (var hit in text.Hits(sentence, sentence))
        {
            if (hit.Term.IsIn(selfGroup)) self++;
            else if (hit.Term.IsIn(youGroup)) you++;
        }
        return (self, you);
    }
}
