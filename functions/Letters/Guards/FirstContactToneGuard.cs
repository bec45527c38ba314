namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A first contact asks about them; it is not a sales pitch (FEATURES A34).</summary>
internal static class FirstContactToneGuard
{
    private const int WholeLetter = 50;
    private const string Better = "Begin with them: \"I read about your work with… What do you find your patients need between visits?\"";

    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["business need"] = "bills|the rent|my rent|our rent|mortgage|income|revenue|profit~|cash flow|advertis*|sales|sell|selling|name out|word out|name out there|foot traffic|client base|customer base|clientele|room standing empty|room empty|table empty|tables empty|standing empty|sits empty|sit empty|empty room~|empty table~|empty slots|empty chair~|stay afloat|break even|market share|competitor~|livelihood|make a living|lives or dies|live or die|get started|get going|get off the ground|off the ground|set our sights|set my sights|hours to sell|business growing|bottom line|investment|new business|loyal following|waiting list of clients|five star reviews|five star review|rave~|raving|glowing reviews|google reviews|yelp",
        ["asks for it"] = "love|like|hope|hopes|hoping|want|wants|wanting|wish|need|needs|looking|look forward|expect|expecting|aim|aiming|trust|count on|counting on|grateful if|thrilled if|happy if|delighted if|appreciate|welcome|would be great if|eager|keen|get|getting|ask you to|asking you to|beg|urge|invite you to|could use|dream|honored if|encourage you|would you|will you|could you|can you|why not|let us talk about|ready for|ready to receive|waiting for",
    };

    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.FirstContactTone, Blocking = false, Source = "FEATURES A34", Better = Better, Uses = [OutgoingUse.FirstContact, OutgoingUse.Invitation],
            Why = "This sounds like a sales pitch. First be interested in them.",
            Patterns = """
                (act now|call now|act fast|do not miss out|miss out|limited time|while spots last|spots are filling|spaces are limited|once in a lifetime|you will not regret|unbeatable|risk free|money back|no risk|best in town|best in the city|best in the area|best massage|number one|top rated|second to none|look no further|unlike other|unlike my competitors|better than other|better than any other|nobody does|no one else offers|hurry|guaranteed satisfaction|what are you waiting for|buy now|golden opportunity|unique opportunity|huge opportunity|exclusive opportunity|perfect opportunity|let me tell you all about|tell you all about|you will be amazed|revolutioniz*|once you try|like no other|your chance to|last chance|exclusive offer|introductory offer|introductory price|special introductory|better than the rest|we are the best|i am the best|the best massage|best therapist|the finest|unmatched|unrivaled|unrivalled|unparalleled|you need me|you need us|sign up today|book today|book now)
                (grow|growing|build|building|expand|expanding|fill|filling|boost|boosting|increase) (my|our|up my|out my) ..2 (business|practice|clientele|client base|client list|schedule|calendar|book|books|revenue|income|studio|brand)
                (i|we|practice|business|studio) ..2 (need|needs|want|crave|depend on|rely on|live on) ..1 (referrals|clients|patients|business|bookings|customers)
                (could|would|can|will|might|may we ask|why) (you|not|we ask you) ..3^[denial] (send|refer|direct|steer|spare|recommend|route|hand|pass|list|suggest|promote|add|give|share|display|put|bring) ..5 (me|us|my|our|my way|patients|clients|people|someone|referral~) ..6 (way|patient~|client~|brochure~|card~|flyer~|name|list|referral~|month|week|people|office|business|us|me)
                (send|refer|bring|give|lend|spare) (me|us) ..1 (one|two|three|a|an|your|some|any|just|the|<number>|every|more) ..2 (patient~|client~|referral~|person|people|try|chance|shot|start)
                (nobody|no one|none|no other|few|not another) ..6 (like|as|matches|matching|equals|beats|can do|does what|gets|has|offers) ..4 (me|us|mine|ours|i|we)
                [self] &12 (profitable|profit|lucrative|mutually beneficial|pitch|sales pitch|sign up|sign you up|start over|starting over|struggling|struggle|struggled|slow season|promotion|promote|promoting|spring hours|new hours|visibility|exposure|publicity|testimonials|our website|my website|referral network|your network|network of referrals|partnership|preferred partner|business relationship|business opportunity|opportunity to grow|blessing|godsend|lifeline)
                (schedule|waiting room|phone|calendar|table~|room~|days|week|weeks|afternoons|mornings) ..4 (quieter|emptier|slower|idle|silent|unused|free than|less busy|not as full|wide open|under booked|underbooked)
                [self] &9 [business need]
                (i|we|us) ..2 (simply|clearly|just|far|truly|really) ..1 (better|best|different|the best|superior|great|the answer)
                (add|include|list|feature|display|put|mention|recommend|choose|hire|try|pick|trust|use) (me|us|my practice|our practice|my name|our name|my studio|my cards|my brochure~|our brochure~|my flyer~) ..5 (your|list|website|site|wall|desk|patients|directory|handout~|counter|lobby|office|today|first|now)
                (please|kindly|just|simply|do|so) ..2^[denial] (send|sending|refer|referring|direct|directing|steer|steering|push|pushing|pass|passing|start|begin|recommend|recommending|route|routing|point|list|promote|mention|put) ..5 (me|us|my|our|my way|our way|your patients|your clients)
                [asks for it] ..7^([denial]|whom|who|how) (referral~ from you|your referral~|referral~ each|referral~ a month|referral~ per|send me|send us|send people|send patients|send clients|send business|send your|sending me|sending us|sending patients|sending people|sending your|send more|send someone|send them|sends us|sends me|refer to me|refer to us|referring to me|referring to us|refer your|referring your|refer people|refer patients|start referring|begin referring|start sending|begin sending|recommend me|recommend us|recommending me|recommending us|business from you|patients from you|clients from you|patients from your|clients from your|referrals from your|your business|your patients to come|your patients to choose|share of your|stream of|flow of|win you over|win your|referral partner~|referral source~|new clients|new patients|more clients|more patients|more referrals|more business)
                (be|become|becoming|being|am|are|remain) ..3 (go to|preferred|first choice|first call|number one|favorite|favourite|therapist of choice|provider of choice|default|first pick|top pick|one stop|main) ..2 (massage|therapist|provider|person|place|resource|partner|source|choice|call|name|studio|practice|clinic)
                (on|onto|join|joining|into|to|earn|deserve|have|get) ..3 your ..2 (list|roster|panel|rolodex|short list|shortlist|referral list|network|speed dial) 
                (i|we|my|our|business|practice|studio|revenue|income|growth|livelihood|success) ..3^[denial] (count on|counting on|counts on|depend on|depends on|depending on|rely on|relies on|relying on|live off|lives off|live on|hinge~ on|thrive~ on|bank on|banking on) ..3 (you|your|office~|doctor~|physician~|provider~|practices|referral~|clinics|people like you)
                (my|our) ..3 (goal~|target~|plan~|strategy|quota|campaign|marketing|sales|ambition~|dream|aim|mission) ..12 (doctor~|physician~|office~|clients|client base|referral~|clientele|grow*|double|revenue|business|practices|you can|your)
                (source|stream|supply|flow|pipeline|influx|feed) of ..2 (referral~|patients|clients|business|new|income|people)
                (finest|best|greatest|top|leading|premier|most skilled|most experienced|most talented|most trusted|most sought|highest rated|favorite) ..3 (hands|therapist~|studio|practice|massage|team|bodywork|clinic|touch|around|county|town|city|area|state|valley|region|neighborhood|business)
                (i|we|my|our) ..4^[denial] (won|received|earned|winning|been given|been awarded|been voted|voted|named|were voted|was voted) ..3 (award~|prize~|best of|medal~|title~|honor~|reader*|number one|best)
                (i am|we are) ..2^[denial] (amazing|excellent|outstanding|talented|gifted|exceptional|fantastic|incredible|wonderful|superb|awesome|unique|brilliant|famous)
                (do business|business together|high demand|great demand|in demand|sought after|highly regarded|highly recommended|well known for|famous for|known for my|known for our)
                tell ..1 you ..3 about (me|us|my|our|myself|ourselves)
                (my|our) ..1 (amazing|wonderful|beautiful|fantastic|thriving|award|unique|incredible|lovely|successful|outstanding|popular|busy|growing|expanding|beloved|acclaimed|excellent|superb) ..2 (practice|studio|clinic|business|team|work|services|therapists|center|rooms|staff|massage~)
                (not|never) find ..2 (better|finer|more skilled|nicer|cheaper|gentler|more experienced)
                (looking|look|searching|search|hunting|seeking|seek|hungry) ..1 (for)? ..1 (clients|patients|customers|business|referrals|work|bookings)
                (my|our) ..2 (work|service~|massage~|skills|technique~|results|team|studio|therapists|hands|touch|approach|reputation) ..1 (is|are|speak~) ..2^[denial] (outstanding|excellent|exceptional|superb|superior|amazing|fantastic|incredible|wonderful|great|unique|special|top notch|first class|first rate|world class|the best|legendary|remarkable|extraordinary|famous|renowned|for themselves|for itself|impeccable|second to none)
                (special|introductory|limited|exclusive|unbeatable|amazing|new client|new patient) ..1 (offer~|deal~|discount~|promotion~|rate~|price~|package~)
                (most complete|widest|largest|broadest|biggest|best|most extensive|most modern|newest|most comprehensive|fullest|richest|longest|most varied|most advanced|nicest|most beautiful|most comfortable|cleanest|most affordable|lowest) ..4 (menu|range|selection|choice|offering~|list|array|studio|rooms|clinic|facility|facilities|prices|price|equipment|tables|hours|services|team|rates)
                (i|we) (want|expect|demand|need) (your|you to|some of your|more) ..3 (patients|referrals|refer|send)
                """,
            Unless = """
                (may|can|could|shall|might) (i|we) ..2 (send|bring|write|ask|call|pass|share|give|show|mail)
                (send|pass|share|hand|give|bring|recommend) ..4 (article|notes|handout|question~|information|link|copy|paper|guideline~|protocol|form|report~|details|feedback|thoughts|word|advice|minutes|book|reading)
                (article|handout|talk|lecture|newsletter|study) ..6 (you|your)
                (my|our) (clients|patients) ..2 (to you|your way|with confidence)
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
