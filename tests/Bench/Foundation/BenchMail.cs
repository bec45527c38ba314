using System.Globalization;
using System.Text;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Foundation;

/// <summary>A made-up target list and mail with it, the same at every run. All names and addresses are invented.</summary>
internal static class BenchMail
{
    public const int Providers = 20;

    /// <summary>Every so manieth received mail is an automatic reply.</summary>
    private const int AutomaticEvery = 12;

    public static readonly Person Owner = new("Dana Rivers", "therapist@practice.example");

    private static readonly string[] Sentences =
    [
        "Thank you for your note about massage for our patients.", "Could you tell me how you screen for contraindications?", "We see many people whose neck tension comes back.",
        "I passed your card on to our front desk.", "Would a call on Thursday after two suit you?", "Please send a page that we can hand out.",
    ];

    public static byte[] List => Encoding.UTF8.GetBytes(
        "name,email,practice,specialty,phone\n" + string.Join('\n', Enumerable.Range(0, Providers).Select(i => $"{Name(i)},{Address(i)},Office {i} of Physical Therapy,Physical therapist,(555) 010-{2000 + i}")));

    public static string Address(int provider) => string.Create(CultureInfo.InvariantCulture, $"pat{provider % Providers}@office{provider % Providers}.example");

    public static IncomingMessage Received(int number) => new()
    {
        From = new Person(Name(number), Address(number)),
        To = [Owner],
        Subject = IsAutomatic(number) ? "Automatic reply: A question" : $"A question, {number}",
        Text = IsAutomatic(number) ? "I am out of the office until Monday." : null,
        Html = IsAutomatic(number) ? null : $"<html><body><p>Dear Dana,</p><p>{Words(number)}</p><p>Best,</p><p>{Name(number)}, DPT<br>Office {number % Providers} of Physical Therapy<br>(555) 010-{2000 + (number % Providers)}</p></body></html>",
        Headers = IsAutomatic(number)
            ? [("From", $"{Name(number)} <{Address(number)}>"), ("To", Owner.Address), ("Subject", "Automatic reply: A question"), ("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")]
            : [],
    };

    public static IncomingMessage Sent(int number) => new()
    {
        From = Owner,
        To = [new Person(Name(number), Address(number))],
        Subject = $"Hello from across the street, {number}",
        Html = $"<html><body><p>Dear {Name(number)},</p><p>{Words(number)}</p></body></html>",
        Folder = "sentitems",
    };

    public static IncomingMessage Private(int number, bool sent)
    {
        var other = new Person($"Friend {number}", $"friend{number}@family.example");
        return new() { From = sent ? Owner : other, To = [sent ? other : Owner], Subject = $"Sunday {number}", Text = "Lunch at one? Bring the salad bowl, please.", Folder = sent ? "sentitems" : "inbox" };
    }

    private static bool IsAutomatic(int number) => number % AutomaticEvery == AutomaticEvery - 1;

    private static string Name(int provider) => $"Pat Number{provider % Providers}";

    private static string Words(int number) => string.Join(' ', Enumerable.Range(number, 4).Select(i => Sentences[i % Sentences.Length]));
}
