using System.Globalization;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

public enum AnswerKind { Line, Lines, Day, Time, Tick }

/// <summary>One thing to ask her before a letter is written; the pane makes a control of it.</summary>
/// <param name="Name">The member of <see cref="LetterInputs"/> it fills, and the name of the control.</param>
public sealed record LetterQuestion(string Name, string Label, AnswerKind Kind = AnswerKind.Line, bool IsRequired = false, string? Hint = null, int Max = 200)
{
    /// <summary>Answers to choose from, out of the profile.</summary>
    public Func<Profile, IReadOnlyList<string>> Suggestions { get; init; } = _ => [];

    /// <summary>The answer is an address that starts with https.</summary>
    public bool IsLink { get; init; }

    internal Func<LetterInputs, object?> Read { get; init; } = _ => null;
    internal Func<LetterInputs, object, LetterInputs> Write { get; init; } = (inputs, _) => inputs;

    public bool IsAnswered(LetterInputs inputs) => Read(inputs) is string { Length: > 0 } or true or DateOnly or TimeOnly;

    /// <summary>The answers to a kind's questions out of what the form sent, and what is wrong with them. A tick sends anything; days are yyyy-MM-dd, times HH:mm.</summary>
    public static (LetterInputs Inputs, IReadOnlyList<FieldProblem> Problems) ReadAll(LetterKind kind, Func<string, string?> sent)
    {
        var (inputs, problems) = (LetterInputs.None, new List<FieldProblem>());
        foreach (var question in kind.Questions)
        {
            var text = sent(question.Name)?.ReplaceLineEndings("\n").Trim();
            if (string.IsNullOrEmpty(text))
            {
                if (question.IsRequired) problems.Add(new(question.Name, "Please fill this in."));
                continue;
            }

            if (question.Parse(text, out var answer) is { } wrong) problems.Add(new(question.Name, wrong));
            else inputs = question.Write(inputs, answer!);
        }

        return (inputs, problems);
    }

    /// <summary>What is wrong, or null.</summary>
    private string? Parse(string text, out object? answer)
    {
        answer = null;
        switch (Kind)
        {
            case AnswerKind.Tick: answer = true; return null;
            case AnswerKind.Day:
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return "Choose a day.";
                answer = day;
                return null;
            case AnswerKind.Time:
                if (!TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return "Choose a time.";
                answer = time;
                return null;
            default:
                answer = text;
                if (IsLink && !SavePractice.IsSecure(text)) return "Start the address with https://";
                return text.Length > Max ? string.Create(CultureInfo.InvariantCulture, $"At most {Max} characters.") : null;
        }
    }
}
