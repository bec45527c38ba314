namespace ReferralOutlook.Letters;

/// <summary>Calm answers to the four doubts that offices voice, each with the sheet that shows it (FEATURES A86, A87).</summary>
internal static class Answers
{
    public static readonly IReadOnlyList<LetterKind> All =
    [
        Of("answer-qualifications", "\"Are you qualified?\"", "License and training", ["credential-sheet"],
        [
            "You are right to ask about training before your patients hear a name from you.",
            "The enclosed sheet lists each license and certificate with its number and date, so that your office can check them with the board. Nothing that is not on it is claimed.",
            "Work outside massage therapy is not offered: your patients get no diagnosis, no adjustment and no advice on medicines from me.",
        ], "Is there something else that you would want to see? You are welcome to ask."),
        Of("answer-safety", "\"Is it safe?\"", "How your patients are kept safe", ["safety-sheet"],
        [
            "You want to be sure that your patients are safe, and so do I.",
            "Before the first session each person is asked about health, medicines, surgery and pregnancy, and again briefly each time. The enclosed sheet shows what is asked, when massage waits, and when you are called first.",
            "Where you set limits on area, pressure or position, they are written at the top of the record and kept.",
        ], "Which precautions matter most to you for your patients? I would like to add them."),
        Of("answer-no-time", "\"We have no time\"", "Something short for your office", ["leave-behind", "how-to-refer"],
        [
            "Your days are full, so here is the shortest way your patients could be helped without more work for you.",
            "Your front desk hands over one page, your patient calls, and the rest is done here. What you hear back, with your patient's permission, fits on half a page.",
        ], "If it suits you better, fifteen minutes with your team before the day starts would be enough to answer questions."),
        Of("answer-cost", "\"It costs too much\"", "Fees, and when care ends", ["how-to-refer"],
        [
            "You are careful with what your patients pay for, and your name stands behind what you suggest.",
            "Each plan here has a named area, a goal that can be measured and a date on which it is reviewed. When the goal is reached or nothing changes, care ends and your patient is told so.",
            "Fees are said before the first session and stand on the enclosed sheet.",
        ], "Would it help you to see a sample report with its measures, names left out? I will gladly send one."),
    ];

    private static LetterKind Of(string code, string label, string subject, IReadOnlyList<string> sheets, IReadOnlyList<string> paragraphs, string question) => new()
    {
        Code = code,
        Label = "Answer to " + label,
        Group = LetterGroup.Answer,
        Use = OutgoingUse.Letter,
        Subject = subject,
        Questions = [LetterQuestions.Note],
        GoesWith = sheets,
        Template = paper => LetterSheet.Letter(paper, subject, body => body.Texts([.. paragraphs, "{{note}}", question])),
        MailText = facts => [.. paragraphs, facts.Inputs.Note, question],
    };
}
