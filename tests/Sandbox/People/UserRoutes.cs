using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Directory entries, mailbox settings, the organization, and the translation of ids.</summary>
internal sealed class UserRoutes(People people)
{
    public void Map(Router routes)
    {
        routes.Map("GET", "users/{user}", call => Answer.Ok(Write(call.User.User, call.Query.Select)));
        routes.Map("GET", "users", ListUsers);
        routes.Map("GET", "users/{user}/mailboxSettings", call => Answer.Ok(Settings(call.User)));
        routes.Map("GET", "organization", Organization);
        routes.MapUser("POST", "translateExchangeIds", Translate);
    }

    private static JsonObject Write(SandboxUser user, IReadOnlyList<string>? select)
    {
        var names = user.Name.Split(' ');
        var all = new JsonObject
        {
            ["businessPhones"] = new JsonArray(),
            ["displayName"] = user.Name,
            ["givenName"] = names[0],
            ["jobTitle"] = null,
            ["mail"] = user.Address,
            ["mobilePhone"] = null,
            ["officeLocation"] = null,
            ["preferredLanguage"] = null,
            ["surname"] = names.Length > 1 ? names[^1] : null,
            ["userPrincipalName"] = user.Address,
            ["id"] = user.Id.ToString(),
        };
        if (select is null) return all;
        var more = new JsonObject { ["accountEnabled"] = true, ["userType"] = "Member", ["mailNickname"] = user.Address.Split('@')[0], ["proxyAddresses"] = new JsonArray("SMTP:" + user.Address) };
        foreach (var (name, value) in more) all[name] = value?.DeepClone();
        foreach (var name in all.Select(p => p.Key).Where(n => n != "id" && !select.Contains(n, StringComparer.OrdinalIgnoreCase)).ToList()) all.Remove(name);
        return all;
    }

    private Answer ListUsers(GraphCall call)
    {
        if (!call.Caller.May("User.Read.All", "User.ReadBasic.All")) throw GraphError.Denied();
        var users = people.All.Where(u => u.User.TenantId == call.Caller.Tenant).Select(u => u.User);
        return Listing.Page(call, users, (u, path) => Filter.Descend(Write(u, null), path), u => Write(u, call.Query.Select), pageSize: 100);
    }

    private static JsonObject Settings(UserState user) => new()
    {
        ["timeZone"] = user.User.Zone,
        ["dateFormat"] = "M/d/yyyy",
        ["timeFormat"] = "h:mm tt",
        ["language"] = new JsonObject { ["locale"] = "en-US", ["displayName"] = "English (United States)" },
        ["userPurpose"] = "user",
        ["workingHours"] = new JsonObject
        {
            ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
            ["startTime"] = "08:00:00.0000000",
            ["endTime"] = "17:00:00.0000000",
            ["timeZone"] = new JsonObject { ["name"] = user.User.Zone },
        },
    };

    private Answer Organization(GraphCall call)
    {
        var tenant = people.Tenant(call.Caller.Tenant.ToString())!;
        return Answer.Ok(new JsonObject { ["value"] = new JsonArray(new JsonObject { ["id"] = tenant.Id.ToString(), ["displayName"] = tenant.Name }) });
    }

    /// <summary>EWS, default and immutable REST ids into each other; unknown ids are told one by one (facts: 51).</summary>
    private static Answer Translate(GraphCall call)
    {
        var ids = call.Body.Texts("inputIds").ToList();
        if (ids.Count is 0 or > 1000) throw GraphError.BadRequest("Between 1 and 1000 ids are required.");
        var target = call.Body.Text("targetIdType") ?? throw GraphError.BadRequest("The TargetIdType is required.");
        var immutable = target.Contains("immutable", StringComparison.OrdinalIgnoreCase);
        return Answer.Ok(new JsonObject { ["value"] = ids.Select(id => (JsonNode?)Translated(call.User, id, immutable)).ToArray() });
    }

    private static JsonObject Translated(UserState user, string id, bool immutable)
    {
        var rest = id.Replace('/', '-').Replace('+', '_');
        var target = user.Mail.FindMessage(rest) is { } m ? immutable ? m.ImmutableId : m.DefaultId
            : user.Calendar.Find(rest) is { } e ? immutable ? e.ImmutableId : e.DefaultId : null;
        var json = new JsonObject { ["sourceId"] = id, ["targetId"] = target };
        if (target is null) json["errorDetails"] = new JsonObject { ["code"] = "ErrorInvalidIdMalformed", ["message"] = "Id is malformed." };
        return json;
    }
}
