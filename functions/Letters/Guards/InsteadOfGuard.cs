namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Massage as a replacement for other care; it complements (FEATURES A82).</summary>
internal static class InsteadOfGuard
{
    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["us"] = "i|me|us|we|my|our|here|massage|massages|bodywork|session~|hands|my work|our work|hands on work",
    };

    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.InsteadOf, Blocking = false,
            Why = "This sets massage in place of other care. It complements, it does not replace.",
            Source = "FEATURES A82",
            Better = "\"Alongside physical therapy\" or \"between your visits\".",
            Patterns = """
                (instead of|in place of|in lieu of|rather than) (going to|going for|seeing|doing|having|getting|taking|another round of|more|further|continuing|starting|rushing into|trying|undergoing|costly|expensive|ordering|prescribing|their|your|her|his|the|traditional|standard|regular|weekly|conventional|invasive|being sent to|scheduling|paying for|referring to|referring for|relying on|using)? ..3 [other care]
                (replace|replaces|replaced|replacing|replacement for|substitute~|substituting|supplant~|supersede~|take the place of|takes the place of|taking the place of|stand in for|stands in for|do the job of|does the job of|does the work of|makes obsolete|obsolete|supplants) ..1 (for)? ..4 [other care]
                (choose|pick|try|prefer|book|use|consider|get|have|use my|opt for) ..3 (massage|bodywork|my work|session~|me|us|our work|this) ..2 (over|before|instead of|rather than|in place of) ..4 [other care]
                (massage|bodywork|my work|session~|our work) ..3^[denial] (is|are|will|can|could) ..3^[denial] (all|the only|everything) ..3 (need|needs|required|care|treatment)
                [other care] ..4 (is|are|can be|could be|may be|will be) (replaced|swapped|substituted|superseded) (by|with|for)
                (massage|bodywork|session~|it|i|we|my work) ..2 (does|do|can do|will do) the same (job|thing|work|as)
                (dropped|quit|given up|gave up|left|stopped|abandoned|ditched|swapped|traded|done with|cancelled|canceled) ..3 [other care] ..8 (me|massage|us|bodywork|my|session~|here)
                (massage|bodywork) (first|beats|over|versus|as opposed to) ..3 [other care]
                (better|cheaper|smarter|safer|easier|natural|healthier|preferable|gentler) ..1 (choice|option|alternative|solution|way|answer|substitute|step|route|bet|start|place to start) ..2 (than|to|for|over) ..4 [other care]
                (retire|retires|shelve|put away|pack away|throw out|toss|lose|forget) ..3 (tens|exercise~|brace~|therapy|stretch*|rehab|orthotic~|traction|ultrasound)
                (physical therapist~|pts|chiropractor~|doctor~|physicians|surgeons|orthopedist~|osteopath~|acupuncturist~) ..3 (chase~|treat|treats|mask|masks|look at|see|cover|manage|only) ..3 (symptom~|surface|parts|bones) ..6 (i|we|massage|my) 
                (make|makes|made|making|render|renders) ..2 ([other care]|exercises|the exercise|stretches|rehab|braces|therapy) ..2 (unnecessary|obsolete|redundant|superfluous|a thing of the past|history|unneeded|needless)
                (massage|bodywork|me|us) not ..2 (your|the|her|his|their)? ..1 [other care]
                [us] & (no|not|never|rarely|seldom|hardly|no longer|nobody|few) ..2^[denial] (need|needs|needing|call|use|cause|reason|occasion|point|have to|has to|go back|goes back|return|returns|see|sees|visit|visits|bother|require~|miss|depend~|rely|relies|ask for|want) ..4^(stop|end|change|pause|drop|interrupt|delay|skip|replace|write|worry|cancel|wait) [care of others]
                [us] & (do away with|does away with|swap|swaps|swapped|trade|trades|traded|out of work|out of business|out of a job|put out to pasture|hang up|hangs up|shelve|shelves|retire|retires|outdo|outdoes|outdid|beat|beats|outperform~|outshine~|trump~|surpass~|outrank~|worth more than|do more than|does more than|achieve more than|achieves more than|work better than|works better than|cut out|cuts out|bypass*|circumvent~|sidestep~|cancel|cancels|cancelled|quit|quits|give up|gave up|gives up|part with|say goodbye to|said goodbye to|ditch|ditches|ditched|leave behind|left behind|throw out|throws out) ..8 [care of others]
                (instead of|rather than|in lieu of|in place of) ..5 [care of others] ..10 [us]
                [us] ..5 (instead of|rather than|in lieu of|in place of|ahead of) ..3 [care of others]
                why ..3 (send|refer|go|pay|wait|bother|suffer|spend|put|keep) ..5 (there|[care of others]) 
                (cheaper|better|faster|quicker|gentler|simpler|kinder|friendlier|affordable|improved) ..1 (version|form|kind|sort|type|copy|substitute|way) ..1 (of|to|than) ..3 [care of others]
                (save|saves|spare|spares|saving|avoid|avoids|skip) ..3 (copay~|cost~|money|fee~|bill~|hassle|expense|time|trouble|wait) ..3 (for|of|on|at) ..3 [other care] ..8 [us]
                [us] ..8 (taken over|takes over|take over|took over|moved in|stepped in) ..6 [other care]
                ([massage]|i|we|us|me|hands) ..4 (first|before all else) ..6 [other care] ..2 (only|last|later|if|when|after)
                ^ (forget|skip|drop|ditch|never mind|leave|lose|toss|burn) ..3 [care of others] ..12 [us]
                [care of others] ..6^[denial] (out of work|out of business|out of a job|gathering dust|gather dust|gathers dust|in the closet|in the attic|a relic|yesterday~|old news|of the past|is over|are over)
                (can|could|may|might|will|would|to|usually|often|simply|just|soon|even|happily|gladly|let them|and) ..2^([denial]|[other care]) (avoid|bypass|dispense with|steer clear of|get out of|drop|skip|cancel|quit|leave out|give up|stop|end|cut out|leave behind|hang up|abandon|forgo|forget|do without|go without|part with|walk away from|turn their back on|say goodbye to|pass on|pass up|opt out of|retire from|wave goodbye to) ..5 ([other care]|plan of care|care plan|treatment plan|pain clinic~|orthop*|adjustment~)
                ^ (please|just|simply|then|so)? (drop|skip|cancel|quit|leave out|give up on|forget|forgo|ditch|abandon|stop) ..4 ([other care]|plan of care|pain clinic~|orthop*|adjustment~)
                (no|not|without|never|rarely|seldom|hardly|barely) ..1 (more|any|further|longer|much|ever)? ..1 (need|needs|needing|call|use|cause|reason|occasion|point) ..2 (for|of|to|in)? ..4^(stop|end|change|pause|drop|interrupt|delay|skip|replace|write|worry|cancel) [other care] ..10 (massage|me|us|here|my|our|session~|bodywork|any more|anymore|again|at all)
                (massage|bodywork|session~|i|we|me|us|hands|it) ..2^[denial] (spare|spares|save|saves|sparing|saving|relieve of|save you|free) ..5 (trip|trips|visit~|journey|way|cost|expense|bother|trouble|round~|course|ordeal|price) ..3 (to|of|with) ..3 [care of others]
                (massage|bodywork|session~|i|we|us|me|our|my) ..5^[denial] (better|faster|quicker|cheaper|more effective|more effectively|safer|further|more|superior|stronger|sooner) ..2 (than|to) ..3 [care of others]
                (send|refer|bring|come|direct|point|turn|call|try|see) ..4 (me|us|massage|here|my way|our way) ..4 (rather than|instead of|and not|not|before|over|ahead of|sooner than) ..4 [care of others]
                (substitute~|stand in|replacement~|alternative~|swap|trade) ..2 (for|to) ..4 [care of others]
                (massage|bodywork|session~|i|we|us|me|hands on work|manual work|[massage]) ..4^[denial] (make|makes|made|making|render|renders|leave|leaves) ..4 [care of others] ..4 (unnecessary|obsolete|redundant|superfluous|needless|pointless|moot|irrelevant|past|history|out of work)
                ([other care]|adjustment~) ..2 (become|becomes|became|is|are|will be|would be|turns|turn out) ..2^[denial] (unnecessary|obsolete|redundant|superfluous|needless|moot|irrelevant|dispensable|surplus)
                (do|does|can|will|could) ..3 (everything|all) ..2 (that)? ..2 (physical therapist|pt|physio*|chiropractor|physical therapy) ..2 (can|does|do|will|could)
                (better off|better served|happier|safer|better cared for|better looked after|more at home|in better hands|quicker|cheaper) ..2 (on my|on our|with me|with us|here|in my|in our|at my|at our|with massage|under my|coming to)
                (can|could|may|will|help|helps|helping) ..3 (avoid|bypass|escape|dodge) ..2^(massage|pressure|work) ([other care]|chiropract*|adjustment~)
                (what|which) ..1 (takes|took|would take|needs|costs) ..3 [other care] ..6 (week~|month~|year~|visits|sessions|dozen)
                """,
            Unless = """
                (arrangement|agreement|tie~|contract|interest|deal) ..2 with
                (not|never|nor|without|no) ..3 (replac*|substitut*|instead of|in place of|alternative~|in lieu of)
                (complement~|complementary|adjunct|supplement|alongside|in addition to|together with) ..6 (not|rather than|instead of|never) ..3 (replac*|substitut*|in place|instead|a replacement|competing|alternative~)
                (rather than|instead of) (replac*|instead of|in place of|as a replacement|substitut*|compet*|an alternative)
                (if|whether|when|should|before) ..4 (she|he|they|you|patient|client) ..2 (stop~|drop~|skip~|cancel~|quit)
                (than|to) ..3 [other care] (alone|by itself)
                (hip|knee|joint|shoulder|valve|disc|hormone|ankle|elbow) (replacement~|replaced)
                """,
        },
        new()
        {
            // Here the "not" is part of the urging: "Why not replace one visit of PT with massage?"
            Guard = GuardNames.InsteadOf, Blocking = false, Deniable = false,
            Why = "This sets massage in place of other care. It complements, it does not replace.",
            Source = "FEATURES A82",
            Better = "\"Alongside physical therapy\" or \"between your visits\".",
            Patterns = """
                no ..1 [other care] ..1 (needed|necessary|required)
                (works|work|helps|succeeds|succeed) where ..3 [other care] ..2 (does not|do not|fail~|can not|did not|has failed|will not)
                (worth|equal to|equals|as good as) ..3 [other care]
                what ..1 [other care] ..2 (can not|could not|will not|does not|do not|never)
                """,
        },
    ];
}
