namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Anything of value tied to a referral, and talk of owing one (FEATURES A29, A30, A93-A98; RULES E.4).</summary>
internal static class IncentiveGuard
{
    private const string Law = "FEATURES A93, A95, A96; 42 USC 1320a-7b(b), state law such as RCW 19.68.010, Fla. Stat. 456.054";
    private const string Better = "Thank people in words. For example: \"Thank you for your trust. I will keep you informed, with the patient's permission.\"";
    private static readonly Audience[] Providers = [Audience.Physician, Audience.OtherProvider];

    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["referring"] = """
            referrer|referrers|refer|refers|referred|referring|referral|referrals|send me|send us|send over|send along|send someone|send somebody|send anyone|send a patient|send a client|send a friend|send friends|send patients|send clients|send people|send business|send folks|send your|send them my|send them our|send more
            sends us|sends me|sent me|sent us|sending me|sending us|sending patients|sending clients|sending people|sending someone|sending folks|sending your|sending business|sending a|you send|you sent|you have sent|who send|who sends|send another|send one|send two|send three|send <number>|sends <number>|way our|our way|my way
            keep coming|keeps coming|keep the patients|comes through you|come through you|came through you|you pass|by telling|telling your|telling others|telling people|telling a friend|telling friends|telling everyone|friend my card|my number|our number|my name to|our name to|share my name|share our name|share my number|share my info|mention me|mentioning me|drop my name|suggest me|suggesting me|vouch for me|talk about me|promote me|promote my|promote us|promoting me|promoting my|promoting our|endorse me|post about me|my card|my cards|our card|our cards|my flyer~|our flyer~|fill my schedule|fill my book|fill my calendar|grow my practice|build my practice|grow my business|build my business|get the word out|get more clients|get me clients|recommend me|recommend us|recommend my|recommend our|recommending me|recommending us|recommending my|recommending our|recommends me|recommends us|you recommend|your recommendation~|recommend this|put in a good word|puts in a good word
            bring a friend|bring friends|bring along|bring in|bring a colleague|brings a friend|bringing a friend|bring your friend~|bring someone|bring your friend~|bring your coworker~|bring your colleague~|tell a friend|tell your friends|tell friends|tell others|tell your|spread the word|spreading the word|word of mouth|talk me up
            pass my|pass on my|pass along my|pass our|passing my|passing on my|hand out my|hand out our|handing out my|hands out my|give out my|giving out my|give my card~|mention my name|mention our name|mentions your name|mention your name|mentioning my|mentions you|mentioned you|name drop|you introduce|introduce me|introduce us|introduce a|introduce your|introducing a|introducing me|introducing us
            steer|steers|steering|direct patients|direct people|direct your|funnel~|channel patients|you bring|you steer|you direct|new patient you|patients you|clients you|people you|friends you|anyone you|everyone you|person you|patient you|client you|friend you|guest you
            per patient|per client|per head|per booking|each booking|from your office|from your clinic|from your practice|comes from you|came from you|come from you|sign up a|signs up|brings in|bringing in|bring us|bring me|invite a friend|invites a friend
            """,
        ["tie"] = """
            post about us|post about me|share our post|leave a review|write a review|leave us a review|review us|google review~|five star review~|tag us|like and share|promotes us|promotes me|promotes my|promotes our|display our|display my|displays our|displays my|stock our|stock my|patients from you|clients from you|bookings from you|patients from your|clients from your|people from your|patients come from you|tenth patient|fifth patient|third patient|tenth client|fifth client|third client|<number> new patients|<number> new clients|<number> more patients|new face|new faces|full book|full calendar|full schedule|handoffs|spreading the word|people you recruit|friend you recruit|family you recruit|anyone you recruit|you recruit|think of me first|thinks of me first|
            fills my|fill my|filling my|keep me busy|keeps me busy|keeping me busy|keep us busy|keeps us busy|my schedule full|my table full|my book full|my calendar full|patients find us|patients find me|people find us|people find me|patients keep|your overflow|each new face|every new face|name on your pad|names on your pad
            carry your name|carried your name|carries your name|bear your name|bore your name|bearing your name|you point to us|you point to me|you point our way|you steer to|you direct to|you funnel|you route|you hand over|once your friend~|once your coworker~|once your colleague~|once a friend|when a friend|after your friend|friends you bring|friend you bring|people you bring|who comes because of you|thanks to your word
            each fifth|every fifth|each tenth|every tenth|each third|every third|one of your clients books|one of your patients books|your client books|your patient books|your clients book|your patients book|your referral books|for every <number>|for each <number>|every <number> patients|every <number> clients|every <number> referrals|after <number> patients|you share|for sharing my|for sharing our|when you mention me|if you mention me|you vouch|for promoting|you promote|you suggest me|you talk about|you endorse|review and refer|employee who becomes|who becomes a|who become|who signs up|who sign up|becomes a client|becomes a patient|become clients|becomes a regular|referred patient~|referred client~|per referred|each referred|every referred|friends sent|patients sent|clients sent|friend sent|people sent|friends referred|patients referred to me|referring regularly|refer regularly|refer often|
            you refer~|you referred|you referring|you have referred|who refer|who refers|for referring|for every referral|for each referral|every referral|each referral|per referral|for your referral|for your referrals|for the referral|for the referrals|for a referral|for referrals|your next referral|your first referral|first referral|third referral|fifth referral|tenth referral
            <number> referrals|refer <number>|refer a|refer someone|refer your|refer and|refer any|refer another|most referrals|top referrer~|best referrer~|referrer of the|the more you refer|the more patients|the more people|the more clients|by referring|every new referral|each new referral|with every|with each referral|any referral|on referral of|upon referral
            comes through you|come through you|came through you|you pass|name you|by telling|for telling|keep coming|as long as you send|as long as you refer|as long as the|telling your|telling a friend|telling friends|telling others|new patient you|new client you|for new patients|for new clients|for the new|you send|you sent|you have sent|for sending|who send|who sends|when you send|time you send|send <number>|send a friend|send us a|send me a|send me <number>|send us <number>|send patients|send clients|send over|send someone|sends <number>|send them my|send them our|send people|by sending|send your|send me your|send us your|send me|send us
            for every patient|for each patient|for every client|for each client|for every person|for each person|for every friend|for each friend|for every new|for each new|for every one|for each one|for any patient|for any client|for any friend|every patient you|each patient you|every client you|each client you|every friend|each friend|every new client|each new client|every new patient|each new patient|every booking|each booking|for every introduction|for each introduction|for every name|for each name|per patient|per client|per head|per lead
            in exchange for|in return for|for recommending|if you recommend|when you recommend|you recommend me|you recommend us|for mentioning|who mentions|for introducing|if you introduce|when you introduce|you introduce|for passing|for putting in|for spreading|for the introduction|for telling|if you tell|when you tell|tell a friend|tell <number> friends|tell your friends|for bringing|when you bring|if you bring|you bring|bring a friend|bring <number>|bring your friend~|bring your coworker~|bring in a|bring someone|bring a colleague|bring along a
            for steering|for directing|if you steer|when you steer|you steer|for your recommendation~|for handing out|if you hand out|whenever you mention|if you mention|your friend books|their friend books|friend signs up|friend comes in|friend books|patient books|patients book|when they book|if they book|who books|says you sent|says they heard|mention your name|mentions your name|mentions you|mention you|mentions this letter|mention this letter|comes from your|come from your|from your office|from your practice|from your clinic|from your referrals|for business you|for the business
            spread the word|sends people|sends a friend|who brings|who refers|who recommend|who recommends|puts in a good word|put in a good word|pass my name|pass on my|pass along my
            """,
        ["money off"] = """
            pay less|pays less|paying less|cheaper for you|<money> off|<percent> off|<percent> discount|<money> discount|<money> credit|<percent> back|<money> back|money off|half off|half price|discount|discounts|discounted|reduced rate~|reduced price~|reduced fee~|lower rate|lower price|special rate~|special price~|special pricing|special offer~|special deal~|preferred rate~|preferred pricing|price break~|price cut~|markdown|two for one|2 for 1|buy one|bogo|coupon~|voucher~|spa voucher~|promo|promotional|waive~|knock <money>|take <money>|save <money>|save <percent>|saves <money>|<percent> less|<money> less|a deal on|percentage off|reduction of <percent>|reduction of <money>|friends and family rate|vip rate
            """,
        ["strong reward"] = """
            [money off]|gift card~|giftcard~|gift certificate~|gift voucher~|rebate~|rebated|commission~|kickback~|kick back|finder fee~|finders fee~|bonus|bonuses|reward|rewards|rewarded|prize~|raffle~|prize draw~|sweepstake~|lottery|hold a drawing|quarterly drawing|monthly drawing|prize drawing|a drawing for|holiday drawing|yearly drawing|lucky draw|giveaway~|contest|to win|win <number>|wins <number>|win a|wins a|win an|wins an|winner|winners|chance to win|could win|can win|entered into|entered in|entry into|entries into|cash back|cashback|incentive~|compensate~|compensation|remunerat*|honorarium|stipend|bounty|perk~|loyalty points|reward points|bonus points|earn points|punch card|amazon card|starbucks card|visa card|spa day|spiff|under the table|store credit|account credit|credit toward~|credit on your|credit to your account
            credit for your next|<money> credited|free massage~ for you
            """,
        ["free thing"] = """
            minutes free|half hour free|free massage~|free session~|free treatment~|free visit~|free hour~|free half|free <number>|free minutes|free add|free upgrade~|free gift~|free appointment~|free consult*|free lunch~|free coffee|free product~|free neck|free foot|free chair|free back|free hot|free aroma*|free first|free follow|free extra|free bonus|free month|free class*|free trial|free deep|free swedish|free sports|free prenatal|free one|free full|free stuff|free time on|for free|is free|are free|it free|them free|you free|yours free|free of charge|visit free|session free|massage free|hour free|on the house|is on me|are on me|is on us|are on us|complimentary|gratis|at no charge|at no cost|no cost to you|no extra charge|no additional charge|no extra cost|no additional cost|add <number> minutes|adds <number> minutes|adding <number> minutes|throw in|throws in|thrown in|without charge|no charge|pay nothing|nothing to pay|you for nothing|staff for nothing|them for nothing|team for nothing|without paying|at no expense|comp you|comped|freebie~|free of cost|extra minutes|extra <number>|extra half hour|extra hour|extra time on the table|additional <number> minutes|bonus minutes|upgrade~
            """,
        ["treat"] = """
            gift|gifts|gift basket~|goodies|goody bag~|goodie~|basket|fruit basket|hamper|lunch|lunches|dinner|dinners|breakfast|brunch|meal|meals|coffee|latte~|donut~|doughnut~|pizza|cookies|cupcakes|pastries|bagels|chocolate|chocolates|wine|champagne|flowers|bouquet|tickets|concert|my treat|a treat|treat you|treat your|treat the|treat everyone|drinks are|drinks on|beer|steak|swag|t shirt~
            small thank you|little thank you|thank you gift~|thank you present~|token of|small token|little something|small something|something special|something extra|something nice|something in return|something for you|something for your trouble|surprise|a present|presents|massage for you|massage for yourself|massage of your own|massages for your|massage on me|session for yourself|session for you|session of your own|an hour for you|credit|credits|points|cash|a check for|money|extra minutes|pay it forward|sweeten~|hospitality
            """,
        ["perk"] = "our treat|thank you envelope|an envelope with|table at|corner table|bottle of|case of wine|box of chocolates|kitty|lunch fund|coffee fund|party fund|costs nothing|cost nothing|costs you nothing|cost you nothing|you do not pay|they do not pay|you pay nothing|you never pay|your rent|share of the rent|rent|an hour for you|hour on my table|good for an hour|good for one|good for a session|punch card|stamp card|half an hour for|extra half hour|extra hour|season tickets|cover charge|your tab|on my tab|picks up the tab|pick up the tab|on the house|is my treat|are my treat|stays free|stay free|remain free|stay complimentary|stays complimentary",
        ["goods"] = "a small present|small present|little present|thank you basket~|thank you present~|thank you box|gift basket~|thank you gift~|gift awaits|gifts await|a gift|little something|something special|something extra|goodies|goody bag~|goodie bag~|fruit basket~|hamper|chocolate|chocolates|wine|champagne|whiskey|flowers|bouquet|tickets|donut~|doughnut~|pizza|cookies|cupcakes|pastries|bagels|catered lunch~|catered|free lunch~|lunch on|dinner for|dinner at|gifts for|gift for|a gift|holiday gift~|christmas gift~|gift box~|goody|spa certificate~|massage certificate~|certificate for a|massages for your|massage for your|massage for you|massages for you|staff massage~|swag|token of our|small token|little thank you|small thank you|a little extra|something in return|something for your trouble|something nice|a present|presents for",
        ["bringing"] = """
            anyone you steer|anyone you send|anyone you bring|anyone you point|anyone you refer|any trainer whose|any doctor whose|any provider whose|any office whose|whoever sends|whoever refers|whoever brings|person you bring|person you send|person you steer|people you bring|people you send|people you steer|comes in through you|come in through you|comes through you|comes in because of you|because of you|thanks to you|on your word|on your recommendation|at your suggestion
            becomes one of mine|become one of mine|becomes a client|becomes a patient|becomes a regular|signs up|sign up|joins us|on my books|on our books|on my schedule|on my table|starts here|start here|begins here|books with me|books with us|every name you|each name you|name you hand|names you hand|give out my|giving out my|hand out my|handing out my|hands out my|share my|sharing my|post my|posting my|pass my|passing my|drop my card~|my flyers|our flyers|keep us busy|keeps us busy|keep me busy|keeps me busy|fill my week|fill my|fills my|fill our|fills our|keep my|keeps my|top referring|referring practice|referring practices|referring office|referring offices|steer to my door|bring in|bring along|send over|send along|send my way|send our way|sent my way|sent our way|pointed in my direction|pointed my way|in my direction|in our direction|to my door|to our door|through my door|through our door
            """,
        ["extra"] = "<number> minutes|twenty minutes|extra minutes|a present from|present from me|a voucher|voucher goes|voucher~|nice surprise|a surprise|weekend for|a trip|tickets|a massage on|stamps for a|free|a bottle|buy dinner|buy lunch|buy drinks|dinner for|percent back|small percentage|some of it|a credit|store credit|basket|a hamper|gift|gifts|spa day|a raffle|prize|rebate|bonus|something under|envelope for you|check in the mail|surprise in the mail",
        ["send verb"] = "tag|tagging|send|sends|sending|sent|recommend~|bring|brings|bringing|brought|tell|tells|telling|told|mention|mentions|mentioning|introduce~|pass|passes|passing|point|points|pointing|steer~|direct|directs|directing|hand out|handing out|share my|sharing my|invite|invites|inviting|get|getting|sign up|signing up|rope in|rounds up|round up|recruit~|convince~|persuade~|talk|talking",
        ["send object"] = "[relation]|new face|new faces|patient~|client~|people|friend~|colleague~|someone|somebody|anyone|customer~|coworker~|family|relative~|guest~|others|them|neighbor~|neighbour~|employee~|buddy|buddies|member~|folks|business|my way|our way|me|us",
        ["giving"] = "pay|pays|paid|paying|give|gives|giving|gave|send you|hand you|hand|mail you|slip|slips|offer|offers|offering|owe|get|gets|receive|receives|receiving|earn|earns|earning|collect|pocket|make|credit|credits|kick in|cut you|venmo|paypal|zelle|drop off|bring you|bring your|put|puts|take off|takes off|knock off",
    };

    public static GuardRule[] Rules { get; } =
    [
        Rule("Money or something of value stands together with a referral. That can be read as paying for referrals.", """
            [strong reward] & [referring]
            [strong reward] & [tie]
            [free thing] & [referring]
            [free thing] & [tie]
            [treat] & [tie]
            [goods] & [referring]
            ([strong reward]|[free thing]|[goods]) & [send verb] ..4 [send object]
            [perk] & [tie]
            [perk] & [referring]
            ([strong reward]|[free thing]|[perk]) & (as long as|so long as|provided|while|once|whenever|until) ..3^(parking|park) (patients|clients|people|friends|new faces|names|bookings) ..3 (keep|keeps|arrive~|arriving|come|comes|coming|find|finds|book|books|call|calls|show up)
            (whoever|whichever|who|the office that|the practice that|the clinic that|offices that|practices that|clinics that|the nurse who|the desk that) ..8 (most|lead|leads|busiest|keep me busy|keeps me busy|fill my|fills my|sends more|more than any) ..12 (gets|get|wins|win|receives|receive|earns|earn|find|finds|goes home with|waiting for|awaits|takes home|deserves)
            [perk] ..6^[denial] [tie]
            (finder~|referral|referring|introducer|introduction|patient sharing) ..1 (arrangement|agreement|deal|understanding|scheme|plan|terms)
            (my|our|your) (thanks|gratitude|appreciation) ..8 (in an envelope|in cash|in kind|in green|is tangible|has a value|takes the form)
            (what would it take|what does it take|what will it take|name your price|what can i offer|what may i offer|what could i offer) ..14 (first|refer~|send|recommend~|think of me|my way|patients|clients)
            (sponsor~|underwrite~|pay for|cover|fund) ..1 your ..3 (team|league|party|lunch|picnic|outing|fair|dues|event|trip|tickets) ..14 (full|busy|book|patients|referral~|clients|hope)
            (earn~|collect~|gather~|get|gets|buys you|wins you|rack up) ..4 (credit~|point~|minutes|half hour|hour|session~|voucher~|discount~) ..6 (spread*|recruit*|word|telling|bringing|refer*|sharing)
            (recruit*|spread*|bring~|bringing) ..6 (buys|earns|wins|gets|gives|brings) you
            (settle up|settle accounts|settle our|square up|even up|reckon up|tally up|true up|pay out|paid out|even things out) & (how many|number of|charts|patients|clients|referral~|your name)
            (look after|looks after|take care of|takes care of|take good care of|generous to|generous with|good to|kind to|remember) ..2 (offices|practices|clinics|those|people|doctors|providers|the ones) (that|who) ..4 (look after|take care of|send|sends|fill|fills|keep|keeps|think of|are good to|remember) ..2 (me|us|my|our)
            [goods] & (new patients|new clients|new business|the business you|your support in sending)
            [tie] &8 (<money>|<percent>)
            (worth|equals|means|brings you|gets you|earns you|gives you|nets you|pays you) ..3 (<money>|<percent>|[strong reward]|[free thing]|[goods]|<number> dollars) & ([tie]|[referring]|name you|you pass)
            (fee|payment|bonus|sum|amount|donation|cheque|check) for (each|every|any|all) ..2 (patient~|client~|referral~|lead|introduction|name|person|booking) ..4 (you|refer*|send|sent|through|from)
            (lead|introduction|success|marketing|thank you|placement|per head|per patient|intro|sign up|head hunter|headhunter|bounty) fee~ & ([referring]|patient~|client~)
            (what|anything|something|a favor|whatever|how) ..6 (in exchange for|in return for) ..2 (your|the|more|any)? ..1 (referral~|patients|clients|sending)
            ([referring]|[tie]) & (financial reward|financially|monetary|money for|paid back|cut of|a cut|cut for|cut in|sponsor~ your|sponsor the|donate|donation to your|buy you|buys you|take you out|take you to|treat you to|free rent|rent free|on my dime|deduct~|off your bill|off your next|off the next|off their next|toward your next|towards your next|toward a massage|towards a massage|toward a free|towards a free|extra massage|extra time|bonus time|gas card|grocery card|lottery ticket~|scratch ticket~|scratch card~|gratuity|tip you|list you on my website in return|advertise you in return|vacation|weekend away|trip to|ipad|season pass|membership for you)
            [tie] ..12 [giving] ..4 (<money>|<percent>|cash|check|money)
            [giving] ..4 (<money>|<percent>|cash|check|money) ..6 [tie]
            (<money>|<percent>) (per|for each|for every|each|a|for any) ..2 (referral~|lead|leads|head|name|introduction~|booking~)
            (<money>|<percent>) (per|for each|for every|each|for any) ..2 (patient~|client~|person|friend~) ..4 (you|refer~|referred|send|sent|bring)
            (percentage|share|cut|slice|portion|piece|<percent>) of ..3 (fee|fees|revenue|income|proceeds|payment~|billing~|profit~|takings|what they pay|what i charge|what i earn|what we earn|first session|first visit) & [referring]
            (payment|payments|paid|retainer) for ..2 (patient~|client~|referral~|people|leads) ..2 (you|directed|sent|refer*)
            (percentage|share|cut|slice|portion|<percent>) of ..2 (whatever|what|everything|all|anything) ..3 (client~|patient~|they|people) ..1 (spend|spends|pay|pays|bring)
            (percentage|share|cut|slice|portion|<percent>) of ..4 (spend|spends|pay|pays|bill|bring in) & (your clients|your patients|clients you|patients you|each client|each patient|they|referred)
            (<money>|[strong reward]|[free thing]|[goods]) ..6 for (each|every) ..6 (they|you|your staff|your office|it) ..3 (make|book|send|schedule|bring|set up|fill|sell|refer|pass|land|sign)
            ([treat]|[goods]|[free thing]|[strong reward]) & (as thanks|to thank|thank you for|thanks for|in thanks|in appreciation|out of gratitude|in gratitude|a thank you for|appreciation for|appreciation of|gratitude for) ..4 (patients|clients|business|referral~|referring|sending|people)
            [money off] & (your friend~|for a friend|and a friend|both of you|you both|the two of you|them and you|you and them|you and your)
            (percentage|a share|a cut|portion|slice|piece of the) ..6 [tie]
            loyalty (credit~|point~|reward~|bonus|discount~|program) & ([referring]|[tie])
            (payment~|bonus|bounty|small fee|flat fee|something|stipend|small sum|set amount|fixed amount|reward) ..1 per (patient|client|referral|head|booking|lead|introduction)
            (payment|compensation|remuneration|pay) ..3 (for|per) ..2 referral~
            (<money>|<percent>) &9 (referral~|referred|refer|refers|referring)
            (<money>|<percent>|portion|part|share) ..10 (goes|go|going|paid|passed) (back)? to ..1 (you|your)
            (knock down|lower|reduce|cut|drop) ..4 (price~|fee~|rate~|bill|cost~) & [tie]
            (invited|treated|entitled|welcome|eligible) to ..4 (cruise|dinner|lunch|party|gala|retreat|massage|spa|getaway|golf|game) & (who send|who refer|referring|referrals|referrers)
            (refer|send) ..6 you will (see|not regret|be glad|be happy you did|be thanked)
            (incentivize~|incentivise~|incentivizing|buy|buying|purchase|reward|rewarding|repay) ..2 referral~
            (pay|paying|pays|paid) ..4 for ..2 (referral~|referring|each referral|introductions|leads|patients you|new patients)
            """, """
            feel free [referring]
            (feel|is|are|be|am|you|were) free to
            (talk|talks|workshop|class|lecture|seminar|handout~|card~|flyer~|copy|copies|pad~|form~|article~|brochure~|sample~|screening sheet|call|parking|elevator|consultation by phone) ..3 (is|are)? ..2 [free thing]
            [free thing] ..3 (talk|talks|workshop|class|lecture|seminar|handout~|copy|copies|pad~|form~|article~|brochure~|parking)
            (fee|charge|cost~|rate|price|pay) ..4 (is|are|of|stays|remains|the same|same)
            (my|the|our|a|each|session|same) ..1 (fee|fees|rate|rates|price|prices|cost|costs|charge) ..3 (is|are|was|of|for|stays|went)
            over lunch
            (parking|park) & (free of charge|for free|is free|free <number>)
            (gift of|gifted)
            (ce|continuing education|ceu) (credit~|hour~|point~)
            """),
        Rule("Something of value for bringing people in.", """
            [bringing] & ([strong reward]|[goods]|[perk]|[free thing]|[extra])
            (i|we) (will|would|shall|can)? ..3^[denial] (add|give|buy|pay|bring|drop off|send|throw in|treat|cover|knock|deduct|credit|put|share|split|rebate|return|settle|see you|make sure you) ..6 ([treat]|[extra]|<money>|<percent>|percentage|some of it|a share|a slice|part of it|a little) & [bringing]
            (i|we) (will|would|shall|can|could) ..10^[denial] (if|when|once|provided|as long as) you ..2 (send|bring|refer|fill|tell|talk|hand|share|spread|steer|get|keep|pass|point|funnel|introduce|promote|mention|put) ..4 (me|us|my|our|people|friends|patients|clients|someone|word|card~|flyer~|one|your)
            (thank you program|thanks program|points program|loyalty program|reward program|referral program|ambassador program|stamp card|punch card) & ([bringing]|[referring]|point our|point my|friend~|patients|nurses)
            (keep|keeps|retain|retains|pocket|pockets|earn|earns|get|gets|take|takes) ..2 (<percent>|<number> percent|percent|<money>|a cut|a share|a slice) & ([bringing]|menu|flyer~|card~|name|guests|hand)
            (flat|set|fixed|agreed|small|modest|fair|round|handsome|lump) (sum|amount|fee|payment|rate|figure) ..2 (for|per) ..2 (each|every|any|patient|client|person|athlete|name|lead|booking|introduction|member|guest|runner)
            (owe|owes|owed) you ..4 (massage|rub|session|hour|drink|lunch|dinner|coffee|beer|treat|favor|one|visit|treatment) ..3 (for)
            (referral~|refer|referred|referring|refers) &10 (cruise|trip|party|outing|retreat|weekend|tickets|golf|gala|banquet|drawing|jacket|mug~|hat~|sweater~|wine|merlot|champagne|entitles|entitle|entitled|qualify|qualifies|unlocks|unlock|eligible|earns)
            (half price|half off|free|discount~|on the house|for less|cheaper) ..8 (yours too|you too|for both|both of you|too for you|for you both|yours as well|likewise)
            (bottle|case|box|basket|card|tickets|certificate|hamper|bouquet|tin) ..8 (for|because of|in honor of) ..2 ([title]|<name>|those|all|the) ..3 (you sent|you referred|and the others|others|patients|clients|people|referral~)
            (matching|equal|same|corresponding) (number|amount|count|value) ..2 of ..3 ([goods]|[strong reward]|[extra]|card~|voucher~|massages|minutes|dollars)
            <percent> of ..2 (each|every|all|any|whatever|what|the) ..3 (session~|booking~|sale~|massage~|appointment~|visit~|fee~|dollar|purchase~|treatment~) ..8 (your|you) ..2 (customer~|member~|patient~|client~|guest~|employee~|people|referral~|send|bring)
            (split|share|divide|halve|go halves on|splitting|sharing) ..4 (what|whatever|all|everything|the money|revenue|proceeds|profit~|fee~|income|takings|earnings) ..4 (your|you|from|members|patients|clients|customers) ..4 (bring~|pay|spend|members|patients|clients|customers|guests|send)
            (word of mouth|referring|referral~|recommending|recommendation~|recommending us|recommending me|spreading the word|telling friends) ..1 (pays|pay|is worth|are worth|has a price|earns|earn) ..1 (here|off|money|you|well|something|for itself)?
            (unrewarded|without reward|go unthanked|without a reward|empty handed) & (patient~|client~|friend~|kind word|good word|word|name|referral~|refer~|recommend*)
            (give|gives|offer|buy|treat|send) ..2^[denial] (you|them|everyone|each) ..1 (a|an|one|two|another) ..2 (massage~|session~|treatment~|hour|lunch|dinner|meal|drink|ticket~) & [tie]
            (pay|pays|paying|paid|compensate~|reimburse~) ..1 (you|your|them|doctors|offices|providers|people|anyone) ..8 (for|per) ..1 (each|every|any|patient~|client~|referral~|lead|introduction~) ..6 (you|your|they|refer~|send|bring)
            (leave|give|hand|show|drop|take|put|pass) ..3 (my|our|this|these|the) ..1 (brochure~|card~|flyer~|leaflet~|letter|pamphlet~|poster~|coupon~) ..6 (get|receive|earn|enjoy|claim) ..3 [free thing]
            (refer|send|bring|recommend|tell) ..4 (get|receive|earn|win|enjoy) ..3 (free|one free|off|reward|half off)
            ([strong reward]|[free thing]|[goods]|[perk]) ..2 (for|per|with) ..1 (each|every|any) ..2 ([person]|appointment~|booking~|session|visit) ..3 (she|he|they|you|your|from|who|that|makes|sends)
            free ..3 (massage~|session~|treatment~|hour~|visit~|upgrade~|facial~) & ([referring]|[tie])
            (leave|give|hand|show|drop|take|put|place|distribute|pass|display|post) ..3 (my|our|this|these|the) ..1 (brochure~|card~|flyer~|leaflet~|letter|pamphlet~|poster~|coupon~) & ([strong reward]|[goods]|[perk])
            (get|gets|receive~|earn~|makes|collect~|keeps|given) ..2^[denial] (<money>|<percent>|[strong reward]|[free thing]) ..2 (for|per|with) ..1 (each|every|any|a) ..1 [person]
            (in the form of|by way of|in the shape of) ..3 ([free thing]|[strong reward]|[goods]) & (referral~|refer|deed~|favor~|kindness|names|patients|friends)
            (bit|part|share|slice|cut|portion) of (my|our) ..2 (takings|revenue|income|fee~|profit~|earnings|margin) ..6 (you|your)
            (doctors|those|anyone|offices|practices|providers|nurses|friends|people) (who|that) ..6 (not|never) go ..1 (without|away empty|empty handed|unthanked)
            (get|gets|receive~|earn~|win|wins|enjoy|enjoys|given|treated to) ..1 (a|an|one|two|their|another|his|her) ..3 (massage~|session~|treatment~|hour|rub|facial|meal) & [tie]
            you and (your|a) ..1 ([relation]|[send object]) ..8 ([free thing]|[strong reward]|[goods])
            ([strong reward]|[free thing]|[perk]|<money>|<percent>) &10 (when|once|if|after|each time|every time|whenever|as soon as) ..1 (your|another|someone|somebody|anyone|a) ..2^(you|i|we) (books|book|comes|come|signs|sign|joins|join|schedules|becomes|shows up|mentions|calls me|calls us)
            (agree on|settle on|discuss|talk about|work out|negotiate|set) ..3 (number|figure|price|amount|sum|terms|rate|percentage) ..8 (each patient|every patient|each client|every client|per patient|per client|referral~|you send|through you|you refer)
            [free thing] & (half of the bargain|side of the bargain|part of the bargain|end of the deal|part of the deal|side of the deal|half of the deal|end of the bargain)
            ([strong reward]|[free thing]|[goods]|[perk]|[treat]) ..6 (after|with|upon|at|when you reach) ..1 (the|your|every|each)? ..1 (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|<number>|next) (patient~|client~|referral~|friend~|name~|introduction~)
            (<number>|two|three|four|five|ten) (friend~|referral~|patient~|client~|names|new clients|new patients|introductions) ..6 ([strong reward]|[free thing]|[goods])
            (patient|client|referral|name|friend|introduction) for (me|us) ..6 for (you|your|yours)
            (something|little something|a treat|money|a gift|lunch|dinner|a massage|an hour|hour|a reward|a bonus|a bit|plenty|a prize|cash) in it for (you|your|the|whoever|anyone|them|both|him|her|everyone)
            (never|not) (pay|have to pay|be charged) ..1 for ..4 again
            (bill|balance|price|cost|fee|tab|invoice) ..1 (shrink~|drops|melts|goes down|comes down|falls|disappears) & ([send verb]|[referring]|[tie])
            (envelope|something|surprise|treat|gift) ..6 (one|each) for (each|every) ..3 (name|patient|client|person|friend|referral|face)
            (whoever|anyone who|everyone who|those who|the one who|staff who|any nurse who|any office that|an office that|a practice that|practices that|offices that|doctors who) ..3^[denial] (sends|send|refers|refer|brings|bring|fills|fill|recommends|recommend) ..12 (gets|get|wins|win|receives|receive|earns|earn|goes home|takes home|is treated|is rewarded|is thanked with|enjoys|can expect|will find)
            (top|best|most|leading|highest|busiest) ..1 (referring|referrer~|referral|sending|source~) ..8 (gets|get|wins|win|receives|receive|earns|earn|enjoys|takes|is invited|are invited)
            (settle|square|reckon|squares|settles|true up) ..1 (with|up with) ..3 (source~|referrer~|people who|those who|offices|providers)
            (generous|generosity|gratitude|kindness|thanks|appreciation|bounty) ..8^[denial] (both ways|two ways|works both|at christmas|at the holidays|in december|at year end|tangible|in kind|in an envelope) & ([bringing]|fill|busy|week|practices|offices)
            """, """
            (feel|is|are|be|am|you|were) free to
            (pad~|form~|card~|flyer~|copy|copies|sheet~|handout~|brochure~|talk|talks|workshop|parking|parked|article~) ..3 (is|are|come|comes|stay|stays) ..2 [free thing]
            [free thing] ..3 (pad~|form~|card~|flyer~|copy|copies|sheet~|handout~|brochure~|talk|talks|workshop|parking|article~|call)
            (i|we) ..4 (report|note|inform*|letter|update|write|call|answer|keep you|let you know|tell you|discuss|explain|reply|respond|contact|reach out|screen|check)
            (no|not|never|nor|neither|nothing|without) ..8 ([bringing]|[strong reward]|[extra]|[goods]|[free thing])
            """),
        Rule("This is a promise of payment for referrals.", """
            (kickback~|kick back~|finder fee~|finders fee~|finder bonus|referral fee~|referral bonus*|referral reward~|referral commission~|referral incentive~|referral discount~|referral credit~|referral gift~|referral prize~|referral contest~|referral bounty|referral perk~|rewards program|refer a friend program|refer a friend scheme|refer a friend special|refer a friend deal|refer a friend offer|refer a friend bonus|referral rewards)
            (split|share|sharing|splitting|divide) ..3 (fee|fees|revenue|profit~|income|proceeds|takings)
            (fee splitting|fee sharing|revenue share|revenue sharing|profit sharing|profit share|revenue split)
            (pay|pays|paying|paid|offer|offering) ..3 (fee|fees|sum|bonus|amount) ..1 (for|per|on) ..2 (referral~|referred|patient~ you|client~ you|introduction~|lead~)
            ^ refer ..1 and ..1 (save|earn|win|be rewarded|collect)
            commission~ & (patient~|client~|you|your|refer*|booking~)
            (make|makes|making|be) (it|this) (well|more than)? worth ..1 (your|the|their) (while|time|effort|trouble)
            worth your while & [referring]
            (be|are|will) (well|generously|handsomely|richly|nicely|suitably) (rewarded|compensated|paid|thanked)
            (scratch|scratches) (your|my|our|each other) back~
            (i|we) (will|would) (take care of you|look after you|take good care of you|see you right|make sure you are taken care of) ..8 [referring]
            """, ""),
        Rule("A price cut or extra for a provider's own patients is a gift tied to where they come from.", """
            [money off] & (your patients|your clients|patients of yours|patients of your|patients from you|patients from your|clients from your|your practice patients|anyone from your|people from your|referred patients|referred clients|patient you refer|mention this letter|mention your name|mentions your name|mention you|bring this letter|bring this card|show this card|show this letter)
            [free thing] & (patients from your|referred patients|referred clients|clients from your|mention this letter|mention your name|mentions your name|bring this letter|show this letter)
            """, "(low income|hardship|sliding scale|insurance|reduced rate~ place~)", audiences: Providers),
        Rule("Referring in exchange for referring reads as a deal. Nobody owes a referral.", """
            [referring] & !(in return|in exchange|return the favor|return the favour|returning the favor|reciprocate~|reciprocal|quid pro quo|tit for tat|mutual referral~|repay the favor|repay you|return the kindness|returning the kindness|return the gesture|repay in kind|pay you back|clients for you|patients for you|two way street|even the score|trade referrals|swap referrals|exchange referrals|trade patients|swap patients)
            (trade|swap|exchange|trading|swapping|exchanging) ..2 (referrals|patients|clients)
            (each|every) ..3 (i|we) (send|refer|sent|referred) ..8 (you|your office) (send|refer|return|owe)
            (i|we) have been (sending|referring) ..12 (yet|none|receive|in return|back|nothing|your turn)
            (repay|reciprocate|match) ..2 referral~
            return ..1 (every|each|all) referral~
            you (refer|send|recommend) ..4 (i|we) (will|would)? (refer|send|recommend) ..2 (you|one|two|some|patients|clients|back|mine|likewise|too)
            (i|we) (refer|send|recommend) ..2 you (refer|send|recommend) ..2 (me|us|one|back|too|likewise)
            (expect|require|insist|demand~) ..2 (you|your office|your practice|that you) ..2 (to|will)? ..1 (refer|send|reciprocate|return)
            (owe|owes|owed|owing|indebted|in your debt|debt) & [referring] &9
            (referral quota~|quota of|quota for|monthly quota|quota) & (refer*|patients|clients)
            (if|when|once|as long as|the more|should) ..3 you ..4 (refer~|send|sending|recommend~|mention~|talk me up|promote~) ..12 (i|we) ..3 (refer~|send|sending|recommend~|mention~|promote~|do the same|return|reciprocate)
            (i|we) ..2 (will|would|can|shall) ..4 (refer|send) ..12 (if|as long as|provided|when|once|so long as|for every|for each) ..3 (you|one|patient|referral|client) ..4 (refer|send|me|to me|us)
            (i|we) ..3 (send|refer|sending|referring) ..12 (as long as|provided|so long as|while|if|when|hoping|in the hope|and hope|expect~|in turn|and you|then you|so you) ..6 (you|your|sending|referring|send|refer) ..5 (send|refer|sending|referring|same|likewise|patients|referrals)
            (you|your office|your practice) ..3 (send|refer|sending|referring) ..12 (as long as|provided|so long as|and|then|in turn) (i|we) ..4 (send|refer|sending|referring|do the same)
            for (every|each) ..6 (i|we) (refer|send) ..4 (i|we) (expect|hope|want|ask|would like)
            (i|we) have (sent|referred) ..10 (your turn|now it is your|and have not received|but have not|yet you have|so i expect|so i would expect|i expect|time you|not had any back|none in return|nothing in return|nothing back|none back)
            (expect|require|need|want|demand) ..4 (referrals|patients|clients) (from you|in return|back|per month|a month|each month|every month|a week|per week)
            you send me yours
            (i|we) ..1 (refer|send|recommend|support) ..5 who ..1 (refer|refers|send|sends|recommend|recommends|return|returns|support|do the same)
            you ..1 (send|refer) ..1 (me|us)? ..1 yours ..6 (i|we)
            you refer to me and i
            """, "(send|write|give|share|mail|fax) ..4 (report|reports|note|notes|summary|update~|findings|feedback)\nreturn ..1 kindness ..8 to you", source: "FEATURES A29, A30", better: "\"You are under no obligation to refer, now or later.\" Or say nothing about it."),
        Rule("A gift to a provider needs a purpose that is not a referral: showing your work, offered to all alike, and noted in the gift log.", """
            (enclosed|enclosing|attached|here is|accept|enjoy|sending|send|give|giving|offer|offering|brought|bring|dropped off|drop off|present you) ..6 (gift card~|giftcard~|gift certificate~|gift voucher~|gift basket~|voucher for)
            (gift card~|giftcard~|gift certificate~|gift voucher~|gift basket~) ..2 (is|are)? (enclosed|attached|for you|for your)
            [free thing] ..8 (for you and your|for your staff|for your team|for your office|for the doctor|for you personally|for your receptionist|for your front desk)
            """, "(demonstration~|demo|educat*|equally|all providers|every provider|everyone alike|same terms|no obligation|not tied|purchase|buy|obligat*|every office|all offices)",
            source: "FEATURES A97, A98; RULES E.4", better: "\"I would be glad to give a demonstration session, offered to every office alike and not tied to referrals.\"", audiences: Providers),
        Rule("A reward comes right after the request to refer.", """
            (refer|send|recommend|bring|tell|know|share|introduce|invite|spread) ..12 [person] ..10 (get|gets|receive|receives|earn|earns|enjoy|enjoys|win|take|save|saves|pick up|claim|yours|thank you|thank them|reward) ..5 ([strong reward]|[free thing]|<money>|<percent>|a treat|gift|gifts|coffee|lunch|dinner)
            (want|would you like|fancy|how about|interested in|need|looking for|ready for|earn|get|like) ..4 ([strong reward]|[free thing]) ..6 [send verb] ..4 [send object]
            (want|would you like|fancy|how about|interested in|looking for|ready for|earn|get) ..4 ([strong reward]|[free thing]) ..6 (refer|referring)
            [strong reward] &8 [tie]
            [free thing] &8 [tie]
            (refer|send|recommend|tell|bring) ..10 [person] ..8 (dinner|lunch|coffee|wine|massage|next session|next one|next visit|next massage|drinks) ..2 (is|are) on (me|us|the house)
            """, """
            (feel|is|are|be|am|you|were) free to
            (talk|talks|workshop|class|lecture|seminar|handout~|copy|copies|pad~|form~|article~|brochure~|parking|park|call|elevator)
            (no|not|never|nor|neither) ..6 ([referring]|[strong reward]|[free thing])
            """, overTwo: true),
    ];

    private static GuardRule Rule(string why, string patterns, string unless, string source = Law, string better = Better, bool overTwo = false, Audience[]? audiences = null) => new()
    {
        Guard = GuardNames.Incentive, Blocking = true, Why = why, Source = source, Better = better,
        Patterns = patterns, Unless = unless, OverTwoSentences = overTwo, Audiences = audiences ?? [],
    };
}
