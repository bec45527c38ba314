namespace ReferralOutlook.Letters.GuardReading;

/// <summary>The claim that a doctor must open or read a marked envelope, which nothing supports (FEATURES A66, section AX).</summary>
internal static class EnvelopeClaimGuard
{
    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["opening"] = "open|opened|opening|read|reading|review|reviewed|respond|reply|answer|look at|acknowledge|unopened|unread|discard|discards|discarded|discarding|opens|reads|reviews|look inside|looks inside|go through|throw away|throw this|throwing|thrown|tossing|tossed|shred|shredded|shredding|bin|trash|ignores|examine|act on|consider|set aside|put aside|toss|ignore|ignored|ignoring|sign for",
        ["obligation"] = "required|requires|require|requirement|must|obligat*|obliged|obliges|bound|compel*|mandat*|have to|has to|duty|forced|need to|needs to|may not|not allowed|can not|offense|offence|violation|illegal|unlawful|against the law|penalt*|not permitted|forbid*|forbidden|prohibit*|crime|liable|fine for",
        ["unhandled"] = "ignore|ignores|ignored|ignoring|discard*|throw|throws|never opened|never open|never read|not optional|toss|tosses|tossed|tossing|unread|unopened|throw this|throw it|throw away|throws away|thrown away|throwing|shred|shredded|shredding|trash|bin|not open|not opening|not opened|not read|not reading|not look|not looking|leave it|leave this|leaves this|leaving|left sealed|leave these sealed|leave sealed|stay sealed|stays sealed|remain sealed|set aside|set this|set it|sets this|setting aside|failing to open|fail to open|fails to open|failure to open|failing to read|fail to read|fails to read|failure to read|failure to review|fail to review|refuse|refusing|refusal|overlook~|neglect*|destroy*|dispos*|sit on|sits on|skip|skipping|pass over|without opening|without reading",
        ["penalty"] = "cost you|costs you|lose your|losing your|your license|your licence|medical license|fine|fined|fines|penalt*|sued|sue|lawsuit~|liable|liability|court|courts|malpractice|negligence|prosecut*|crime|criminal|felony|offense|offence|misdemeanor|violat*|trouble|consequences|sanction~|jail|prison|breach|breaking the law|break the law|breaks the law|illegal|unlawful|against the law|complaint|disciplin*|punish*|audit*|not lawful|lawfully|legally",
        ["law"] = "legally|by law|law|laws|lawfully|statute~|federal|federally|hipaa|legal|postal|regulation~|usps|18 usc|court|state law",
    };

    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.EnvelopeClaim, Blocking = true,
            Why = "No law obliges anyone to open or read a letter because of how it is marked.",
            Source = "FEATURES A66, section AX; 18 USC 1702 only protects mail until it is delivered",
            Better = "Print the mark \"Patient Records: Confidential\" and say nothing about a duty.",
            Deniable = false,
            Patterns = """
                [law] & [obligation] & [opening] &10
                (stamp|stamped|mark|marking|marked|label|labeled|labelled|confidential|envelope) & ![obligation] & (open|opened|opening|read|reading|review|reviewed|ignore|ignored|discard|unopened|unread) &10
                [unhandled] & [penalty]
                (law|laws|statute~|regulation~|act|rule) ..5^[denial] (about|on|for|govern~|cover~|protect~|concern~|apply|applies|starts|start|sets) ..3 (marked|stamped|such|this kind of|this|sealed|confidential) ..1 (mail|letter~|envelope~|record~|mark|stamp) ..10 (open|read|wait|ignore|leave|lie|sit|set|discard|throw|answer|refuse)
                (obliges|obligates|requires|binds|commits|compels|forces|bids|charges|leaves|gives) ..1 (you|doctor~|physician~|recipient~|addressee~|office~|provider~|clinicians|practices|your office|your staff) ..4^[denial] [opening]
                (leaves|gives|give|left|have|has|leave) ..2 (no choice|no option|no alternative|little choice) ..1 (but|than|except) ..3 [opening]
                (opening|reading|reviewing|review|looking inside) ..5^[denial] (mandatory|obligatory|compulsory|required|a must|not optional|no option|not a choice|an obligation|your duty|a duty|your obligation|not voluntary|prescribed by law|imposed|expected by law)
                (mandatory|obligatory|compulsory|required|binding) ..2 (reading|review|opening|for you to open|to open|to read|to review)
                (law|laws|statute~|regulation~|hipaa|court~|state|government|federal government|board|rules|code) ..3^[denial] (obliges|obligates|compels|forces|binds|requires|demands|orders|commands|expects|insists|wants|dictates|mandates|makes) ..8 (opened|open|read|reviewed|review|look at|looked at|inside)
                (obligated|obliged|legally required|legally bound|compelled|bound) ..2 to ..1 (respond|reply|answer|sign|acknowledge)
                (force|weight|power|standing) of ..2 (law|court order|court|subpoena|statute|summons) & (envelope|letter|mail|mark|stamp|this|label)
                (unopened|unread|ignored|discarded|thrown away|left sealed) ..10 (career~|your practice|license|licence|regret~|sorry|trouble|in court|before a judge)
                (you|doctor~|physician~|office|recipient|addressee|staff|provider~|they|he|she) (are|is|will be)? (must|required to|obliged to|obligated to|bound to|compelled to|have to|has to|under a duty to|under obligation to) ..2 (personally|legally|immediately|promptly)? (open|read|review) ..4 (this|the|it|letter|envelope|mail|report|packet|contents)
                """,
            Unless = """
                (you|office|doctor|physician|nobody|one|recipient|addressee) ..2 (are|is) (not|never|under no) (legally)? (required|obliged|obligated|bound|obligation)
                (nothing|nobody|no one|no law|no rule|no statute|none) ..3 (obliges|obliged|requires|compels|forces|binds|says|makes)
                (no|not|without) ..2 (obligation|obliged|obligated|required|duty|law|legal duty)
                (i|we|my|our) (am|are|is)? (also)? (required|obliged|must|have to|bound|obligated|legally required) ..6 (keep|protect|obtain|report|review|ask|read|tell|get|store|respond|have|maintain|inform|give)
                (so that|that) ..4 (only|addressee|nobody)
                (should|please|may be) ..2 opened
                (need not|not need|no need|do not have to|does not have to|need to know)
                (state|national) ..2 (board|licens*)
                (right to|allowed to|may) (read|review|open|see)
                (keep|retain|store|obtain|protect|maintain) ..6 (record~|consent|file~|notes)
                """,
        },
    ];
}
