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
            (if|were) (i were you|it were me|it were my|that were my|i were in|you were my|he were my|she were my|this were my|i in your|it my) ..14 ([medication]|[other care]|[provider]|test~|procedure~)
            ([medication]|[other care]|[provider]|test~|procedure~|shot~) ..6 if (i were you|it were me|it were my|that were my|i were in|this were my)
            in (your|her|his|their) (place|shoes|position) i would ..10 ([medication]|[other care]|[provider]|test~|procedure~)
            (ask|asks|asked|asking|tell|told|get|beg|push|press) ..3 [provider] to (take|get|wean|stop|cut|lower|switch|give|change|reduce|halve|double|raise|increase|replace|drop|put|prescribe|cancel) ..6 [medication]
            (does|do|will|would|did|should) not ..2 (need|require|have to have|have to get) ..3 (physical therapy|pt|chiropract*|surgery|surgeries|operation~|injection~|mri|imaging|x ray~|scan~|specialist~|biopsy|a brace|procedure~|epidural~|knee replacement|hip replacement)
            at my (bidding|urging|insistence|instigation|prompting) 
            against ..1 [medication] ..8 (advise|tell|recommend|quit|stop|urge|warn)
            (stop|quit|no need to|not|never|without) ..2 (wear|wearing|using|use|need) ..3 (brace|sling|cast|splint|boot|collar|cane|crutches|walker|orthotic~|insole~|compression stocking~|cpap|hearing aid~)
            (i|we) ..2^[denial] (gave|give|gives|handed|sold|sell|recommended|recommend|suggested|offered|added) ..6 (cbd|turmeric|supplement~|magnesium|herb~|homeopath*|arnica|melatonin|vitamin~|tincture~|curcumin|glucosamine|collagen|probiotic~)
            [provider] & (part ways|part company) &6
            (let|leave|ignore|forget) ..3 (growth|lump|mole|rash|bump|swelling|cyst|bleeding|chest pain|numbness) ..1 (be|alone|go|for now|until)?
            (growth|lump|mole|rash|bump|swelling|spot|cyst|chest pain|numbness) ..2 (is|was|are) ..1 (nothing|harmless|benign|not serious|no concern|only|just|not cancer|nothing to worry)
            (go|going|goes) (easy|light|lighter|easier|slow) on ..4 ([medication]|what you gave|what you prescribed|what you ordered|what the doctor)
            (i|we|me) ..4^[denial] (have|had|got|talked|persuaded|convinced|advised|told|asked|helped|weaned|took|coached|instructed|encouraged) (her|him|them|patients|clients|people|you) ..2 (off|throw|throwing|stop|stopping|quit|skip|toss|drop|cut|reduce|give up|out of) ..4^(session~|massage|work) ([medication]|[other care])
            (thrown away|threw away|thrown out|threw out|tossed|tossed out|dumped|given up|gave up|quit|stopped taking|come off|came off|gone off|went off|got off|left off|put away|binned) ..3 [medication] ..6 (on my|because of me|because of my|because of our|since seeing me|since we|after my|after our|after seeing|thanks to me|thanks to my|thanks to our|thanks to massage|with my|under my|as i|when i|at my|since starting|since coming)
            (half|a half|less|fewer|a quarter) ..4 (is|are|would be|will be|should be) ..1 (plenty|enough|sufficient|all she needs|all he needs|all you need|ample|better) & ([medication]|gave her|gave him|prescribed|for the pressure)
            (dosage~|dose~|prescription~|medication~|[medication]) ..3 (is|are|was|were|seems|seem|looks|look|needs|need|should|ought) ..3 (far too|too|way too|higher than|lower than|wrong|unsuitable|inappropriate|to be lower*|to be reduced|to be cut|to come down|to be raised|reviewing down|be lower|be less|be changed|be cut|be stopped|come down) 
            (not|no longer|stop|never) ..2 (believe in|hold with|approve of|agree with|support|recommend|like) ..3 ([medication]|vaccine~|vaccination~|surgery|chemo*|injection~|prescribed)
            """, ByTheirWord),
        Rule(Diagnosing, "FEATURES A69", DiagnosingBetter, """
            (clearly|obviously|definitely|certainly|plainly|undoubtedly|without doubt|no doubt|evidently|unmistakably|surely|likely|probably|most likely|in all likelihood|almost certainly|apparently) ..1^[denial] (has|have|suffers from|suffering from|is suffering from|is|shows|had|a case of|a) ..3^[denial] [pathology]
            (i|we) ..2^[denial] (examined|assessed|evaluated|palpated|tested|checked|looked at|felt) ..8 (has|have|suffers|suffering|is|it is|showing|found|shows|torn|had) ..3^[denial] [pathology]
            (this|it|that|what) ..1 (looks like|looks to me|sounds like|feels like|seems like|appears to be|seems to be|is clearly|is obviously|is surely|must be|has to be|can only be|is probably|is most likely) ..3^[denial] ([pathology]|a nerve|the nerve|the disc|the kidney*|the liver|the gallbladder|the heart|a blood clot|an infection|the thyroid)
            (cause|source|root|reason) of ..4 (is|lies in|was|comes from) ..4^[denial] ([pathology]|a nerve|the disc|disc|trapped nerve)
            (the|your|her|his) (real|true|actual|underlying) (problem|issue|cause|condition|trouble|culprit) ..2 (is|was|lies)
            (i|we) ..2 !(certain|sure|positive|convinced|confident) ..8 [pathology]
            (symptom~|sign~|signs|pattern|everything|findings|numbness|tingling) ..1 (points|point|indicates|indicate|suggests|suggest|means|mean|adds up|add up|speaks|speak) ..1 (to|for)? ..4^[denial] ([pathology]|[disease])
            in my ..2 (opinion|view|judgment|judgement|estimation|assessment|reading) ..6^[denial] ([pathology]|[disease])
            ([pathology]|[disease]) ..4 in my ..2 (opinion|view|judgment|judgement|estimation|assessment|reading)
            my ..1 (assessment|evaluation|finding~|conclusion|examination|palpation|exam|testing) ..2 (is|was|are|were|shows|showed|indicates|indicate|points|confirms|confirmed|suggests|reveals|revealed) ..8^[denial] ([pathology]|[disease])
            ([pathology]|[disease]) ..4 (i|we) ..1 (detected|found|felt|discovered|identified|diagnosed|confirmed|suspect|determined|picked up)
            (i|we) ..3^[denial] (determined|concluded|established|discovered|decided|convinced|certain|positive|found out|worked out|figured out|detected|suspect) ..12^[denial] [pathology]
            (pain|ache~|numbness|tingling|headache~|symptom~|trouble|problem|weakness) ..3 (comes from|come from|is from|is due to|is caused by|are caused by|stems from|stem from|results from|originates in|is the result of|due to) ..4^[denial] ([pathology]|nerve|disc|disk|joint|hip|kidney*|organ~|vertebra*)
            (obvious|clear|plain|evident|certain|no mystery|told me|felt|knew) ..3 (which|what) (nerve|disc|joint|ligament|tendon|organ|vertebra|bone) 
            (put a name to|named|gave a name to|have a name for|label~) ..4 (condition|problem|trouble|pain|disorder|illness|what ails)
            (based on|from|according to|after|judging by|judging from|in light of|by) ..1 (my|our) ..2 (assessment|evaluation|examination|findings|palpation|testing|exam|experience|hands|touch|training|tests) ..8 (has|have|is|suffers|shows|had|it is|must be|developed) ..3^[denial] ([pathology]|[disease])
            (looks|sounds|seems|feels|appears) (like|as if|as though|that|to me) ..3 (you|she|he|they|patient|client) ..2 (tore|torn|broke|broken|sprained|fractured|herniated|ruptured|dislocated|pinched|slipped|damaged|displaced|inflamed)
            """, ByTheirWord),
        new GuardRule
        {
            Guard = GuardNames.Scope, Blocking = true, Why = Diagnosing, Source = "FEATURES A69", Better = DiagnosingBetter, Audiences = [Audience.Client],
            Patterns = """
                you ..2^[denial] (have|have got|suffer from|are suffering from|are developing|must have|may have|might have|likely have|probably have|seem to have|appear to have|show signs of|are dealing with) ..3^[denial] ([pathology]|[disease]|whiplash|tennis elbow|golfer elbow|rotator cuff)
                you ..2^[denial] (tore|have torn|fractured|herniated|ruptured|dislocated|sprained|pinched|slipped) ..1 (your|a|the|something)
                your ..4^[denial] (is|are|looks|seems|was|feels) ..2^[denial] (torn|fractured|herniated|inflamed|infected|arthritic|degenerated|bulging|ruptured|dislocated|pinched|broken|sprained|tendinitis|arthritis|bursitis|diseased)
                """,
            Unless = ByTheirWord + """

                (if|whether|when|do|should|in case|please|tell me|let me know|ever|anything|any|such as|because|since|as) ..2 (you|your)
                (any|if|whether|questions|ask your|see your|told you|tell me|let me know)
                """,
        },
        Rule(Diagnosing, "FEATURES A69", DiagnosingBetter, """
            diagnos* ..2 by (me|us|my|our)
            my ..1 diagnosis (of|for|is|was)
            (your|the|her|his|doctor|dr|their) ..1 (diagnosis|prognosis|reading of) ..2 (is|was|seems|must be|may be|might be|looks|can not be|could be) ..2 (wrong|incorrect|mistaken|inaccurate|incomplete|questionable|false|in error|a mistake|doubtful|hasty|right)
            """, "(right|please|whether|if)"),
        Rule(Meds, "FEATURES A68", MedsBetter, """
            (i|we) ..2^[denial] (told|advised|asked|urged|warned|instructed|counseled|counselled|recommended|encouraged|tell|advise|recommend|suggested|suggest) ..5 not ..1 (get|have|take|undergo|go|see|do|fill|start|use|accept|wear|continue|return|schedule|follow|be|need) ..4 ([medication]|[other care]|[provider]|procedure~|brace)
            (should not|must not|do not|never|not|ought not to|need not) ..1 (have|get|undergo|go through with|agree to|accept|start|fill|continue|follow|schedule) ..3 ([other care]|procedure~|biopsy|test~|prescription~|plan) ..6 [provider] ..2 (recommends|recommended|prescribed|ordered|wants|suggested|advised|gave|scheduled|wrote)
            (you|she|he|they|patient|client) (should|must|ought to) not (have|get|undergo|do|agree to|go through with|accept|need) ..3 ([other care]|procedure~)
            ([medication]|[other care]|treatment) ..4 (is|are|was|were) ..1 (harming|hurting|killing|poisoning|ruining|damaging|weakening|destroying|bad for|wrong for|too strong for|too much for|not right for|not good for) ..1 (you|your|her|him|his|them|patient~|the)
            """, "(you|dr|doctor|surgeon|physician|specialist) ..2 (told|advised|asked|said|directed) ..2 (me|us|her|him|them)"),
        Rule(Criticism, "FEATURES A68, A82", CriticismBetter, """
            (whatever|no matter what|regardless of what|despite what|contrary to what|forget what|never mind what|in spite of what|notwithstanding what) ..2 [provider] ..3 (called|calls|call|says|say|said|told|tells|wrote|thinks|think|thought|prescribed|diagnosed|ordered|recommended|claims|believes)
            (who|whoever|one|fellow|person|colleague|therapist|guy) ..1 (last|before|previously|first|ever)? (worked on|treated|adjusted|operated on|prescribed|saw|set|handled) ..8 (should have|should not have|did not know|had no idea|made a mess|did a poor|botched|got it wrong|ought to|missed|harmed|hurt|never)
            (exercise~|prescribed|brace|stretch*|home program|therapy|plan) ..4^[denial] (doing|do|does|did|cause~|causing) ..1 (more harm|harm|damage|nothing but|no good)
            (should not|must not|ought not to|never should|better not|not) ..1 (go|return|be going|going) back ..1 (to|there)? ..3 ([provider]|physical therapy|pt|chiropract*|the gym)
            (hurt|harmed|injured|damaged|let down|failed|misled|misdiagnosed) ..2 (her|him|you|them|me|patient~) & ([provider]) &6
            (chiropractor~|doctor~|physician~|surgeon~|pts|physical therapist~|specialists|hospitals|medicine|western medicine|conventional medicine|mainstream medicine|the medical system|big pharma|drug companies) ..2 (are|is|were) ..2^[denial] (quick to|too quick|eager to|only|just|all about|too busy|in a hurry|clueless|blind|ignorant|behind the times|a scam|a racket|overrated|failing)
            (too|so|far too|way too) (often|many|quickly|easily|eager|ready|fast) ..6 (overprescribe~|prescribe~|prescribed|operate~|cut|medicate~|inject~|doctor~|surgeon~|pills)
            (overmedicated|over medicated|overprescribed|over prescribed|overtreated|over treated|misdiagnosed|wrongly diagnosed|wrong diagnosis|mistreated|misguided|malpractice|quack~)
            (i|we) (know|understand|see) ..6 (better|more) than ..3 [provider]
            (heal~|cure~|fix|fixes|do|does|help|helps|treat|treats|find|finds|see|sees|feel|feels|solve~|succeed~|reach|reaches) ..1 (what|where) ..4 ([provider]|medicine|pills|hospital~|surgery|drugs|science) ..2 (can not|could not|will not|miss|misses|missed|fail~|never|did not|does not|do not|gave up|give up)
            (terrible|poor|bad|awful|lousy|sloppy|shoddy|horrible|dreadful|careless|rotten) ..1 (job|work|treatment|care|advice|surgery|surgeon|doctor|therapist|physician|chiropractor|diagnosis|operation)
            you (prescribed|gave|ordered|chose|put|told|recommended|picked) ..4 (wrong|too much|too many|too little|unnecessary|needless|harmful)
            [provider] ..1 (advice|orders|plan|recommendation~|instructions|approach|treatment|opinion|view~|methods) ..2 (is|are|was|were|makes|make) ..2^[denial] (outdated|wrong|bad|nonsense|useless|mistaken|out of date|poor|harmful|old fashioned|no sense|silly|dangerous|misguided|behind the times)
            (not|never) ..1 (agree|support|approve|stand behind|endorse) ..1 (with|of)? ..2 (treatment|diagnosis|choice|decision|approach|medication|surgery|prescription)
            where (your|the|her|his|their|a) ..2 (scalpel|knife|needle~|[other care]|[provider]) ..1 (failed|fails|fail|could not|gave up|falls short)
            what ..5 [medication] ..1 (could not|can not|did not|never could|never did)
            (he|she|they|doctor|surgeon|specialist) (is|are) (mistaken|misinformed|in error|badly mistaken|off the mark)
            (needle|injection~|shot|knife|surgery|operation|scalpel) ..8 not ..1 (while|as long as|on my watch)
            (better|more|safer|stronger|faster|gentler|cheaper) ..1 than ..3 (what|anything|whatever|things) ..2 ([provider]|you) ..1 (gave|gives|give|prescribed|prescribe~|did|ordered|can|could|has|have|offered|suggested)
            ([other care]|injections|operations|[medication]) ..1 (are|were|is|was|would be|seem|seems) ..2^[denial] (mistake~|a bad idea|bad idea|terrible idea|overkill|dangerous|harmful|useless|pointless)
            ([other care]|[medication]) ..1 (are|were|is|was|will be) (never the answer|not the answer|no answer|no solution|not the solution|not helping|not working|never the solution)
            (treatment plan|your plan|your treatment|your approach|her plan|his plan|the plan) ..2 (is not working|does not work|is not helping|has failed|failed|is failing|is wrong|makes no sense)
            """, ""),
        Rule(Curing, "FEATURES A69; RULES E.8", CuringBetter, """
            (draw~ out|draws|drawing out|pull~ out|pull~|suck~ out|sweat~ out|wash~ out|rid~|remove~|eliminate~|expel~|clear~|drain~|release~|purge~|filter~) ..4^[denial] (poison~|toxin~|impurit*|metabolic waste|waste products|heavy metals|acid buildup|lactic acid)
            ([disease]|thyroid|hormones|heart|liver|kidneys|blood pressure|blood sugar|eyesight|hearing|adrenals|metabolism|digestion) ..4^[denial] (will|can|would|should|is sure to|are sure to|is going to) ..1^[denial] (come round|come right|settle|normalize~|normalise~|correct itself|right itself|recover|balance out|be normal|return to normal|go back to normal|clear up|stabilize|be corrected|be restored|regulate) 
            (massage|bodywork|session~|cupping|treatment~|we|i|reflexology|my hands|touch) ..3^[denial] (regulates|regulate|normalizes|normalize|lowers|lower|controls|control|corrects|correct|balances|balance|stabilizes|stabilize|restores|restore) ..3 (blood pressure|blood sugar|cholesterol|hormone~|thyroid|metabolism|insulin|immune system|digestion|heart rate|posture permanently|fertility|vision|hearing)
            (massage|bodywork|session~|cupping|treatment~|we|i|reflexology|my hands|touch|my work) ..3^[denial] (protect~|shield~|guard~|immuniz*|defend~) ..2 (you|patients|people|them)? ..1 (from|against) ..4 ([disease]|infection~|flu|colds|cold|virus*|illness*)
            (massage|bodywork|session~|cupping|treatment~|reflexology|my hands|touch|my work|kneading) ..3^[denial] (dissolve~|break~ up|breaks up|break up|melt~|shrink~|burn~|burns) ..4 (scar tissue|cellulite|fat|calcium|crystals|cyst~|fibroid~|tumor~|kidney stones|gallstones|bone spur~|uric acid|plaque|nodule~|lipoma~)
            (works|work|do|does|perform) (miracles|wonders|magic) ..2 (for|on|with) 
            purif* ..3 (blood|body|system|organs|lymph|liver|tissue~)
            [spine] & (push|put|press|pop|slide|slip|nudge) it (home|back|in)
            """, "(may|might)\n(surgeon|oncologist|physician|doctor|you) ..3 (drain|remove|clear)"),
    ];

    private static GuardRule Rule(string why, string source, string better, string patterns, string unless) => new()
    {
        Guard = GuardNames.Scope, Blocking = true, Why = why, Source = source, Better = better, Patterns = patterns, Unless = unless,
    };
}
