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
            (<number>|one) (out of|in) (every)? (<number>|one)
            (one|two|three) (third|thirds|quarter|quarters|half) of ..3 [counted]
            half of ..2 (all|american~|adults|patients|people|population|women|workers)
            (twice|three times|four times|five times|ten times|<number> times|double|triple|doubles|triples|halves|tenfold) ..2 (as likely|more|faster|better|as effective|less|as fast|as quickly|as many|the relief|the chance|the rate|the odds|the risk|their|recovery|as much)
            (reduce~|cut~|lower~|increase~|improve~|drop~|shorten~|fall|falls|fell|rise~|decrease~) ..5 by ..2 (third|thirds|half|quarter|tenth)
            (million~|billion~|<number> million|hundreds of thousands|tens of thousands|thousands|millions) (of)? ..2 (american~|people|adults|patients|workers|dollars|sufferers|women)
            (leading|number one|top|main|most common|biggest) cause of
            (save~|cut~|gain~|lose~|reduce~|lower~|raise~|boost~|improve~|drop~) ..3 (up to|as much as|about|over|nearly|some|at least|almost|around) ..1 (<percent>|<money>)
            (half as long|half as much|half the usual|half the time|in half the|a third faster|a third less|a quarter less|cut short by|twice as well)
            (companies|employers|businesses|firms|company|employer~|insurer~|insurance|country|economy|workers|people|patients|america|americans|hospitals|we all) ..4^[denial] (lose|loses|lost|spend|spends|spent|save|saves|saved|pay|pays|waste|wastes|cost|costs|earn|gain|recoup|forfeit) ..6 <money>
            (pain|stress|absence~|absenteeism|injur*|illness*|burnout|turnover) ..3^[denial] (cost|costs|costing|take|takes) ..8 <money>
            (hardly anyone|hardly anybody|almost everyone|almost everybody|nearly all|nearly everyone|nearly every|almost every|virtually all|virtually every|virtually everyone|practically everyone|practically all|almost all|almost no one|almost nobody|very few|the bulk of|the lion share of|all but a few) ..8 (improve~|respond~|fail|fails|failed|better|relief|benefit~|feel|feels|recover*|pain|sleep|suffer~|struggle~|report~|say|notice~)
            (on average|typically|as a rule|in general) ..8 (add~|gain~|save~|cut~|lose~|gives|brings|reduce~|yields) ..3 (<number>|<percent>|minutes|hours|days|twenty|thirty|forty|fifty|sixty)
            """, "[score]\nmost of (my|our)\n(attended|kept|completed|came to|missed|came for|went to) ..2 <number> (of|out of) <number>\naccording to ..2 (<name>|<capitals>|dr|my|our)\n(what|does|do) (does|do|the) ..2 (evidence|research|studies|data|literature)\n^ (source|sources)\n(pain|ache|discomfort|soreness|stiffness|intensity|severity) ..5 <number> (out of|of) <number>"),
        Rule("""
            (doctors|physicians|surgeons|scientists|researchers|experts|nurses) (say|agree|recommend|confirm|swear|endorse)
            (most|nearly all|almost all|all|the majority|many) ..1 of (my|our) ..1 (patients|clients|people|customers|runners|mothers) ..3^[denial] (see|feel|get|report|notice|improve|recover|sleep|are|have|return|need|find) ..3 (result~|better|relief|improve*|pain free|less pain|fewer|faster|only|benefit~|difference)
            """, "(nprs|scale|psfs|questionnaire|form)"),
        Rule("""
            (overwhelming|solid|strong|clear|compelling|ample|plenty of|mounting|growing|abundant|hard|convincing|conclusive|irrefutable|undeniable|scientific) ..1 (evidence|proof|science|data|research)
            (science|evidence|research|data) (is|are) ..1 (clear|in|settled|solid|strong|overwhelming|conclusive|unequivocal|undeniable)
            (proven|scientific|medical|known|established|is a|simple|undisputed) fact
            (has|have) (also|long|repeatedly|consistently|often)? been (shown|demonstrated|found|proven|documented|linked)
            (countless|numerous|many|hundreds of|dozens of|several|recent|multiple) (studies|trials|surveys|experiments|papers)
            (harvard|mayo|stanford|johns hopkins|yale|scientists|researchers) ..4 (found|say|says|show|shows|study|research|proved|prove|discovered)
            (study|studies|research|science|evidence|survey~|trial~|data|literature|statistics|numbers|researchers|scientists|experts|meta analys*|clinical trial~|clinical evidence|polls|figures) ..5^[denial] (show|shows|showed|shown|showing|proving|finding|confirming|demonstrating|prove|proves|proved|proven|find|finds|found|demonstrate~|confirm~|indicate~|suggest~|reveal~|tell us|says|say|agree|support~|establish~|report~|point~|concludes|concluded|back~ this|back~ up|document~|conclude)
            (scientists|experts|researchers|specialists|science|research|evidence|scholars|physicians everywhere|doctors everywhere|the medical community|medical community|the literature|studies|trials) ..3^[denial] (agree|agrees|recommend|recommends|settled|established|proved|proven|confirmed|concluded|endorse|endorses|backs|back|stands behind|stand behind|knows|known|is on|are on|favor|favors|points|point|leaves no doubt|leave no doubt|shown)
            (clinically|scientifically|medically|statistically) (proven|shown|tested|validated|demonstrated|significant|established|backed|documented)
            (been|is|are|was) (well)? (proven|proved|shown to)
            (science backed|research backed|evidence proves|research based results|backed by science|backed by research|supported by research|supported by studies|according to studies|according to research|according to experts|according to science|according to a study|according to a recent study|doctors agree|experts agree|experts say|doctors recommend|research has linked|statistically)
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
