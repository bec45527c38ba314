using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Events: create with transactionId, change, cancel, answer, list, view, instances (facts: 96 to 109).</summary>
internal sealed class EventRoutes(Invitations invitations, FaultSwitches faults, SandboxClock clock)
{
    public void Map(Router routes)
    {
        routes.MapUser("GET", "events", List);
        routes.MapUser("POST", "events", Create);
        routes.MapUser("GET", "events/{id}", call => Show(call, Find(call)));
        routes.MapUser("PATCH", "events/{id}", Update);
        routes.MapUser("DELETE", "events/{id}", Delete);
        routes.MapUser("POST", "events/{id}/cancel", Cancel);
        routes.MapUser("POST", "events/{id}/accept", call => Respond(call, MeetingMessageKind.Accepted));
        routes.MapUser("POST", "events/{id}/tentativelyAccept", call => Respond(call, MeetingMessageKind.TentativelyAccepted));
        routes.MapUser("POST", "events/{id}/decline", call => Respond(call, MeetingMessageKind.Declined));
        routes.MapUser("GET", "events/{id}/instances", Instances);
        routes.MapUser("GET", "calendarView", call => Rows(call, call.User.Calendar.Between(Zones.Bound(call, "startDateTime"), Zones.Bound(call, "endDateTime"))));
        routes.MapUser("GET", "events/{id}/attachments", call => Answer.Ok(new JsonObject { ["value"] = Find(call).Attachments.Select(a => (JsonNode?)AttachmentShape.Write(a, View.Of(call), call.Query.Select, bytes: true)).ToArray() }));
        routes.MapUser("POST", "events/{id}/attachments", Attach);
    }

    private static Answer List(GraphCall call) => Rows(call, call.User.Calendar.Events.OrderByDescending(e => e.Start));

    private static Answer Rows(GraphCall call, IEnumerable<StoredEvent> events)
    {
        var (view, query, user) = (View.Of(call), call.Query, call.User);
        Zones.Find(view.Zone);
        EventShape.Shape.CheckNames(query.Select);
        var answer = Listing.Page(call, events, (e, path) => EventShape.Shape.Read(e, view, path), e => EventShape.Write(e, view, query.Select, query.Expand, user));
        view.Acknowledge(call, answer);
        return answer;
    }

    private static Answer Instances(GraphCall call)
    {
        var master = Find(call);
        var (from, to) = (Zones.Bound(call, "startDateTime"), Zones.Bound(call, "endDateTime"));
        if (master.Recurrence is null) throw new GraphError(400, "ErrorInvalidRequest", "Your request can't be completed. You can only get instances of a series master.");
        return Rows(call, call.User.Calendar.Occurrences(master, to).Where(e => e.End > from));
    }

    private static Answer Show(GraphCall call, StoredEvent item, int status = 200)
    {
        var view = View.Of(call);
        var answer = new Answer(status) { Body = EventShape.Write(item, view, call.Query.Select, call.Query.Expand, call.User) };
        view.Acknowledge(call, answer);
        return answer;
    }

    private Answer Create(GraphCall call)
    {
        var (user, json) = (call.User, call.Body);
        if (json.Text("transactionId") is { } transaction && user.Calendar.WithTransaction(transaction) is { } existing)
        {
            return faults.RepeatedTransactionIsConflict
                ? throw new GraphError(409, "ErrorDuplicateTransactionId", "An event with the same transactionId already exists.")
                : Show(call, existing, 201);
        }
        if (json.Object("start") is null || json.Object("end") is null) throw new GraphError(400, "ErrorInvalidRequest", "The start and end of the event are required.");
        var item = New(user, json.Text("transactionId"));
        EventEditing.Apply(item, json);
        user.Calendar.Add(item);
        user.Counters.Add(nameof(Counters.EventsCreated));
        invitations.Invite(user, item, item.Attendees);
        return Show(call, item, 201);
    }

    private StoredEvent New(UserState user, string? transaction)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            ImmutableId = user.Ids.Immutable(),
            DefaultId = user.Ids.Default(),
            ChangeKey = user.Ids.ChangeKey(),
            ICalUId = "040000008200E00074C5B7101A82E008" + Guid.NewGuid().ToString("N").ToUpperInvariant(),
            Organizer = new(user.User.Name, user.User.Address),
            Created = now,
            Modified = now,
            TransactionId = transaction,
        };
    }

    private Answer Update(GraphCall call)
    {
        var (item, json) = (Find(call), call.Body);
        if (json.Has("transactionId")) throw new GraphError(400, "ErrorInvalidPropertySet", "The transactionId cannot be changed after the event is created.");
        var before = (item.Start, item.End, item.Attendees);
        EventEditing.Apply(item, json);
        call.User.Calendar.Touch(item);
        call.User.Counters.Add(nameof(Counters.EventsUpdated));
        if (item.IsOrganizer && item.Attendees.Count > 0) invitations.Update(call.User, item, before.Attendees, moved: before.Start != item.Start || before.End != item.End);
        return Show(call, item);
    }

    /// <summary>By the organizer this also tells the attendees, without a comment (facts: 103).</summary>
    private Answer Delete(GraphCall call)
    {
        Remove(call, Find(call), null);
        return Answer.NoContent();
    }

    private Answer Cancel(GraphCall call)
    {
        var item = Find(call);
        if (!item.IsOrganizer) throw new GraphError(400, "ErrorInvalidRequest", "Your request can't be completed. You need to be an organizer to cancel a meeting.");
        if (item.Attendees.Count == 0) throw new GraphError(400, "ErrorInvalidRequest", "Your request can't be completed. The event has no attendees.");
        Remove(call, item, call.Json.Text("comment"));
        return Answer.Accepted();
    }

    private void Remove(GraphCall call, StoredEvent item, string? comment)
    {
        call.User.Calendar.Remove(item);
        call.User.Counters.Add(nameof(Counters.EventsDeleted));
        if (item.IsOrganizer && item.Attendees.Count > 0) invitations.Cancel(call.User, item, comment);
    }

    private Answer Respond(GraphCall call, MeetingMessageKind answer)
    {
        var item = Find(call);
        if (item.IsOrganizer) throw new GraphError(400, "ErrorInvalidRequest", "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.");
        item.Response = MessageShape.ResponseName(answer);
        item.ResponseTime = clock.GetUtcNow();
        item.ShowAs = answer switch { MeetingMessageKind.Accepted => "busy", MeetingMessageKind.Declined => "free", _ => "tentative" };
        if (answer == MeetingMessageKind.Declined) call.User.Calendar.Remove(item);
        else call.User.Calendar.Touch(item);
        if (call.Json.Flag("sendResponse") ?? true) invitations.Respond(call.User, item, answer, call.Json.Text("comment"));
        return Answer.Accepted();
    }

    private Answer Attach(GraphCall call)
    {
        var item = Find(call);
        var attachment = AttachmentRoutes.Read(call.Body, call.User, clock.GetUtcNow());
        item.Attachments.Add(attachment);
        call.User.Calendar.Touch(item);
        return Answer.Created(AttachmentShape.Write(attachment, View.Of(call), null, bytes: true));
    }

    private static StoredEvent Find(GraphCall call) => call.User.Calendar.Event(call.Args[0]);
}
