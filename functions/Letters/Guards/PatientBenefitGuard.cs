namespace ReferralOutlook.Letters.GuardReading;

/// <summary>The first paragraph of a first contact says what their patients gain (FEATURES A56).</summary>
internal static class PatientBenefitGuard
{
    /// <summary>Shorter texts are a phrase or a note, not an outreach letter with a first paragraph.</summary>
    private const int ShortestLetter = 30;

    /// <summary>The same for a text that has a salutation, or that opens with who the writer is.</summary>
    private const int ShortestIntroduction = 12;
    private const int LongestSalutation = 10;

    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.PatientBenefit, Blocking = false, Source = "FEATURES A56", Better = Better, Uses = [OutgoingUse.FirstContact],
            Audiences = [Audience.Physician, Audience.OtherProvider],
            Why = "This speaks of your business before it says how their patients benefit.",
            Patterns = """
                (tell you|inform you|let you know|introduce|introducing|announce|announcing|present|pleased to|excited to|proud to|happy to) ..6 (my|our|a new|the new) ..3 (services|prices|studio|business|menu|packages|specials|rates|offerings|products|company|equipment|location|opening|range)
                (we|i) (have|am|are)? (recently|just|newly|now) (opened|open|launched|started|expanded|renovated|opening)
                (is|are) now open
                grand opening
                """,
            Unless = $"({Theirs})\nyour",
        },
    ];

    private const string Better = "Open with it: \"Many of your patients live with neck and back pain; massage between visits may help them move and sleep more easily.\"";

    public const string Theirs = "patient~|those in your care|people you treat|people you see|people in your care|clients you|your clients|your athletes|your mothers|your members|mothers you|families you|women you|those you treat|in your care|under your care|you treat|you see|you care for|your runners|your dancers|your players|your residents|your students|runners|dancers|athletes|mothers|older adults|seniors|caregivers|children|survivors|expectant|players|musicians|teenagers|patientbenefit";

    public const string Benefit = """
        help*|relie*|ease~|easing|eases|reduc*|improv*|recover*|support*|comfort*|sleep*|asleep|move|moves|moving|movement|return*|rest|fewer|less|steadier|easier|easily|benefit*|safe*|pain|mobility|between visits|complement*|cope|coping|faster|better|heal*|function*|calm*|lessen*|manage|managing|stay active|active|adhere*|rehab*|range of motion|tension|stiffness|swelling|walk|walking|strength|progress|quality of life|soften*|loosen*|gentle|patientbenefit
        """;

    public const string Introduces = """
        dear|hello|hi|greetings|good morning|good afternoon|good evening|good day|to the office|to dr|to whom it|attention
        my name is|i represent|i run|i own|i opened|i have opened|i took over|i have taken over|i founded|i started|i moved my|i am the owner|we are a|we opened|we have opened|i am opening|my studio is|my practice is|our studio is|our clinic is|my clinic is|our doors|to introduce myself|to introduce my|to introduce our|introduce myself|introduce my|introduce our|i am writing to introduce|this letter comes
        """;

    public static GuardFinding? Read(OutgoingText text, OutgoingUse use, Audience audience, GuardBook book)
    {
        if (use != OutgoingUse.FirstContact || audience is Audience.Business or Audience.Client) return null;
        if (text.Sentences.Count < 2 || text.TokenCount < (Has(text, 0, 0, book.Introduces) ? ShortestIntroduction : ShortestLetter)) return null;
        var (theirs, benefit) = (book.Theirs, book.Benefit);
        var (first, last) = FirstParagraph(text);
        if (Has(text, first, last, theirs) && Has(text, first, last, benefit)) return null;
        return new GuardFinding(
            GuardNames.PatientBenefit, false, text.Token(text.Sentences[first].First).Start, text.Token(text.Sentences[last].End - 1).End,
            "The first paragraph does not say how their patients benefit.", "FEATURES A56",
            Better);
    }

    /// <summary>The sentences of the first paragraph that is longer than a salutation, a date or an address.</summary>
    private static (int First, int Last) FirstParagraph(OutgoingText text)
    {
        var first = 0;
        while (true)
        {
            var last = first;
            while (last + 1 < text.Sentences.Count && text.Sentences[last + 1].Paragraph == text.Sentences[first].Paragraph) last++;
            if (text.Sentences[last].End - text.Sentences[first].First > LongestSalutation || last + 1 == text.Sentences.Count) return (first, last);
            first = last + 1;
        }
    }

    private static bool Has(OutgoingText text, int first, int last, int group)
    {
        foreach (var hit in text.Hits(first, last))
        {
            if (hit.Term.IsIn(group)) return true;
        }
        return false;
    }
}
