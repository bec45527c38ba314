namespace ReferralOutlook.Sandbox;

/// <summary>Open extensions of messages and events. They are not tracked by delta (facts: 46), so nothing is touched.</summary>
internal static class ExtensionRoutes
{
    public static void Map(Router routes)
    {
        foreach (var (items, own) in (IEnumerable<(string, Func<GraphCall, OwnData>)>)
        [
            ("messages", call => call.User.Mail.Message(call.Args[0]).Own),
            ("events", call => call.User.Calendar.Event(call.Args[0]).Own),
        ])
        {
            routes.MapUser("GET", items + "/{id}/extensions", call => Answer.Ok(new System.Text.Json.Nodes.JsonObject { ["value"] = own(call).Extensions(call.Query.Filter) }));
            routes.MapUser("POST", items + "/{id}/extensions", call => Answer.Created(own(call).SetExtension(call.Body)));
            routes.MapUser("GET", items + "/{id}/extensions/{name}", call => Answer.Ok(own(call).Extension(call.Args[1])));
            routes.MapUser("PATCH", items + "/{id}/extensions/{name}", call => Update(call, own(call)));
            routes.MapUser("DELETE", items + "/{id}/extensions/{name}", call => Remove(call, own(call)));
        }
    }

    private static Answer Update(GraphCall call, OwnData own)
    {
        var body = (System.Text.Json.Nodes.JsonObject)call.Body.DeepClone();
        body["extensionName"] = own.Extension(call.Args[1]).Text("extensionName");
        return Answer.Ok(own.SetExtension(body));
    }

    private static Answer Remove(GraphCall call, OwnData own)
    {
        own.RemoveExtension(call.Args[1]);
        return Answer.NoContent();
    }
}
