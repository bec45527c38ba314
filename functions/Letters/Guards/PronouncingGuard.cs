namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Pronouncing on what a person has, on what others ordered or on who treated before: the side doors of <see cref="ScopeGuard"/> (FEATURES A68, A69).</summary>
internal static class PronouncingGuard
{
    private const string Meds = "Advice on medication or on another provider's treatment is theirs to give.";
    private const string MedsBetter = "Ask the prescriber: \"She tells me she takes ibuprofen daily. Would you like to review it with her?\" (the \"question to the prescriber\" letter).";
    private const string Diagnosing = "Diagnosing is outside a massage therapist's scope. Say findings or assessment, or name the provider who diagnosed.";
    private const string DiagnosingBetter = "\"My findings suggest…\" or \"diagnosed by Dr … on …\".";
    private const string Criticism = "Criticism of a colleague's treatment, or ranking your work above it, harms the patient's trust in both.";
    private const string CriticismBetter = "\"Massage can complement physical therapy; I gladly work to the therapist's plan.\"";
    private const string Curing = "Curing and healing are claims a massage therapist cannot make.";
    private const string CuringBetter = "\"May ease pain and help people move\", with the source of the claim.";
    private const string ByTheirWord = """
        (on|at|per|with|following|by) ..1 (your|the|her|his|their|dr|doctor|surgeon|physician) ..2 (advice|word|order~|instruction~|direction~|request|approval|guidance|recommendation|diagnosis)
        (you|dr|doctor~|physician~|surgeon|prescriber|she|he|they|patient|pharmacist|neurologist|specialist) ..2 (told|said|advised|asked|decided|ordered|diagnosed|wrote|noted|stated|reports|reported|mentioned|confirmed|think|thinks|suspect~|agree~|wish*|want~)
        ^ (should|shall|may|might|is it|would you|could you)
        (diagnosed|diagnosis|mri|x ray~|imaging|scan~) ..4 (by|of|from|as|show*|confirm*|you|dr)
        """;

    public static GuardRule[] Rules { get; } =
    [
        Rule(Meds, "FEATURES A68", MedsBetter, """
            (ask|call|check with|consult|come to|talk to|phone|text) (me|us) ..2 (first|before) ..8 ([medication]|take|taking|prescribed|filling|fill|surgery|operation)
            (give|giving|gave) ..4 ([medication]|bottle from the pharmacy|pills) ..3 (a rest|a break|a holiday|a miss|the boot|the slip|up)
            (ask|asks|asked|asking|tell|told|get|beg|push|press) ..3 [provider] to (take|get|wean|stop|cut|lower|switch|give|change|reduce|halve|double|raise|increase|replace|drop|put|prescribe|cancel) ..6 [medication]
            (does|do|will|would|did|should) not ..2 (need|require|have to have|have to get) ..3 (physical therapy|pt|chiropract*|surgery|surgeries|operation~|injection~|mri|imaging|x ray~|scan~|specialist~|biopsy|a brace|procedure~|epidural~|knee replacement|hip replacement)
            (stop|quit|no need to|not|never|without) ..2 (wear|wearing|using|use|need) ..3 (brace|sling|cast|splint|boot|collar|cane|crutches|walker|orthotic~|insole~|compression stocking~|cpap|hearing aid~)
            [provider] & (part ways|part company) &6
            (let|leave|ignore|forget) ..3 (growth|lump|mole|rash|bump|swelling|cyst|bleeding|chest pain|numbness) ..1 (be|alone|go|for now|until)?
            (growth|lump|mole|rash|bump|swelling|spot|cyst|chest pain|numbness) ..2 (is|was|are) ..1 (nothing|harmless|benign|not serious|no concern|only|just|not cancer|nothing to worry)
            (go|going|goes) (easy|light|lighter|easier|slow) on ..4 ([medication]|what you gave|what you prescribed|what you ordered|what the doctor)
            (not|no longer|stop|never) ..2 (believe in|hold with|approve of|agree with|support|recommend|like) ..3 ([medication]|vaccine~|vaccination~|surgery|chemo*|injection~|prescribed)
            """, ByTheirWord),
        Rule(Diagnosing, "FEATURES A69", DiagnosingBetter, """
            (clearly|obviously|definitely|certainly|plainly|undoubtedly|without doubt|no doubt|evidently|unmistakably|surely|likely|probably|most likely|in all likelihood|almost certainly|apparently) ..1^[denial] (has|have|suffers from|suffering from|is suffering from|is|shows|had|a case of|a) ..3^[denial] [pathology]
            my ..1 (assessment|evaluation|finding~|conclusion|examination|palpation|exam|testing) ..2 (is|was|are|were|shows|showed|indicates|indicate|points|confirms|confirmed|suggests|reveals|revealed) ..8^[denial] ([pathology]|[disease])
            ([pathology]|[disease]) ..4 (i|we) ..1 (detected|found|felt|discovered|identified|diagnosed|confirmed|suspect|determined|picked up)
            (i|we) ..3^[denial] (determined|concluded|established|discovered|decided|convinced|certain|positive|found out|worked out|figured out|detected|suspect) ..12^[denial] [pathology]
            """, ByTheirWord),
        new GuardRule
        {
            Guard = GuardNames.Scope, Blocking = true, Why = Diagnosing, Source = "FEATURES A69", Better = DiagnosingBetter, Audiences = [Audience.Client],
            Patterns = """
                you ..2^[denial] (have|have got|suffer from|are suffering from|are developing|must have|may have|might have|likely have|probably have|seem to have|appear to have|show signs of|are dealing with) ..3^[denial] ([pathology]|[disease]|whiplash|tennis elbow|golfer elbow|rotator cuff)
                """,
            Unless = ByTheirWord + """

                (if|whether|when|do|should|in case|please|tell me|let me know|ever|anything|any|such as|because|since|as) ..2 (you|your)
                (any|if|whether|questions|ask your|see your|told you|tell me|let me know)
                """,
        },
        Rule(Diagnosing, "FEATURES A69", DiagnosingBetter, """
            diagnos* ..2 by (me|us|my|our)
            (your|the|her|his|doctor|dr|their) ..1 (diagnosis|prognosis|reading of) ..2 (is|was|seems|must be|may be|might be|looks|can not be|could be) ..2 (wrong|incorrect|mistaken|inaccurate|incomplete|questionable|false|in error|a mistake|doubtful|hasty|right)
            """, "(right|please|whether|if)"),
        Rule(Criticism, "FEATURES A68, A82", CriticismBetter, """
            (whatever|no matter what|regardless of what|despite what|contrary to what|forget what|never mind what|in spite of what|notwithstanding what) ..2 [provider] ..3 (called|calls|call|says|say|said|told|tells|wrote|thinks|think|thought|prescribed|diagnosed|ordered|recommended|claims|believes)
            (who|whoever|one|fellow|person|colleague|therapist|guy) ..1 (last|before|previously|first|ever)? (worked on|treated|adjusted|operated on|prescribed|saw|set|handled) ..8 (should have|should not have|did not know|had no idea|made a mess|did a poor|botched|got it wrong|ought to|missed|harmed|hurt|never)
            (exercise~|prescribed|brace|stretch*|home program|therapy|plan) ..4^[denial] (doing|do|does|did|cause~|causing) ..1 (more harm|harm|damage|nothing but|no good)
            (should not|must not|ought not to|never should|better not|not) ..1 (go|return|be going|going) back ..1 (to|there)? ..3 ([provider]|physical therapy|pt|chiropract*|the gym)
            (overmedicated|over medicated|overprescribed|over prescribed|overtreated|over treated|misdiagnosed|wrongly diagnosed|wrong diagnosis|mistreated|misguided|malpractice|quack~)
            (terrible|poor|bad|awful|lousy|sloppy|shoddy|horrible|dreadful|careless|rotten) ..1 (job|work|treatment|care|advice|surgery|surgeon|doctor|therapist|physician|chiropractor|diagnosis|operation)
            [provider] ..1 (advice|orders|plan|recommendation~|instructions|approach|treatment|opinion|view~|methods) ..2 (is|are|was|were|makes|make) ..2^[denial] (outdated|wrong|bad|nonsense|useless|mistaken|out of date|poor|harmful|old fashioned|no sense|silly|dangerous|misguided|behind the times)
            (he|she|they|doctor|surgeon|specialist) (is|are) (mistaken|misinformed|in error|badly mistaken|off the mark)
            """, ""),
        Rule(Curing, "FEATURES A69; RULES E.8", CuringBetter, """
            (massage|bodywork|session~|cupping|treatment~|reflexology|my hands|touch|my work|kneading) ..3^[denial] (dissolve~|break~ up|breaks up|break up|melt~|shrink~|burn~|burns) ..4 (scar tissue|cellulite|fat|calcium|crystals|cyst~|fibroid~|tumor~|kidney stones|gallstones|bone spur~|uric acid|plaque|nodule~|lipoma~)
            [spine] & (push|put|press|pop|slide|slip|nudge) it (home|back|in)
            """, "(may|might)\n(surgeon|oncologist|physician|doctor|you) ..3 (drain|remove|clear)"),
    ];

    private static GuardRule Rule(string why, string source, string better, string patterns, string unless) => new()
    {
        Guard = GuardNames.Scope, Blocking = true, Why = why, Source = source, Better = better, Patterns = patterns, Unless = unless,
    };
}
