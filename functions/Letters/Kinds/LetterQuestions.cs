namespace ReferralOutlook.Letters;

/// <summary>The questions that kinds choose from.</summary>
internal static class LetterQuestions
{
    public static readonly LetterQuestion Note = new(nameof(LetterInputs.Note), "A line of your own (optional)", AnswerKind.Lines, Hint: "Something you know of their work: a talk, an article, a kindness.", Max: 300)
    {
        Read = inputs => inputs.Note, Write = (inputs, answer) => inputs with { Note = (string)answer },
    };

    public static readonly LetterQuestion Introducer = new(nameof(LetterInputs.Introducer), "Who introduced you?", IsRequired: true, Max: 120)
    {
        Read = inputs => inputs.Introducer, Write = (inputs, answer) => inputs with { Introducer = (string)answer },
    };

    public static readonly LetterQuestion IntroducerAgreed = new(nameof(LetterInputs.IntroducerAgreed), "They said yes to being named", AnswerKind.Tick, IsRequired: true)
    {
        Read = inputs => inputs.IntroducerAgreed, Write = (inputs, _) => inputs with { IntroducerAgreed = true },
    };

    public static readonly LetterQuestion HasReferred = new(nameof(LetterInputs.HasReferred), "I have referred someone to them", AnswerKind.Tick, IsRequired: true, Hint: "The letter never says whom.")
    {
        Read = inputs => inputs.HasReferred, Write = (inputs, _) => inputs with { HasReferred = true },
    };

    public static readonly LetterQuestion Topic = new(nameof(LetterInputs.Topic), "Topic", IsRequired: true, Hint: "For example: When is massage safe after surgery?", Max: 120)
    {
        Read = inputs => inputs.Topic, Write = (inputs, answer) => inputs with { Topic = (string)answer },
    };

    public static readonly LetterQuestion Points = new(nameof(LetterInputs.Points), "What you will speak about (optional)", AnswerKind.Lines, Hint: "One point a line, five at most.", Max: 600)
    {
        Read = inputs => inputs.Points, Write = (inputs, answer) => inputs with { Points = (string)answer },
    };

    public static readonly LetterQuestion HandoutPoints = Points with { Label = "What they should take away", IsRequired = true };

    public static readonly LetterQuestion Day = new(nameof(LetterInputs.Day), "Day", AnswerKind.Day, IsRequired: true)
    {
        Read = inputs => inputs.Day, Write = (inputs, answer) => inputs with { Day = (DateOnly)answer },
    };

    public static readonly LetterQuestion Time = new(nameof(LetterInputs.Time), "Time", AnswerKind.Time, IsRequired: true)
    {
        Read = inputs => inputs.Time, Write = (inputs, answer) => inputs with { Time = (TimeOnly)answer },
    };

    public static readonly LetterQuestion Place = new(nameof(LetterInputs.Place), "Place", IsRequired: true)
    {
        Read = inputs => inputs.Place, Write = (inputs, answer) => inputs with { Place = (string)answer },
    };

    public static readonly LetterQuestion ReplyBy = new(nameof(LetterInputs.ReplyBy), "Answer by (optional)", AnswerKind.Day)
    {
        Read = inputs => inputs.ReplyBy, Write = (inputs, answer) => inputs with { ReplyBy = (DateOnly)answer },
    };

    public static readonly LetterQuestion Citation = new(nameof(LetterInputs.Citation), "Article", AnswerKind.Lines, IsRequired: true, Hint: "Author, year, title, journal, DOI.", Max: 500)
    {
        Read = inputs => inputs.Citation, Write = (inputs, answer) => inputs with { Citation = (string)answer },
        Suggestions = profile => profile.Facts.ArticleLines,
    };

    public static readonly LetterQuestion Link = new(nameof(LetterInputs.Link), "Where to read it (optional)", Hint: "Starts with https://", Max: 300)
    {
        Read = inputs => inputs.Link, Write = (inputs, answer) => inputs with { Link = (string)answer },
        IsLink = true,
    };

    public static readonly LetterQuestion WroteIt = new(nameof(LetterInputs.WroteIt), "I wrote this article", AnswerKind.Tick)
    {
        Read = inputs => inputs.WroteIt, Write = (inputs, _) => inputs with { WroteIt = true },
    };

    public static readonly LetterQuestion WhyItMatters = new(nameof(LetterInputs.WhyItMatters), "Why it concerns their patients (optional)", AnswerKind.Lines, Max: 400)
    {
        Read = inputs => inputs.WhyItMatters, Write = (inputs, answer) => inputs with { WhyItMatters = (string)answer },
    };

    public static readonly LetterQuestion News = new(nameof(LetterInputs.News), "What is new?", AnswerKind.Lines, IsRequired: true, Hint: "One or two sentences, as you would say them.", Max: 500)
    {
        Read = inputs => inputs.News, Write = (inputs, answer) => inputs with { News = (string)answer },
    };

    public static readonly LetterQuestion NewsIfAny = News with { Label = "What is new? (optional)", IsRequired = false };

    public static readonly LetterQuestion Condition = new(nameof(LetterInputs.Condition), "The condition, without the person", AnswerKind.Lines, IsRequired: true, Hint: "For example: an adult with neck pain for three months after desk work. No name, no date of birth.", Max: 500)
    {
        Read = inputs => inputs.Condition, Write = (inputs, answer) => inputs with { Condition = (string)answer },
    };

    public static readonly LetterQuestion Question = new(nameof(LetterInputs.Question), "What you would like to ask", AnswerKind.Lines, IsRequired: true, Max: 500)
    {
        Read = inputs => inputs.Question, Write = (inputs, answer) => inputs with { Question = (string)answer },
    };

    public static readonly LetterQuestion HoldsRecords = new(nameof(LetterInputs.HoldsRecords), "It holds patient records", AnswerKind.Tick, Hint: "Then it is marked \"Patient Records: Confidential\".")
    {
        Read = inputs => inputs.HoldsRecords, Write = (inputs, _) => inputs with { HoldsRecords = true },
    };
}
