using System.Globalization;

namespace ReferralOutlook.Sandbox;

/// <summary>Finds items by id, by special folder and by path, and settles what happens when a name is taken.</summary>
internal static class DrivePaths
{
    /// <summary>Brings "root:/a/b:/content", "items/{id}:/a/b:/content" and "special/approot/..." to "items/{address}/content".</summary>
    /// <param name="path">After "drives/{id}/", still percent-encoded.</param>
    public static List<string> Normalize(string path)
    {
        path = path.Replace("%3A", ":", StringComparison.OrdinalIgnoreCase);
        var (head, inner, rest) = path.Split(":/", 2) is [var before, var after] ? (before, after.Split(':', 2)[0], after.Split(':', 2).ElementAtOrDefault(1) ?? "") : (path, "", "");
        var segments = RawPath.Split(head);
        var start = segments switch
        {
            ["root", ..] => ("root", 1),
            ["items", var id, ..] => (id, 2),
            ["special", var name, ..] => ("special:" + name, 2),
            _ => (null, 0),
        };
        if (start.Item1 is null) return segments;
        var address = inner.Length == 0 ? start.Item1 : $"{start.Item1}/{string.Join('/', RawPath.Split(inner))}";
        return ["items", address, .. segments.Skip(start.Item2), .. RawPath.Split(rest)];
    }

    public static StoredFile Existing(GraphCall call, UserState owner, string appName)
    {
        var (at, names) = Begin(call, owner, appName);
        foreach (var name in names) at = owner.Drive.Child(at, name) ?? throw NotFound();
        CheckReach(call, at, owner, appName);
        return at;
    }

    /// <summary>Where an upload goes: missing folders of the path are made, as OneDrive does. An address without a path replaces the item's content.</summary>
    public static (StoredFile Parent, string Name) Target(GraphCall call, UserState owner, string appName)
    {
        var (at, names) = Begin(call, owner, appName);
        CheckReach(call, at, owner, appName);
        if (names.Count == 0) return at.IsFolder || at.Parent is null ? throw new GraphError(400, "invalidRequest", "A file name is required.") : (at.Parent, at.Name);
        foreach (var name in names.SkipLast(1)) at = owner.Drive.Child(at, name) ?? owner.Drive.Add(CheckedName(name), at, isFolder: true, default);
        return (at, CheckedName(names[^1]));
    }

    public static (StoredFile? Existing, string Name) Place(DriveStore drive, StoredFile parent, string name, string conflict)
    {
        if (drive.Child(parent, name) is not { } existing) return (null, name);
        if (conflict == "replace") return (existing, name);
        if (conflict != "rename") throw new GraphError(409, "nameAlreadyExists", "The specified item name already exists.");
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var i = 1; ; i++)
        {
            var other = string.Create(CultureInfo.InvariantCulture, $"{stem} {i}{extension}");
            if (drive.Child(parent, other) is null) return (null, other);
        }
    }

    public static string CheckedName(string name) =>
        name.IndexOfAny(['"', '*', ':', '<', '>', '?', '/', '\\', '|']) >= 0 || name.EndsWith('.') || name.Trim().Length == 0 || name.Length > 255
            ? throw new GraphError(400, "invalidRequest", "The provided name cannot contain the characters \" * : < > ? / \\ | or end in a dot.") : name;

    public static GraphError NotFound() => new(404, "itemNotFound", "The resource could not be found.");

    public static string MimeType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".pdf" => "application/pdf",
        ".txt" => "text/plain",
        ".csv" => "text/csv",
        ".json" => "application/json",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        _ => "application/octet-stream",
    };

    private static (StoredFile At, List<string> Names) Begin(GraphCall call, UserState owner, string appName)
    {
        var parts = call.Args[1].Split('/').ToList();
        var at = parts[0] switch
        {
            "root" => owner.Drive.Root,
            "special:approot" => owner.Drive.AppFolder(appName),
            var id => owner.Drive.Find(id) ?? throw NotFound(),
        };
        return (at, parts[1..]);
    }

    /// <summary>Files.ReadWrite.AppFolder reaches the app folder only.</summary>
    private static void CheckReach(GraphCall call, StoredFile item, UserState owner, string appName)
    {
        if (call.Caller.May("Files.ReadWrite", "Files.Read")) return;
        if (!item.IsWithin(owner.Drive.AppFolder(appName))) throw new GraphError(403, "accessDenied", "Access denied");
    }
}
