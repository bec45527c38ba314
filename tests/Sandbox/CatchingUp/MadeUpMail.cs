using System.Globalization;
using System.Text;

namespace ReferralOutlook.Sandbox;

/// <summary>One made-up mail, and where it belongs.</summary>
/// <param name="Provider">Number of the listed provider; null for what is nobody's business.</param>
internal sealed record MadeUpMail(IncomingMessage Message, int? Provider);

/// <summary>A target list and a mixed mailbox with it, the same for the same seed. All names and addresses are invented.</summary>
internal sealed class MadeUpMailbox(int seed, int providers)
{
    public const string Owner = "therapist@practice.example";
    private static readonly Person Self = new("Dana Rivers", Owner);
    private static readonly string[] Sentences =
    [
        "Thank you for your note about massage for our patients.", "Could you tell me how you screen for contraindications?", "We see many people whose neck tension comes back.",
        "I passed your card on to our front desk.", "Would a call on Thursday after two suit you?", "Please send a page that we can hand out.", "The parking is behind the building.",
    ];

    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>As a CSV file; every third provider has a second address.</summary>
    public byte[] List => Encoding.UTF8.GetBytes("name,email,practice,specialty\n" + string.Concat(Enumerable.Range(0, providers).Select(i =>
        $"{Name(i)},{Address(i)}{(i % 3 == 0 ? $";second{i}@office{i}.example" : "")},Office {i} of Physical Therapy,Physical therapist\n")));

    public static string Name(int provider) => $"Pat Number{provider}";

    public static string Folder(int provider) => $"Referrals/{Name(provider)}";

    /// <summary>Received and sent mail of listed people (of the given share) and of others, in mixed order.</summary>
    public IEnumerable<MadeUpMail> Mails(int count, double listedShare)
    {
        var listed = (int)Math.Round(count * listedShare);
        var kinds = Enumerable.Range(0, count).Select(i => i < listed).ToArray();
        _random.Shuffle(kinds);
        return kinds.Select(isListed => isListed ? Listed() : Private());
    }

    private MadeUpMail Listed()
    {
        var provider = _random.Next(providers);
        var address = provider % 3 == 0 && _random.Next(3) == 0 ? $"second{provider}@office{provider}.example" : Address(provider);
        var person = new Person(Name(provider), _random.Next(5) == 0 ? address.ToUpperInvariant() : address);
        return new MadeUpMail(_random.Next(10) switch
        {
            0 or 1 or 2 => Mail(Self, person, $"Hello from across the street {_number}") with { Folder = "sentitems" },
            3 => Mail(person, Self, "Automatic reply: Hello") with { Headers = [("From", person.Address), ("To", Owner), ("Subject", "Automatic reply: Hello"), ("Auto-Submitted", "auto-replied")] },
            _ => Mail(person, Self, $"Your question {_number}"),
        }, provider);
    }

    private MadeUpMail Private()
    {
        var friend = new Person($"Friend {_random.Next(400)}", $"friend{_random.Next(400)}@{(_random.Next(2) == 0 ? "family.example" : "gmail.com")}");
        return new MadeUpMail(_random.Next(4) == 0 ? Mail(Self, friend, $"Sunday {_number}") with { Folder = "sentitems" } : Mail(friend, Self, $"Sunday {_number}"), null);
    }

    private IncomingMessage Mail(Person from, Person to, string subject)
    {
        var number = ++_number;
        var words = string.Join(' ', Enumerable.Range(0, 3 + _random.Next(6)).Select(_ => Sentences[_random.Next(Sentences.Length)]));
        return new IncomingMessage
        {
            From = from,
            To = [to],
            Subject = subject,
            Html = $"<html><body><p>Hello,</p><p>{words}</p><p>Best,<br>{from.Name}</p></body></html>",
            InternetMessageId = string.Create(CultureInfo.InvariantCulture, $"<{seed}.{number}@mail.example>"),
            IsRead = _random.Next(3) == 0,
            Categories = _random.Next(6) == 0 ? ["Blue category"] : [],
        };
    }

    private static string Address(int provider) => string.Create(CultureInfo.InvariantCulture, $"pat{provider}@office{provider}.example");
}
