namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Advice on medication and on others' treatment, diagnosing, curing, joint manipulation, criticism of colleagues (FEATURES A68, A69).</summary>
// Longer than most files: one table of one guard, which reads best in one place.
internal static class ScopeGuard
{
    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["stop"] = "stop|quit|discontinue|cease|come off|get off|go off|getting off|coming off|going off|wean|wean off|weaning|taper|taper off|tapering|reduce|cut|cut back|cut down|cut out|lower|halve|skip|drop|ditch|throw away|throw out|toss|dump|eliminate|give up|hold off|pause|swap|switch|change|double|increase|adjust|replace|leave off|lay off|avoid|flush|put aside|set aside|stay off|stay away from|back off|step down|phase out|ease off|stopping|quitting|skipping|dropping|cutting|ditching|reducing|lowering|halving|forget|lose|substitute|rely less on|take less|taking less|use less|take fewer|do without",
        ["cutting"] = "stop|stopping|quit|quitting|skip|skipping|drop|dropping|ditch|toss|off|less|fewer|lower|lowering|halve|halving|cut|cutting|reduce|reducing|wean|weaning|taper|tapering|leave out|leaving out|instead|rid|throw|throwing|put away|no longer|no more|not need|unnecessary|replace|replacing|switch|switching|swap|discontinue|discontinuing|cease|eliminate|eliminating|enough of|not take|without taking|do without|go without|get by without|better without|give up|giving up|substitute|decrease|decreasing|forgo|forget|hold off|back off|not want|phase out|refuse|decline|cancel|postpone|delay",
        ["need no"] = "no need to see|no need to visit|no need to go|not need to see|not need to go|not have to see|not have to go|no reason to see|no reason to go|not have to keep|not have to be on|not have to stay on|not have to use|no need to take|no need to keep|not need to keep|not be needing|not be requiring|never have to take|not have to rely on|not need|no longer need|no longer needs|never need|not require|no longer require~|without needing|not have to take|no need for|no reason to|need for|stop needing|get by without|do without|manage without|live without|not need to take|not need any|not needed|unnecessary|pointless|no use for|free of|freedom from|say goodbye to|good bye to|goodbye to|eliminates the need|eliminate the need|off of|off their|off her|off his|off your",
        ["disease"] = "disease~|illness*|cancer~|tumor~|tumour~|diabetes|arthritis|osteoarthritis|depression|anxiety|anxiety disorder~|asthma|infection~|hypertension|high blood pressure|parkinson|multiple sclerosis|fibromyalgia|autoimmune|lupus|infertility|thyroid|ibs|crohn|copd|heart condition~|heart disease|epilepsy|autism|adhd|ptsd|insomnia|herniated disc~|herniated disk~|disc herniation~|scoliosis|stenosis|sciatica|migraine~|neuropathy|alzheimer|dementia|stroke|osteoporosis|endometriosis|colic|covid|medical condition~|disorder~|tendonitis|tendinitis|lymphedema|bursitis|plantar fasciitis|carpal tunnel|chronic pain|frozen shoulder|headaches|back pain|neck pain|injuries|ailment~",
        ["agent"] = "i|we|me|us|my|our|massage|bodywork|session~|treatment~|therapy|technique~|method~|modality|modalities|hands|it|this|touch|myself|release",
        ["spine"] = "spine|spinal|vertebra*|neck|back|backs|necks|spines|joint~|pelvis|pelvic|hip|hips|sacrum|sacroiliac|si joint~|alignment|misalign*|subluxat*|disc|discs|disk|disks|rib|ribs|atlas|c1|coccyx|tailbone|cervical|thoracic|lumbar|skull|cranial bones|bones|facet~",
        ["not the spine"] = "pressure|pace|table|position~|positioning|pillow~|bolster~|plan|plans|treatment~|session~|depth|strokes|technique~|work|speed|support~|headrest|face cradle|schedule|intensity|hours|massage|muscle~|soft tissue~|tissue~|setup|posture|straps|height|approach|program|routine",
        ["pathology"] = "tennis elbow|golfer elbow|epicondylitis|whiplash|gout|multiple sclerosis|spondyl*|osteopenia|tear|tears|torn|fracture~|fractured|herniat*|hernia|stenosis|tumor~|tumour~|clot~|dvt|arthritis|infection~|infected|sprain~|bulging|ruptured|rupture|pinched nerve|trapped nerve|nerve damage|cancer|impingement|tendonitis|tendinitis|bursitis|labral|meniscus|slipped disc|slipped disk|degenerat*|osteoarthritis|fibromyalgia|thoracic outlet|carpal tunnel|frozen shoulder|adhesive capsulitis|neuropathy|scoliosis|stroke|disease|disorder|radiculopathy|piriformis syndrome|plantar fasciitis|sciatica|concussion|dislocat*|subluxation~|endometriosis|lymphedema|migraine~|depression|diabetes",
        ["quieter"] = "massage|session~|work|our|my|appointment~|visit~ with me|touch|less pressure|light pressure|firm pressure|gentle pressure|strong pressure|lighter pressure|deep pressure|the pressure|my pressure|reduce pressure|pressure and|pressure because|pressure for|pressure when|pressure with|pressure over|pressure if|pressure on|pressure near|bodywork|treatment~ with me",
    };

    private const string Meds = "Advice on medication or on another provider's treatment is theirs to give.";
    private const string MedsBetter = "Ask the prescriber: \"She tells me she takes ibuprofen daily. Would you like to review it with her?\" (the \"question to the prescriber\" letter).";
    private const string AskedOf = """
        (ask|asks|asked|consult|consults|see|talk to|talk with|speak to|speak with|check with|discuss~|discuss it with|raise|contact|call|decided by|decide with|directed by|advised by|recommended by|under the guidance|supervision|unless) ..4 (your|the|their|her|his|a|with|own|you|prescribing)? ..1 (doctor~|physician~|prescriber~|pharmacist~|provider~|surgeon~|gp|oncologist~|cardiologist~|with you|to you|psychiatrist~)
        (change~|increase~|adjustment~|reduction~|switch) (in|to|of) ..2 [medication]
        (your|the|their|her|his|a|prescribing) (doctor|physician|prescriber|pharmacist|surgeon|oncologist|provider|psychiatrist|cardiologist|gp) ..2 (decide~|advise~|direct~|say~|agree~|approve~|recommend~|ask~|told|prescribe~|suggest~|change~)
        (you|dr <name>|doctor <name>|dr|surgeon) (decide~|advise~|direct~|approve~|recommend~|have advised|have asked|asked|suggested|have suggested|agree|changed|have changed|wish|plan|prescribe~|want|consider|lowered|stopped|reduced|have reduced|have stopped|told)
        (would|could|might|may|will|do|whether|if) you (consider|like|wish|want|think|be willing|advise|review|agree|feel|look)
        (your|the prescriber) (decision|judgment|judgement|advice|direction|guidance|instructions|view|question|call|opinion)
        (question~|decision~|change~|adjustment~) ..5 (belong~|directed|yours|your office|with you|to you|prescriber|physician|doctor|for you|left to)
        (on|per|at|with|under) (your|her doctor|his doctor|their doctor|the doctor|dr|physician) (advice|direction~|instruction~|order~|request|approval|guidance|recommendation|supervision)
        (refer~|sent|send|directed|direct|return) ..4 (back)? to (you|their|her|his|the|your) ..1 (doctor|physician|prescriber|provider|office|pharmacist|surgeon)?
        leave ..8 to (you|the|their|her|your)
        (talk|speak|speaking|talking|check|discuss|raise|bring) ..3 (with you|to you)
        (she|he|patient|client|they) (now|also|has|is|was)? (needed|needs|needing|takes|took|used|uses|reports|reported)
        (she|he|they|patient|client) (did|does|has|had) not (need|use|take|have)
        (hope~|wish~|hoping) (to|for|that)
        (she|he|patient|client|they) ..2 (would like|wants|wanted|prefers|would rather|wishes|asked)
        (matter|something) ..2 (for you|between you)
        """;

    public static GuardRule[] Rules { get; } =
    [
        Rule(Meds, "FEATURES A68", MedsBetter, """
            [cutting] ..6^[quieter] [medication]
            [medication] ..4^[denial] (stay|stays|remain|remains|sit|sits|gather|left) ..2 (in the cabinet|in the drawer|in the bottle|on the shelf|at home|in the box|at the pharmacy|dust|untouched|unopened|unused)
            [medication] ..4 (can|could|should|may|might|must|to|will|are|is|be) ..3 (stopped|dropped|reduced|cut|halved|tapered|discontinued|skipped|replaced|avoided|left out|thrown away|unnecessary|not needed|lowered)
            (throw|toss|put|flush|lock) (away|out|aside|down)? ..4 [medication] ..1 (away|out|aside|down the toilet)?
            (leave|leaving|keep) ..3 [medication] ..2 (in the drawer|in the cabinet|at home|behind|alone|in the bottle|on the shelf)
            (advise~|recommend~|warn~|caution~|argue~|spoke|speak|counsel~|decide~) ..3 against ..4 ([other care]|procedure|mri|imaging)
            [medication] ..4 (is|are|was|were|seems|looks) ..1^[denial] (too high|too low|too strong|too much|too weak|wrong|poison|toxic|not good|bad for|unhealthy|the problem|the real problem|the true problem|to blame|making you|making her|making him|excessive|more than she|more than you)
            (too much|too many|wrong|harmful|dangerous|toxic|needless|unneeded|excessive) ..1 [medication]
            (double|halve|half|twice|lower|higher|smaller|extra) (your|her|his|their|the|a) ..1 (dose|dosage|prescription|pill|tablet)
            """, AskedOf + """

            (report~|told me|tells me|says|said|mention~|notes|noted|states|stated|wonder~|asked me|asks|wants to|would like to|hopes to) ..5 (she|he|they|has|taking|take|reduc*|lower*|using|used|whether|if|about|to)
            """),
        Rule(Meds, "FEATURES A68", MedsBetter, """
            ^ (please|just|simply|also|then|so|now|and|today|first)? (please|just|simply|also)? [stop] ..4^[quieter] [medication]
            (do not|never|need not|no reason to|no need to|why) ..1 (bother with|bother about|bother taking|bother having|bother getting|worry about|fuss with|waste time on|waste money on|waste your time on|spend money on|put up with|agree to|sign up for|sit through) ..4 ([medication]|[other care]|scan~|x ray~|imaging|test~|procedure~|checkup~|biopsy)
            (say no|said no|say yes|turn down|decline) ..1 (to)? ..3 ([other care]|procedure~|biopsy)
            (stay|stays|leave|left|keep|kept) ..4 (in the bottle|in the blister|in the packet|in the pill box|box closed|bottle closed|cap on the bottle|in the medicine cabinet|in the pharmacy bag)
            """, AskedOf + "\n(as|like) (usual|prescribed|directed|before|always|instructed)", deniable: false),
        Rule("Promising that other treatment will not be needed is a medical judgement.", "FEATURES A68", "\"May ease muscle pain and help people stay active, alongside your treatment.\"", """
            [need no] ..5^[quieter] ([medication]|surgery|surgeries|operation~|injection~|knee replacement|hip replacement|mri|x ray~|imaging|scan~|physical therapy|chiropract*|specialist|doctor|doctors|surgeon|cortisone|epidural~|pt|physio*)
            """, AskedOf + """

            (massage|session~|bodywork) ..3 (before|until|after|during|around|when|following) ..6 (surgery|procedure~|operation|injection~|chemo*|radiation)
            (i|we) (always|also|will|usually|then|simply|do)? (avoid|postpone|delay|hold off|skip|wait)
            (no need|not need|do not need) ..3 (referral~|prescription|appointment)
            (no longer need|do not need|not need) ..6 (to call|to write|to send|to fill|to return|to bring)
            prescription (is|needed|required)
            """, deniable: false),
        Rule("Promising that other treatment will not be needed is a medical judgement.", "FEATURES A68", "\"May ease muscle pain and help people stay active, alongside your treatment.\"", """
            ^ (please|just)? (do not|never) (have|get|take|go for|go to|let|agree to|accept|start|do|undergo|consent to|schedule|see|waste) ..4 ([other care]|procedure|scan)
            ([other care]|procedure~|scan~|biopsy|blood work) ..6^[denial] (can|could|may|might|should|will|would|need not) ..3 (skipped|cancelled|canceled|postponed|put off|called off|dropped|avoided|delayed|spared|forgone|left out|deferred|omitted)
            (brace|cast|sling|orthotic~|splint|collar|boot|[other care]) ..8 (is|are|was|were|has|have|may be) ..2^[denial] (harm|harmful|doing harm|done harm|damaging|doing damage|hurting her|hurting him|making it worse|making things worse|making matters worse|a mistake|ill advised|outdated|holding her back|holding him back)
            (leave|leaves|take|takes|keep|get|put|lay) ..2 (brace|sling|cast|splint|collar|boot|cane|crutches|walker|orthotic~|compression stockings) (off|aside|away|at home) 
            (wait|hold|delay|hang on|take time|go slow) ..3 (with|on|before) ..2 (the|her|his|their|any|a)? ..1 (biopsy|surgery|operation|scan~|mri|imaging|injection~|procedure~|[medication]|chemo*|radiation) ..4 (until|till|while) ..4 (we|i|our|my|massage|session~|series)
            (no point|no use|no sense|no reason|pointless|useless) ..2 (going|seeing|returning|visiting|calling|waiting|doing|continuing|having|getting|in going|in seeing) ..4 ([provider]|[other care])
            [other care] ..10 (quit|stop) (going|it|them|that|doing it|doing them)
            (cancel|skip|miss|forget|postpone|blow off|do not go to|not keep) ..2 (appointment~|visit~|follow up~|consult*|checkup~|check up~) ..2^(me|us) (with|to|at|for) ..3^(me|us) ([provider]|[other care]|scan|imaging)
            (cancel|postpone|delay|skip|put off|hold off|call off|avoid|avoids|avoiding|prevent~|escape|rethink|refuse|decline|wait on|pass on|dodge|sidestep) ..4^[quieter] (surgery|surgeries|operation~|procedure~|injection~|knee replacement|hip replacement|mri|x ray~|imaging|scan~|chemo|chemotherapy|radiation|epidural~|cortisone|fusion|biopsy|physical therapy|pt appointment~|doctor visit~|vaccin*)
            (stop|quit|skip|drop|cancel|give up|ditch|forget|end|stopped|skipping|pause|leave|no more|done with) (going to|seeing|with|visiting|doing|attending|all|your|her|his|their|the|about)? ..2^[quieter] (physical therap*|pt|physio*|chiropract*|acupunctur*|doctor|doctors|psychiatrist|psychotherap*|counsel*|therapist|rehab|exercises|exercise program|surgeon|orthopedist)
            """, AskedOf + """

            (massage|session~|bodywork) ..3 (before|until|after|during|around|when|following) ..6 (surgery|procedure~|operation|injection~|chemo*|radiation)
            (i|we) (always|also|will|usually|then|simply|do)? (avoid|postpone|delay|hold off|skip|wait)
            (no need|not need|do not need) ..3 (referral~|prescription|appointment)
            (no longer need|do not need|not need) ..6 (to call|to write|to send|to fill|to return|to bring)
            prescription (is|needed|required)
            """),
        Rule("Criticism of a colleague's treatment, or ranking your work above it, harms the patient's trust in both.", "FEATURES A68, A82", "\"Massage can complement physical therapy; I gladly work to the therapist's plan.\"", """
            (doctor~|physician~|surgeon~|chiropractor~|physical therapist~|pt|specialist~) just (give|gives|hand|hands|push|write|prescribe~|want|wants|treat|treats|cover|mask~|throw|inject|crack|see)
            (doctor~|physician~|surgeon~|chiropractor~|pt|specialist~|dentist~) ..3 (after your money|in it for the money|for the money|your money|ripping|overcharg*|overbill*|milking|scam*)
            [provider] ..3 (made a mistake|made mistakes|made an error|made errors|erred|botched|harmed her|harmed him|harmed them|hurt her|hurt him|hurt them|injured her|injured him|neglected|mistreated|mishandled|mismanaged|brushed off|rushed|let her down|let him down|let them down|scared|misled|lied)
            (no need|no reason|not need|not have|no point|need not|never need) (to|in)? (see|visit|consult|call|ask|go to|bother|seeing|visiting|consulting|asking) ..3 [provider]
            (before|stop|not|never) (trust|trusting|believe|believing) ..2 [provider]
            unlike ..3 ([provider]|[other care]|her pt)
            (change|switch|fire|leave|dump|find a better|get a better|find another|find a new|get a new|replace your|drop) ..2 (doctor~|physician~|surgeon~|pt|physical therapist~|chiropractor~|specialist~|psychiatrist)
            (more harm than good|made it worse|made things worse|making her worse|making him worse|making it worse|did her no good|did him no good|waste of time|waste of money) & ([provider]|[other care])
            (better|more effective|safer|superior|works faster|work faster|faster|cheaper|outperform~|beats|beat|more helpful|more relief|preferable|gentler|healthier|more useful|more powerful|stronger) ..1 (results)? (than|to|as|over)? ..6 ([other care]|her pt|his pt|their pt|chiropractor~|her doctor|his doctor|their doctor|other providers|what you|drug~|painkillers)
            [other care] ..3 (is|are|was|were|has|have|did|does|just|only) ..3^[denial] (useless|a waste|wasting|pointless|harmful|outdated|overrated|unnecessary|wrong|not working|not helping|failed|failing|ineffective|overprescribed|dangerous|hurting|toxic|poison|making it worse|making things worse|masking|mask)
            [other care] ..2 (did not help|does not work|is not working|was not helping|never works|never worked|did nothing|does nothing|only mask~|just mask~|masks|fail~)
            [provider] ..3 (is|are|was|were|has|have|got) ..2^[denial] (wrong|mistaken|incompetent|careless|clueless|missed|too quick|misdiagnosed|overreact*|lazy|greedy|out of date|ignorant|misinformed|making a mistake|doing it wrong|not listening|over prescribing|overtreat*|failed)
            (doctor~|physician~|surgeon~|chiropractor~|pt|physical therapist~) ..2 (missed|misdiagnosed|overlooked|ignored|overprescribe~|over prescribe~|over treat|overtreat~|push~ pills|just push~|only push~|do not understand|does not understand|do not know|does not know|did not listen|do not listen|never listen~)
            (ignore|ignores|ignored|ignoring|disregard|do not listen to|do not believe|do not trust|forget|pay no attention to|disobey|not listen to|not trust) ..2 (what)? ..2 (your|her|his|their|the|my) ..1 [provider]
            (disagree~) ..2 (with)? ..2 (your|the|her|his|dr) ..2 (diagnosis|doctor|plan|physician|treatment|prescription)
            (where|when|what) (medicine|doctors|drugs|physical therapy|pt|surgery|conventional medicine) (fails|fail|failed|can not|could not)
            """, "(would you|could you|i wonder)\n(better|more|safer) than (no|none|nothing|usual|waiting|before)\n(than|compared with|versus|to) [other care] (alone|by itself|only)"),
        Rule("Diagnosing is outside a massage therapist's scope. Say findings or assessment, or name the provider who diagnosed.", "FEATURES A69", "\"My findings suggest…\" or \"diagnosed by Dr … on …\".", """
            (i|we|my|our|massage|massage therapist~|myself) ..4^[denial] !(diagnose~|diagnosing|diagnosis|diagnoses|misdiagnose~)
            (able to|can|help|helps|trained to|qualified to|to|me|us|will|let me) (also|quickly|properly|accurately|better|objectively|help|correctly)? (you)? (to)? !(diagnose|diagnosing)
            (i|we) ..3^[denial] !(identify|identified|identifies|detect~|determine~|discover~|confirm~|conclude~|found|spotted|pinpoint~|uncover~|recognized|recognised|know|sure|certain|believe|think|suspect) ..5^[denial] [pathology]
            [pathology] ..4 in my (opinion|view|judgment|judgement|estimation|assessment|experience)
            in my (opinion|view|judgment|judgement|estimation|assessment) ..6 [pathology]
            my (reading|take|impression|guess|verdict|conclusion|hunch|suspicion|belief) ..8^[denial] [pathology]
            (i|we) ..2^[denial] (can|could) ..1 (tell|feel|see|know|sense) ..6 [pathology]
            (i|we) ..3^[denial] !(rule out|ruled out|ruling out|confirm the diagnosis|detect|detected|screen for cancer|identify the disease|interpret|read) ..3 (fracture~|cancer|tear~|tumor~|disease~|mri~|x ray~|scan~|imaging|dvt|clot~|infection~|herniation~|disc~|diagnos*|labs|blood work)
            """, """
            (diagnosed|diagnosis|diagnoses) ..6 (by|from|per|according to|made by|of) ..2 (you|dr|doctor~|physician|your|surgeon|his|her|their|the|an|a|<name>|radiologist|neurologist|dermatologist|rheumatologist|orthopedist|gp|md)
            (her|his|their|your|given|existing|whose|medical) ..1 (diagnosis|diagnoses|diagnostic)
            (your|you|dr|doctor|physician|provider|prescriber|physicians|the referring|surgeon|specialist) ..3 (diagnosis|diagnoses|diagnosed|diagnose|diagnosing|diagnostic)
            (diagnosis|diagnosing|diagnose) ..2 (is|are|remains) (for you|yours|your|for the|the doctor)
            (leave~|left|defer~|belongs|belong) ..6 (diagnos*|to you|to your|to the|with you)
            (people|patients|clients|those|anyone|adults|women|someone|client|patient|man|woman|person) ..2 (diagnosed|who have been|who has been|who were|who was)
            been diagnosed
            (mri|x ray~|imaging|scan~|lab~) (report~|result~|finding~)
            was diagnosed
            (diagnosis|diagnosed) & (<year>|mri|x ray~|imaging)
            (relevant|known|confirmed|icd|include|list|write|share|send|without|need|needs|fill|with) ..3 (diagnosis|diagnoses)
            """),
        Rule("Curing and healing are claims a massage therapist cannot make.", "FEATURES A69; RULES E.8", "\"May ease pain and help people move\", with the source of the claim.", """
            (cure|cures|cured|curing|curative|miracle~|miraculous|cure all|panacea|heals all)
            [agent] ..4^[denial] !(heal|heals|healed|healing)
            (clear~ up|clears|clear|tame~|knock~ out|chase~ away|wipe~ out|drive~ out|put~ an end to|lick|licks|settles) ..2 ([disease]|eczema|psoriasis|acne|ulcers|allergies|vertigo|tinnitus)
            (undo|undoes|undone|mend|mends|correct~|put right|puts right|repair~|reverse~) ..3 (what|damage|harm|work) ..5 (surgeon~|doctor~|physician~|surgery|knife|hospital|operation|chiropractor~|medication~)
            [disease] ..3^[denial] (under control|into remission|in remission|melts|melt|fades|fade|lifts|clears|vanishes|reverses|retreats|is history|on the run|leaves the body|leave the body)
            (massage|bodywork|i|we|treatment~|session~|therapy) ..2^[denial] (restore~|regenerate~|rebuild~|regrow~|rejuvenate~|repair~) ..4 (nerve~|cartilage|disc~|joint~|bone~|organ~|ligament~|tendon~|hearing|vision|cell~|tissue~)
            (make|makes|making) ..4 ([disease]|pain|headache~|migraine~|sciatica|symptoms|tension|stiffness) ..2 (disappear|vanish|go away|a thing of the past|history|gone)
            (pain|headache~|migraine~|sciatica|symptoms) ..2 (will|can) ..1^[denial] (be gone|disappear|vanish|go away|never return|never come back|be a thing|end for good|be history|be cured)
            (reverse~|eradicate~|eliminate~|banish~|get rid of|rid|wipe out|dissolve~|erase~|fix|fixes|fixed|fixing|resolve~|end|ends|permanently|conquer~|beat|beats|defeat~|knock out) ..3 [disease]
            (treat|treats|treated|treating|remedy|remedies) (all|any|many|most|various|several|their|your|her|his|the|of|such|chronic|acute|serious|patients|patient|conditions such as|conditions like|and cure|of any|a range of|other)? ..2^[denial] [disease]
            (guarantee~|guaranteed|100 percent effective|never fails|works every time|works for everyone|without fail|permanent relief|permanently relieve~|permanent fix|permanent solution|for good|once and for all) & (pain|relief|result~|improvement~|patient~|client~|recover*|tension|headache~|sciatica|back|work|massage|effective|healing)
            (detox*|toxin~|toxins|cleanse~ your|boost~ your immun*|boost~ immun*|boost~ the immun*|strengthen~ the immun*|boosts immun*|immune boost*|balances hormones|balance hormones|shrink~ tumor~|lower~ blood pressure permanently)
            (with|given|after) ..3 (massage|bodywork|session~|treatment~) ..4 [disease] ..2 (looks after itself|takes care of itself|goes away|disappears|resolves|clears|melts|vanishes|fades)
            """, """
            (with|who have|who has|living with|recovering from|suffering from|facing|after|during|because of|due to|despite|history of|before|for their|undergoing) ..3 [disease] & (treat|treats|treated|treating)
            (dr|doctor|physician|you|surgeon|oncologist|clinic|being|hospital) ..3 (treat|treats|treated|treating|heal|healed|cure~)
            (people|patients|clients|those|adults|women|anyone|person|client|patient|someone|athletes) (you)? (who are|who is|being|are|is|was|were|have been|has been)? (being)? (treated) 
            (has|have|had|is|are|was|were|fully|been|not|once) (fully|completely|well|been|not|yet)? (healed|heal)
            (is|are|was|were|still|while) (still|not|well)? healing (well|nicely|slowly|and|from|now|after)?
            (wound|incision|scar|fracture|bone|tissue|surgical|graft|skin|site) ..5 (heal|heals|healed|healing)
            (physician|surgeon|doctor) & (healed|healing|heal)
            is it under control
            """),
        Rule("Prescribing and ordering tests are outside a massage therapist's scope.", "FEATURES A68, A69", "\"I suggest\" for exercises and self-care; ask the provider for tests or medication.", """
            (i|we|me|us|massage therapist~) ..2^[denial] !(prescribe~|prescribing)
            (i|we) ..3^[denial] !(order|orders|ordered|inject|injects|injected|administer) ..3 (mri|x ray~|imaging|scan~|lab~|blood work|injection~|medication~|cortisone|shots|steroid~)
            """, AskedOf + """

            (prescribed|prescription~|prescribe) ..4 (by|from) ..2 (you|dr|doctor~|physician|your|her|his|their|provider|surgeon)
            (you|doctor~|physician~|provider~|dr|prescriber) ..4 (prescribe~|prescribed)
            (if|when|should|as|whether) you ..3 (prescribe|order)
            (require~|need~|ask for|asked for|request~|receive~|received|bring|bill|keep|have|take|accept~|work with|work from) ..3 (a|the|your|list|current)? ..2 (prescription~|medication~)
            (massage prescription~|list of medications|prescription pad|prescription form|prescription note)
            """),
        Rule("Adjusting joints and the spine belongs to other professions.", "FEATURES A69; RULES E.5", "\"I work on the muscles around the joint; adjustment stays with the chiropractor or osteopath.\"", """
            (i|we|my|our|massage|me|us|to|can|will|by|also|and|hands|technique~|session~|includ*|offer~) ..3^[denial] !(adjust|adjusts|adjusted|adjusting|snap|snaps|snapped|manipulate~|realign~|align|aligns|aligned|aligning|crack|cracks|cracked|cracking|pop|pops|popped|popping|reset|resets|resetting|straighten~|put back|thrust|correct|corrects|corrected|decompress~|reposition~|mobilize|mobilise) ..4^[not the spine] [spine]
            (i|we|my|our|me|offer~|provide~|perform~|include~|with) ..4^[denial] !(adjustment~|spinal adjustment~|spinal manipulation~|joint manipulation~|cervical adjustment~|neck adjustment~|back adjustment~|high velocity|bone setting|chiropractic adjustment~|chiropractic style|vertebral adjustment~|adjustments)
            (put|pop|pops|push|pushes|putting|get) ..2 [spine] (back|back in|in place|right|straight)
            [spine] (back)? (in|into) (place|alignment)
            """, """
            (chiropractor~|chiropractic care|osteopath*|your|you|dr|doctor|physical therapist~|pt) ..4 (adjustment~|adjust~|manipulat*|manipulation~|realign~|mobiliz*)
            (adjustment~|adjust~|manipulat*|manipulation~) ..5 (by|from|belong*|with|to|left to) ..2 (you|your|the|a|chiropract*|dr|osteopath*)
            (before|after|between|following) ..3 (adjustment~|manipulation~)
            """),
    ];

    private static GuardRule Rule(string why, string source, string better, string patterns, string unless, bool deniable = true, OutgoingUse[]? uses = null) => new()
    {
        Guard = GuardNames.Scope, Blocking = true, Why = why, Source = source, Better = better, Patterns = patterns, Unless = unless, Deniable = deniable, Uses = uses ?? [],
    };
}
