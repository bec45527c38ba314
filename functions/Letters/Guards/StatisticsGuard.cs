namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Figures and "studies show" without a source (FEATURES A102).</summary>
internal static class StatisticsGuard
{
    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["counted"] = """
            patient~|people|adult~|owner~|women|men|client~|sufferer~|american~|population|those|user~|case|cases|doctor~|physician~|worker~|pregnanc*|mother~|athlete~|respondent~|them|employee~|office worker~|surgeon~|provider~|participant~|subject~|individuals|person~|runners|seniors|veterans|children|teens|visits|injuries|headaches|back pain|households|companies|businesses|consumers|nurses|us adults|canadians|all|all adults
            chronic pain|pain sufferers|diseases|illness|illnesses|visits to|absences|sick days|therapists|practitioners|referrals
            """,
        ["effect"] = "less|more|fewer|reduction~|improvement~|improve~|decrease~|drop|drops|better|lower|lowers|higher|increase~|success|chance|likely|effective|relief|satisfied|satisfaction|pain|faster|cut|cuts|reduce~|report~|feel|felt|say|said|agree~|prefer~|benefit~|recover*|suffer*|experience~|return~|respond*|response|rate|decline~|gain|anxiety|sleep|cortisol|serotonin|productivity|absenteeism",
        ["score"] = "psfs|nprs|ndi|odi|lefs|quickdash|dash|rmdq|fri|vas|score~|scale|goniometer|degrees|measured|rom|range of motion|rated|rates|rating|initial visit|baseline|first visit|re exam|reexamination|grip strength|uefi|functional index|disability index|pain level",
        ["source"] = """
            <address>|et al|doi|pmid|journal|cochrane|jama|bmj|lancet|spine journal|annals|published|reference~|cited|citation|citing|footnote|bibliography|reported by|data from|survey by|study by|trial by|review by|my records|our records|my files|our files|practice records|own records|cdc|nih|nccih|who report|meta analysis of|guideline~|acp|american college|enclosed|attached|enclosing|attaching|attach|enclose|appended|copy of
            """,
    };

    public static GuardRule[] Rules { get; } =
    [
        Rule("""
            <percent> ..1 (of|in) ..4 [counted]
            <percent> ..5 [effect]
            [effect] ..3 (by|to|of|as much as|up to|nearly|about|almost|over|at|is|was)? ..1 <percent>
            [counted] ..3 <percent>
            (<number>|one) (out of|in|of) (every)? <number> ..4 [counted]
            (<number>|one) (out of|in) (every)? <number> ..3 ([effect]|have|has|get|gets|see|notice|recommend|would|will|suffer|live)
            (<number>|one) (out of|in) (every)? (<number>|one)
            (one|two|three) (third|thirds|quarter|quarters|half) of ..3 [counted]
            half of ..2 (all|american~|adults|patients|people|population|women|workers)
            (twice|three times|four times|five times|ten times|<number> times|double|triple|doubles|triples|halves|tenfold) ..2 (as likely|more|faster|better|as effective|less|as fast|as quickly|as many|the relief|the chance|the rate|the odds|the risk|their|recovery|as much)
            (cut~|cutting|reduce~) ..5 in half
            (<percent>|half|third|thirds|quarter|majority|most|two thirds|more than half) of ..2 (patients|people|adults|women|men|clients|americans|doctors|physicians|all) ..3 (avoid|need|feel|report|have|get|suffer|improve|recover|say|prefer|experience|live|use|choose|are|will|no longer)
            (success|cure|response|satisfaction|recovery|improvement) rate
            (halves|triples|quadruples|doubles) ..4 (circulation|blood flow|mobility|pain|risk|recovery|need|stress|rate|chance|sleep|productivity|anxiety)
            (reduce~|cut~|lower~|increase~|improve~|drop~|shorten~|fall|falls|fell|rise~|decrease~) ..5 by ..2 (third|thirds|half|quarter|tenth)
            (million~|billion~|<number> million|hundreds of thousands|tens of thousands|thousands|millions) (of)? ..2 (american~|people|adults|patients|workers|dollars|sufferers|women)
            (vast majority|overwhelming majority|great majority|large majority|majority) of ..4 [counted]
            most (doctors|physicians|studies|experts|surgeons|researchers|therapists|scientists|providers|dermatologists|obgyns|dentists|pts|chiropractors) ..1 (agree~|recommend~|say|support~|believe|find|show|think|advise|admit|endorse)
            (leading|number one|top|main|most common|biggest) cause of
            (most|majority of|countless) (patients|people|clients|women|men|adults|runners|mothers|seniors|sufferers|office workers) ..5^[denial] (improve~|recover~|respond~|need fewer|need less|sleep better|feel better|get better|heal|report~|see results|notice~|return to|take fewer|take less|miss fewer)
            (number one|leading|top|main|most common|biggest|chief|primary|first) (reason|driver|source|complaint) ..1 (for|of|behind|that|why) ..4 (work|sick|missed|visits|disability|pain|absence|doctor|lost|absenteeism|people|patients)
            (save~|cut~|gain~|lose~|reduce~|lower~|raise~|boost~|improve~|drop~) ..3 (up to|as much as|about|over|nearly|some|at least|almost|around) ..1 (<percent>|<money>)
            (half as long|half as much|half the usual|half the time|in half the|a third faster|a third less|a quarter less|cut short by|twice as well)
            (numbers|figures|facts|data|results|statistics|outcomes|evidence) ..1 (speak~|talk|do not lie|prove~|back|bear~|tell the)
            ask any (researcher|expert|scientist|doctor|physician|surgeon|therapist|study)
            (<number>|one) of ..1 <number> ..2 ([patients]|doctor~|american~|employees|mothers|sufferer~|office worker~|user~|teenagers|teens)
            (companies|employers|businesses|firms|company|employer~|insurer~|insurance|country|economy|workers|people|patients|america|americans|hospitals|we all) ..4^[denial] (lose|loses|lost|spend|spends|spent|save|saves|saved|pay|pays|waste|wastes|cost|costs|earn|gain|recoup|forfeit) ..6 <money>
            <money> ..3 (saved|lost|spent|wasted|returned|gained|invested|on every dollar|a year|per year|every year|annually|per worker|per employee) ..12 (pain|stress|absence~|absenteeism|sick|injur*|illness*|burnout|productivity|turnover|massage)
            (pain|stress|absence~|absenteeism|injur*|illness*|burnout|turnover) ..3^[denial] (cost|costs|costing|take|takes) ..8 <money>
            (twofold|threefold|fourfold|fivefold|tenfold|two fold|three fold|double|triple|double the|triple the|twice the|half the|a third of the) ..2 (return|increase|rise|drop|reduction|improvement|gain|benefit|effect|time|odds|chance~|number|risk|dose|recovery)
            (hardly anyone|hardly anybody|almost everyone|almost everybody|nearly all|nearly everyone|nearly every|almost every|virtually all|virtually every|virtually everyone|practically everyone|practically all|almost all|almost no one|almost nobody|very few|the bulk of|the lion share of|all but a few) ..8 (improve~|respond~|fail|fails|failed|better|relief|benefit~|feel|feels|recover*|pain|sleep|suffer~|struggle~|report~|say|notice~)
            (average|typical|mean|median) ..2 (patient|client|adult|worker|american|employee|person) ..4 (loses|has|gains|sleeps|needs|reports|sees|misses|recovers|spends|drops|improves|takes)
            <percent> ..2 (will|would|do|feel|get|need|notice)
            (handful|fraction|minority) of ..4 [counted] ..14 (<percent>|percent)
            (on average|typically|as a rule|in general) ..8 (add~|gain~|save~|cut~|lose~|gives|brings|reduce~|yields) ..3 (<number>|<percent>|minutes|hours|days|twenty|thirty|forty|fifty|sixty)
            (cost~|costs|costing|lose~|loses|save~|saves|burden~) ..6 (millions|billions|thousands|million|billion|a fortune) 
            """, "[score]\nmost of (my|our)\n(attended|kept|completed|came to|missed|came for|went to) ..2 <number> (of|out of) <number>\naccording to ..2 (<name>|<capitals>|dr|my|our)\n(what|does|do) (does|do|the) ..2 (evidence|research|studies|data|literature)\n^ (source|sources)\n(pain|ache|discomfort|soreness|stiffness|intensity|severity) ..5 <number> (out of|of) <number>"),
        Rule("""
            (massage|bodywork|session~|it|hands on|absence~|pain|anxiety|stress|patients|recovery|productivity|touch) ..10^[denial] by ..2 (third|quarter|fifth|sixth|eighth|tenth|half|thirds|fifths|quarters)
            <number> times ..1 (quicker|faster|sooner|better|more|less|likelier|longer|stronger|fewer|easier|deeper|as|happier)
            (doctors|physicians|surgeons|scientists|researchers|experts|nurses) (say|agree|recommend|confirm|swear|endorse)
            most (patients|clients|people|women|men|adults|runners|mothers) ..2^[denial] (are|feel|leave|become|get|go|walk) ..2 (pain free|better|free of|well again|symptom free|off their|healed)
            (doubles|triples|quadruples|halves|doubled|tripled|halved) ..2 (speed|healing|benefit~|energy|flexibility|time|effect~|strength|output|concentration|endurance|output|results)
            every (second|third|other|fourth|fifth|tenth) ..1 (person|patient|adult|woman|man|american|worker|child|client|runner|employee|mother|senior|back)
            (most|nearly all|almost all|all|the majority|many) ..1 of (my|our) ..1 (patients|clients|people|customers|runners|mothers) ..3^[denial] (see|feel|get|report|notice|improve|recover|sleep|are|have|return|need|find) ..3 (result~|better|relief|improve*|pain free|less pain|fewer|faster|only|benefit~|difference)
            of the (last|first|past) ..1 <number> ..4 (who|patients|clients|people)
            (massage|bodywork|session~|my work|our work|treatment~|hands on work|i|we|therapy|regular) ..2^[denial] (increase~|improve~|reduce~|cut~|lower~|raise~|boost~|shorten~|decrease~|lessen~|double~|slash*|restore~) ..7 <percent>
            (doctors|physicians|scientists|experts|researchers|surgeons|science|therapists|studies) ..8^[denial] (verdict|consensus|agreement|agreed|of one mind|unanimous|unanimously|same conclusion|beyond doubt|beyond dispute|no longer debate)
            for every ..1 (patient|client|person|one|failure|case) ..8 (<number>|nineteen|dozen|dozens|scores|hundreds)
            (<number>|one) (of|in|out of) (every|the)? ..1 <number> ..2 (patient~|client~|people|adults|women|men|mothers|sufferers|employees|workers|runners|seniors|athletes|owners) ..2^[denial] (sleep|sleeps|feel|feels|improve~|recover*|report~|get|gets|need|needs|find|finds|return~|respond~|have|has|say|says|suffer~|will|can|move|moves|see|sees|notice~)
            """, "(nprs|scale|psfs|questionnaire|form)"),
        Rule("""
            (overwhelming|solid|strong|clear|compelling|ample|plenty of|mounting|growing|abundant|hard|convincing|conclusive|irrefutable|undeniable|scientific) ..1 (evidence|proof|science|data|research)
            (science|evidence|research|data) (is|are) ..1 (clear|in|settled|solid|strong|overwhelming|conclusive|unequivocal|undeniable)
            (proven|scientific|medical|known|established|is a|simple|undisputed) fact
            (it is|has been|is|been) (well|widely)? (documented|established|accepted|recognized|recognised|known|proven|shown|accepted) that
            (has|have) (also|long|repeatedly|consistently|often)? been (shown|demonstrated|found|proven|documented|linked)
            (countless|numerous|many|hundreds of|dozens of|several|recent|multiple) (studies|trials|surveys|experiments|papers)
            (harvard|mayo|stanford|johns hopkins|yale|scientists|researchers) ..4 (found|say|says|show|shows|study|research|proved|prove|discovered)
            (study|studies|research|science|evidence|survey~|trial~|data|literature|statistics|numbers|researchers|scientists|experts|meta analys*|clinical trial~|clinical evidence|polls|figures) ..5^[denial] (show|shows|showed|shown|showing|proving|finding|confirming|demonstrating|prove|proves|proved|proven|find|finds|found|demonstrate~|confirm~|indicate~|suggest~|reveal~|tell us|says|say|agree|support~|establish~|report~|point~|concludes|concluded|back~ this|back~ up|document~|conclude)
            (scientists|experts|researchers|specialists|science|research|evidence|scholars|physicians everywhere|doctors everywhere|the medical community|medical community|the literature|studies|trials) ..3^[denial] (agree|agrees|recommend|recommends|settled|established|proved|proven|confirmed|concluded|endorse|endorses|backs|back|stands behind|stand behind|knows|known|is on|are on|favor|favors|points|point|leaves no doubt|leave no doubt|shown)
            (trial|study|studies|trials|survey|paper|research) ..6^[denial] (fewer|less|lower|reduced|improved|better|cut|drop~|gain~|higher|faster|shorter|worked) 
            (shown|proven|proved|demonstrated|documented|established|known) (by|in|through) ..3 (study|studies|research|science|trial~|data|evidence|researchers)
            (clinically|scientifically|medically|statistically) (proven|shown|tested|validated|demonstrated|significant|established|backed|documented)
            (proven|proved) (to|results|result|effective|benefits|track record|technique~|method~|way|effects|relief|outcomes|success|treatment|remedy|by|therapy)
            (been|is|are|was) (well)? (proven|proved|shown to)
            (science backed|research backed|evidence proves|research based results|backed by science|backed by research|supported by research|supported by studies|according to studies|according to research|according to experts|according to science|according to a study|according to a recent study|doctors agree|experts agree|experts say|doctors recommend|research has linked|statistically)
            (as|well) (everyone|we all) (knows|know) from (research|studies)
            """, "(what|does|do) (does|do|the) ..2 (evidence|research|studies|data|literature)\n(not|no|little|limited|mixed|few) ..3 (evidence|research|stud*|proven)\n(whether|if) ..5 (research|evidence|stud*)"),
    ];

    private static GuardRule Rule(string patterns, string unless) => new()
    {
        Guard = GuardNames.Statistics, Blocking = true, UnlessMayFollow = true,
        Why = "A figure or a \"studies show\" needs its source.",
        Source = "FEATURES A102",
        Better = "Name it: author, year, journal, DOI. Or say it without a figure: \"many people tell me…\".",
        Patterns = patterns,
        Unless = "[source]\n<year>\n(liability|insurance|insured|coverage|policy|covers) ..6 (<money>|million~|dollars)\n" + unless,
    };
}
