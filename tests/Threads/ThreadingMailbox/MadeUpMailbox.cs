using System.Globalization;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Tests.Threads.Matching;

namespace ReferralOutlook.Tests.Threads.ThreadingMailbox;

/// <param name="Truth">The correspondence it belongs to, which is one thread; null for mail that is nobody's business.</param>
/// <param name="Kind">What makes it hard, for the figures.</param>
internal sealed record MadeUpMail(MailEnvelope Mail, string? Truth, string Kind);

/// <summary>
/// A therapist's mailbox in which everything that confuses threads happens, with the truth of each mail: the same letter to 40 providers with one person in copy, assistants, colleagues of
/// the same domain (some domains with several listed providers, some public), changed subjects, forwards to third parties and what they answer, conversation ids used again, answers without
/// References, answers by References alone, answers dated before what they answer, bounces, and private mail. The same seed makes the same mailbox.
/// </summary>
internal sealed class MadeUpMailbox
{
    private const int Providers = 40;
    private const int Correspondences = 90;
    private const string SharedCopy = "pat@referral-circle.example";
    private readonly Random _random;
    private readonly List<MadeUpMail> _mails = [];
    private int _minute;
    private int _number;

    private MadeUpMailbox(int seed) => _random = new Random(seed);

    /// <summary>Name and addresses of everybody on the list.</summary>
    public List<(string Name, string[] Addresses)> Listed { get; } = [];
    public IReadOnlyList<MadeUpMail> Mails => _mails;

    public static MadeUpMailbox Make(int seed)
    {
        var mailbox = new MadeUpMailbox(seed);
        mailbox.List();
        mailbox.SameLetterToAll();
        for (var i = 0; i < Correspondences; i++)
        {
            mailbox.Correspondence(i);
        }

        mailbox.PrivateMail();
        return mailbox;
    }

    /// <summary>Some share a clinic's domain, some are at a public one, some have a second address.</summary>
    private void List()
    {
        for (var i = 0; i < Providers; i++)
        {
            var domain = i % 5 == 0 ? "big-clinic.example" : i % 7 == 0 ? "gmail.com" : string.Create(CultureInfo.InvariantCulture, $"practice{i}.example");
            var name = string.Create(CultureInfo.InvariantCulture, $"provider{i}");
            Listed.Add((name, i % 3 == 0 ? [$"{name}@{domain}", $"{name}.home@yahoo.com"] : [$"{name}@{domain}"]));
        }
    }

    /// <summary>One subject, one conversation id for all of them as Exchange may do, the same person in copy, an answer from most.</summary>
    private void SameLetterToAll()
    {
        var letters = Listed.Select((provider, i) => (Provider: provider, Truth: Id("same letter "), Conversation: i % 2 == 0 ? "conversation of the letter" : null)).ToList()
            .ConvertAll(letter => (letter.Provider, letter.Truth, letter.Conversation, Mail: Sent(letter.Truth, letter.Provider.Addresses[0], letter.Conversation, "letter to 40", SharedCopy)));
        foreach (var (provider, truth, conversation, sent) in letters)
        {
            switch (_random.Next(5))
            {
                case 0:
                    Received(truth, provider.Addresses[0], "answer without References", null, null, sent.ConversationId);
                    break;
                case 1:
                    Received(truth, provider.Addresses[^1], "answer from another address", sent.Id, [sent.Id]);
                    break;
                case 2:
                    Received(truth, Assistant(provider.Addresses[0]), "assistant", sent.Id, [sent.Id]);
                    break;
                case 3:
                    Received(truth, SharedCopy, "person in copy answers", sent.Id, [sent.Id], sent.ConversationId);
                    break;
                default:
                    Bounce(truth, sent);
                    break;
            }
        }

        // In copy of all, and with no sign of which letter is meant: it may be nobody's, but never somebody's by guess.
        Received(null, SharedCopy, "person in copy, no sign of which letter", null, null, "conversation of the letter");
        Received(null, "stranger@big-clinic.example", "somebody of a clinic with several providers", null, null, "conversation of the letter");
    }

    /// <summary>Two to nine mails back and forth.</summary>
    private void Correspondence(int number)
    {
        var (_, addresses) = Listed[_random.Next(Listed.Count)];
        var truth = Id("correspondence ");
        var conversation = _random.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $"reused {number / 12}") : Id("conversation ");
        conversation = conversation.StartsWith("reused", StringComparison.Ordinal) && _mails.Exists(mail => mail.Mail.ConversationId == conversation && Takes(mail.Mail, addresses)) ? Id("conversation ") : conversation;
        var chain = new List<string> { (_random.Next(2) == 0 ? Sent(truth, addresses[0], conversation, "letter") : Received(truth, addresses[0], "first mail of theirs", null, null, conversation)).Id };
        for (var i = _random.Next(1, 9); i > 0; i--)
        {
            chain.Add(Next(truth, addresses, conversation, chain).Id);
        }
    }

    private MailEnvelope Next(string truth, string[] addresses, string conversation, List<string> chain)
    {
        var own = addresses[_random.Next(addresses.Length)];
        var parent = chain[^1];
        switch (_random.Next(9))
        {
            case 0:
                return Sent(truth, addresses[0], conversation, "answer of hers");
            case 1:
                return Received(truth, own, "answer by References alone", null, chain, Fresh(conversation));
            case 2:
                return Received(truth, own, "answer by In-Reply-To alone, another subject", parent, null, Fresh(conversation));
            case 3:
                return Received(truth, Assistant(addresses[0]), "assistant", parent, chain, Fresh(conversation));
            case 4 when !IsPublic(addresses[0]):
                return Received(truth, Colleague(addresses[0]), "colleague of the same domain, asked by a forward", Id("their forward "), [.. chain, Id("their forward ")], Fresh(conversation));
            case 5:
                Forward(conversation, chain);
                return Received(truth, own, "answer", parent, chain, conversation);
            case 6:
                return Early(truth, own, conversation, parent, chain);
            case 7:
                return Received(truth, Tagged(own), "answer from a plus address", parent, chain, Fresh(conversation));
            default:
                return Received(truth, own, "answer without References", null, null, conversation);
        }
    }

    /// <summary>She shows it to a friend, who answers; and the provider shows it to a stranger, who writes to her. All of that is private.</summary>
    private void Forward(string conversation, List<string> chain)
    {
        var friend = string.Create(CultureInfo.InvariantCulture, $"friend{_random.Next(20)}@family.example");
        var forward = Sent(null, friend, conversation, "forward of hers");
        Received(null, friend, "answer to her forward", forward.Id, [.. chain, forward.Id], conversation);
        Received(null, string.Create(CultureInfo.InvariantCulture, $"stranger{_random.Next(50)}@gmail.com"), "stranger who got it forwarded", Id("unknown "), [.. chain, Id("unknown ")], conversation);
    }

    /// <summary>Their clock is wrong: the answer is dated before what it answers.</summary>
    private MailEnvelope Early(string truth, string own, string conversation, string parent, List<string> chain)
    {
        var question = Received(truth, own, "question", parent, chain, Fresh(conversation));
        _mails.Insert(_mails.Count - 1, new MadeUpMail(Envelope.From(Id("mail "), own, _minute - 2, question.Id, null, Id("conversation ")), truth, "answer dated before its question"));
        return question;
    }

    private void Bounce(string truth, MailEnvelope sent)
    {
        var withIds = _random.Next(2) == 0;
        var mail = Received(truth, withIds ? "postmaster@outlook.example" : "MicrosoftExchange329e@riverside.example", "bounce", withIds ? sent.Id : null, null);
        _mails[^1] = _mails[^1] with { Mail = mail with { ConversationIndex = [.. sent.ConversationIndex, 1, 2, 3, 4, 5] } };
    }

    private void PrivateMail()
    {
        for (var i = 0; i < 60; i++)
        {
            var friend = string.Create(CultureInfo.InvariantCulture, $"friend{i % 20}@family.example");
            var mail = i % 2 == 0 ? Received(null, friend, "private", null, null) : Sent(null, friend, Id("conversation "), "private");
            Received(null, friend, "private", mail.Id, [mail.Id], mail.ConversationId);
        }
    }

    private MailEnvelope Sent(string? truth, string to, string? conversation, string kind, params string[] copy) =>
        Keep(Envelope.To(Id("mail "), to, _minute += 3, conversation, copy) with { ConversationIndex = Root() }, truth, kind);

    private MailEnvelope Received(string? truth, string from, string kind, string? answers, IReadOnlyList<string>? references, string? conversation = null) =>
        Keep(Envelope.From(Id("mail "), from, _minute += 3, answers, references is null ? null : [.. references], conversation) with { ConversationIndex = Root() }, truth, kind);

    private MailEnvelope Keep(MailEnvelope mail, string? truth, string kind)
    {
        _mails.Add(new MadeUpMail(mail, truth, kind));
        return mail;
    }

    private string Id(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}{++_number}");

    private byte[] Root()
    {
        var root = new byte[22];
        _random.NextBytes(root);
        return root;
    }

    /// <summary>Other systems' answers come without Exchange's conversation as often as with it.</summary>
    private string Fresh(string conversation) => _random.Next(2) == 0 ? conversation : Id("conversation ");

    private static bool Takes(MailEnvelope mail, string[] addresses) => mail.To.Append(mail.From!).Any(one => addresses.Contains(one.Address));

    private static bool IsPublic(string address) => address.EndsWith("gmail.com", StringComparison.Ordinal);

    private static string Domain(string address) => address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private string Assistant(string address) => string.Create(CultureInfo.InvariantCulture, $"assistant{_random.Next(3)}@{Domain(address)}");

    private string Colleague(string address) => string.Create(CultureInfo.InvariantCulture, $"colleague{_random.Next(3)}@front.{Domain(address)}");

    private static string Tagged(string address) => address.Replace("@", "+dana@", StringComparison.Ordinal).ToUpperInvariant();
}
