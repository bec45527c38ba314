using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Serialization;

namespace ReferralOutlook.Platform.Graph;

/// <summary>The app's own folder in her OneDrive (<c>Apps/ReferralOutlook</c>); she may read and change everything in it.</summary>
internal sealed class GraphDrive(GraphServiceClient graph, string user) : IDrive
{
    public Task<StoredFile> SaveAsync(string path, ReadOnlyMemory<byte> content, bool mayExist, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var (drive, root) = await AppFolderAsync(cancellation);
        if (mayExist && await FindAsync(drive, root, path, cancellation) is { } present)
        {
            return File(present);
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var request = graph.Drives[drive].Items[root].ItemWithPath(path).Content.ToPutRequestInformation(stream);
        request.URI = new Uri(request.URI + "?@microsoft.graph.conflictBehavior=fail");
        var saved = await graph.RequestAdapter.SendAsync(request, DriveItem.CreateFromDiscriminatorValue, Errors, cancellation);
        return File(saved!);
    });

    public Task<ReadOnlyMemory<byte>> ReadAsync(string fileId, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var drive = await graph.Users[user].Drive.GetAsync(request => request.QueryParameters.Select = ["id"], cancellation);
        await using var stream = await graph.Drives[drive!.Id].Items[fileId].Content.GetAsync(cancellationToken: cancellation);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy, cancellation);
        return (ReadOnlyMemory<byte>)copy.ToArray();
    });

    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    /// <summary>App-only access reaches the folder through the drive's id.</summary>
    private async Task<(string Drive, string Root)> AppFolderAsync(CancellationToken cancellation)
    {
        var drive = await graph.Users[user].Drive.GetAsync(request => request.QueryParameters.Select = ["id"], cancellation);
        var root = await graph.Drives[drive!.Id].Special["approot"].GetAsync(cancellationToken: cancellation);
        return (drive.Id!, root!.Id!);
    }

    private async Task<DriveItem?> FindAsync(string drive, string root, string path, CancellationToken cancellation)
    {
        try
        {
            return await graph.Drives[drive].Items[root].ItemWithPath(path).GetAsync(cancellationToken: cancellation);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    private static StoredFile File(DriveItem item) => new(item.Id!, item.Name ?? "", item.WebUrl ?? "");
}
