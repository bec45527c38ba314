using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Delta of the messages of a folder and of the folders themselves (facts: 38 to 46).</summary>
internal sealed class DeltaRoutes(FaultSwitches faults)
{
    private const int DefaultPage = 10;
    private const int FilteredMost = 5000;

    public void Map(Router routes)
    {
        routes.MapUser("GET", "mailFolders/{folder}/messages/delta", Messages);
        routes.MapUser("GET", "mailFolders/delta", Folders);
    }

    private Answer Messages(GraphCall call)
    {
        var (mail, view) = (call.User.Mail, View.Of(call));
        var folder = mail.Folder(call.Args[0]);
        var token = DeltaToken.Of(call, mail.DeltaGeneration, folder.Id, CheckedFilter);
        var select = token.Select is { } names ? Query.Names(names) : null;
        MessageShape.Shape.CheckNames(select);
        var filter = token.Filter is { } text ? Filter.Parse(text) : null;
        var size = Math.Min(token.PageSize ?? DefaultPage, filter is null ? int.MaxValue : Math.Max(0, FilteredMost - token.Given));
        var (entries, next, more) = folder.Log.Since(token.Sequence, token.Base, Math.Max(1, size),
            id => filter is null || (mail.FindMessage(id) is { } m && filter.Holds(path => MessageShape.Shape.Read(m, view, path))));
        if (filter is not null && token.Base == 0 && token.Given + entries.Count >= FilteredMost) more = false;
        var expand = token.Expand is { } e ? new Query("$expand=" + Uri.EscapeDataString(e)).Expand : [];
        var rows = entries.Where(e => Wanted(e, token)).Select(e => (JsonNode?)Row(e, call.User, view, select, expand)).ToArray();
        return Page(call, view, token, rows, next, more);
    }

    private JsonObject Row(DeltaEntry entry, UserState owner, View view, IReadOnlyList<string>? select, IReadOnlyList<Expansion> expand)
    {
        if (entry.Removed || owner.Mail.FindMessage(entry.Id) is not { } message)
            return new() { ["@odata.type"] = "#microsoft.graph.message", ["id"] = view.ImmutableIds ? entry.Id : entry.RemovedDefaultId, ["@removed"] = new JsonObject { ["reason"] = "deleted" } };
        // An update carries the id and at least what changed (facts: 44): for the read state that is all.
        var sparse = faults.SparseDeltas && entry.OnlyReadState && (select is null || select.Contains("isRead", StringComparer.OrdinalIgnoreCase));
        return MessageShape.Write(message, view, sparse ? ["isRead"] : select, sparse ? [] : expand, owner, alwaysTyped: true);
    }

    private static bool Wanted(DeltaEntry entry, DeltaToken token) => token.ChangeType?.ToLowerInvariant() switch
    {
        null => true,
        "deleted" => entry.Removed,
        "created" => !entry.Removed && !entry.OnlyReadState,
        _ => !entry.Removed,
    };

    private static Answer Folders(GraphCall call)
    {
        var (mail, view) = (call.User.Mail, View.Of(call));
        var token = DeltaToken.Of(call, mail.DeltaGeneration, "folders", f => throw GraphError.BadRequest($"$filter={f} is not supported here."));
        var select = token.Select is { } names ? Query.Names(names) : null;
        var (entries, next, more) = mail.FolderLog.Since(token.Sequence, token.Base, token.PageSize ?? 100, id => mail.FindFolder(id) is { Hidden: false } f && f != mail.Root);
        var rows = entries.Select(e => (JsonNode?)(e.Removed || mail.FindFolder(e.Id) is not { } folder
            ? new JsonObject { ["id"] = e.Id, ["@removed"] = new JsonObject { ["reason"] = "deleted" } }
            : FolderRoutes.Shape.Write((folder, mail), view, select))).ToArray();
        return Page(call, view, token, rows, next, more);
    }

    private static Answer Page(GraphCall call, View view, DeltaToken token, JsonArray rows, long next, bool more)
    {
        var following = token with { Sequence = next, Base = more ? token.Base : next, Given = more ? token.Given + rows.Count : 0 };
        var body = new JsonObject { ["@odata.context"] = $"{call.Host}/v1.0/$metadata#Collection(message)", ["value"] = rows };
        body[more ? "@odata.nextLink" : "@odata.deltaLink"] = $"{call.Url}?{following.ToQuery(more ? "$skiptoken" : "$deltatoken")}";
        var answer = Answer.Ok(body);
        view.Acknowledge(call, answer);
        return answer;
    }

    private static void CheckedFilter(string filter)
    {
        if (Filter.Parse(filter) is not Filter.Compare { Operator: "ge" or "gt", Left: Filter.Property p } || !p.Path.Equals("receivedDateTime", StringComparison.OrdinalIgnoreCase))
            throw new GraphError(400, "ErrorInvalidUrlQueryFilter", "The following parameters are not supported with change tracking over the 'Messages' resource: this $filter.");
    }
}

/// <summary>All a delta link holds: the query it began with and how far it came. Selected names also stay readable in the link.</summary>
/// <param name="Base">Where this round began.</param>
/// <param name="Filter">For a calendar view: its window, start/end.</param>
internal sealed record DeltaToken(string Collection, int Generation, long Sequence, long Base, int Given, int? PageSize, string? Select, string? Expand, string? Filter, string? ChangeType)
{
    /// <summary>The token of a link, or a new one from a first request's query.</summary>
    /// <exception cref="GraphError">410 SyncStateNotFound with a Location that starts over.</exception>
    public static DeltaToken Of(GraphCall call, int generation, string collection, Action<string> checkFilter)
    {
        var query = call.Query;
        var size = Listing.PageSize(call) ?? query.Top;
        if ((query["$skiptoken"] ?? query["$deltatoken"]) is { Length: > 0 } text)
        {
            if (Read(text) is { } token && token.Collection == collection && token.Generation == generation) return token with { PageSize = Listing.PageSize(call) ?? token.PageSize };
            throw new GraphError(410, "SyncStateNotFound", "The sync state generation is not found; generation may have been garbage-collected.") { Headers = { ["Location"] = $"{call.Url}?$deltatoken=" } };
        }
        if (query.OrderBy is { } order && !order.Trim().Equals("receivedDateTime desc", StringComparison.OrdinalIgnoreCase)) throw GraphError.BadRequest("$orderby supports only receivedDateTime desc with change tracking.");
        if (query["$search"] is not null) throw GraphError.BadRequest("$search is not supported with change tracking.");
        if (query.Filter is { } filter) checkFilter(filter);
        return new(collection, generation, 0, 0, 0, size, query["$select"], query["$expand"], query.Filter, query["changeType"]);
    }

    public string ToQuery(string name)
    {
        var token = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var select = Select is null ? "" : $"$select={Uri.EscapeDataString(Select)}&";
        return string.Create(CultureInfo.InvariantCulture, $"{select}{name}={token}");
    }

    private static DeltaToken? Read(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return null;
        try
        {
            return JsonSerializer.Deserialize<DeltaToken>(Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
