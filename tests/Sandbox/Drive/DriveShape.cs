using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>How drives and their items look in Graph.</summary>
internal static class DriveShape
{
    public static JsonObject Drive(UserState owner) => new()
    {
        ["id"] = owner.Drive.Id,
        ["driveType"] = "business",
        ["name"] = "OneDrive",
        ["owner"] = new JsonObject { ["user"] = new JsonObject { ["id"] = owner.User.Id.ToString(), ["displayName"] = owner.User.Name } },
        ["quota"] = new JsonObject { ["total"] = 1L << 40, ["used"] = owner.Drive.Items.Sum(i => (long)i.Content.Length), ["remaining"] = 1L << 39, ["deleted"] = 0, ["state"] = "normal" },
        ["webUrl"] = "https://practice-my.sharepoint.com/personal/documents",
    };

    public static JsonObject Write(UserState owner, StoredFile item, IReadOnlyList<string>? select, string host)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = item.ETag,
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["eTag"] = item.ETag,
            ["cTag"] = $"\"c:{{{item.Id}}},{item.ContentVersion.ToString(CultureInfo.InvariantCulture)}\"",
            ["createdDateTime"] = Json.Instant(item.Created),
            ["lastModifiedDateTime"] = Json.Instant(item.Modified),
            ["size"] = item.IsFolder ? owner.Drive.Items.Where(i => i.IsWithin(item)).Sum(i => (long)i.Content.Length) : item.Content.Length,
            ["webUrl"] = $"https://practice-my.sharepoint.com/personal/documents{string.Join('/', item.Path.Split('/').Select(Uri.EscapeDataString))}",
            ["fileSystemInfo"] = new JsonObject { ["createdDateTime"] = Json.Instant(item.Created), ["lastModifiedDateTime"] = Json.Instant(item.Modified) },
        };
        if (item.Parent is { } parent) json["parentReference"] = new JsonObject { ["driveId"] = owner.Drive.Id, ["driveType"] = "business", ["id"] = parent.Id, ["path"] = $"/drives/{owner.Drive.Id}/root:{parent.Path}" };
        else json["root"] = new JsonObject();
        if (item.IsFolder) json["folder"] = new JsonObject { ["childCount"] = owner.Drive.Children(item).Count() };
        else
        {
            json["file"] = new JsonObject { ["mimeType"] = DrivePaths.MimeType(item.Name), ["hashes"] = new JsonObject { ["quickXorHash"] = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(item.Content.Span)[..20]) } };
            json["@microsoft.graph.downloadUrl"] = $"{host}{DriveRoutes.DownloadPrefix}{owner.User.Id:N}/{item.Id}";
        }
        if (item.Special is { } special) json["specialFolder"] = new JsonObject { ["name"] = special };
        if (select is null) return json;
        foreach (var name in json.Select(p => p.Key).Where(n => n != "id" && !n.StartsWith('@') && !select.Contains(n, StringComparer.OrdinalIgnoreCase)).ToList()) json.Remove(name);
        return json;
    }
}
