using System.Runtime.CompilerServices;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Users.Item.TranslateExchangeIds;

namespace ReferralOutlook.Platform.Graph;

/// <summary>Reading mail, folders and categories. Filing is in <see cref="GraphFiling"/>, drafts in <see cref="GraphDrafts"/>.</summary>
internal sealed class GraphMailbox(GraphServiceClient graph, string user, TimeProvider clock) : IMailbox
{
    private const int PageSize = 200;
    private const int SmallRowsPageSize = 500;

    /// <summary>More copies of one mail than anybody has.</summary>
    private const int Copies = 10;

    public Task<ChangePage> ReadChangesAsync(string folder, string? link, DateTimeOffset? since, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var delta = graph.Users[user].MailFolders[folder].Messages.Delta;
        var page = link is null
            ? await delta.GetAsDeltaGetResponseAsync(request =>
            {
                request.QueryParameters.Select = Envelopes.Fields;
                request.QueryParameters.Filter = since is { } from ? $"receivedDateTime ge {Envelopes.Instant(from)}" : null;
                request.Headers.Add("Prefer", $"odata.maxpagesize={PageSize}");
            }, cancellation)
            : await new DeltaRequestBuilder(link, graph.RequestAdapter).GetAsDeltaGetResponseAsync(
                request => request.Headers.Add("Prefer", $"odata.maxpagesize={PageSize}"), cancellation);
        var messages = page?.Value ?? [];
        return new ChangePage(
            messages.Where(message => !IsRemoved(message) && message.ParentFolderId is not null).Select(Envelopes.From).ToList(), messages.Count, page?.OdataNextLink, page?.OdataDeltaLink);
    });

    public Task<FolderPage> ReadFolderChangesAsync(string folder, string? link, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var delta = graph.Users[user].MailFolders[folder].Messages.Delta;
        var page = link is null
            ? await delta.GetAsDeltaGetResponseAsync(request =>
            {
                request.QueryParameters.Select = ["categories"];
                request.Headers.Add("Prefer", $"odata.maxpagesize={SmallRowsPageSize}");
            }, cancellation)
            : await new DeltaRequestBuilder(link, graph.RequestAdapter).GetAsDeltaGetResponseAsync(
                request => request.Headers.Add("Prefer", $"odata.maxpagesize={SmallRowsPageSize}"), cancellation);
        var messages = page?.Value ?? [];
        return new FolderPage(
            messages.Where(message => !IsRemoved(message)).Select(message => new FolderItem(message.Id!, message.Categories)).ToList(),
            messages.Where(IsRemoved).Select(message => message.Id!).ToList(), page?.OdataNextLink, page?.OdataDeltaLink);
    });

    public Task<(MailEnvelope Mail, MailContent Content)> ReadContentAsync(MailEnvelope mail, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        // meetingMessageType belongs to a derived type and comes only when nothing is selected.
        var isMeeting = mail.Meeting == MeetingMessage.NotRead;
        var message = await graph.Users[user].Messages[mail.Id].GetAsync(request =>
        {
            request.QueryParameters.Select = isMeeting ? null : ["subject", "body"];
            request.QueryParameters.Expand = isMeeting ? ["microsoft.graph.eventMessage/event($select=id)"] : null;
        }, cancellation);
        return (isMeeting ? mail with { Meeting = Envelopes.Meeting(message!) } : mail, Content(message!));
    });

    public Task<MailContent?> MarkAndReadAsync(string messageId, IReadOnlyList<string> categories, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var message = await graph.Users[user].Messages[messageId].PatchAsync(new Message { Categories = [.. categories] }, cancellationToken: cancellation);
        return message?.Body is null ? null : Content(message);
    });

    public Task<MailEnvelope> ReadEnvelopeAsync(string messageId, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
        Envelopes.From((await graph.Users[user].Messages[messageId].GetAsync(request => request.QueryParameters.Select = Envelopes.Fields, cancellation))!));

    public async Task<MailEnvelope?> FindByInternetMessageIdAsync(string internetMessageId, CancellationToken cancellation) =>
        await FindCopiesAsync(internetMessageId, cancellation) is [var first, ..] ? first : null;

    public Task<IReadOnlyList<MailEnvelope>> FindCopiesAsync(string internetMessageId, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var found = await graph.Users[user].Messages.GetAsync(request =>
        {
            request.QueryParameters.Filter = $"internetMessageId eq {Envelopes.Quoted(internetMessageId)}";
            request.QueryParameters.Select = Envelopes.Fields;
            request.QueryParameters.Top = Copies;
        }, cancellation);
        return (IReadOnlyList<MailEnvelope>)(found?.Value?.ConvertAll(Envelopes.From) ?? []);
    });

    public async IAsyncEnumerable<MailEnvelope> SearchByAddressAsync(string address, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // $search sees recipients as well, and cannot be combined with $filter: the days are compared here.
        var page = await Microsoft365.AskAsync(() => graph.Users[user].Messages.GetAsync(request =>
        {
            request.QueryParameters.Search = $"\"participants:{address.Replace("\"", "", StringComparison.Ordinal)}\"";
            request.QueryParameters.Select = Envelopes.Fields;
            request.QueryParameters.Top = PageSize;
        }, cancellation));
        while (page is not null)
        {
            foreach (var message in page.Value ?? [])
            {
                if (message.ReceivedDateTime >= since)
                {
                    yield return Envelopes.From(message);
                }
            }

            page = page.OdataNextLink is { } next
                ? await Microsoft365.AskAsync(() => graph.Users[user].Messages.WithUrl(next).GetAsync(cancellationToken: cancellation))
                : null;
        }
    }

    public Task<ReadOnlyMemory<byte>> ReadMimeAsync(string messageId, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        await using var stream = await graph.Users[user].Messages[messageId].Content.GetAsync(cancellationToken: cancellation);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy, cancellation);
        return (ReadOnlyMemory<byte>)copy.ToArray();
    });

    public async Task<MailFolder> EnsureFolderAsync(string? parentId, string name, CancellationToken cancellation)
    {
        try
        {
            // Made first and looked for only when that fails: nearly always it is not there yet.
            return await Microsoft365.AskAsync(() => CreateFolderAsync(parentId, name, cancellation));
        }
        catch (NameTakenException taken)
        {
            return await Microsoft365.AskAsync(() => FindFolderAsync(parentId, name, cancellation)) ?? throw new Microsoft365BusyException(null, taken);
        }
    }

    public async Task<MailFolder?> ReadFolderAsync(string folderId, CancellationToken cancellation)
    {
        try
        {
            return await Microsoft365.AskAsync(async () => Folder((await graph.Users[user].MailFolders[folderId].GetAsync(
                request => request.QueryParameters.Select = ["displayName", "parentFolderId"], cancellation))!));
        }
        catch (GoneFromMicrosoft365Exception)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<MailFolder>> ReadChildFoldersAsync(string folderId, CancellationToken cancellation)
    {
        var folders = new List<MailFolder>();
        try
        {
            var page = await Microsoft365.AskAsync(() => graph.Users[user].MailFolders[folderId].ChildFolders.GetAsync(request =>
            {
                request.QueryParameters.Select = ["displayName", "parentFolderId", "totalItemCount"];
                request.QueryParameters.Top = SmallRowsPageSize;
            }, cancellation));
            while (page is not null)
            {
                folders.AddRange((page.Value ?? []).Select(Folder));
                page = page.OdataNextLink is { } next
                    ? await Microsoft365.AskAsync(() => graph.Users[user].MailFolders[folderId].ChildFolders.WithUrl(next).GetAsync(cancellationToken: cancellation))
                    : null;
            }
        }
        catch (GoneFromMicrosoft365Exception)
        {
            return [];
        }

        return folders;
    }

    public Task RenameFolderAsync(string folderId, string name, CancellationToken cancellation) => Microsoft365.AskAsync(() =>
        graph.Users[user].MailFolders[folderId].PatchAsync(new Microsoft.Graph.Models.MailFolder { DisplayName = name }, cancellationToken: cancellation));

    public Task EnsureCategoryAsync(string name, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var categories = graph.Users[user].Outlook.MasterCategories;
        var present = await categories.GetAsync(request => request.QueryParameters.Top = 1000, cancellation);
        if (present?.Value?.Exists(category => string.Equals(category.DisplayName, name, StringComparison.OrdinalIgnoreCase)) != true)
        {
            await categories.PostAsync(new OutlookCategory { DisplayName = name, Color = CategoryColor.Preset4 }, cancellationToken: cancellation);
        }

        return true;
    });

    public Task<IReadOnlyList<(MailEnvelope? Now, Microsoft365Exception? Problem)>> FileAsync(IReadOnlyList<MailFiling> filings, CancellationToken cancellation) =>
        new GraphFiling(graph, user, clock).FileAsync(filings, cancellation);

    public Task<Draft> EnsureDraftAsync(NewDraft draft, bool mayExist, CancellationToken cancellation) =>
        new GraphDrafts(graph, user).EnsureAsync(draft, mayExist, cancellation);

    /// <summary>The id by which Office.js opens the item of an immutable id.</summary>
    public static async Task<string> EwsIdAsync(GraphServiceClient graph, string user, string immutableId, CancellationToken cancellation)
    {
        var translated = await graph.Users[user].TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(new TranslateExchangeIdsPostRequestBody
        {
            InputIds = [immutableId],
            SourceIdType = ExchangeIdFormat.RestImmutableEntryId,
            TargetIdType = ExchangeIdFormat.EwsId,
        }, cancellationToken: cancellation);
        return translated?.Value?.FirstOrDefault()?.TargetId ?? immutableId;
    }

    private async Task<MailFolder?> FindFolderAsync(string? parentId, string name, CancellationToken cancellation)
    {
        var filter = $"displayName eq {Envelopes.Quoted(name)}";
        var found = parentId is null
            ? await graph.Users[user].MailFolders.GetAsync(request => request.QueryParameters.Filter = filter, cancellation)
            : await graph.Users[user].MailFolders[parentId].ChildFolders.GetAsync(request => request.QueryParameters.Filter = filter, cancellation);
        return found?.Value is [var folder, ..] ? Folder(folder) : null;
    }

    private async Task<MailFolder> CreateFolderAsync(string? parentId, string name, CancellationToken cancellation)
    {
        var folder = new Microsoft.Graph.Models.MailFolder { DisplayName = name };
        var made = parentId is null
            ? await graph.Users[user].MailFolders.PostAsync(folder, cancellationToken: cancellation)
            : await graph.Users[user].MailFolders[parentId].ChildFolders.PostAsync(folder, cancellationToken: cancellation);
        return Folder(made!);
    }

    private static MailFolder Folder(Microsoft.Graph.Models.MailFolder folder) => new(folder.Id!, folder.DisplayName ?? "", folder.ParentFolderId, folder.TotalItemCount ?? 0);

    private static MailContent Content(Message message)
    {
        var html = message.Body is { ContentType: BodyType.Html } body ? body.Content : null;
        return new MailContent(message.Subject ?? "", html is null ? message.Body?.Content ?? "" : "", html, null, (message as EventMessage)?.Event?.Id);
    }

    private static bool IsRemoved(Message message) => message.AdditionalData.ContainsKey("@removed");
}
