namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Claims of qualification that no credential on the profile carries (FEATURES A80).</summary>
internal static class CredentialGuard
{
    private const string Field = "prenatal|pregnancy|perinatal|postpartum|postnatal|oncology|cancer|lymphatic|lymphedema|lymph|myofascial|fascial|craniosacral|cranio|medical|orthopedic|orthopaedic|sports|geriatric|pediatric|infant|neuromuscular|trigger|rehabilitative|rehabilitation|clinical|hospital|hospice|scar|visceral|pelvic|structural|thai|shiatsu|reflexology|cupping|kinesio|kinesiology|taping|dry|needling|acupressure|tmj|headache|migraine|fibromyalgia|injury|pain|fertility|trauma|manual|bodywork|doula|integrative|functional|posture|ergonomic|nutrition|yoga|pilates|aromatherapy|hot|stone|deep|mastectomy|autoimmune|concussion|vestibular|dance|equine|women";

    /// <summary>Letters after a name, and the words of a title that carries them.</summary>
    private static readonly Dictionary<string, string> PostNominals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BCTMB"] = "board", ["NCBTMB"] = "board", ["CLT"] = "lymph", ["LANA certified"] = "lymph", ["MMP"] = "medical massage", ["CNMT"] = "neuromuscular", ["NMT certified"] = "neuromuscular",
    };

    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["special field"] = Field,
        ["claiming"] = "i am|we are|i was|as a|as an|as your|as the|being a|my|our|i have been|i became|from a|by a|with a|i have become|am also|we have a|we have|i hold|i have|i also hold|hold|holds|is a|is an|is the|therapist|practitioner|i",
        ["whose"] = "you|your|dr|doctor|physician~|surgeon~|midwife|midwives|nurse~|they|provider~|his|her|their|trainer~|doula~|dermatologist~|orthopedist~|cardiologist~|neurologist~|another|see a|saw a|refer to a|referred to a|to a|other specialists|the specialist|specialists|specialist who|specialist~ office|seen by|any|both",
    };

    public static GuardRule[] Rules { get; } =
    [
        Rule("""
            (board certified|board certification|board certificate|board registered|double board|triple certified|double certified|dual certified|nationally certified|internationally certified|national certification|master certified|advanced certified|fully certified|highly certified|medically certified|certified medical|certified clinical)
            certified ..2^[whose] [special field]
            [special field] ..2 certified
            certified ..3 (specialist|expert|practitioner|instructor|educator|consultant|coach|healer|master|technician)
            (my|our|hold~|holding|earned|have|has|completed|an|advanced|with|i) ..3 certification~ ..2 (in|for|as) ..4 [special field]
            (my|our|hold~|holding|earned|have|has|advanced|with) ..3 [special field] ..2 (certification~|certificate~|diploma~|accreditation|credential~|license|licensure|degree|fellowship)
            (certificate~|diploma~|degree|fellowship|accreditation|accredited|credentialed|credential~) ..1 (in|as|for) ..3 [special field]
            (accredited|credentialed|registered|chartered|approved|endorsed|recognized|recognised|qualified) ..3 [special field] ..3 (therapist~|practitioner~|specialist~|provider~|expert~|massage|professional~|consultant)
            [claiming] ..4^[denial] (specialist~|expert~|authority|master|guru|foremost) ..1 (in|on|at|of|for|when it comes) ..4 ([special field]|massage|treatment|therapy|relief|bodywork|conditions|technique~|soft tissue|back|neck|shoulder|disorders|people)
            [claiming] ..4^[denial] ([special field]|massage|bodywork|pain relief|neck|back|soft tissue) ..2 (specialist~|expert~|authority|guru)
            (i|we|my practice|our practice|my work|our therapists|therapist|practice|clinic|who|studio) ..2^[denial] (specialize|specialise|specializes|specialises|specialized|specialised|specializing|specialising) ..1 in
            (massage|bodywork|soft tissue|myofascial|lymphatic|prenatal) ..1 (specialist~|expert~|authority|guru)
            (my|our) (specialty|speciality|area of specialization|specialization|specialism|specialties|area of expertise|field of expertise) 
            (my|our|i have|with|deep|extensive|special|unique|unmatched|unparalleled|particular) ..2 expertise ..1 (in|with|on|treating)
            (leading|foremost|renowned|top|premier|world class|recognized|recognised|preeminent|acclaimed|best qualified|most qualified|most experienced|highest trained|only qualified|only certified|only trained|award winning|best known) ..4 (expert~|specialist~|authority|therapist~|practitioner~|practice|bodyworker)
            (i am|we are|am|are|is|fully|highly|specially|extensively|uniquely|expertly|formally|professionally|well) (fully|highly|specially|extensively|uniquely|expertly|formally|professionally|also|well)? (trained|qualified|schooled|credentialed|accredited) (in|to treat|to work with|for|at) ..4 [special field]
            (special|advanced|extensive|specialized|specialised|expert|postgraduate|elite|master level|medical) (training|education|qualification~|schooling) ..2 (in|for) ..4 ([special field]|massage|technique~)
            (doctor of massage|massage doctor|reiki master|master massage|master bodyworker|master therapist|amta certified|abmp certified|state certified specialist|award winning|internationally recognized|internationally trained)
            (trained|qualified|accredited|credentialed) (in|as) ..3 [special field]
            [special field] (trained|qualified|accredited|credentialed|registered)
            (i am|we are|i am also|also) ..1^[denial] a ..2 (medical professional|medical massage practitioner|medical massage therapist|physical therapist|chiropractor|doctor of|naturopath|nutritionist|clinical therapist|lymphedema therapist|oncology massage therapist|prenatal massage therapist|sports massage therapist|doula|nurse practitioner|rehabilitation therapist|manual physical therapist|physiotherapist|manual therapist of)
            (ncbtmb|bctmb|clt|cmt lana|lana certified|mld c|mmp|nmt certified|cnmt|cmp certified)
            """, """
            [whose] ..5 (certified|specialist~|specialize~|specialise~|specializing|specialty|speciality|expert~|expertise|trained|qualified|accredited|registered|certification)
            (certified|specialist~|expert~|board certified) ..3 (midwife|midwives|nurse~|mail|letter|copy|copies|check|physician~|doctor~|surgeon~|dermatologist~|athletic trainer~|hand therapist~|trainer~|public accountant|such as you|like you|like yourself|doula~|dentist~|to whom)
            (cpr|first aid) (certified|certification|trained)
            (approved|accredited|recognized|recognised|registered) ..2 (school|program~|course~|institute|college|class~|training)
            certified mail
            (certificate~|certification~|diploma~|proof|copy|copies|transcript~) ..4 (enclosed|attached|available|on request|on file)
            (enclosed|attached|enclosing|attaching|copy of|copies of|list of|list~) ..8 (certificate~|certification~|credential~|diploma~)
            """),
        Rule("""
            (i|we) ..8^[denial] (am|are|became|become) ..3^([denial]|not|for|with|to|by|from) (expert|experts|specialist|specialists|authority|authorities|guru)
            (i|we|my|our) ..3^[denial] (mastered|mastery of|perfected|pioneer~|invented)
            (center|centre) of excellence
            (few|no one|nobody|hardly anyone|not many|only i|only we) ..6 (are|is|am)? ..1 (qualified|certified|trained|equipped|licensed|able) (to|in|for)
            (highly|extensively|exceptionally|superbly|expertly|uniquely|supremely|rigorously|elite) ..1 (trained|qualified|skilled|credentialed|educated|certified)
            (i am|we are|as|being) ..1^[denial] a ..1 (certified|accredited|credentialed|registered|chartered|licensed) ..3 (trainer|nutritionist|dietitian|yoga|pilates|doula|nurse|aromatherapist|reflexologist|educator|herbalist|counselor|hypnotherapist|acupuncturist|reiki|ergonomist|kinesiologist|physiotherapist)
            (few|no one|nobody|none) ..8 (have|has) ..2 what (i|we) have
            (i am|we are|i am also|as|being) ..1^[denial] a (trained|qualified|certified|accredited|schooled|registered|professional|credentialed) ..2 [special field]
            (nationally|fully|internationally|officially|federally|state|hospital|medically|university|properly|duly) (accredited|endorsed|approved|credentialed|recognized|recognised|qualified)
            licensed ..1 (in|by) ..1 (<number>|several|multiple|many|two|three|four|various|all) ..1 (states|countries|provinces|boards)
            (carry|hold|have|got|earned) ..1 (the|my|all)? ..1 papers (for|in|to)
            (i|we) ..3^[denial] (am|are|became|have become|was named|was made) ..3^([denial]|not) (expert|experts|specialist|specialists|authority|authorities|master|certified|accredited|credentialed|board certified|guru) ..1 (in|on|for|of|at|with|by)
            (highest|best|top|finest|fullest|utmost|rarest|most advanced|only) ..3 (qualification~|credential~|certification~|certified|qualified|credentialed|accreditation)
            (no one|nobody|none|few|hardly anyone|not find anyone|not find a|no other) ..6 (knows|know|understands|understand|qualified|trained|skilled|expertise|mastered|certified) ..6 (better|like me|like us|as i do|as we do|as well|as much|around|[special field]|in town|here)
            (trained|schooled|educated|certified|mentored) ..3 (under|by|with) ..4 (founder|master|masters|world|leading|renowned|famous)
            """, """
            (your|dr|doctor|physician~|surgeon~|midwife|midwives) ..6 (certified|specialist~|expert~|expertise|trained|qualified|accredited|certification~|authority)
            (you|your) ..4 (expert~|authority|specialist~|know|understand)
            (approved|accredited|recognized|recognised) ..2 (school|program~|course~|institute|college|class~|training)
            (cpr|first aid|certified mail|gift certificate~)
            (no|not|nor|never|neither) ..4 (claim~|certified|certification~|expert~|specialist~|credential~)
            """),
        new()
        {
            Guard = GuardNames.Credential, Blocking = false, Certain = true, Source = "FEATURES A7", Deniable = true,
            Why = "This service is not on your profile.", Better = "Add the service to the profile, or leave it out.",
            Patterns = "(i|we|my|our) ..2 (offer|provide|give|do|practice|practise|use) ..4 ![special field] ..1 (massage|therapy|drainage|work|release|bodywork)",
        },
    ];

    /// <summary>Keeps the claims that nothing on the profile carries. With an empty profile every claim stays and no service is questioned.</summary>
    public static IEnumerable<GuardFinding> Settle(IEnumerable<GuardFinding> findings, string text, GuardContext context)
    {
        foreach (var finding in findings)
        {
            if (finding.Guard != GuardNames.Credential) yield return finding;
            else if (!finding.Blocking)
            {
                if (context.Services.Count > 0 && !context.Services.Any(service => SharesField(service, Around(text, finding)))) yield return finding;
            }
            else if (Carrying(text, finding, context) is not { } held) yield return finding;
            else if (context.Today is { } today && held.ValidUntil < today)
                yield return finding with { Why = $"\"{held.Title}\" on your profile ended on {held.ValidUntil:yyyy-MM-dd}.", Better = "Renew it and note the new date, or leave the claim out." };
        }
    }

    private static HeldCredential? Carrying(string text, GuardFinding finding, GuardContext context)
    {
        var letters = text[finding.Start..finding.End];
        if (PostNominals.TryGetValue(letters, out var stands)) return Latest(context, title => Says(title, letters) || stands.Split('|').Any(word => Says(title, word)));
        var claim = Around(text, finding);
        return Latest(context, Says(claim, "board") ? title => Says(title, "board") || Says(title, "BCTMB") : title => SharesField(title, claim));
    }

    private static HeldCredential? Latest(GuardContext context, Func<string, bool> carries) =>
        context.Credentials
            .Where(held => carries(held.Title))
            .OrderByDescending(held => held.ValidUntil ?? DateOnly.MaxValue).FirstOrDefault();

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The claim with up to 40 characters after it, where its field often stands.</summary>
    private static string Around(string text, GuardFinding finding) => text[finding.Start..Math.Min(text.Length, finding.End + 40)];

    private static bool SharesField(string title, string claim) => Field.Split('|').Any(
        word => title.Contains(word, StringComparison.OrdinalIgnoreCase) && claim.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static GuardRule Rule(string patterns, string unless) => new()
    {
        Guard = GuardNames.Credential, Blocking = true, Source = "FEATURES A80; RULES E.5",
        Why = "No credential on your profile carries this claim.",
        Better = "\"Licensed massage therapist\", with \"I have worked with … since …\". Or enter the certificate in your profile.",
        Patterns = patterns, Unless = unless,
    };
}
