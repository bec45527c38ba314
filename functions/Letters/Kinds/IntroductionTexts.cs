namespace ReferralOutlook.Letters;

/// <summary>The introductions, field by field. Calm and checkable: what may ease, never what cures, no figures.</summary>
internal static class IntroductionTexts
{
    public static readonly IReadOnlyList<IntroductionText> All =
    [
        new("introduction-physical-therapist", "Introduction to a physical therapist", ProviderField.PhysicalTherapy, "Your patients between their visits")
        {
            Lead = "Your patients do much of their recovery between visits: the exercises, the walking, the sleep. Massage therapy alongside your program may ease sore and guarded muscles, so that moving feels easier and home exercise is less of a struggle.",
            Questions = ["Which of your patients do you find are held back by sore or tight muscles?", "At which point of your program is soft tissue work welcome, and when should it wait?", "What would you like to hear back, and how often?"],
            Blocks =
            [
                (ServiceTopics.SoftTissue, "Soft tissue work on the areas you name, within the precautions you set."),
                (ServiceTopics.Sports, "Sports massage for active patients, timed around training and your sessions."),
                (ServiceTopics.Scar, "Gentle scar work once you and the surgeon say that the tissue is ready."),
                (ServiceTopics.Headache, "Neck and shoulder work for patients who sit for long hours."),
                (ServiceTopics.OlderAdults, "Shorter, lighter sessions for older adults."),
            ],
            Alongside = "Your exercise program leads; massage complements it and does not replace any part of it.",
        },
        new("introduction-chiropractor", "Introduction to a chiropractor", ProviderField.Chiropractic, "Your patients between adjustments")
        {
            Lead = "Many of your patients arrive with muscles that have been tense for weeks. Massage therapy timed around your adjustments may ease that tension, so that they move more comfortably between visits.",
            Questions = ["Where do your patients go for massage now, and what is missing for them there?", "Do you prefer massage before an adjustment, after it, or on another day?", "Are there methods you would rather not see used with your patients?"],
            Blocks =
            [
                (ServiceTopics.SoftTissue, "Soft tissue work on the areas you name, on the days that suit your plan."),
                (ServiceTopics.Headache, "Neck and shoulder work for patients with tension in the upper back."),
                (ServiceTopics.Prenatal, "Massage in pregnancy, side-lying and well supported."),
                (ServiceTopics.Sports, "Sports massage for active patients, timed around training."),
                (ServiceTopics.Relaxation, "Calm, unhurried sessions for patients who find it hard to let go."),
            ],
            Alongside = "Adjustments and exercises stay with you; massage is an addition, and its timing follows your plan.",
        },
        new("introduction-womens-health", "Introduction to an OB-GYN, midwife or doula", ProviderField.WomensHealth, "Comfort for your patients")
        {
            Lead = "Many of your patients carry tension in the back, neck and shoulders, from long days of work and care for others. Careful massage may ease that discomfort and help them rest, alongside the care you give.",
            OfferedLead = (ServiceTopics.Prenatal, "Many of your patients carry tension in the back, hips and neck through pregnancy. Careful massage may ease that discomfort and help them sleep, within the limits you set and alongside the care you give."),
            Questions = ["What do your patients most often ask you about comfort and sleep?", "For whom would you advise against massage, and until when?", "When would you want to be called before a session?"],
            Blocks =
            [
                (ServiceTopics.Prenatal, "Massage in pregnancy, side-lying and well supported, with the precautions you set."),
                (ServiceTopics.Postpartum, "Massage in the months after birth, from the day you say that it is time."),
                (ServiceTopics.Scar, "Gentle work around a healed scar, once you say that it is ready."),
                (ServiceTopics.Lymph, "Light lymphatic massage where you find it suitable."),
                (ServiceTopics.Oncology, "Adapted massage for women in or after cancer care, agreed with the treating team."),
                (ServiceTopics.Relaxation, "Calm, unhurried sessions for rest and better sleep."),
            ],
            Alongside = "Warning signs such as swelling, headache or bleeding end a session at once, and your patient is asked to call you.",
        },
        new("introduction-dermatologist", "Introduction to a dermatologist", ProviderField.Dermatology, "Care that is gentle to the skin")
        {
            Lead = "Some of your patients live with stress and poor sleep along with their skin condition. Gentle massage may help them rest and feel calmer, and it must never irritate the skin that you treat.",
            Questions = ["Which of your patients would you like to see touched gently, and which not at all?", "Which oils or lotions do you advise against?", "What should be reported to you when something on the skin looks unusual?"],
            Blocks =
            [
                (ServiceTopics.Face, "Gentle face massage, with the products you approve or with none."),
                (ServiceTopics.Scar, "Work around healed scars, once you say that the skin is ready."),
                (ServiceTopics.Lymph, "Light lymphatic massage where you find it suitable."),
                (ServiceTopics.Relaxation, "Calm, unhurried sessions with unscented oil."),
            ],
            Alongside = "Broken, infected or inflamed skin is left alone, and anything that looks unusual is pointed out to your patient with the advice to show it to you.",
        },
        new("introduction-primary-care", "Introduction to a primary care office", ProviderField.PrimaryCare, "Your patients with muscle pain")
        {
            Lead = "Your patients with back pain, stiff necks or tension often ask what else they can do between visits. Massage therapy may ease muscle pain and help them move and sleep more easily, alongside the care you direct.",
            Questions = ["Which of your patients do you see as helped by massage, and which not?", "What would you like to hear back, and how short should it be?", "How does your office like to pass patients on: by form, by phone or by fax?"],
            Blocks =
            [
                (ServiceTopics.SoftTissue, "Massage for back, neck and shoulder pain, on the areas you name."),
                (ServiceTopics.Headache, "Neck and shoulder work for patients with tension headaches."),
                (ServiceTopics.Relaxation, "Calm sessions for patients whom stress keeps from sleeping."),
                (ServiceTopics.Prenatal, "Massage in pregnancy, side-lying and well supported."),
                (ServiceTopics.OlderAdults, "Shorter, lighter sessions for older adults."),
                (ServiceTopics.Oncology, "Adapted massage in or after cancer care, agreed with the treating team."),
            ],
            Alongside = "Medicines, diagnoses and the plan stay with you; massage is one part of it, where you find it useful.",
        },
        new("introduction-orthopedics", "Introduction to orthopedics or sports medicine", ProviderField.Orthopedics, "Your patients on the way back")
        {
            Lead = "Your patients want to move, work and train again. After an injury or surgery the muscles around a joint often stay tense and sore; massage, at the time you choose, may ease that and support the movement that rehabilitation asks of them.",
            Questions = ["For which of your patients do sore or tense muscles slow the way back?", "From which week do you allow massage after the procedures you do most?", "What would you like to read in a report, and what may be left out?"],
            Blocks =
            [
                (ServiceTopics.SoftTissue, "Soft tissue work around the joint, never on it before you allow it."),
                (ServiceTopics.Sports, "Sports massage, timed around training and competition."),
                (ServiceTopics.Scar, "Gentle scar work once you say that the tissue is ready."),
                (ServiceTopics.Lymph, "Light lymphatic massage where swelling lingers and you find it suitable."),
                (ServiceTopics.OlderAdults, "Shorter, lighter sessions for older adults."),
            ],
            Alongside = "Your protocol and physical therapy come first; massage complements them, and it waits where you say so.",
        },
        new("introduction-mental-health", "Introduction to mental health care", ProviderField.MentalHealth, "Rest for the people you see")
        {
            People = "clients",
            AskedFirst = "their physician has",
            Lead = "Some of the people you see carry worry or grief in the body: tight shoulders, a clenched jaw, short sleep. Quiet massage may help them rest and feel more at ease between sessions with you.",
            Questions = ["For which of your clients could safe, quiet touch be of use, and for which not?", "What should a massage therapist know about pace, consent and silence before meeting them?", "Would you want to hear from me, and about what?"],
            Blocks =
            [
                (ServiceTopics.Relaxation, "Calm, unhurried sessions. Pressure, pace and talk are theirs to decide, and they may stop at any time."),
                (ServiceTopics.Headache, "Neck and shoulder work, which can also be done clothed and seated."),
                (ServiceTopics.Workplace, "Short seated sessions, clothed, for those who do not wish to lie down."),
                (ServiceTopics.SoftTissue, "Focused work for clients whose tension has become pain."),
            ],
            Alongside = "Massage is no talk therapy and complements your work; what your clients say on the table stays there unless they ask for it to be passed on.",
        },
        new("introduction-dentist", "Introduction to a dentist", ProviderField.Dentistry, "Your patients with a tense jaw")
        {
            Lead = "Some of your patients clench, grind, or leave a long appointment with a sore neck. Massage of the neck and shoulders may ease that tension and help them sleep, alongside the care you give.",
            OfferedLead = (ServiceTopics.Jaw, "Some of your patients clench, grind, or leave a long appointment with a sore jaw and neck. Massage of the jaw muscles, neck and shoulders may ease that tension and help them sleep, alongside the care you give."),
            Questions = ["How do you help your patients whose jaw muscles stay tense in spite of a splint?", "When should jaw massage wait, for example after an extraction or an implant?", "What would you like to hear back before their next check?"],
            Blocks =
            [
                (ServiceTopics.Jaw, "Massage of the jaw muscles, gentle and explained before it begins."),
                (ServiceTopics.Headache, "Neck and shoulder work for patients with tension headaches."),
                (ServiceTopics.SoftTissue, "Focused work on neck and upper back."),
                (ServiceTopics.Relaxation, "A calm session before or after a long appointment."),
            ],
            Alongside = "Splints, bite and teeth stay with you; massage only concerns the muscles around them.",
        },
        new("introduction-acupuncturist", "Introduction to an acupuncturist or naturopath", ProviderField.Acupuncture, "The patients we may both help")
        {
            Lead = "Your patients come to you with pain, tension and poor sleep, and many look for calm, steady care. Massage between your appointments may ease tight muscles and help them rest, timed the way you prefer.",
            Questions = ["Which of your patients do you feel would be helped by massage, and when?", "On the same day as your treatment, or apart from it: what do you prefer?", "Whom do you trust for massage today, and what would you wish were different?"],
            Blocks =
            [
                (ServiceTopics.SoftTissue, "Focused work on tight and painful areas."),
                (ServiceTopics.Relaxation, "Calm, unhurried sessions for rest and better sleep."),
                (ServiceTopics.Headache, "Neck and shoulder work for patients with tension headaches."),
                (ServiceTopics.Prenatal, "Massage in pregnancy, side-lying and well supported."),
                (ServiceTopics.Lymph, "Light lymphatic massage where you find it suitable."),
            ],
            Alongside = "Your plan leads; massage adds to it and follows the timing you give.",
        },
        new("introduction-trainer", "Introduction to a trainer or yoga teacher", ProviderField.Training, "Your clients between sessions")
        {
            People = "clients",
            AskedFirst = "their physician has",
            Lead = "Your clients train with you to get stronger and to move well. Massage between sessions may ease sore muscles, so that they come back to you rested and keep to the plan you made.",
            Questions = ["Which of your clients are held back by soreness or an old injury?", "On which days of your plan does recovery work best?", "When do you send someone to a doctor first?"],
            Blocks =
            [
                (ServiceTopics.Sports, "Sports massage, timed around training and events."),
                (ServiceTopics.SoftTissue, "Focused work on the areas that stay tight."),
                (ServiceTopics.Relaxation, "Calm sessions for rest days."),
                (ServiceTopics.Headache, "Neck and shoulder work for those who sit all day and train at night."),
                (ServiceTopics.Prenatal, "Massage in pregnancy, side-lying and well supported."),
            ],
            Alongside = "Training stays with you, and pain that does not belong to training goes to a physician.",
        },
        new("introduction", "Introduction", null, "Getting to know your practice")
        {
            Lead = "Your patients who live with muscle tension, pain or stress often ask what they can do between their visits with you. Careful massage therapy nearby may ease that tension and help them move and sleep more easily.",
            Questions = ["Which of your patients do you see as helped by massage, and which not?", "What would you like to hear back, and how often?", "How does your office like to pass patients on: by form, by phone or by fax?"],
            Blocks =
            [
                (ServiceTopics.SoftTissue, "Focused work on painful and tight areas, within the precautions you set."),
                (ServiceTopics.Relaxation, "Calm, unhurried sessions for rest and better sleep."),
                (ServiceTopics.Headache, "Neck and shoulder work for people who sit for long hours."),
                (ServiceTopics.Prenatal, "Massage in pregnancy, side-lying and well supported."),
                (ServiceTopics.Oncology, "Adapted massage in or after cancer care, agreed with the treating team."),
                (ServiceTopics.OlderAdults, "Shorter, lighter sessions for older adults."),
            ],
            Alongside = "Your plan leads; massage complements it where you find it useful.",
        },
    ];
}
