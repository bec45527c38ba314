namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Odd terms and length: physicians ask for short, plain letters (COMPLAINTS C40; FEATURES A62).</summary>
internal static class PlainWordsGuard
{
    private const int LongestSentence = 45;
    private const int LongestLetter = 400;
    private const int LongestReport = 750;
    private static readonly Audience[] Providers = [Audience.Physician, Audience.OtherProvider];

    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["shorthand"] = "arom|prom|mmt|scm|tfl|itb|ql|psis|asis|cx|tx|hx|sx|bilat|tol|hyper|hypo|lbp|rom|wnl|pt|pts|ut|ls|es|rtc|subocc|trap|traps|lats|glutes|hams|quads|paras|lev scap|rhomb*|reps|dec|inc|palp|eval|indep|amb|prn|bid|tid|qd|cspine|lspine|tspine|c spine|l spine|t spine|si jt|s p|w o|b l",
        ["odd"] = """
            utilize~|utilise~|facilitate~|modality|modalities|optimize~|optimise~|optimal|multimodal|multi modal|multidimensional|multifaceted|synerg*|holistic*|paradigm~|biomechanic*|homeostasis|homeostatic|neuromuscular|re education|reeducation|proprioce*|myofascial|fascia|fascial|parasympathetic|sympathetic|somatic|kinetic chain~|ischemic|hypertonic*|adhesion~|restrictions|lesion~|integrative|dysfunction~
            mobilization~|articular|visceral|facilitated|nocicept*|sensitization|decompression|inhibition|agonist~|antagonist~|eccentric|isometric|concentric|isotonic|tonicity|tonus|autonomic|afferent|efferent|interstitial|viscoelastic*|mechanorecept*|mechanotransduction|neuroplastic*|allostatic|allostasis|psychosomatic|psychoneuroimmunolog*|bioenergetic*|kinesiolog*|osteokinematic*|arthrokinematic*|morphology|etiology|aetiology|methodolog*|protocol~ driven|leverage~|implement~|efficacious|ameliorate~|amelioration|mitigate~|subsequent|aforementioned|individualized|comprehensive|spectrum of|optimization|functionality|philosophy|empower~|transformative|bespoke|seamless|continuum|solution driven|outcome driven|proprietary|embodied|embodiment|kinesthetic|repatterning|competenc*|stakeholder~|deliverable~|interventions|ideation|scalable|curated|curate|neurological pathways|vagal|polyvagal|interoception|sensorimotor|dermatome~|myotome~|trigger point matrix|holding pattern~
            """,
    };

    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.PlainWords, Blocking = false, Certain = true, Audiences = Providers,
            Why = "Physicians say that odd terms keep them from reading on.",
            Source = "COMPLAINTS C40",
            Better = "Use everyday words, or explain the term in brackets: \"long gliding strokes\", \"steady pressure on a tender point\".",
            Patterns = """
                (effleurage|petrissage|tapotement|tsubo|meridian~|qi|chi energy|ki energy|prana|dosha~|sen lines|energy field~|energy work|energy body|energetic|energetically|subtle body|innate intelligence|life force|craniosacral rhythm|cranial rhythm|cranial wave|fascial unwinding|unwinding of|somatoemotional|somato emotional|myofascial unwinding|fascial matrix|biotensegrity|tensegrity|tixotrop*|thixotrop*|piezoelectric*|anatomy trains|superficial back line|deep front line|quantum|biofield|polarity|reiki|chakra~|aura|yin|yang energy|doshic|ayurvedic dosha~|gua sha|zang fu|lomi|structural integration series|rolf*|rolfing)
                (nociceptive|interoceptive|mechanotransduction|viscoelastic~|myokinetic|arthrokinetic|neurokinetic|lacunae|ischemic compression|ischaemic compression|reciprocal inhibition|post isometric relaxation|proprioceptive neuromuscular facilitation|autogenic inhibition|golgi|spindle cell~|sherrington|hypertonicity|hypertonic|hypertonus|hypotonic|fibrotic|adhesive|hyperemia|histamine release|glycosaminoglycan~|aponeurotic|piriformis syndromic|viscerosomatic|somatovisceral|homeostatic|homeostasis|parasympathetic dominance) & (hypertonicity|hypertonic|hypertonus|fascia~|myofascial|ischemic|inhibition|spindle|facilitation|release|parasympathetic|homeostasis|tissue|compression|modalit*|proprioceptive|neuromuscular|relaxation|golgi|mechanotransduction)
                (holding pattern~|kinesiophobi*|suboccipital~|paraspinal~|paravertebral~|sternocleidomastoid|levator scapulae|quadratus lumborum|hypermobil*|hypomobil*|antalgic|crepitus|paresthesia~|parasthesia~|nutation|myalgia~|fasciculation~|hypertonic|hypertonicity|hypertonus|neurofascial|sarcomere~|strain counterstrain|muscle energy technique~|orthobionomy|ortho bionomy|zero balancing|rosen method|trager|feldenkrais|bowen therapy|acupoint~|pressure point energy|kinesthetic|craniosacral|cranio sacral|visceral manipulation|tissue memory|cellular memory|body armoring|somatic release|etheric|vital force)
                (fascia|tissue~|body|bodies|muscle~|cells|cell|hips|pelvis|jaw|shoulders|psoas|nervous system) ..3^[denial] (hold|holds|holding|lodge~|settle~|hide|hides|bury|buries|resonat*|store|stores|stored|storing|trap|traps|trapped|carry|carries|remember~|lock~ in|archive~) ..4 (emotion*|trauma|memory|memories|grief|fear|anger|toxin~|energy|energies|past|story|stories|wound~|secrets|feelings)
                (emotion*|trauma|memory|memories|grief|fear|anger|toxin~|energy|energies|feelings) ..4 (stored|trapped|held|stuck|locked|lodged|imprinted|carried) ..1 (in|inside|within) ..3 (tissue~|body|muscle~|cells|fascia|hips|pelvis|organs|jaw|shoulders|psoas|spine|back|nervous system|heart|gut|belly|diaphragm|joints)
                (toxin~|detox*|impurities|metabolic waste|lactic acid) ..6^[denial] (flush*|release~|clear~|drain~|cleanse~|eliminat*|wash*|expel*|squeez*|purg*|remov*|leave|leaves|stored)
                (flush*|release~|clear~|drain~|cleanse~|eliminat*|wash*|expel*|squeez*) ..4 (toxin~|impurities|metabolic waste|lactic acid)
                (emotion*|trauma|grief|fear|anger|sorrow|shame) ..1^[denial] (lodge~|settle~|hide|hides|sit|sits|live|lives|nest~|collect~|gather~) ..1 (in|inside|within|around) ..3 (tissue~|body|muscle~|cells|fascia|hips|pelvis|organs|jaw|shoulders|psoas|spine|back|diaphragm|gut|belly|chest|lungs|heart|neck)
                (cellular|cell|vibrational|energetic|quantum|etheric|soul) ..1 (level|frequency|frequencies|resonance|memory|healing|plane|realm|cord~|imprint~|signature|field)
                (tonif*|sedate~ the|disperse~ the|nourish~ the) ..3 (channel~|spleen|kidney~|liver|meridian~|lung|yin|blood|organ)
                (facilitated segment~|somatic dysfunction|counternutation|nutation|upslip|sacral torsion)
                (energy|energies|vibration~|frequency|frequencies|energy level of) ..6^[denial] (blocked|blockage~|stagnant|stuck|flowing|flows freely|balanced|balancing|cleared|unblocked|realigned|channel~|harmon*|restored to|attuned|aligned|out of balance|imbalanced)
                (blocked|stagnant|stuck|trapped|negative|vital|healing|universal|life|subtle|earth|divine|cosmic|balance the|balancing|clear the|move the|channel) ..1 (energy|energies|vibration~|frequencies)
                (low vibration|high vibration|vibration was|vibrations|vibrational|cranial rhythmic|still point|inherent rhythm|primary respiration|breath of life|tidal rhythm|long tide|tissues told|tissue told|body told|body speaks|body tells|tissue speaks|tissues speak|listen to the tissue~|third eye|crystals|crystal healing|negative ions|auric|past life|past lives|karma|karmic|inner child|sacred geometry|shaman*|sound bath~|singing bowl~|root chakra|grounding cord|soul|spirit guide~|manifestation|energy medicine|energy healing|energetics|kundalini|nadis|astral|scalar|frequency healing|ions|distance healing|attunement~|womb healing|cellular healing)
                [odd] ..14 [odd] ..14 [odd]
                (innominate~|multifidi|multifidus|posterior chain|anterior chain|downregulat*|upregulat*|entrainment|dural tube|dural tension|fascial restriction~|myofascial restriction~|fascial adhesion~|myofascial adhesion~|arthrokinematic*|neuromodulat*|joint play|end feel|capsular pattern|length tension|force couple~)
                (listen|listened|listening|listens) to ..1 (fascia|tissue~|muscle~|rhythm)
                (fascia|tissue~|muscle~) ..4 (breathe|breathes|let go of|remember~|spoke|speaks|whisper~|wept|released its|told me|sang)
                (pnf|mfr|stm|dtm|iastm|astym|ttp|trps|wfl|nmt work)
                [shorthand] ..12 [shorthand]
                (synerg*|paradigm~|leverage~ our|leveraging|best of breed|value added|value proposition|holistic paradigm|game changer|game changing|cutting edge|state of the art|win win|low hanging|circle back|touch base|deep dive|bandwidth|thought leader~|solutioning|actionable|scalable|stakeholder~|wellness solution~|solutions provider|thought leading|operationalize~|ecosystem|disruptive|disrupt|next level|robust suite|core competenc*|move the needle|world class|revolutionary|groundbreaking|ground breaking)
                (utilize~|utilise~|utilizing|facilitate~|facilitating|multimodal|modalities|modality|optimize~|optimizing|comprehensive|methodolog*|aforementioned|pursuant|herewith|heretofore|thereof|wherein|vis a vis) & (utilize~|utilizing|facilitate~|facilitating|multimodal|modalities|optimize~|optimizing|methodolog*|aforementioned|pursuant|herewith|thereof|wherein|vis a vis|synergistic|paradigm|holistic)
                """,
            Unless = """
                <bracket>
                (called|known as|that is|meaning|in plain|in other words|which means|i mean)
                """,
        },
    ];

    /// <summary>Overlong sentences and letters, and a crowd of abbreviations.</summary>
    public static IEnumerable<GuardFinding> ReadLength(OutgoingText text, OutgoingUse use, Audience audience)
    {
        if (!Providers.Contains(audience)) yield break;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Length > LongestSentence) yield return Finding(text, sentence.First, sentence.End, "This sentence is very long.", "Split it: one thought, one sentence.");
            else if (Abbreviations(text, sentence) is { Count: >= 3 } crowd)
                yield return Finding(text, crowd[0], crowd[^1] + 1, "These abbreviations are not common among physicians.", "Write them out, or use an everyday word.");
        }
        var longest = use == OutgoingUse.Report ? LongestReport : LongestLetter;
        if (text.TokenCount > longest)
            yield return Finding(text, longest, text.TokenCount, $"The text has {text.TokenCount} words; physicians ask for short letters.", $"Cut it to about {longest} words, one page.");
    }

    private static GuardFinding Finding(OutgoingText text, int first, int end, string why, string better) =>
        new(GuardNames.PlainWords, false, text.Token(first).Start, text.Token(end - 1).End, why, "COMPLAINTS C40; FEATURES A62", better);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "PT", "OT", "MD", "DO", "NP", "PA", "RN", "DC", "LMT", "CMT", "RMT", "OB", "GYN", "MRI", "CT", "US", "USA", "UK", "TMJ", "TMD", "ROM", "PSFS", "NPRS", "NDI", "ODI", "LEFS", "DASH", "FRI", "VAS",
        "HIPAA", "PO", "AM", "PM", "CE", "CEU", "NPI", "ICD", "CPT", "DOB", "ACL", "MS", "BP", "NSAID", "NSAIDS", "PCP", "ER", "ICU", "EMG", "DVT", "COPD", "PTSD", "ADHD", "OR", "WA", "CA", "TX", "FL", "NY", "FAX", "TEL", "RSVP", "QR", "PDF",
        "AMTA", "ABMP", "NCBTMB", "MBLEX", "CPR", "PHD", "BS", "BA", "ATC", "DPT", "FAAOMPT", "DDS", "DMD", "PMID", "DOI", "JAMA", "BMJ", "CDC", "NIH", "FAQ", "ID", "OK", "LLC", "INC", "TENS", "GP", "RMDQ", "MCID", "MDC", "AND", "NOT", "THE", "YOUR", "FREE",
    };

    private static List<int> Abbreviations(OutgoingText text, Sentence sentence)
    {
        List<int> found = [];
        var capitals = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = text.Token(i);
            if (!token.Has(Marks.AllCapitals)) continue;
            capitals++;
            if (token.End - token.Start is >= 2 and <= 5 && !Known.Contains(text.Text[token.Start..token.End]) && !token.Has(Marks.Initials)) found.Add(i);
        }
        return capitals * 2 > sentence.Length + 6 ? [] : found;
    }
}
