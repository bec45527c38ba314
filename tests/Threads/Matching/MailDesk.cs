using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Tests.Threads.Matching;

/// <summary>Matching and taking in on real storage, with the words of mail from memory instead of Graph: thousands of mails in a few seconds.</summary>
internal sealed class MailDesk : IAsyncDisposable
{
    public const string Her = "dana@riverside.example";
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<string, string> _texts = [];
    private readonly TakeIn _takeIn;
    private Guid _practice;

    private MailDesk() => _takeIn = new TakeIn(OnlyContent.Of(_texts), Clock);

    public SandboxClock Clock { get; } = new(Start, runs: false);

    public static async Task<MailDesk> OpenAsync()
    {
        var desk = new MailDesk();
        await desk._connection.OpenAsync();
        await using var db = desk.Context();
        await Migrations.ApplyAsync(db, CancellationToken.None);
        var profile = Profile.Start(new AccountId(Guid.NewGuid(), Guid.NewGuid()), Her, "Dana Rivers", "America/New_York", Start);
        db.Add(profile);
        await db.SaveChangesAsync();
        desk._practice = profile.Id;
        await using var own = desk.Db();
        var state = new MailboxState();
        state.Found("inbox", "sent");
        own.Add(state);
        await own.SaveChangesAsync();
        return desk;
    }

    public async Task<Guid> ListAsync(string name, params string[] addresses)
    {
        await using var db = Db();
        var provider = Provider.Add(new ProviderDetails(name), new DateOnly(2026, 3, 2), Start);
        db.Add(provider);
        db.AddRange(addresses.Select((address, position) => new ProviderAddress { Id = Guid.NewGuid(), ProviderId = provider.Id, Address = MailText.FoldAddress(address), Position = position }));
        await db.SaveChangesAsync();
        return provider.Id;
    }

    /// <summary>One page, as a delta brings it.</summary>
    public async Task TakeInAsync(params IReadOnlyList<MailEnvelope> page)
    {
        await using var db = Db();
        await _takeIn.EnvelopesAsync(db, await db.ProfileAsync(CancellationToken.None), await db.Mailboxes.SingleAsync(), page, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    /// <summary>The thread of every tracked message, by Graph id.</summary>
    public async Task<Dictionary<string, Guid>> ThreadsAsync()
    {
        await using var db = Db();
        return await db.ThreadMessages.ToDictionaryAsync(message => message.GraphId, message => message.ThreadId);
    }

    public async Task<T> AskAsync<T>(Func<ReferralDb, Task<T>> ask)
    {
        await using var db = Db();
        return await ask(db);
    }

    /// <summary>A unit of work of the practice.</summary>
    public ReferralDb Db()
    {
        var db = Context();
        db.ActFor(_practice);
        return db;
    }


    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private SqliteReferralDb Context() => new(new DbContextOptionsBuilder<SqliteReferralDb>().UseSqlite(_connection).Options, Product.Tables);
}

/// <summary>Mail as Graph describes it before anything is read.</summary>
internal static class Envelope
{
    private static readonly MailAddress Dana = new("Dana Rivers", MailDesk.Her);

    public static MailEnvelope From(string id, string sender, int minute, string? answers = null, string[]? references = null, string? conversation = null, string[]? to = null, string[]? cc = null) =>
        Any(id, minute, conversation) with
        {
            From = Address(sender),
            To = [Dana, .. (to ?? []).Select(Address)],
            Cc = [.. (cc ?? []).Select(Address)],
            FolderId = "inbox",
            Headers = [.. answers is null ? Array.Empty<MailHeader>() : [new("In-Reply-To", MessageId(answers))], .. references is null ? Array.Empty<MailHeader>() : [new("References", string.Join(' ', references.Select(MessageId)))]],
        };

    /// <summary>Sent by her: Graph keeps its headers back.</summary>
    public static MailEnvelope To(string id, string recipient, int minute, string? conversation = null, params string[] cc) =>
        Any(id, minute, conversation) with { From = Dana, To = [Address(recipient)], Cc = [.. cc.Select(Address)], FolderId = "sent" };

    public static string MessageId(string id) => $"<{id}@mail.example>";

    private static MailEnvelope Any(string id, int minute, string? conversation) => new()
    {
        Id = id,
        InternetMessageId = MessageId(id),
        ConversationId = conversation ?? string.Create(CultureInfo.InvariantCulture, $"conversation of {id}"),
        ReceivedAt = MailDesk.Start.AddMinutes(minute),
    };

    private static MailAddress Address(string address) => new(null, address);
}

/// <summary>A Microsoft 365 of which only the words of a mail can be asked.</summary>
public class OnlyContent : DispatchProxy
{
    private Dictionary<string, string> _texts = [];

    public static IMicrosoft365 Of(Dictionary<string, string> texts)
    {
        var proxy = Create<IMicrosoft365, OnlyContent>();
        ((OnlyContent)(object)proxy)._texts = texts;
        return proxy;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod?.Name)
        {
            case nameof(IMicrosoft365.Mailbox):
                var mailbox = Create<IMailbox, OnlyContent>();
                ((OnlyContent)(object)mailbox)._texts = _texts;
                return mailbox;
            case nameof(IMailbox.ReadContentAsync):
                var mail = (MailEnvelope)args![0]!;
                return Task.FromResult((mail, Content(mail.Id)));
            case nameof(IMailbox.MarkAndReadAsync):
                return Task.FromResult(Content((string)args![0]!));
            case nameof(IMailbox.ReadMimeAsync):
                var text = _texts.GetValueOrDefault((string)args![0]!, "The mail system could not deliver your message.");
                return Task.FromResult<ReadOnlyMemory<byte>>(System.Text.Encoding.UTF8.GetBytes($"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}"));
            default:
                throw new NotSupportedException(targetMethod?.Name);
        }
    }

    private MailContent Content(string id) => new("Hello", _texts.GetValueOrDefault(id, "Thursday works for me."), null, null);
}
