using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>OneDrive by item id and by path (facts: 113 to 118; error codes: 92).</summary>
internal sealed class DriveRoutes(People people, UploadDesk uploads, TokenDesk tokens, Func<string> address)
{
    private const int LargestSimpleUpload = 250 * 1024 * 1024;
    public const string DownloadPrefix = "/_download/";

    public void Map(Router routes)
    {
        routes.Map("GET", "users/{user}/drive", call => Answer.Ok(Selected(DriveShape.Drive(call.User), call.Query.Select)));
        routes.Map("GET", "users/{user}/drives", call => Answer.Ok(new JsonObject { ["value"] = new JsonArray(DriveShape.Drive(call.User)) }));
        routes.Map("GET", "drives/{drive}", call => Answer.Ok(DriveShape.Drive(Owner(call))));
        routes.Map("GET", "drives/{drive}/items/{item}", call => On(call, (user, item) => Answer.Ok(Write(user, item, call.Query.Select))));
        routes.Map("PATCH", "drives/{drive}/items/{item}", call => On(call, (user, item) => Change(call, user, item)));
        routes.Map("DELETE", "drives/{drive}/items/{item}", call => On(call, (user, item) => Remove(call, user, item)));
        routes.Map("GET", "drives/{drive}/items/{item}/children", call => On(call, (user, item) => Children(call, user, item)));
        routes.Map("POST", "drives/{drive}/items/{item}/children", call => On(call, (user, item) => CreateFolder(call, user, item)));
        routes.Map("GET", "drives/{drive}/items/{item}/content", call => On(call, (user, item) => Content(call, user, item)));
        routes.Map("PUT", "drives/{drive}/items/{item}/content", call => Put(call));
        routes.Map("POST", "drives/{drive}/items/{item}/createUploadSession", call => CreateSession(call));
        routes.Map("GET", "drives/{drive}/items/{item}/delta", call => On(call, (user, item) => Delta(call, user, item)));
    }

    private Answer On(GraphCall call, Func<UserState, StoredFile, Answer> action)
    {
        var owner = Owner(call);
        lock (owner.Gate) return action(owner, DrivePaths.Existing(call, owner, AppName(call)));
    }

    private static JsonObject Selected(JsonObject drive, IReadOnlyList<string>? select)
    {
        if (select is { Count: > 0 })
        {
            foreach (var name in drive.Select(property => property.Key).Where(name => name != "id" && name[0] != '@' && !select.Contains(name)).ToList()) drive.Remove(name);
        }
        return drive;
    }

    private UserState Owner(GraphCall call) =>
        people.All.FirstOrDefault(u => u.Drive.Id == call.Args[0] && u.User.TenantId == call.Caller.Tenant && (call.Caller.IsApp || call.Caller.User == u.User.Id)) ?? throw new GraphError(404, "itemNotFound", "The resource could not be found.");

    private string AppName(GraphCall call) => tokens.App(call.Caller.App.ToString())?.DisplayName ?? "App";

    private JsonObject Write(UserState owner, StoredFile item, IReadOnlyList<string>? select = null) => DriveShape.Write(owner, item, select, address());

    private Answer Children(GraphCall call, UserState owner, StoredFile folder) =>
        Listing.Page(call, owner.Drive.Children(folder), (i, path) => Filter.Descend(Write(owner, i), path), i => Write(owner, i, call.Query.Select), pageSize: 200);

    private Answer CreateFolder(GraphCall call, UserState owner, StoredFile parent)
    {
        if (call.Body.Object("folder") is null || call.Body.Text("name") is not { Length: > 0 } name) throw new GraphError(400, "invalidRequest", "A name and a folder facet are required.");
        var place = DrivePaths.Place(owner.Drive, parent, DrivePaths.CheckedName(name), call.Body.Text("@microsoft.graph.conflictBehavior") ?? "fail");
        if (place.Existing is { IsFolder: true } same) return new Answer(201) { Body = Write(owner, same) };
        owner.Counters.Add(nameof(Counters.FoldersCreated));
        return Answer.Created(Write(owner, owner.Drive.Add(place.Name, parent, isFolder: true, default)));
    }

    /// <summary>The service sends the caller on to a short-lived address that needs no token.</summary>
    private Answer Content(GraphCall call, UserState owner, StoredFile item)
    {
        if (item.IsFolder) throw new GraphError(400, "invalidRequest", "You cannot get content for a folder.");
        // The SDK writes $format, the documentation format.
        var format = call.Query["format"] ?? call.Query["$format"];
        if (format is not null) PdfConversion.Check(format, item.Name);
        var answer = new Answer(302);
        answer.Headers["Location"] = $"{address()}{DownloadPrefix}{owner.User.Id:N}/{item.Id}{(format is null ? "" : "?format=pdf")}";
        return answer;
    }

    private Answer Put(GraphCall call)
    {
        if (call.Raw.Length > LargestSimpleUpload) throw new GraphError(413, "invalidRequest", "The file is too large for a single request.");
        var owner = Owner(call);
        lock (owner.Gate) return Store(owner, DrivePaths.Target(call, owner, AppName(call)), call.Query["@microsoft.graph.conflictBehavior"] ?? "replace", call.Raw, call.Headers.GetValueOrDefault("If-Match"));
    }

    private Answer Store(UserState owner, (StoredFile Parent, string Name) target, string conflict, ReadOnlyMemory<byte> bytes, string? ifMatch)
    {
        var place = DrivePaths.Place(owner.Drive, target.Parent, target.Name, conflict);
        owner.Counters.Add(nameof(Counters.FilesUploaded));
        if (place.Existing is not { } existing) return Answer.Created(Write(owner, owner.Drive.Add(place.Name, target.Parent, isFolder: false, bytes.ToArray())));
        CheckMatch(existing, ifMatch);
        existing.Content = bytes.ToArray();
        owner.Drive.Touch(existing);
        return Answer.Ok(Write(owner, existing));
    }

    private Answer CreateSession(GraphCall call)
    {
        var owner = Owner(call);
        lock (owner.Gate)
        {
            var target = DrivePaths.Target(call, owner, AppName(call));
            var item = call.Json.Object("item");
            var conflict = item.Text("@microsoft.graph.conflictBehavior") ?? "fail";
            if (conflict == "fail" && owner.Drive.Child(target.Parent, target.Name) is not null) throw new GraphError(409, "nameAlreadyExists", "The specified item name already exists.");
            var upload = uploads.OpenUnsized(UploadRules.DriveFile, bytes =>
            {
                lock (owner.Gate) return Store(owner, target, conflict, bytes, null);
            });
            return Answer.Ok(upload.ToJson(call.Host));
        }
    }

    private Answer Change(GraphCall call, UserState owner, StoredFile item)
    {
        CheckMatch(item, call.Headers.GetValueOrDefault("If-Match"));
        if (item.Parent is null) throw new GraphError(400, "invalidRequest", "The root cannot be changed.");
        var parent = call.Body.Object("parentReference").Text("id") is { } id ? owner.Drive.Find(id) ?? throw DrivePaths.NotFound() : item.Parent;
        var name = call.Body.Text("name") is { Length: > 0 } text ? DrivePaths.CheckedName(text) : item.Name;
        if (owner.Drive.Child(parent, name) is { } other && other != item) throw new GraphError(409, "nameAlreadyExists", "The specified item name already exists.");
        if (parent.IsWithin(item)) throw new GraphError(400, "invalidRequest", "A folder cannot be moved into itself.");
        (item.Parent, item.Name) = (parent, name);
        owner.Drive.Touch(item);
        return Answer.Ok(Write(owner, item));
    }

    private static Answer Remove(GraphCall call, UserState owner, StoredFile item)
    {
        CheckMatch(item, call.Headers.GetValueOrDefault("If-Match"));
        owner.Drive.Remove(item);
        return Answer.NoContent();
    }

    /// <summary>Everything beneath, each time: a drive's delta is not what the product lives on.</summary>
    private Answer Delta(GraphCall call, UserState owner, StoredFile item) => Answer.Ok(new JsonObject
    {
        ["value"] = owner.Drive.Items.Where(i => i.IsWithin(item)).Select(i => (JsonNode?)Write(owner, i)).ToArray(),
        ["@odata.deltaLink"] = $"{call.Url}?token=latest",
    });

    private static void CheckMatch(StoredFile item, string? ifMatch)
    {
        if (ifMatch is not null && ifMatch != "*" && ifMatch != item.ETag) throw new GraphError(412, "resourceModified", "ETag does not match current item's value.");
    }
}
