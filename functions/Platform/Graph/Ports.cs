namespace ReferralOutlook.Platform.Graph;

/// <summary>Whose mailbox, calendar and drive: the user's object id in a tenant.</summary>
public sealed record AccountId(Guid Tenant, Guid User);

/// <summary>The therapist's own Microsoft 365. Every call may throw a <see cref="Microsoft365Exception"/>.</summary>
public interface IMicrosoft365
{
    IMailbox Mailbox(AccountId account);
    ICalendar Calendar(AccountId account);
    IDrive Drive(AccountId account);
    ISubscriptions Subscriptions(AccountId account);
}

/// <summary>A page of what changed in a folder. Merging must be idempotent: pages repeat and come in any order.</summary>
/// <param name="Changed">Messages with all their fields. A change of the read state brings id and read state only; such rows are left out.</param>
/// <param name="Rows">All rows, those left out and removed ones too.</param>
/// <param name="Next">Where to read on now; null on the last page.</param>
/// <param name="Delta">Where to read on next time; given on the last page only.</param>
public sealed record ChangePage(IReadOnlyList<MailEnvelope> Changed, int Rows, string? Next, string? Delta);

/// <summary>A page of what is in a folder, or has changed there: ids and categories only.</summary>
public sealed record FolderPage(IReadOnlyList<FolderItem> Present, IReadOnlyList<string> Removed, string? Next, string? Delta);

/// <param name="Categories">Null when they did not change.</param>
public sealed record FolderItem(string Id, IReadOnlyList<string>? Categories);

/// <param name="Items">How many messages are in it.</param>
public sealed record MailFolder(string Id, string Name, string? ParentId, int Items = 0);

/// <summary>Where a message goes and which categories it bears; what is null stays.</summary>
/// <param name="OnlyFrom">Moves it only when it is still in this folder: her own move wins.</param>
public sealed record MailFiling(string MessageId, string? FolderId, IReadOnlyList<string>? Categories, bool? IsRead = null, string? OnlyFrom = null);

/// <summary>A draft to make. <paramref name="Key"/> marks it, so that a second try finds the first one's draft.</summary>
/// <param name="ReplyTo">Graph's id of the message that is answered; null starts a new conversation.</param>
public sealed record NewDraft(Guid Key, string Subject, string Html, IReadOnlyList<MailAddress> To, string? ReplyTo, IReadOnlyList<MailAttachment> Attachments);

public sealed record MailAttachment(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <param name="EwsId">The id by which Office.js opens it.</param>
public sealed record Draft(string Id, string EwsId, string? InternetMessageId, string? ConversationId, IReadOnlyList<byte> ConversationIndex);

public interface IMailbox
{
    /// <summary>Reads one page of a folder's delta: envelopes only.</summary>
    /// <param name="folder">A folder id or a well-known name (<c>inbox</c>, <c>sentitems</c>).</param>
    /// <param name="link">Next or delta link; null starts.</param>
    /// <param name="since">When starting: mail received from here on (at most 5,000); null for all.</param>
    /// <exception cref="SyncStateLostException">The link is forgotten.</exception>
    Task<ChangePage> ReadChangesAsync(string folder, string? link, DateTimeOffset? since, CancellationToken cancellation);

    /// <summary>Reads one page of a folder's delta without any field of a message but its categories.</summary>
    /// <exception cref="SyncStateLostException">The link is forgotten.</exception>
    /// <exception cref="GoneFromMicrosoft365Exception">The folder is gone.</exception>
    Task<FolderPage> ReadFolderChangesAsync(string folder, string? link, CancellationToken cancellation);

    /// <summary>Subject and text of one message that concerns a listed provider.</summary>
    /// <returns>The envelope as well, because of a meeting message only the whole message says what it answers.</returns>
    Task<(MailEnvelope Mail, MailContent Content)> ReadContentAsync(MailEnvelope mail, CancellationToken cancellation);

    /// <summary>Sets the categories of a message that concerns a listed provider; the answer carries subject and text, so that reading them costs no request of its own.</summary>
    /// <returns>Null when the answer came without them.</returns>
    Task<MailContent?> MarkAndReadAsync(string messageId, IReadOnlyList<string> categories, CancellationToken cancellation);

    Task<MailEnvelope> ReadEnvelopeAsync(string messageId, CancellationToken cancellation);

    Task<MailEnvelope?> FindByInternetMessageIdAsync(string internetMessageId, CancellationToken cancellation);

    /// <summary>All messages with that Message-ID: a mail that she sent to herself is there twice.</summary>
    Task<IReadOnlyList<MailEnvelope>> FindCopiesAsync(string internetMessageId, CancellationToken cancellation);

    /// <summary>Mail from or to an address since a day: envelopes, newest first.</summary>
    IAsyncEnumerable<MailEnvelope> SearchByAddressAsync(string address, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>The id by which Office.js opens a message.</summary>
    Task<string> ReadEwsIdAsync(string messageId, CancellationToken cancellation);

    Task<ReadOnlyMemory<byte>> ReadMimeAsync(string messageId, CancellationToken cancellation);

    /// <summary>The folder of that name under a parent, made when it is not there.</summary>
    /// <param name="parentId">Null for the top of the mailbox.</param>
    Task<MailFolder> EnsureFolderAsync(string? parentId, string name, CancellationToken cancellation);

    Task<MailFolder?> ReadFolderAsync(string folderId, CancellationToken cancellation);

    /// <summary>The folders directly below a folder; empty when it is gone.</summary>
    Task<IReadOnlyList<MailFolder>> ReadChildFoldersAsync(string folderId, CancellationToken cancellation);
    Task RenameFolderAsync(string folderId, string name, CancellationToken cancellation);

    /// <summary>The category in the master list, made when it is not there.</summary>
    Task EnsureCategoryAsync(string name, CancellationToken cancellation);

    /// <summary>Sets categories and moves, in batches; each message's outcome stands alone.</summary>
    /// <returns>In order: the message as it is now, or what went wrong with it.</returns>
    Task<IReadOnlyList<(MailEnvelope? Now, Microsoft365Exception? Problem)>> FileAsync(IReadOnlyList<MailFiling> filings, CancellationToken cancellation);

    /// <summary>Makes the draft with its attachments, or completes the one an earlier try with the same key began.</summary>
    Task<Draft> EnsureDraftAsync(NewDraft draft, bool mayExist, CancellationToken cancellation);
}

/// <summary>An entry in her own calendar.</summary>
/// <param name="Key">Makes a second try harmless (Graph's transactionId, and a mark to find it by).</param>
/// <param name="Start">Wall-clock time in <paramref name="TimeZone"/>.</param>
/// <param name="TimeZone">IANA id.</param>
public sealed record NewMeeting(Guid Key, string Subject, string Text, DateTime Start, int Minutes, string TimeZone, string? Place, IReadOnlyList<MailAddress> Invited);

/// <param name="EwsId">The id by which Office.js opens it.</param>
public sealed record BookedMeeting(string Id, string EwsId);

/// <summary>A stretch of time in which she is not free.</summary>
public sealed record BusyTime(DateTimeOffset From, DateTimeOffset To);

/// <summary>As set in Outlook, in wall-clock time.</summary>
public sealed record WorkingHours(IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly To);

public interface ICalendar
{
    /// <summary>When she is busy, tentative or away; only times are read, no subject and no place.</summary>
    /// <param name="zone">In which all-day entries lie.</param>
    Task<IReadOnlyList<BusyTime>> ReadBusyAsync(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, CancellationToken cancellation);

    /// <returns>Null when Outlook has none.</returns>
    Task<WorkingHours?> ReadWorkingHoursAsync(CancellationToken cancellation);

    Task<BookedMeeting> EnsureMeetingAsync(NewMeeting meeting, bool mayExist, CancellationToken cancellation);

    /// <summary>Takes an entry out; one that is gone already is no error.</summary>
    Task RemoveMeetingAsync(string eventId, CancellationToken cancellation);

    /// <summary>Times at which she is free, asked of Outlook in her own name (Graph offers it to a signed-in user only).</summary>
    /// <param name="userToken">The bearer token of her request.</param>
    Task<IReadOnlyList<DateTimeOffset>> SuggestTimesAsync(string userToken, DateTimeOffset from, DateTimeOffset to, int minutes, CancellationToken cancellation);
}

/// <param name="WebUrl">Opens it in the browser's Word; needs her sign-in.</param>
/// <param name="Content">Graph's cTag: changes when the content does and not when the file is renamed or moved.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Version">Graph's eTag: changes with everything.</param>
/// <param name="Changed">When it was last changed, by the service's clock; so is <paramref name="Created"/>.</param>
public sealed record StoredFile(string Id, string Name, string WebUrl, string Content = "", long Size = 0, string Version = "", DateTimeOffset Created = default, DateTimeOffset Changed = default);

public interface IDrive
{
    /// <summary>Saves under the app folder; sub-folders of <paramref name="path"/> are made.</summary>
    /// <param name="triedSince">An earlier try, not before this instant, may have saved it: a file of that name made since is taken for ours. Null on the first try.</param>
    /// <exception cref="NameTakenException">Another file has that name.</exception>
    Task<StoredFile> SaveAsync(string path, ReadOnlyMemory<byte> content, DateTimeOffset? triedSince, CancellationToken cancellation);

    /// <summary>Saves under the app folder over a file of that name; for files that are made anew each time.</summary>
    Task<StoredFile> ReplaceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Puts other content into a file, unless it has changed since it was seen.</summary>
    /// <exception cref="Microsoft365BusyException">It has changed.</exception>
    Task<StoredFile> UpdateAsync(StoredFile seen, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>The file at a path under the app folder; null when there is none.</summary>
    Task<StoredFile?> FindAsync(string path, CancellationToken cancellation);

    /// <summary>The folder of that name in the app folder, made when it is not there.</summary>
    Task<StoredFile> EnsureFolderAsync(string name, CancellationToken cancellation);

    /// <summary>The files in a folder under the app folder; none when there is no such folder.</summary>
    Task<IReadOnlyList<StoredFile>> ListAsync(string folder, CancellationToken cancellation);

    /// <summary>The file as it is now; null when it is gone.</summary>
    Task<StoredFile?> LookAsync(string id, CancellationToken cancellation);

    /// <exception cref="GoneFromMicrosoft365Exception">It is gone.</exception>
    Task<ReadOnlyMemory<byte>> ReadAsync(string id, CancellationToken cancellation);

    /// <summary>A Word file as PDF, converted by OneDrive.</summary>
    /// <exception cref="Microsoft365RefusedException">OneDrive does not convert it.</exception>
    Task<ReadOnlyMemory<byte>> ReadPdfAsync(string id, CancellationToken cancellation);

    /// <summary>Gives it another name in its folder.</summary>
    /// <exception cref="NameTakenException">Another file has that name.</exception>
    Task<StoredFile> RenameAsync(string id, string name, CancellationToken cancellation);

    /// <summary>Puts the file into her OneDrive's recycle bin; one that is gone already is no error.</summary>
    Task RemoveAsync(string id, CancellationToken cancellation);
}

public sealed class NameTakenException(Exception? inner) : Microsoft365Exception("A file of that name is there already.", inner);

public sealed record ChangeSubscription(string Id, DateTimeOffset Expires);

public interface ISubscriptions
{
    /// <summary>Asks to be told of changes of the mailbox's messages. Validation calls reach <paramref name="notify"/> before this returns.</summary>
    Task<ChangeSubscription> SubscribeAsync(Uri notify, string clientState, DateTimeOffset expires, CancellationToken cancellation);

    /// <exception cref="GoneFromMicrosoft365Exception">It was removed or has expired.</exception>
    Task<ChangeSubscription> RenewAsync(string id, DateTimeOffset expires, CancellationToken cancellation);
}
