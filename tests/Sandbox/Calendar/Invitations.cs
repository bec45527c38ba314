namespace ReferralOutlook.Sandbox;

/// <summary>Invitations, updates, cancellations and answers, as mail and in the calendars of people inside the sandbox (facts: 96, 133, 134).</summary>
internal sealed class Invitations(People people, Delivery delivery, Transport transport, Correspondents correspondents, SandboxClock clock, SandboxOptions options)
{
    /// <summary>Goes out at once: there is no draft invitation over Graph.</summary>
    public void Invite(UserState organizer, StoredEvent item, IEnumerable<StoredAttendee> invited)
    {
        var others = invited.Where(a => !Same(a.Person.Address, organizer.User.Address)).ToList();
        if (others.Count == 0) return;
        transport.After(options.SentCopyDelay, () => Keep(organizer, item));
        foreach (var attendee in others)
        {
            if (people.Find(attendee.Person.Address) is { } inside) transport.After(options.DeliveryDelay, () => Receive(inside, item));
            else if (correspondents.Play(attendee.Person.Address) is { AnswersInvitations: { } answer } script)
                transport.After(options.DeliveryDelay + script.Thinks, () => RecordAnswer(organizer, item.ImmutableId, attendee.Person.Address, answer, null));
        }
    }

    public void Update(UserState organizer, StoredEvent item, IReadOnlyList<StoredAttendee> before, bool moved)
    {
        Invite(organizer, item, item.Attendees.Where(a => moved || !before.Any(b => Same(b.Person.Address, a.Person.Address))));
        if (moved) item.Attendees = [.. item.Attendees.Select(a => a with { Response = "none", Time = null })];
    }

    public void Cancel(UserState organizer, StoredEvent item, string? comment)
    {
        foreach (var attendee in item.Attendees.Where(a => !Same(a.Person.Address, organizer.User.Address)))
        {
            if (people.Find(attendee.Person.Address) is { } inside) transport.After(options.DeliveryDelay, () => ReceiveCancellation(inside, item, comment));
        }
    }

    /// <summary>The owner of <paramref name="invitee"/> answered; the organizer hears of it when inside the sandbox.</summary>
    public void Respond(UserState invitee, StoredEvent item, MeetingMessageKind answer, string? comment)
    {
        if (people.Find(item.Organizer.Address) is not { } organizer) return;
        transport.After(options.DeliveryDelay, () =>
        {
            string? id;
            lock (organizer.Gate) id = organizer.Calendar.WithICalUId(item.ICalUId)?.ImmutableId;
            if (id is not null) RecordAnswer(organizer, id, invitee.User.Address, answer, comment);
        });
    }

    /// <summary>Sets the attendee's status on the organizer's event and delivers the answer as mail.</summary>
    /// <returns>False when the event is gone or does not invite this address.</returns>
    public bool RecordAnswer(UserState organizer, string eventId, string address, MeetingMessageKind answer, string? comment)
    {
        lock (organizer.Gate)
        {
            if (organizer.Calendar.Find(eventId) is not { } item || item.Attendees.FirstOrDefault(a => Same(a.Person.Address, address)) is not { } attendee) return false;
            item.Attendees = [.. item.Attendees.Select(a => a == attendee ? a with { Response = MessageShape.ResponseName(answer), Time = clock.GetUtcNow() } : a)];
            organizer.Calendar.Touch(item);
            var prefix = answer switch { MeetingMessageKind.Accepted => "Accepted: ", MeetingMessageKind.Declined => "Declined: ", _ => "Tentative: " };
            delivery.Deliver(organizer, About(item, prefix + item.Subject, answer) with
            {
                From = attendee.Person,
                To = [item.Organizer],
                Text = comment ?? "",
                MeetingEventId = item.ImmutableId,
            });
            return true;
        }
    }

    private void Keep(UserState organizer, StoredEvent item)
    {
        lock (organizer.Gate)
        {
            delivery.Deliver(organizer, About(item, item.Subject, MeetingMessageKind.Request) with
            {
                Folder = "sentitems",
                From = item.Organizer,
                To = [.. item.Attendees.Select(a => a.Person)],
                MeetingEventId = item.ImmutableId,
            });
        }
    }

    /// <summary>The invitation comes as mail and stands in the calendar, tentatively, by itself.</summary>
    private void Receive(UserState invitee, StoredEvent item)
    {
        lock (invitee.Gate)
        {
            var mine = invitee.Calendar.WithICalUId(item.ICalUId);
            if (mine is null) invitee.Calendar.Add(mine = Copy(invitee, item));
            else (mine.Start, mine.End, mine.Subject, mine.Location) = (item.Start, item.End, item.Subject, item.Location);
            delivery.Deliver(invitee, About(item, item.Subject, MeetingMessageKind.Request) with
            {
                From = item.Organizer,
                To = [.. item.Attendees.Select(a => a.Person)],
                MeetingEventId = mine.ImmutableId,
            });
        }
    }

    private void ReceiveCancellation(UserState invitee, StoredEvent item, string? comment)
    {
        lock (invitee.Gate)
        {
            if (invitee.Calendar.WithICalUId(item.ICalUId) is { } mine)
            {
                mine.IsCancelled = true;
                invitee.Calendar.Touch(mine);
            }
            delivery.Deliver(invitee, About(item, "Canceled: " + item.Subject, MeetingMessageKind.Cancelled) with { From = item.Organizer, To = [.. item.Attendees.Select(a => a.Person)], Text = comment ?? "" });
        }
    }

    private static IncomingMessage About(StoredEvent item, string subject, MeetingMessageKind kind) => new()
    {
        Subject = subject,
        Html = item.Body.Html ? item.Body.Content : null,
        Text = item.Body.Html ? null : item.Body.Content,
        Meeting = kind,
        MeetingStart = item.Start,
        MeetingEnd = item.End,
        MeetingLocation = item.Location.Text("displayName") ?? "",
    };

    private StoredEvent Copy(UserState invitee, StoredEvent item)
    {
        var copy = new StoredEvent
        {
            ImmutableId = invitee.Ids.Immutable(),
            DefaultId = invitee.Ids.Default(),
            ChangeKey = invitee.Ids.ChangeKey(),
            ICalUId = item.ICalUId,
            Organizer = item.Organizer,
            IsOrganizer = false,
            Created = clock.GetUtcNow(),
            Modified = clock.GetUtcNow(),
        };
        copy.Inherit(item);
        (copy.Start, copy.End, copy.Recurrence, copy.ShowAs, copy.Response) = (item.Start, item.End, item.Recurrence, "tentative", "notResponded");
        return copy;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
