using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

internal sealed record StoredRule(string Id, JsonObject Content)
{
    public int Sequence => Content.Number("sequence") ?? 1;
    public bool Enabled => Content.Flag("isEnabled") ?? true;
}

/// <summary>Inbox rules (facts: 62): they exist only for the inbox and act before anyone sees the message.</summary>
internal static class RuleRunner
{
    private static readonly HashSet<string> Known =
    [
        "subjectContains", "bodyContains", "bodyOrSubjectContains", "senderContains", "recipientContains", "headerContains", "fromAddresses", "sentToAddresses", "hasAttachments",
        "importance", "isAutomaticReply", "isNonDeliveryReport", "isMeetingRequest", "isMeetingResponse", "sentToMe", "sentCcMe", "sentToOrCcMe", "notSentToMe", "sentOnlyToMe",
    ];

    /// <exception cref="GraphError">A condition the sandbox does not know: told at once, and not when mail arrives.</exception>
    public static void Check(JsonObject rule)
    {
        foreach (var (name, value) in (rule.Object("conditions") ?? []).Concat(rule.Object("exceptions") ?? []))
        {
            if (value is not null && !name.Contains('@', StringComparison.Ordinal) && !Known.Contains(name))
                throw new GraphError(400, "ErrorInvalidRequest", $"The sandbox does not know the rule condition '{name}'.");
        }
    }

    public static void Apply(UserState owner, StoredMessage message)
    {
        foreach (var rule in owner.Mail.Rules.Where(r => r.Enabled).OrderBy(r => r.Sequence))
        {
            if (!Holds(rule.Content.Object("conditions"), message, owner, whenEmpty: true) || Holds(rule.Content.Object("exceptions"), message, owner, whenEmpty: false)) continue;
            var actions = rule.Content.Object("actions");
            if (actions.Text("moveToFolder") is { } folder) message.Folder = owner.Mail.FindFolder(folder) ?? message.Folder;
            if (actions.Flag("delete") is true) message.Folder = owner.Mail.WellKnown("deleteditems");
            if (actions.Flag("markAsRead") is true) message.IsRead = true;
            if (actions.Text("markImportance") is { } importance) message.Importance = importance;
            message.Categories = [.. message.Categories.Union(actions.Texts("assignCategories"))];
            if (actions.Flag("stopProcessingRules") is true) return;
        }
    }

    private static bool Holds(JsonObject? conditions, StoredMessage message, UserState owner, bool whenEmpty)
    {
        if (conditions is null || conditions.Count == 0) return whenEmpty;
        return conditions.All(c => c.Value is null || c.Key.Contains('@', StringComparison.Ordinal) || Holds(c.Key, conditions, message, owner));
    }

    private static bool Holds(string name, JsonObject conditions, StoredMessage message, UserState owner)
    {
        bool AnyIn(string text) => conditions.Texts(name).Any(t => text.Contains(t, StringComparison.OrdinalIgnoreCase));
        bool Is(bool state) => conditions.Flag(name) == state;
        bool Me(IEnumerable<Person> people) => people.Any(p => p.Address.Equals(owner.User.Address, StringComparison.OrdinalIgnoreCase));
        IEnumerable<string> Addresses() => (conditions.Array(name) ?? []).Select(MessageEditing.Person).OfType<Person>().Select(p => p.Address);
        return name switch
        {
            "subjectContains" => AnyIn(message.Subject),
            "bodyContains" => AnyIn(message.Text),
            "bodyOrSubjectContains" => AnyIn(message.Subject) || AnyIn(message.Text),
            "senderContains" => AnyIn($"{message.From?.Name} {message.From?.Address}"),
            "recipientContains" => message.Recipients.Any(p => AnyIn($"{p.Name} {p.Address}")),
            "headerContains" => message.Headers.Any(h => AnyIn($"{h.Name}: {h.Value}")),
            "fromAddresses" => Addresses().Contains(message.From?.Address ?? "", StringComparer.OrdinalIgnoreCase),
            "sentToAddresses" => message.To.Any(p => Addresses().Contains(p.Address, StringComparer.OrdinalIgnoreCase)),
            "hasAttachments" => Is(message.Attachments.Exists(a => !a.Inline)),
            "importance" => conditions.Text(name) == message.Importance,
            "isAutomaticReply" => Is(message.Headers.Any(h => h.Name.Equals("Auto-Submitted", StringComparison.OrdinalIgnoreCase) && !h.Value.Trim().Equals("no", StringComparison.OrdinalIgnoreCase))),
            "isNonDeliveryReport" => Is(message.MessageClass?.EndsWith(".NDR", StringComparison.OrdinalIgnoreCase) ?? false),
            "isMeetingRequest" => Is(message.Meeting == MeetingMessageKind.Request),
            "isMeetingResponse" => Is(message.Meeting > MeetingMessageKind.Cancelled),
            "sentToMe" => Is(Me(message.To)),
            "sentCcMe" => Is(Me(message.Cc)),
            "sentToOrCcMe" => Is(Me(message.To) || Me(message.Cc)),
            "notSentToMe" => Is(!Me(message.To)),
            "sentOnlyToMe" => Is(Me(message.To) && message.To.Count == 1 && message.Cc.Count == 0),
            _ => throw new InvalidOperationException("Rules are checked when they are made."),
        };
    }
}

internal static class RuleRoutes
{
    public static void Map(Router routes)
    {
        routes.MapUser("GET", "mailFolders/{folder}/messageRules", List);
        routes.MapUser("POST", "mailFolders/{folder}/messageRules", Create);
        routes.MapUser("GET", "mailFolders/{folder}/messageRules/{id}", call => Answer.Ok(Write(Find(call))));
        routes.MapUser("PATCH", "mailFolders/{folder}/messageRules/{id}", Update);
        routes.MapUser("DELETE", "mailFolders/{folder}/messageRules/{id}", Remove);
    }

    private static Answer List(GraphCall call)
    {
        OnlyInbox(call);
        return Listing.Page(call, call.User.Mail.Rules.OrderBy(r => r.Sequence), (r, path) => Filter.Descend(Write(r), path), Write, pageSize: 1000);
    }

    private static Answer Create(GraphCall call)
    {
        OnlyInbox(call);
        var content = (JsonObject)call.Body.DeepClone();
        if (content.Text("displayName") is null || content.Object("actions") is null) throw new GraphError(400, "ErrorInvalidRequest", "A rule needs a displayName and actions.");
        RuleRunner.Check(content);
        var rule = new StoredRule(call.User.Ids.Default()[..20], content);
        call.User.Mail.Rules.Add(rule);
        return Answer.Created(Write(rule));
    }

    private static Answer Update(GraphCall call)
    {
        var rule = Find(call);
        RuleRunner.Check(call.Body);
        foreach (var (name, value) in call.Body) rule.Content[name] = value?.DeepClone();
        return Answer.Ok(Write(rule));
    }

    private static Answer Remove(GraphCall call)
    {
        call.User.Mail.Rules.Remove(Find(call));
        return Answer.NoContent();
    }

    private static StoredRule Find(GraphCall call)
    {
        OnlyInbox(call);
        return call.User.Mail.Rules.Find(r => r.Id == call.Args[1]) ?? throw GraphError.NotFound();
    }

    private static void OnlyInbox(GraphCall call)
    {
        if (call.User.Mail.Folder(call.Args[0]).WellKnown != "inbox") throw new GraphError(400, "ErrorInvalidRequest", "Rules exist only for the Inbox.");
    }

    private static JsonObject Write(StoredRule rule)
    {
        var json = new JsonObject { ["id"] = rule.Id, ["sequence"] = rule.Sequence, ["isEnabled"] = rule.Enabled, ["hasError"] = false, ["isReadOnly"] = false };
        foreach (var name in (string[])["displayName", "conditions", "exceptions", "actions"])
        {
            if (rule.Content.TryGetPropertyValue(name, out var value) && value is not null) json[name] = value.DeepClone();
        }
        return json;
    }
}
