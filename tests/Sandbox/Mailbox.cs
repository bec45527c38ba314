using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

public sealed record FolderState(string Id, string Path, string? WellKnown, int Total, int Unread);

/// <param name="Id">The immutable id.</param>
/// <param name="Folder">Path of display names, such as "Inbox" or "Referrals/Dr. Ames".</param>
public sealed record MessageState(
    string Id, string DefaultId, string Folder, string Subject, Person? From, IReadOnlyList<Person> To, IReadOnlyList<Person> Cc, DateTimeOffset Received, bool IsRead, bool IsDraft,
    IReadOnlyList<string> Categories, string InternetMessageId, string ConversationId, string Text, string Html, IReadOnlyList<AttachmentState> Attachments, MeetingMessageKind Meeting,
    IReadOnlyDictionary<string, string?> Properties);

public sealed record AttachmentState(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);

public sealed record EventState(
    string Id, string Subject, DateTimeOffset Start, DateTimeOffset End, string Zone, bool IsAllDay, string Location, string Text, IReadOnlyList<AttendeeState> Attendees, bool IsOrganizer,
    bool IsCancelled, string ShowAs, string Sensitivity, IReadOnlyList<string> Categories, int? ReminderMinutes, string? TransactionId, string Type, IReadOnlyDictionary<string, string?> Properties);

public sealed record AttendeeState(string Name, string Address, string Type, string Response);

/// <param name="Path">From the drive's root, such as "/Apps/Referral Outlook/Letters/a.docx".</param>
public sealed record FileState(string Id, string Path, bool IsFolder, ReadOnlyMemory<byte> Content, string ETag, DateTimeOffset Modified);

/// <summary>One person's mailbox, calendar and files, seen and touched from outside Graph: as the person, or the world, would.</summary>
public sealed class Mailbox
{
    private readonly UserState _owner;
    private readonly Delivery _delivery;
    private readonly Drafting _drafting;
    private readonly Transport _transport;
    private readonly Invitations _invitations;

    internal Mailbox(UserState owner, Delivery delivery, Drafting drafting, Transport transport, Invitations invitations)
    {
        (_owner, _delivery, _drafting, _transport, _invitations) = (owner, delivery, drafting, transport, invitations);
    }

    public SandboxUser User => _owner.User;
    public string DriveId => _owner.Drive.Id;
    public Counters Counters => _owner.Counters;

    public MessageState Deliver(IncomingMessage message) => Locked(() => State(_delivery.Deliver(_owner, message)));

    public IReadOnlyList<FolderState> Folders() => Locked(() =>
        _owner.Mail.Folders.Where(f => f.Parent is not null).Select(f => new FolderState(f.Id, PathOf(f), f.WellKnown, f.Messages.Count, f.Unread)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList());

    /// <param name="folder">Path, id or well-known name; null = the whole mailbox.</param>
    public IReadOnlyList<MessageState> Messages(string? folder = null) => Locked(() =>
    {
        var all = folder is null ? _owner.Mail.Newest() : Existing(folder) is { } f ? _owner.Mail.Newest(f) : [];
        return all.Select(State).ToList();
    });

    public MessageState? Message(string id) => Locked(() => _owner.Mail.FindMessage(id) is { } m ? State(m) : null);

    /// <summary>Single events and series masters, soonest first.</summary>
    public IReadOnlyList<EventState> Events() => Locked(() => _owner.Calendar.Events.OrderBy(e => e.Start).Select(State).ToList());

    /// <summary>As she would in Outlook's calendar.</summary>
    public void DeleteEvent(string id) => Locked(() =>
    {
        _owner.Calendar.Remove(_owner.Calendar.Events.Single(entry => entry.ImmutableId == id));
        return id;
    });

    /// <summary>What a calendar page shows: series expanded.</summary>
    public IReadOnlyList<EventState> Events(DateTimeOffset from, DateTimeOffset to) => Locked(() => _owner.Calendar.Between(from, to).Select(State).ToList());

    public IReadOnlyList<FileState> Files() => Locked(() => _owner.Drive.Items.Where(i => i.Parent is not null)
        .Select(i => new FileState(i.Id, i.Path, i.IsFolder, i.Content, i.ETag, i.Modified)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList());

    /// <summary>The user saves a file: another content for one that is there, or a new one; missing folders of the path are made.</summary>
    /// <param name="path">From the drive's root, such as "/Apps/ReferralOutlook/Templates/a.docx".</param>
    public void SaveFile(string path, ReadOnlyMemory<byte> content) => Locked(() =>
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = _owner.Drive.Root;
        foreach (var name in names[..^1]) at = _owner.Drive.Child(at, name) ?? _owner.Drive.Add(name, at, isFolder: true, default);
        if (_owner.Drive.Child(at, names[^1]) is not { } file)
        {
            _owner.Drive.Add(names[^1], at, isFolder: false, content);
            return;
        }
        file.Content = content;
        _owner.Drive.Touch(file);
    });

    /// <summary>The user deletes a file.</summary>
    public void DeleteFile(string path) => Locked(() => _owner.Drive.Remove(_owner.Drive.Items.First(file => file.Path == path)));

    /// <summary>The master list: display name and color.</summary>
    public IReadOnlyDictionary<string, string> Categories() => Locked(() => _owner.Mail.Categories.All.ToDictionary(c => c.Name, c => c.Color));

    /// <summary>As the user drags a message to another folder; missing folders of a path are made. Not counted as a move by the product.</summary>
    public void Move(string messageId, string folder) => Locked(() => _owner.Mail.Move(_owner.Mail.Message(messageId), Delivery.FolderOf(_owner, folder)));

    /// <summary>The same by dragging in Outlook for the desktop, which may change even the immutable id.</summary>
    /// <returns>The new id.</returns>
    public string Drag(string messageId, string folder) => Locked(() =>
    {
        var message = _owner.Mail.Message(messageId);
        _owner.Mail.Move(message, Delivery.FolderOf(_owner, folder), newIdentity: true);
        return message.ImmutableId;
    });

    public void MarkRead(string messageId, bool read = true) => Change(messageId, m => m.IsRead = read, onlyReadState: true);

    public void SetCategories(string messageId, params IEnumerable<string> categories) => Change(messageId, m => m.Categories = [.. categories]);

    public void Delete(string messageId) => Locked(() => _owner.Mail.Move(_owner.Mail.Message(messageId), _owner.Mail.WellKnown("deleteditems")));

    public FolderState CreateFolder(string path) => Locked(() =>
    {
        var folder = Delivery.FolderOf(_owner, path);
        return new FolderState(folder.Id, PathOf(folder), folder.WellKnown, folder.Messages.Count, folder.Unread);
    });

    /// <summary>The user renames or removes a folder by hand (with everything in it).</summary>
    public void RenameFolder(string folder, string name) => Locked(() =>
    {
        var found = _owner.Mail.FindFolder(folder) ?? Existing(folder) ?? throw new ArgumentException($"There is no folder {folder}.", nameof(folder));
        found.Name = name;
        _owner.Mail.FolderLog.Touch(found.Id);
    });

    public void DeleteFolder(string folder) => Locked(() => _owner.Mail.RemoveFolder(Existing(folder) ?? throw new ArgumentException($"There is no folder {folder}.", nameof(folder))));

    /// <summary>The user writes in Outlook and sends: new mail, or a reply when <paramref name="replyTo"/> names a message.</summary>
    /// <param name="headers">Internet headers that an add-in set; Exchange keeps them as named properties of the sent mail.</param>
    public void Send(string to, string subject, string html, string? replyTo = null, string? bcc = null, IReadOnlyDictionary<string, string>? headers = null) => Locked(() =>
    {
        var json = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html } };
        if (to.Length > 0) json["toRecipients"] = new JsonArray(MessageShape.Write(new Person(to, to)));
        if (bcc is not null) json["bccRecipients"] = new JsonArray(MessageShape.Write(new Person(bcc, bcc)));
        if (headers is not null) json["singleValueExtendedProperties"] = new JsonArray([.. headers.Select(header => (JsonNode?)new JsonObject { ["id"] = $"String {{00020386-0000-0000-c000-000000000046}} Name {header.Key}", ["value"] = header.Value })]);
        if (replyTo is null) json["subject"] = subject;
        var draft = replyTo is null
            ? _drafting.Create(_owner, json, _owner.Mail.WellKnown("drafts"))
            : _drafting.Reply(_owner, _owner.Mail.Message(replyTo), new JsonObject { ["message"] = json }, all: false);
        _transport.Send(_owner, draft, keepCopy: true);
    });

    /// <summary>The user presses Send on a draft that lies in Drafts.</summary>
    public void SendDraft(string messageId) => Locked(() => _transport.Send(_owner, _owner.Mail.Message(messageId), keepCopy: true));

    /// <summary>An attendee answers an invitation of this mailbox's owner: the status changes and the answer comes as mail.</summary>
    /// <returns>False when the event is gone or does not invite the address.</returns>
    public bool AnswerInvitation(string eventId, string attendee, MeetingMessageKind answer, string? comment = null) =>
        _invitations.RecordAnswer(_owner, eventId, attendee, answer, comment);

    private void Change(string id, Action<StoredMessage> change, bool onlyReadState = false) => Locked(() =>
    {
        var message = _owner.Mail.Message(id);
        change(message);
        _owner.Mail.Touch(message, onlyReadState);
    });

    private StoredFolder? Existing(string folder)
    {
        if (_owner.Mail.FindFolder(folder) is { } known) return known;
        var at = _owner.Mail.Root;
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_owner.Mail.Children(at).FirstOrDefault(f => f.Name.Equals(part, StringComparison.OrdinalIgnoreCase)) is not { } next) return null;
            at = next;
        }
        return at;
    }

    private static string PathOf(StoredFolder folder) => folder.Parent is null ? "" : folder.Parent.Parent is null ? folder.Name : $"{PathOf(folder.Parent)}/{folder.Name}";

    private static MessageState State(StoredMessage m) => new(
        m.ImmutableId, m.DefaultId, PathOf(m.Folder), m.Subject, m.From, m.To, m.Cc, m.Received, m.IsRead, m.IsDraft, m.Categories, m.InternetMessageId, m.ConversationId, m.Text, m.SafeHtml,
        [.. m.Attachments.Select(a => new AttachmentState(a.Name, a.ContentType, a.Bytes))], m.Meeting, m.Own.Properties);

    private static EventState State(StoredEvent e) => new(
        e.ImmutableId, e.Subject, e.Start, e.End, e.StartZone, e.AllDay, e.Location.Text("displayName") ?? "", e.Text,
        [.. e.Attendees.Select(a => new AttendeeState(a.Person.Name, a.Person.Address, a.Type, a.Response))], e.IsOrganizer, e.IsCancelled, e.ShowAs, e.Sensitivity, e.Categories,
        e.ReminderOn ? e.ReminderMinutes : null, e.TransactionId, e.Type, e.Own.Properties);

    private T Locked<T>(Func<T> read)
    {
        lock (_owner.Gate) return read();
    }

    private void Locked(Action change)
    {
        lock (_owner.Gate) change();
    }
}
