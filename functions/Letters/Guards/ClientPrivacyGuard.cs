namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Telling who is a client or that one came, to anyone but in a report the consent gate let through (FEATURES A20, A74, A77, A94).</summary>
internal static class ClientPrivacyGuard
{
    private static readonly OutgoingUse[] NotReports = [OutgoingUse.FirstContact, OutgoingUse.Letter, OutgoingUse.ThankYou, OutgoingUse.Invitation, OutgoingUse.ClientAsk];

    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "mr|mrs|ms|miss|mx|mister|madam",
        ["came"] = """
            made it in|made it to|got in|kept her|kept his|kept the|kept their|see me|on my table|on the table|under my hands|been in for|have been in|has been in|been here|have already been|has already been|coming here|comes here|gets massage~|getting massage~|gets a massage|massages from me|treatments from me|sessions with me|been to see me|uses my|under my care|in my care|in treatment with me|came|come~ to see me|comes to see me|comes to me|comes in|came in|came by|came to|saw me|sees me|seen me|visited|visits me|showed up|shows up|turned up|stopped by|stopped in|dropped by|dropped in|booked|has booked|scheduled|attended|attends|attend weekly|attend regularly|attend every|attend each|completed|finished|started|starts|began|had a session|had a massage|had an appointment|had her|had his|had their|has been|have been|was here|was in|is here|was treated|is being treated|was seen
            is seeing me|is doing|is a client|is a regular|is one of my|is my client|is my patient|became a client|was a client|has come|have come|have seen|has seen|is recovering|is improving|is feeling|feels|felt|is better|was thrilled|loved|left|reported|reports|responded|responds|improved|is now|told me|tells me|mentioned|showed|is progressing|made great progress|made progress|missed|cancelled|canceled|no showed|took your advice|called me|called us|phoned|has an appointment|has appointments|is coming|is scheduled|is booked|is looking forward|returned|received|enjoyed|did well|did great|does well|presented|presents|suffers|suffer|walked in|arrived
            """,
        ["came surely"] = "for a massage|came in|came by|comes to me|come to me|comes to see me|came to see me|sees me|see me|comes in|made an appointment|was in last|was in on|was in yesterday|was in this|was in today|gets massage~|is a client|is my client|is one of my|on my table|visits me|had a session|had a massage|been in for|been to see me|loved her massage|loved his massage|sends regards|became my client|become my client",
        ["came strictly"] = "made an appointment|was in last|was in on|was in yesterday|was in this|was in today|for a massage|sends regards|her massages|his massages|their massages|came by for|came for a massage|come to my|comes to my|came to my|visit my|visits my|come here|comes here|come to us|comes to us|come see me|comes to see us|book with me|books with me|work with me|works with me|use my services|uses my services|rely on me|relies on me|getting massage~|gets a massage|massages from me|massage from me|treatments from me|sessions with me|been to see me|on my schedule|on my books|in my chair|sees me|see me|comes to me|come to me|comes to see me|come to see me|came to see me|came to me|is a client|are clients|is my client|are my clients|is our client|are our clients|is one of our|is one of my|one of my regulars|become a client|become one of|became one of|becoming one of|become a regular|became a regular|among my regulars|are among my|on my table|has been seeing|have been seeing|has been coming|have been coming|been in for|have been in|has been in|have already been|has already been|came in|came by|comes in|booked|is a regular|are regulars|a regular of mine|regulars of mine|are clients of mine|are patients of mine|started treatment with|began treatment with|in treatment with|treatment with us|treatment with me|therapy with me|therapy with us|lies on my table|lie on my table|lies on our table|on our table|is on my table|comes to us|come to us|sees us|see us|found her way|found his way|found their way|made her way|made his way|comes here|gets her|gets his|gets massage~|is a patient of mine|has been a client|have been clients|is doing|is feeling|feels better|loved|visited me|visits me|stopped by for|started seeing|in my care|under my care|is seeing me|are seeing me|has an appointment|have appointments|had a session|had a massage|had her|had his",
        ["when"] = "if|when|once|whenever|after|before|until|should|would|will|can|may|might|could|any|every|each|as soon as|unless|please|whether|ask|have them|not|often|always|usually|typically|generally|most|many|some|such|so that|how|what",
        ["your person"] = """
            your patient|your client|your referral|your friend|your sister|your brother|your mother|your father|your mom|your dad|your wife|your husband|your son|your daughter|your neighbor|your neighbour|your coworker|your cousin|your aunt|your uncle|your employee|your teammate|your roommate|your boyfriend|your girlfriend|your niece|your nephew|your grandmother|your fiance|your sister in law|your brother in law|your mother in law
            the patient you referred|the patient you sent|the client you referred|the client you sent|the person you referred|the person you sent|the friend you sent|the friend you referred|the lady you sent|the gentleman you sent|the woman you sent|the man you sent|the woman you referred|the man you referred|patient of yours|client of yours|friend of yours|patients of yours|patient you sent|patient you referred|friend you sent|friend you referred|person you sent|person you referred|client you sent|woman you sent|man you sent|someone you sent|someone you referred|one of your patients|one of your clients|one of your friends|one of your staff|one of your nurses|one of your employees|one of your colleagues|one of your coworkers|one of your team|two of your patients|three of your patients|several of your patients|some of your patients|both of your patients|couple of your patients|a few of your patients|two of your employees|two of your staff|your patients <name>
            """,
        ["my client"] = "client of both of ours|patient of both of ours|client of ours|patient of ours|clients of ours|client of us both|patient of us both|client of mine|patient of mine|clients of mine|patients of mine|one of my clients|one of my patients|one of our clients|one of our patients|two of my clients|two of my patients|several of my clients|some of my clients|some of my patients|a few of my clients|a couple of my clients|my client|my patient|our client|our patient|longtime client|long time client|regular client|regular of mine|regulars of mine|one of my regulars|massage client|client here|client <name>|a mutual client|mutual patient|mutual client|shared client|shared patient|client we share|patient we share|person we share|patient in common|client in common|names in common|people in common|clients in common|patients in common",
        ["introducing"] = """
            suggested|suggest|suggests|recommended you|recommends you|recommended your|speaks|spoke|speaks highly|spoke highly|told me about|told me you|told me to|told me that you|tells me you|told me i should|mentioned you|mentioned your|mentioned that you|gave me your|gave your name|passed me|passed on your|passed along|pointed me|introduced|raves|raved|sang|sings|praises|works|worked|works for|works at|works with|works in|employed|employee|a nurse|nurse|receptionist|medical assistant|assistant at|on your staff|on your team|in your office|at your office|at your practice|at your clinic|at your hospital|in your practice|in your clinic|in your department|from your office|sees you|also sees|is your patient|is a patient|your patient|goes to you|comes to you|under your care|you treat|you are treating|you see|you know|thinks the world|thinks highly|said i should|said you|said that you|urged|encouraged me|is your|was your|sent me your way|referred me to you|named you|told us
            """,
        ["health word"] = "[condition]|diagnosis|dob|date of birth|born|ssn|mrn|chart|record number|symptoms|treatment|therapy|session|sessions|progress|recovery|condition|massage|appointment|appointments",
        ["name"] = "<name>|[title]",
    };

    private const string Why = "This tells the reader that a certain person is or was a client.";
    private const string Source = "FEATURES A20, A77, A94; RULES E.2, E.5";
    private const string Better = "\"Thank you for your trust. With the person's permission I will send you a report.\"";

    public static GuardRule[] Rules { get; } =
    [
        Rule(Why, Source, Better, """
            (thank~|thanks|grateful|appreciate~|gratitude|glad|delighted|pleased|happy|kind of you|pleasure|referral of|trusting me with|entrusting me with|entrusting) ..6 (sending|referring|recommending|sharing|treating|trusting me with|entrusting me with|you sent|you referred|referral of|sent|referred) ..4^(to|form~|page~|letter~) ![name]
            """, "(sending|referring) ..2 (to|dr|doctor|dr <name>) <name> (massage|therap*|clinic|center|wellness|bodywork)"),
        Rule(Why, Source, Better, """
            [title] <name> ..4 ([came]|[health word])
            [title] <name> ..6 (asked|asks|told|tells|mentioned|wants|wanted|said|says|no longer|can now|needs|walks|sleeps|is|was|has|had|her|his|she|he|can|does|will|and i)
            (<name>|<opening>) ..5 (you sent|you referred|your patient|your client|sent by you|patient of yours|friend of yours)
            <name> ..2 (came|came in|came by|came to|saw me|sees me|visited me|showed up|stopped by|booked|is a client|is one of my|is my client|has been seeing|has been coming|has been a|was in|was here|started seeing|came for|had a session|is seeing me|comes to me|is doing|is feeling|is much|has improved|is improving|has made|has responded|responded|has had|had her|had his|finished|completed|attended|told me about|has an appointment|missed|cancelled|suffers|has finished|has completed|presented|presents)
            <opening> <name>? ..2 (came in|came by|came to|came for|saw me|sees me|visited me|showed up|stopped by|booked with|booked in|booked an|is a client|is one of my|is my client|has been seeing|has been coming|was in on|was in yesterday|started seeing|had a session|is seeing me|comes to me|is doing|is feeling|has responded|has improved|is improving|has made|finished her|finished his|completed her|completed his|attended|missed her|missed his|cancelled her|cancelled his|suffers|has had)
            <firstname> ..3 (came|came in|saw me|visited|showed up|booked|has been|was in|feels|felt|loved|is better|[condition])
            (i|we) ..1^[when] (saw|see|treated|treat|met|massaged|worked on|worked with|work with|have seen|have treated|have been seeing|have been treating|am treating|am seeing|evaluated|assessed) (with)? ..1 ![name] ..8 ([health word]|today|yesterday|last|this|on|for|in|twice|weekly|every|since)
            <firstname> ..6 (his|her) ..4 [health word]
            (<name>|<opening>) ..6 (his|her|their) (massage|session|sessions|appointment|first visit|treatment|first session|first massage|weekly session|back pain|headaches|pain|recovery)
            <firstname> ..2 (asked|asks|wanted|wants|says|said|mentioned|mentions|told|tells|reports|reported|finds|found|thinks|enjoys|enjoyed|sends|came) ..8 (me|my|massage|session~|here|client|patient|better|[condition])
            both (work with|see|treat|know|share|help|care for) ..2 <name>
            (i|we) ..3 (seeing|see|saw|treat|treating|treated|help|helping|helped|massage|massaged|work with|worked with|working with|worked on|working on|have seen|have treated|look after|care for|caring for) ..1 ([title]|<firstname>)
            <name> ..2^[name] (pain|sciatica|migraine~|headache~|shoulder|neck|knee|fibromyalgia|arthritis|cancer|recovery|condition|symptoms|pregnancy|progress|treatment|sessions|appointment|appointments|massage sessions|diagnosis|surgery|injury|lower back|low back|back pain|back)
            """, """
            dear ..3 [title]
            (tell|ask|call|contact|reach|hello to|regards to|give) ..1 [title] <name> ..1 (that|to|when|if|whether|about|my|for)
            (office manager|receptionist|assistant|nurse|secretary|colleague|front desk|partner|staff|manager|coordinator) ..1 [title] <name>
            (<name>|<opening>) <year>
            (reference~|citation~)
            [title] <name> ..4 (front desk|reception*|office|assistant|secretary|manager|suggested|introduced|kindly|staff|who runs|who teaches|at the|of the|from the)
            (my name is|name is|i am|this is) (<name>|<firstname>)
            (regards|sincerely|lmt|warmly|best wishes|yours) ..2 (<name>|<firstname>|<opening>)
            (<name>|<firstname>) ..2 (lmt|cmt|rmt|md|do|dc|pt|np|rn)
            (dr|doctor|prof) (<name>|<firstname>)
            (book~|text|article|class|studied|trained|workshop|course|talk|lecture|author|by) ..6 <firstname>
            <firstname> ..4 (at|from) your (front desk|office|reception|practice|clinic) ..4 (told|said|gave|suggested|kindly|helped|answered|was kind)
            (suite|street|avenue|st|ave|road|building|journal|study|et al|published|university|author~|clinic|copyright|trial|review|cochrane|according)
            (dr|doctor|prof) (<name>|<initials>)? <name> ..6 (diagnos*|spoke|speaks|talk|presented|presents|article|study|wrote|published|office|clinic|practice|suggested|introduced|told|recommended|mentioned|booked|attended|came to our|came to my talk|visited)
            (diagnosed|referred|cleared|advised|prescribed|directed) ..4 by
            (front desk|reception*) & (spoke|talk|call*|told|gave)
            (workshop|lecture|talk|conference|open house|seminar|course|training|class) & [came]
            """, deniable: false),
        Rule(Why, Source, Better, """
            (saw|met|treated|seen|treating|worked on|worked with|working with|massaged|seeing|assessed|evaluated) ..1 [your person]
            [your person] ..6^[when] [came]
            [your person] (<name>|<initials>)
            (my|our) (clients|patients|regulars) (are|were) ..2 (your|at your|with your|from your|among your)
            (i|we) ..2^[when] (massage|treat|see|work on|look after) the (head|chief|director|owner|manager|president|dean|principal|chair) of
            (patients|clients|employees|staff|nurses|people|members|drivers|doctors|colleagues|friends|coworkers) ..1 (such as|like|including|among them|for instance|for example) ..1 (<name>|<firstname>|[title]|<opening>)
            (i|we) ..2^[when] (massage|massaged|treat|treated|work on|worked on|look after|have treated) ..1 (several|some|two|three|four|five|many|a few|a couple|half|most|<number>|both|one) ..2 (doctors|nurses|people|surgeons|staff|employees|teachers|physicians|assistants|partners|therapists|members|workers|residents|players) ..2 (at|in|from|on|of) (your|the)
            (dr|doctor|prof|professor|nurse|coach|judge|pastor|officer|captain|mayor|principal|reverend|rabbi) ..3^[when] [came strictly]
            (a|the|<name>) ..14^([when]|i|we|you) is (among|one of) (my|our) (clients|patients|regulars)
            (treat|see|treating|seeing|massage|know|work on|work with) ..2 (several|some|two|three|four|five|a few|many|a couple|one|a number|both) of your (patients|clients|staff|nurses|employees|colleagues|coworkers|team|friends|family|members)
            (i|we|am|been|the|being) ..4 (massage therapist|therapist|masseuse) (of|to|for) ..2 (your|several of your|some of your|two of your|many of your) ..2 (colleague~|partner~|nurse~|staff|wife|husband|patients|patient|doctor~|employee~|associate~|friend~|team)
            (your|the) ..2 (intern|front desk person|front desk|physician|doctor|bookkeeper|biller|scheduler|nanny|trainer|hairdresser|accountant|associate|associate~|business partner|practice partner|staff|physician assistant|employee|medical assistant|receptionist|nurse|assistant|hygienist|office manager|secretary|colleague|partner|wife|husband|mother|father|sister|brother|son|daughter|boss|coworker|neighbor|neighbour|friend|teacher|principal|mayor|pastor|coach|librarian|mail carrier|manager|owner|dentist|lawyer) ..4^[when] [came strictly]
            your ..2^[when] (is|are|became|has become|have become|was) ..2 (client~|regular~)
            your ..3^([when]|[subject]) [came surely]
            [your person] ..1^[when] (was|has|had|did|came|felt|told|said|asked me|called me)
            (you sent|you sent me|you sent over|you sent in|you sent us|you referred|you referred to me|you recommended) ..3^[when] (is|has|was|had|did|came|came in|loved|made|feels|felt|needs|responded|improved|showed|tells|told|says|said|wants|kept|missed|enjoyed)
            (two|three|four|five|six|<number>|both|one) of your (staff|employees|patients|clients|nurses|team|people|friends|colleagues|coworkers|members) ..4^[when] (used|bought|redeemed|took|got|had|came|are|were|have|was|is|signed)
            (<name>|<opening>|colleague|partner|nurse|assistant|receptionist|friend|wife|husband|secretary|hygienist) ..1 (whom|who|that) (i|we) ..2^[when] (treat|treated|see|massage|massaged|work on|work with|worked on|look after|care for|have treated|have been treating|have seen) ..2 (for|weekly|every|regularly|twice|since|on|monthly|at)
            <name> ..6^[when] (had|got|received|took|enjoyed) ..1 (a|her|his|their|several|<number>)? ..1 (massage~|session~|treatment~|massages)
            (as|being) ..1 (her|his|their) (employer|boss|manager|supervisor|principal|landlord|pastor|coach|commander|spouse|husband|wife|neighbor|neighbour|friend) ..20 (visits|sessions|appointments|treatment~|progress|kept|attended|missed|came)
            (i|we) ..2^[when] (treat|see|massage|work on|care for|look after) (half|most|all|much|part|a third|two thirds) of (your|the) ..3 (floor|ward|unit|staff|team|office|department|crew|clinic|practice|company|street|family|board)
            (i|we|am|have been) ..2^[when] (work on|worked on|working on|treat|treated|treating|massage|massaged|massaging|take care of|taking care of|look after|looking after|care for|caring for) ..1 (your|dr|doctor) ..3^[when] ([relation]|back|neck|shoulder|shoulders|knee|hip|hips|legs|feet|migraines|headaches)
            (friend|cousin|person|neighbor|neighbour|sister|brother|colleague|coworker|man|woman|lady|gentleman|runner|teacher|mother|father|patient|client|someone|nurse|girl|boy|fellow|one|couple|pal|buddy) ..1 (that|whom|who)? you ..1 (told|mentioned|recommended|spoke|talked|described|named|sent|referred|suggested|introduced|pointed|treated|operated|delivered|saw|discharged|coached|taught|hired|gave|urged|encouraged|nudged|asked) ..8^[when] (found her|found his|found their|did call|called|phoned|wrote|rang|been in|was in|has been|has come|came|comes|showed up|booked|has booked|started|has started|made it|turned up|stopped by|is now|now sees|visits|on my table|had her|had his|had our|finished|is doing|is feeling|is much|got in touch|has an appointment|is coming|walked in|arrived|signed up|took the)
            (she|he|they) (told|tells|said|says|confided|mentioned|let slip) ..2 (me|to me)? ..2 (on the table|on my table|during a session|during her session|during his session|between strokes|while i worked)
            """, """
            (with|given|has|have|had|signed) ..3 (permission|consent|authorization|authorisation|release)
            (workshop|talk|lecture|class|open house|seminar|course|conference|the meeting|a meeting|our meeting|staff meeting|team meeting|next meeting|fair|room)
            ^ (if|when|once|whenever|after|until|should|as soon as|before|each time|every time|unless|in case|suppose)
            (if|when|once|whenever|should|as soon as|each time|every time|unless|whether|after|before|until) ..2 ([your person]|a patient|the patient|the person|the client)
            (has|does|did|is|was|were|are|do|can|could|would|should|may) [your person]
            know that ..1 (many|most|some|several|a few|both) of your
            (note|letter|form~|report|chart|record~|article|summary) ..2 (came|arrived|reached)
            [your person] ..2 (would|will|can|may|could|might)
            (form~|article~|letter~|note~|email~|report~|records|card|cards|guideline~|study|studies|paper~|link|prescription|order|file|fax|information|details|list|mail|slip|protocol|book|photo~) ..3^(patient~|client~|person|people|friend~|someone|lady|man|woman) (you sent|you referred|you recommended)
            """, deniable: false),
        Rule(Why, Source, Better, """
            (i|we) ..2^[when] (see|treat|massage|have|look after|work on|saw|treated|massaged) ..1 (one|two|three|four|five|six|several|some|a few|a couple|many|half|<number>) of (your|the) ..1^(articles|questions|points|talks|hours|rooms|offices|papers|posts|conditions|forms|cards|pads) (patients|clients|drivers|residents|interns|nurses|players|teachers|staff|members|students|employees|people|men|women|workers|officers|agents|cooks|servers|partners|crew|team|family|tenants|guests|runners|dancers|singers|pilots)
            (<name>|<opening>|<firstname>) ..1 (from|at|in) your ..3 (did come|came|comes|has been|sees me|feels|loved|is doing|booked|started|visited)
            (guess|guessed|notice|noticed|wonder|wondered|seen) ..8 (where|why|who) ..1 your ..3 [relation] ..3 (goes|spends|has been|is|comes)
            (<name>|<opening>|<firstname>) ..8^[when] (we meet each|we meet every|we now meet|we meet weekly|number you gave|you gave her|you gave him|you gave them|on my table|in my book|took your tip|followed your advice and|found me|found us|took my card)
            (patient|client|person|someone|somebody|woman|man|family) ..2 we ..1 (have in common|share|both treat|both see|both know from|both look after|both care for|both help)
            """, """
            (with|given|has|have|had|gave|signed) ..3 (permission|consent|authorization|authorisation)
            (look|looking|search|searching|need|want) ..2 (for|in)? ..2 (massage therapist|therapist)
            ^ (if|when|once|whenever|after|until|should|as soon as|before|each time|every time|unless|in case|suppose)
            """, deniable: false),
        Rule(Why, Source, Better, """
            (list|names|roster|photo~|picture~|file~) of ..1 (my|our) ..1 (clients|patients|attendees|customers)
            """, "(with|given|has|have|had|gave|signed) ..3 (permission|consent|authorization|release)\n(keep|keeps|kept|private|confidential|to myself|locked)"),
        Rule("This makes known that the person who introduced you is a client.", "FEATURES A20", "\"A colleague of yours suggested I write.\" Name a client as a client only with their consent on record.", """
            [my client] ..12^[when] [introducing]
            (one|two|three|several|some|a few|a couple|both|many) of (my|our) ..2 (client~|patient~|regular~) ..8 [introducing]
            [my client] <name>
            <name> ..3 [my client]
            """, "(with|given|has|have|gave|signed) ..3 (permission|consent|authorization)", forIntroducer: true, deniable: false),
        Rule("This makes known that the person who introduced you is a client.", "FEATURES A20", "\"A colleague of yours suggested I write.\" Name a client as a client only with their consent on record.",
            "(client of mine|patient of mine|mutual client|mutual patient|our shared patient|our shared client|we share a client|we share a patient|shared client)", "", uses: [OutgoingUse.FirstContact, OutgoingUse.Invitation, OutgoingUse.ThankYou], forIntroducer: true),
        Rule("Initials with a date or a condition are enough to know a person by.", "FEATURES A94; RULES E.2", "Leave out name, initials, dates and places, or send a report with consent.", """
            <initials> & ([condition]|seen|dob|born|came|treated|session~|referred|patient|client)
            (dob|d o b|date of birth|ssn|social security number|mrn|medical record number|chart number|insurance id|member id|record no) ..3 (<number>|<initials>)
            """, "(dr|doctor|prof|study|journal|et al|published) (<initials>|<name>)", deniable: false),
        Rule("Patients' names do not belong in text messages or plain mail.", "FEATURES A74; section AX", "\"Please use the referral form, call, or the secure link.\"", """
            (text|message|voicemail|dm|email|whatsapp|sms|facebook|messenger) & (name|names|initials|date of birth|dob|full name|first name|last name) & (patient~|client~|her|his|their)
            """, """
            (secure|encrypted|portal)
            (keep|keeping|leave|leaving) ..4 (names|name|details|initials|information|them) ..2 out
            (your|my|our) ..1 (email|name|phone) (address)?
            (ask|have|let|tell) ..3 (patient~|client~|them|person|people) ..4 (leave|leaves|call|send|write|email|text)
            (use|include|mention) your name
            """, uses: []),
        Rule("A client's field is merged into a text that is not a report.", "FEATURES A77, A94", "Leave the field out, or write a report, which the consent gate guards.", """
            (clientname|patientname|clientfirstname|clientlastname|patientfirstname|patientlastname|clientinitials|patientinitials|clientdob|patientdob) & <field>
            (client|patient) (name|initials|firstname|lastname|dob|surname|fullname|birthdate) & <field>
            """, "", deniable: false) with { Certain = true },
    ];

    private static GuardRule Rule(
        string why, string source, string better, string patterns, string unless, bool deniable = true, OutgoingUse[]? uses = null, bool forIntroducer = false) => new()
    {
        Guard = GuardNames.ClientPrivacy, Blocking = true, Why = why, Source = source, Better = better, Patterns = patterns, Unless = unless,
        Deniable = deniable, Uses = uses ?? NotReports, ForIntroducerWhoDidNotAgree = forIntroducer,
    };
}
