using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Makes drafts: empty ones, and replies and forwards with their quoted history and threading.</summary>
internal sealed class Drafting(SandboxClock clock)
{
    /// <summary>A draft in the given folder. Exchange gives it its Message-ID and conversation at once.</summary>
    public StoredMessage Create(UserState owner, JsonObject json, StoredFolder folder)
    {
        var draft = New(owner, folder, Conversations.Start(Guid.NewGuid(), clock.GetUtcNow()), null);
        MessageEditing.Apply(draft, json, owner, creating: true, clock.GetUtcNow());
        return Keep(owner, draft);
    }

    public StoredMessage Reply(UserState owner, StoredMessage original, JsonObject? json, bool all)
    {
        var draft = Answering(owner, original, "RE: ");
        var self = owner.User.Address;
        draft.To = original.ReplyTo.Count > 0 ? original.ReplyTo : original.From is { } from && !Same(from, self) ? [from] : [.. original.To];
        if (all)
        {
            draft.To = [.. draft.To.Concat(original.To.Where(p => !Same(p, self))).DistinctBy(p => p.Address.ToLowerInvariant())];
            draft.Cc = [.. original.Cc.Where(p => !Same(p, self))];
        }
        return Finish(owner, draft, original, json);
    }

    public StoredMessage Forward(UserState owner, StoredMessage original, JsonObject? json)
    {
        var draft = Answering(owner, original, "FW: ");
        foreach (var a in original.Attachments) draft.Attachments.Add(AttachmentRoutes.New(owner, a.Name, a.ContentType, a.Bytes, a.Inline, a.ContentId, clock.GetUtcNow()));
        if (json is not null && json.Has("toRecipients")) draft.To = MessageEditing.People(json, "toRecipients");
        return Finish(owner, draft, original, json);
    }

    public StoredMessage Copy(UserState owner, StoredMessage original, StoredFolder to)
    {
        var copy = new StoredMessage
        {
            ImmutableId = owner.Ids.Immutable(),
            DefaultId = owner.Ids.Default(),
            ChangeKey = owner.Ids.ChangeKey(),
            Folder = to,
            Created = clock.GetUtcNow(),
            Modified = clock.GetUtcNow(),
            Received = original.Received,
            Sent = original.Sent,
            ConversationId = original.ConversationId,
            ConversationIndex = original.ConversationIndex,
            IsReceived = original.IsReceived,
            Meeting = original.Meeting,
            Mime = original.Mime,
            MessageClass = original.MessageClass,
            Own = original.Own.Copy(),
        };
        (copy.Subject, copy.Body, copy.From, copy.Sender) = (original.Subject, original.Body, original.From, original.Sender);
        (copy.To, copy.Cc, copy.Bcc, copy.ReplyTo) = (original.To, original.Cc, original.Bcc, original.ReplyTo);
        (copy.InternetMessageId, copy.InReplyTo, copy.References, copy.Headers) = (original.InternetMessageId, original.InReplyTo, original.References, original.Headers);
        (copy.Categories, copy.IsRead, copy.IsDraft, copy.MeetingFacts) = (original.Categories, original.IsRead, original.IsDraft, original.MeetingFacts);
        copy.Attachments.AddRange(original.Attachments.Select(a => AttachmentRoutes.New(owner, a.Name, a.ContentType, a.Bytes, a.Inline, a.ContentId, a.Modified)));
        owner.Mail.Add(copy);
        return copy;
    }

    private StoredMessage Answering(UserState owner, StoredMessage original, string prefix)
    {
        var index = original.ConversationIndex.Length > 0 ? original.ConversationIndex : Conversations.Start(Guid.NewGuid(), clock.GetUtcNow());
        var draft = New(owner, owner.Mail.WellKnown("drafts"), Conversations.Reply(index, clock.GetUtcNow()), original.ConversationId);
        draft.Subject = original.Subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? original.Subject : prefix + original.Subject;
        if (original.InternetMessageId.Length > 0)
        {
            draft.InReplyTo = original.InternetMessageId;
            draft.References = [.. original.References, original.InternetMessageId];
        }
        return draft;
    }

    private StoredMessage Finish(UserState owner, StoredMessage draft, StoredMessage original, JsonObject? json)
    {
        var changes = json.Object("message");
        if (json.Text("comment") is { } && changes.Has("body")) throw new GraphError(400, "ErrorInvalidRequest", "Comment and Message.Body cannot both be set.");
        draft.Body = new(Quote(json.Text("comment") ?? "", original), true);
        if (changes is not null) MessageEditing.Apply(draft, changes, owner, creating: true, clock.GetUtcNow());
        return Keep(owner, draft);
    }

    private StoredMessage New(UserState owner, StoredFolder folder, byte[] index, string? conversation)
    {
        var now = clock.GetUtcNow();
        return new StoredMessage
        {
            ImmutableId = owner.Ids.Immutable(),
            DefaultId = owner.Ids.Default(),
            ChangeKey = owner.Ids.ChangeKey(),
            Folder = folder,
            Created = now,
            Modified = now,
            Received = now,
            Sent = now,
            From = new(owner.User.Name, owner.User.Address),
            Sender = new(owner.User.Name, owner.User.Address),
            InternetMessageId = NewMessageId(owner.User.Address),
            ConversationIndex = index,
            ConversationId = conversation ?? owner.Ids.Conversation(Conversations.Of(index)!.Value),
            IsDraft = true,
            IsRead = true,
        };
    }

    public static string NewMessageId(string address)
    {
        var id = Guid.NewGuid().ToString("N").ToUpperInvariant();
        var host = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..].Split('.')[0].ToUpperInvariant();
        return $"<{host}{id[..12]}0{id[12..24]}@{host}{id[24..]}.namprd03.prod.outlook.com>";
    }

    private static StoredMessage Keep(UserState owner, StoredMessage draft)
    {
        owner.Mail.Add(draft);
        owner.Counters.Add(nameof(Counters.DraftsCreated));
        return draft;
    }

    private static string Quote(string comment, StoredMessage original)
    {
        string Names(IEnumerable<Person> people) => string.Join("; ", people.Select(p => WebUtility.HtmlEncode($"{p.Name} <{p.Address}>")));
        var inner = original.SafeHtml;
        return $"""
            <html><head>
            <meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>{WebUtility.HtmlEncode(comment)}<hr tabindex="-1" style="display:inline-block; width:98%">
            <div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt"><b>From:</b> {(original.From is { } from ? Names([from]) : "")}<br>
            <b>Sent:</b> {original.Sent.UtcDateTime.ToString("f", CultureInfo.InvariantCulture)}<br>
            <b>To:</b> {Names(original.To)}<br>
            <b>Subject:</b> {WebUtility.HtmlEncode(original.Subject)}</font><div>&nbsp;</div></div>{inner}</body></html>
            """;
    }

    private static bool Same(Person person, string address) => person.Address.Equals(address, StringComparison.OrdinalIgnoreCase);
}
