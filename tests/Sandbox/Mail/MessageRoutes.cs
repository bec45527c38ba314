using System.Text;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Messages: list, read, create, change, move, copy, delete, answer, send.</summary>
internal sealed class MessageRoutes(Drafting drafting, Transport transport, SandboxClock clock)
{
    public void Map(Router routes)
    {
        routes.MapUser("GET", "messages", call => List(call, null));
        routes.MapUser("GET", "mailFolders/{folder}/messages", call => List(call, call.User.Mail.Folder(call.Args[0])));
        routes.MapUser("GET", "messages/$count", call => Count(call, null));
        routes.MapUser("GET", "mailFolders/{folder}/messages/$count", call => Count(call, call.User.Mail.Folder(call.Args[0])));
        routes.MapUser("POST", "messages", call => Create(call, call.User.Mail.WellKnown("drafts")));
        routes.MapUser("POST", "mailFolders/{folder}/messages", call => Create(call, call.User.Mail.Folder(call.Args[0])));
        routes.MapUser("GET", "messages/{id}", call => Show(call, Find(call)));
        routes.MapUser("GET", "messages/{id}/$value", call => Answer.File(MimeWriter.Write(Find(call)), "text/plain"));
        routes.MapUser("PATCH", "messages/{id}", Update);
        routes.MapUser("DELETE", "messages/{id}", Delete);
        routes.MapUser("POST", "messages/{id}/permanentDelete", DeleteForGood);
        routes.MapUser("POST", "messages/{id}/move", Move);
        routes.MapUser("POST", "messages/{id}/copy", Copy);
        routes.MapUser("POST", "messages/{id}/createReply", call => Show(call, drafting.Reply(call.User, Find(call), call.Json as JsonObject, all: false), 201));
        routes.MapUser("POST", "messages/{id}/createReplyAll", call => Show(call, drafting.Reply(call.User, Find(call), call.Json as JsonObject, all: true), 201));
        routes.MapUser("POST", "messages/{id}/createForward", call => Show(call, drafting.Forward(call.User, Find(call), call.Json as JsonObject), 201));
        routes.MapUser("POST", "messages/{id}/reply", call => Send(call, drafting.Reply(call.User, Find(call), call.Json as JsonObject, all: false)));
        routes.MapUser("POST", "messages/{id}/replyAll", call => Send(call, drafting.Reply(call.User, Find(call), call.Json as JsonObject, all: true)));
        routes.MapUser("POST", "messages/{id}/forward", call => Send(call, drafting.Forward(call.User, Find(call), call.Json as JsonObject)));
        routes.MapUser("POST", "messages/{id}/send", call => Send(call, Find(call)));
        routes.MapUser("POST", "sendMail", SendMail);
    }

    private static Answer List(GraphCall call, StoredFolder? folder)
    {
        var (user, view, query) = (call.User, View.Of(call), call.Query);
        MessageShape.Shape.CheckNames(query.Select);
        var answer = Listing.Page(call, Searched(query["$search"], Candidates(user.Mail, folder, query.Filter)), (m, path) => MessageShape.Shape.Read(m, view, path),
            m => MessageShape.Write(m, view, query.Select, query.Expand, user));
        view.Acknowledge(call, answer);
        return answer;
    }

    /// <summary>Of KQL, what the product asks: <c>"participants:address"</c>.</summary>
    private static IEnumerable<StoredMessage> Searched(string? search, IEnumerable<StoredMessage> messages)
    {
        if (search is null) return messages;
        const string participants = "participants:";
        var words = search.Trim('"');
        if (!words.StartsWith(participants, StringComparison.OrdinalIgnoreCase)) throw GraphError.BadRequest("The sandbox searches by participants only.");
        var address = words[participants.Length..];
        return messages.Where(m => m.To.Concat(m.Cc).Append(m.From).OfType<Person>().Any(p => p.Address.Equals(address, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Narrowed through an index when the filter names one value exactly, so that a lookup does not cost the whole mailbox.</summary>
    private static IEnumerable<StoredMessage> Candidates(MailStore mail, StoredFolder? folder, string? text)
    {
        if (text is not null)
        {
            var filter = Filter.Parse(text);
            var few = filter.MustEqual("internetMessageId") is { } id ? mail.WithInternetId(id)
                : filter.MustEqual("conversationId") is { } conversation ? mail.InConversation(conversation)
                : filter.NeedsAny("singleValueExtendedProperties") ? mail.WithProperties : null;
            if (few is not null) return few.Where(m => folder is null || m.Folder == folder).OrderByDescending(m => m.Received);
        }
        return folder is null ? mail.Newest() : mail.Newest(folder);
    }

    private static Answer Count(GraphCall call, StoredFolder? folder)
    {
        var all = folder is null ? call.User.Mail.Newest() : call.User.Mail.Newest(folder);
        var view = View.Of(call);
        var filter = call.Query.Filter is { } text ? Filter.Parse(text) : null;
        var count = filter is null ? all.Count : all.Count(m => filter.Holds(path => MessageShape.Shape.Read(m, view, path)));
        return Answer.File(Encoding.UTF8.GetBytes(count.ToString(System.Globalization.CultureInfo.InvariantCulture)), "text/plain");
    }

    private static Answer Show(GraphCall call, StoredMessage message, int status = 200)
    {
        var view = View.Of(call);
        var json = new JsonObject { ["@odata.context"] = $"{call.Host}/v1.0/$metadata#users('{call.User.User.Id}')/messages/$entity" };
        foreach (var (name, value) in MessageShape.Write(message, view, call.Query.Select, call.Query.Expand, call.User).ToList()) json[name] = value?.DeepClone();
        var answer = new Answer(status) { Body = json };
        view.Acknowledge(call, answer);
        return answer;
    }

    private Answer Create(GraphCall call, StoredFolder folder)
    {
        if (call.ContentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return Show(call, MimeDrafts.Create(drafting, call.User, call.Raw.Span, folder), 201);
        return Show(call, drafting.Create(call.User, call.Body, folder), 201);
    }

    private Answer Update(GraphCall call)
    {
        var message = Find(call);
        if (call.Headers.GetValueOrDefault("If-Match") is { } match && match != "*" && match != $"W/\"{message.ChangeKey}\"")
            throw new GraphError(412, "ErrorIrresolvableConflict", "The change key passed in the request does not match the current change key for the item.");
        MessageEditing.Apply(message, call.Body, call.User, creating: false, clock.GetUtcNow());
        call.User.Mail.Touch(message, MessageEditing.IsReadStateOnly(call.Body));
        call.User.Counters.Add(nameof(Counters.MessagesUpdated));
        return Show(call, message);
    }

    /// <summary>To Deleted Items; from there out of sight, into the recoverable items.</summary>
    private static Answer Delete(GraphCall call)
    {
        var (mail, message) = (call.User.Mail, Find(call));
        var gone = mail.WellKnown("deleteditems");
        mail.Move(message, message.Folder.IsWithin(gone) ? mail.WellKnown("recoverableitemsdeletions") : gone);
        call.User.Counters.Add(nameof(Counters.MessagesDeleted));
        return Answer.NoContent();
    }

    private static Answer DeleteForGood(GraphCall call)
    {
        call.User.Mail.Remove(Find(call));
        call.User.Counters.Add(nameof(Counters.MessagesDeleted));
        return Answer.NoContent();
    }

    private static Answer Move(GraphCall call)
    {
        var message = Find(call);
        call.User.Mail.Move(message, Destination(call));
        call.User.Counters.Add(nameof(Counters.MessagesMoved));
        return Show(call, message, 201);
    }

    private Answer Copy(GraphCall call) => Show(call, drafting.Copy(call.User, Find(call), Destination(call)), 201);

    private static StoredFolder Destination(GraphCall call) =>
        call.User.Mail.FindFolder(call.Body.Text("destinationId") ?? throw GraphError.BadRequest("The DestinationId is required."))
        ?? throw new GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store., The destination folder was not found.");

    private Answer Send(GraphCall call, StoredMessage message)
    {
        transport.Send(call.User, message, keepCopy: true);
        return Answer.Accepted();
    }

    private Answer SendMail(GraphCall call)
    {
        if (call.ContentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return Send(call, MimeDrafts.Create(drafting, call.User, call.Raw.Span, call.User.Mail.WellKnown("drafts")));
        var json = call.Body.Object("message") ?? throw GraphError.BadRequest("The Message is required.");
        var message = drafting.Create(call.User, json, call.User.Mail.WellKnown("drafts"));
        transport.Send(call.User, message, call.Body.Flag("saveToSentItems") ?? true);
        return Answer.Accepted();
    }

    private static StoredMessage Find(GraphCall call) => call.User.Mail.Message(call.Args[0]);
}
