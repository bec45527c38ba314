using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Mail folders (facts: 57 to 59).</summary>
internal static class FolderRoutes
{
    public static readonly Shape<(StoredFolder Folder, MailStore Mail)> Shape = new Shape<(StoredFolder Folder, MailStore Mail)>("mailFolder")
        .With("id", (f, _) => f.Folder.Id)
        .With("displayName", (f, _) => f.Folder.Name)
        .With("parentFolderId", (f, _) => f.Folder.Parent?.Id ?? f.Folder.Id)
        .With("childFolderCount", (f, _) => f.Mail.Children(f.Folder).Count(c => !c.Hidden))
        .With("unreadItemCount", (f, _) => f.Folder.Unread)
        .With("totalItemCount", (f, _) => f.Folder.Messages.Count)
        .With("isHidden", (f, _) => f.Folder.Hidden);

    public static void Map(Router routes)
    {
        routes.MapUser("GET", "mailFolders", call => List(call, call.User.Mail.Root));
        routes.MapUser("POST", "mailFolders", call => Create(call, call.User.Mail.Root));
        routes.MapUser("GET", "mailFolders/{folder}", call => Show(call, Find(call)));
        routes.MapUser("PATCH", "mailFolders/{folder}", Rename);
        routes.MapUser("DELETE", "mailFolders/{folder}", Delete);
        routes.MapUser("GET", "mailFolders/{folder}/childFolders", call => List(call, Find(call)));
        routes.MapUser("POST", "mailFolders/{folder}/childFolders", call => Create(call, Find(call)));
        routes.MapUser("POST", "mailFolders/{folder}/move", Move);
        routes.MapUser("GET", "mailFolders/$count", call => Count(call, call.User.Mail.Root));
        routes.MapUser("GET", "mailFolders/{folder}/childFolders/$count", call => Count(call, Find(call)));
    }

    private static Answer List(GraphCall call, StoredFolder parent)
    {
        var (mail, view) = (call.User.Mail, View.Of(call));
        var hidden = call.Query["includeHiddenFolders"]?.Equals("true", StringComparison.OrdinalIgnoreCase) ?? false;
        var folders = mail.Children(parent).Where(f => hidden || !f.Hidden).OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Select(f => (f, mail));
        return Listing.Page(call, folders, (f, path) => Shape.Read(f, view, path), f => Write(call, f));
    }

    private static JsonObject Write(GraphCall call, (StoredFolder Folder, MailStore Mail) folder)
    {
        var json = Shape.Write(folder, View.Of(call), call.Query.Select);
        if (call.Query.Expand.Any(e => e.Name.Equals("childFolders", StringComparison.OrdinalIgnoreCase)))
            json["childFolders"] = folder.Mail.Children(folder.Folder).Where(c => !c.Hidden).Select(c => (JsonNode?)Shape.Write((c, folder.Mail), View.Of(call), null)).ToArray();
        return json;
    }

    private static Answer Count(GraphCall call, StoredFolder parent) =>
        Answer.File(Encoding.UTF8.GetBytes(call.User.Mail.Children(parent).Count(f => !f.Hidden).ToString(CultureInfo.InvariantCulture)), "text/plain");

    private static Answer Show(GraphCall call, StoredFolder folder, int status = 200) => new(status) { Body = Write(call, (folder, call.User.Mail)) };

    private static Answer Create(GraphCall call, StoredFolder parent)
    {
        var name = call.Body.Text("displayName") is { Length: > 0 } text ? text : throw new GraphError(400, "ErrorInvalidRequest", "The display name of the folder is required.");
        var folder = call.User.Mail.AddFolder(name, parent, null, call.Body.Flag("isHidden") ?? false);
        call.User.Counters.Add(nameof(Counters.FoldersCreated));
        return Show(call, folder, 201);
    }

    private static Answer Rename(GraphCall call)
    {
        var (mail, folder) = (call.User.Mail, Find(call));
        if (call.Body.Has("isHidden")) throw GraphError.BadRequest("isHidden can be set only when the folder is created.");
        if (call.Body.Text("displayName") is { Length: > 0 } name)
        {
            if (folder.WellKnown is not null) throw new GraphError(403, "ErrorAccessDenied", "A distinguished folder cannot be renamed.");
            if (folder.Parent is { } parent && mail.Children(parent).Any(f => f != folder && f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw new GraphError(409, "ErrorFolderExists", "A folder with the specified name already exists.");
            folder.Name = name;
            mail.FolderLog.Touch(folder.Id);
        }
        return Show(call, folder);
    }

    /// <summary>Into Deleted Items with everything in it; from there for good.</summary>
    private static Answer Delete(GraphCall call)
    {
        var (mail, folder) = (call.User.Mail, Find(call));
        if (folder.WellKnown is not null) throw new GraphError(403, "ErrorDeleteDistinguishedFolder", "Distinguished folders cannot be deleted.");
        var gone = mail.WellKnown("deleteditems");
        if (folder.IsWithin(gone)) mail.RemoveFolder(folder);
        else Reparent(mail, folder, gone);
        return Answer.NoContent();
    }

    private static Answer Move(GraphCall call)
    {
        var (mail, folder) = (call.User.Mail, Find(call));
        var to = mail.Folder(call.Body.Text("destinationId") ?? "");
        if (to.IsWithin(folder)) throw GraphError.BadRequest("A folder cannot be moved into itself.");
        Reparent(mail, folder, to);
        return Show(call, folder);
    }

    private static void Reparent(MailStore mail, StoredFolder folder, StoredFolder to)
    {
        if (mail.Children(to).Any(f => f.Name.Equals(folder.Name, StringComparison.OrdinalIgnoreCase))) folder.Name += "1";
        folder.Parent = to;
        mail.FolderLog.Touch(folder.Id);
    }

    private static StoredFolder Find(GraphCall call) => call.User.Mail.Folder(call.Args[0]);
}
