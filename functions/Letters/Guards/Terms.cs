namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Groups of terms that several guards use. The notation is that of <see cref="Vocabulary"/>.</summary>
internal static class Terms
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["self"] = "i|me|my|mine|myself|we|us|our|ours|ourselves",
        ["you"] = "you|your|yours|yourself|yourselves",
        ["subject"] = "i|we|you|they|he|she|it|there",
        ["provider"] = """
            doctor~|dr|physician~|provider~|prescriber~|surgeon~|specialist~|gp|md|pcp|obgyn|ob|midwife|midwives|nurse~|pharmacist~|dentist~|dermatologist~|orthopedist~|orthopaedist~
            neurologist~|oncologist~|rheumatologist~|cardiologist~|psychiatrist~|psychologist~|counselor~|counsellor~|psychotherapist~|physical therapist~|physiotherapist~|physio~|pt
            chiropractor~|osteopath~|podiatrist~|radiologist~|clinician~|practitioner~|acupuncturist~|naturopath~|medical team|care team|clinic|hospital
            """,
        ["medication"] = """
            medication~|medicine~|meds|drug~|pill~|tablet~|painkiller~|pain killer~|pain reliever~|ibuprofen|advil|aspirin|tylenol|acetaminophen|paracetamol|naproxen|aleve|nsaid~|opioid~|opiate~
            anti inflammator*|antiinflammator*|oxycodone|oxycontin|hydrocodone|vicodin|percocet|tramadol|morphine|codeine|gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|antidepressant~|anti depressant~|ssri~|zoloft
            prozac|lexapro|statin~|blood thinner~|anticoagulant~|warfarin|coumadin|eliquis|xarelto|plavix|insulin|metformin|prednisone|steroid~|cortisone|muscle relaxant~|muscle relaxer~|flexeril|cyclobenzaprine|baclofen
            beta blocker~|blood pressure tablet~|water pill~|inhaler~|xanax|valium|ativan|benzodiazepine~|sleeping pill~|ambien|sedative~|prescription~|dose~|dosage~|dosing|methotrexate|biologic~|triptan~|sumatriptan|antibiotic~|chemo|chemotherapy|birth control|contraceptive~|levothyroxine|lisinopril|metoprolol|topamax|amitriptyline|celebrex|meloxicam|voltaren|diclofenac|cream he prescribed|injections
            """,
        ["other care"] = """
            physical therapy|physical therapist~|physiotherap*|physio|pt|chiropract*|occupational therapy|osteopath*|surgery|surgeries|operation|surgical treatment|injection~|epidural~|cortisone shot~|steroid shot~|psychotherapy|psychotherapist~|counseling|counselling
            cognitive therapy|talk therapy|rehab|rehabilitation|medical care|medical treatment|medical attention|conventional treatment|conventional medicine|conventional care|standard care|usual care|orthodontic treatment|dental care|acupuncture|chemo|chemotherapy|radiation|dialysis|exercise program~|home exercise~|exercise therapy|podiatr*
            traditional medicine|your care|your treatment|your treatments|doctor visit~|office visit~|a doctor|the doctor|her doctor|his doctor|their doctor|seeing a physician|urgent care|emergency room|imaging|mri|x ray~|xray~|vaccine~|vaccination~|bed rest|[medication]
            """,
        ["care of others"] = "[other care]|adjustment~|plan of care|care plan|treatment plan|pain clinic~|orthop*|specialist~|neurologist~|surgeon~|osteopath~|trainer~|therapist down|therapist across|drugs|doctors|ergonomist~|gym|splint~|brace~|exercise~|resistance band~|treadmill~|needles|scalpel|knife|pain management|middleman|spine center|physiatr*|pain doctor~|stretches|home program|the rest of the plan|plan with the therapist",
        ["relation"] = "wife|husband|spouse|son|daughter|mother|father|mom|dad|sister|brother|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|neighbor|neighbour|friend|roommate|boyfriend|girlfriend|fiance|fiancee|in law|partner|coworker|colleague|boss|assistant|nurse|secretary|receptionist|teammate",
        ["massage"] = "massage|massages|bodywork|body work|session~|appointment~|treatment~ with me|touch|my work|our work|hands on work|manual therapy|soft tissue work|massage therapy|my treatment~|our treatment~",
        ["condition"] = """
            pain|pains|ache~|aching|headache~|migraine~|sciatica|neck|back|lumbago|shoulder|knee|hip|hips|fibromyalgia|arthritis|cancer|lymphedema|lymphoedema|pregnancy|pregnant|stenosis|scoliosis|whiplash|tmj|tmd|bruxism|plantar fasciitis
            carpal tunnel|tendinitis|tendonitis|tendinopathy|bursitis|rotator cuff|frozen shoulder|adhesive capsulitis|sprain~|strain~|injury|injuries|surgery|post surgical|depression|anxiety|insomnia|sleep|stress|ms|multiple sclerosis|parkinson|diabetes
            neuropathy|thoracic outlet|stroke|hypertension|tension|spasm~|stiffness|disc|disk|herniat*|bulg*|radiculopathy|epicondylitis|tennis elbow|golfer elbow|concussion|mastectomy|scar~|labor|postpartum|symptoms|flare~|lupus|gout|chronic fatigue|mobility
            """,
        ["first name"] = """
            james|mary|robert|patricia|john|jennifer|michael|linda|david|elizabeth|william|barbara|richard|susan|joseph|jessica|thomas|sarah|charles|karen|christopher|lisa|daniel|nancy|matthew|betty|anthony|sandra|margaret|donald|ashley|steven|kimberly
            paul|emily|andrew|donna|joshua|michelle|kenneth|carol|kevin|amanda|brian|melissa|george|deborah|timothy|stephanie|ronald|rebecca|jason|laura|edward|helen|jeffrey|sharon|ryan|cynthia|jacob|kathleen|gary|amy|nicholas|angela|eric|shirley|jonathan|anna
            stephen|brenda|larry|pamela|justin|emma|scott|nicole|brandon|samantha|benjamin|katherine|samuel|christine|gregory|debra|alexander|rachel|patrick|carolyn|jack|janet|dennis|maria|jerry|heather|tyler|diane|aaron|ruth|jose|julie|adam|olivia|nathan|joyce
            henry|virginia|douglas|victoria|zachary|kelly|peter|lauren|kyle|christina|noah|joan|ethan|evelyn|jeremy|judith|walter|megan|christian|andrea|keith|cheryl|roger|hannah|terry|jacqueline|austin|martha|sean|gloria|gerald|teresa|carl|ann|anne|harold|sara
            dylan|madison|arthur|frances|lawrence|kathryn|jordan|janice|jesse|jean|bryan|abigail|billy|alice|bruce|julia|gabriel|judy|joe|sophia|logan|denise|alan|juan|amber|albert|doris|willie|marilyn|wayne|danielle|randy|beverly|mason|isabella|vincent|theresa|ralph
            diana|roy|natalie|eugene|brittany|russell|charlotte|louis|rose|philip|marie|bobby|kayla|johnny|alexis|bob|tom|jim|mike|dave|steve|sue|kate|katie|jane|jenny|liz|beth|meg|ellen|claire|lucy|priya|ana|rosa|carlos|luis|miguel|ahmed|fatima|wei|mei|omar|elena|sofia|lena|nina|tina|gina|tony|ben|sam|max|leo|mia|zoe|chloe
            """,
        ["not a name"] = """
            i|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun
            dr|doctor|doctors|mr|mrs|ms|mx|prof|professor|dear|physician|physicians|the|a|an|this|that|these|those|my|your|our|their|his|her|its|we|you|they|he|she|it|who|what|when|where|why|how|if|as|at|by|for|from|in|of|on|to|with|and|or|but|so|no|not|all|any|each|every|many|most|some|several
            medicare|medicaid|english|spanish|french|american|america|americans|oregon|washington|california|texas|florida|portland|seattle|boston|chicago|swedish|thai|clinic|center|centre|hospital|street|avenue|suite|road|practice|office|school|university|college|institute|department|association
            massage|therapy|therapist|therapists|therapeutic|physical|orthopedic|orthopedics|orthopaedics|family|medicine|medical|women|health|wellness|sports|primary|care|chiropractic|pelvic|licensed|certified|board|pt|ot|md|hipaa|psfs|mri|christmas|thanksgiving|easter|internet|google|linkedin|outlook|word|excel|email|zoom
            please|thank|thanks|sincerely|regards|yours|best|kind|warm|hello|hi|good|patient|patients|client|clients|pain|report|referral|referrals|form|pad|sheet|visit|visits|session|sessions|people|everyone|someone|anyone|nobody|both|after|before|during|since|until|while|once|there|here|then|now|today|yesterday|tomorrow|none
            scale|index|score|survey|questionnaire|plan|society|academy|journal|functional|specific|achilles|parkinson|parkinsons|crohn|baker|pilates|epsom|tylenol|advil|ehlers|danlos|raynaud|sjogren|hashimoto|graston|bowen|qr|code|step|sheet|open|house
            would|could|should|will|can|might|must|do|does|did|have|has|had|is|are|was|were|be|been|let|pamper|refer|send|give|get|receive|earn|enjoy|win|free|new|first|last|next|one|two|three|four|five|six|seven|eight|nine|ten|half|twice
            """,
        ["number word"] = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand",
        ["denial"] = """
            not|never|no|neither|nor|without|refuse~|decline~|avoid~|rather than|instead of|prohibit~|forbid~|forbidden|unlawful|illegal|unethical|nobody|none|nothing|free of|refrain~|against|unable|hardly
            """,
        ["no denial"] = """
            not only|not just|not merely|not simply|not to mention|do not forget|do not miss|do not hesitate|do not worry|do not wait|do not be|never forget|never fails|can not wait|could not be|why not|no limit|no matter|no cost|no charge|without charge|at no
            no doubt|no wonder|no problem|no strings|without question|without a doubt|without hesitation|no purchase|free of charge|no better|not enough|can not thank|no one else|nothing better|nothing less|nothing beats|nothing like|nothing compares|nothing more|nothing quite|not limited|no time|no later|not surprising*|not miss|not afraid|not unless|no reason not|without delay|no longer
            do not let|not forget|no secret|no exaggeration|without exception
            """,
        ["denied after"] = """
            not offer*|not pa*|not accept*|not allow*|not give*|not appl*|not permit*|not available|not tied|not link*|not depend*|not something|not how|not my|not our|not what|not a way|not appropriate|not ethical|not expect*|not necessary|not involve*|not change|not used|not use|not in my|not within|not belong|not mine|not for me|not made|not part
            neither|never offer*|never pa*|never give*|never accept*|never involve*|never change|never used|never part|prohibited|forbidden|unethical|illegal|unlawful|against the law|against the rules|no part|has no place|have no place|beyond my|outside my|outside the scope|outside our|belongs to|belong to|rests with|rest with|remains with|remain with|remains yours|remain yours|stays with|stay with|up to you|none is|none are
            out of scope|off the table|not on offer|not asked|not asking|never asked
            """,
        ["new clause"] = "but|however|yet|although|though|except|unless|still|because|instead|otherwise|whereas",
    };
}
