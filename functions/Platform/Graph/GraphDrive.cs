using System.Collections.Concurrent;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace ReferralOutlook.Platform.Graph;

/// <summary>The app's own folder in her OneDrive (<c>Apps/ReferralOutlook</c>); she may read and change everything in it.</summary>
/// <param name="driveIds">Drives' ids as far as they are known: asking costs a request, and they change only when a drive is set up anew.</param>
internal sealed class GraphDrive(GraphServiceClient graph, AccountId account, ConcurrentDictionary<AccountId, string> driveIds) : IDrive
{
    /// <summary>How far the service's clock may be from ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    public Task<StoredFile> SaveAsync(string path, ReadOnlyMemory<byte> content, DateTimeOffset? triedSince, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var (drive, root) = await AppFolderAsync(cancellation);
        if (triedSince is { } since && await FindAsync(drive, root, path, cancellation) is { } present)
        {
            var file = File(present);
            return file.Created >= since - ClockSkew ? file : throw new NameTakenException(null);
        }

        return await PutAsync(drive, root, path, content, "fail", cancellation);
    });

    public Task<StoredFile> ReplaceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var (drive, root) = await AppFolderAsync(cancellation);
        return await PutAsync(drive, root, path, content, "replace", cancellation);
    });

    public Task<StoredFile> UpdateAsync(StoredFile seen, ReadOnlyMemory<byte> content, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await DriveAsync(cancellation);
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return File((await graph.Drives[drive].Items[seen.Id].Content.PutAsync(stream, request => request.Headers.Add("If-Match", seen.Version), cancellation))!);
    });

    public Task<StoredFile?> FindAsync(string path, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var (drive, root) = await AppFolderAsync(cancellation);
        return await FindAsync(drive, root, path, cancellation) is { } item ? File(item) : null;
    });

    public Task<StoredFile> EnsureFolderAsync(string name, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var (drive, root) = await AppFolderAsync(cancellation);
        try
        {
            var folder = new DriveItem { Name = name, Folder = new Folder(), AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "fail" } };
            return File((await graph.Drives[drive].Items[root].Children.PostAsync(folder, cancellationToken: cancellation))!);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 409)
        {
            return File(await FindAsync(drive, root, name, cancellation) ?? throw new GoneFromMicrosoft365Exception(error));
        }
    });

    /// <remarks>By its path from the app folder, which is one request where the folder's id would take two; the SDK has no builder for it.</remarks>
    public Task<IReadOnlyList<StoredFile>> ListAsync(string folder, CancellationToken cancellation) => Microsoft365.AskAsync<IReadOnlyList<StoredFile>>(async () =>
    {
        var drive = await DriveAsync(cancellation);
        var children = graph.Drives[drive].Items["root"].Children;
        var files = new List<StoredFile>();
        var page = await PresentAsync(() => children.WithUrl($"{graph.RequestAdapter.BaseUrl}/drives/{drive}/special/approot:/{Uri.EscapeDataString(folder)}:/children?$top=200").GetAsync(cancellationToken: cancellation));
        while (page is not null)
        {
            files.AddRange((page.Value ?? []).Where(item => item.Folder is null).Select(File));
            page = page.OdataNextLink is { } next ? await children.WithUrl(next).GetAsync(cancellationToken: cancellation) : null;
        }

        return files;
    });

    public Task<StoredFile?> LookAsync(string id, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await DriveAsync(cancellation);
        return await PresentAsync(() => graph.Drives[drive].Items[id].GetAsync(cancellationToken: cancellation)) is { } item ? File(item) : null;
    });

    public Task<ReadOnlyMemory<byte>> ReadAsync(string id, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await DriveAsync(cancellation);
        return await DownloadAsync(graph.Drives[drive].Items[id].Content.ToGetRequestInformation(), cancellation);
    });

    public Task<ReadOnlyMemory<byte>> ReadPdfAsync(string id, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await DriveAsync(cancellation);
        var request = graph.Drives[drive].Items[id].Content.ToGetRequestInformation();
        // The SDK would write $format; the documentation has it without the sign.
        request.URI = new Uri(request.URI + "?format=pdf");
        return await DownloadAsync(request, cancellation);
    });

    public Task<StoredFile> RenameAsync(string id, string name, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await DriveAsync(cancellation);
        return File((await graph.Drives[drive].Items[id].PatchAsync(new DriveItem { Name = name }, cancellationToken: cancellation))!);
    });

    public Task RemoveAsync(string id, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await DriveAsync(cancellation);
        return await PresentAsync<string>(async () =>
        {
            await graph.Drives[drive].Items[id].DeleteAsync(cancellationToken: cancellation);
            return id;
        });
    });

    private async Task<string> DriveAsync(CancellationToken cancellation) => driveIds.TryGetValue(account, out var known)
        ? known
        : driveIds[account] = (await graph.Users[account.User.ToString()].Drive.GetAsync(request => request.QueryParameters.Select = ["id"], cancellation))!.Id!;

    /// <summary>App-only access reaches the folder through the drive's id.</summary>
    private async Task<(string Drive, string Root)> AppFolderAsync(CancellationToken cancellation)
    {
        var drive = await DriveAsync(cancellation);
        var root = await PresentAsync(() => graph.Drives[drive].Special["approot"].GetAsync(cancellationToken: cancellation));
        if (root is null)
        {
            // The folder comes into being when it is asked for: what is gone is the drive, and hers has another id now.
            driveIds.TryRemove(account, out _);
            drive = await DriveAsync(cancellation);
            root = await graph.Drives[drive].Special["approot"].GetAsync(cancellationToken: cancellation);
        }

        return (drive, root!.Id!);
    }

    private Task<DriveItem?> FindAsync(string drive, string root, string path, CancellationToken cancellation) =>
        PresentAsync(() => graph.Drives[drive].Items[root].ItemWithPath(path).GetAsync(cancellationToken: cancellation));

    private async Task<StoredFile> PutAsync(string drive, string root, string path, ReadOnlyMemory<byte> content, string conflict, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var request = graph.Drives[drive].Items[root].ItemWithPath(path).Content.ToPutRequestInformation(stream);
        request.URI = new Uri($"{request.URI}?@microsoft.graph.conflictBehavior={conflict}");
        return File((await graph.RequestAdapter.SendAsync(request, DriveItem.CreateFromDiscriminatorValue, Errors, cancellation))!);
    }

    /// <summary>OneDrive answers with a short-lived address elsewhere, which is followed without the token.</summary>
    private async Task<ReadOnlyMemory<byte>> DownloadAsync(RequestInformation request, CancellationToken cancellation)
    {
        await using var stream = await graph.RequestAdapter.SendPrimitiveAsync<Stream>(request, Errors, cancellation) ?? throw new GoneFromMicrosoft365Exception(null);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    private static async Task<T?> PresentAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    private static StoredFile File(DriveItem item) => new(item.Id!, item.Name ?? "", item.WebUrl ?? "", item.CTag ?? "", item.Size ?? 0, item.ETag ?? "", item.CreatedDateTime ?? default, item.LastModifiedDateTime ?? default);
}
