namespace ReferralOutlook.Sandbox;

/// <summary>The events of one mailbox's default calendar, with the order of their changes. Callers hold the person's gate.</summary>
internal sealed class CalendarStore(UserState owner, SandboxClock clock)
{
    private readonly Dictionary<string, StoredEvent> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredEvent> _byDefaultId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredEvent> _byTransaction = new(StringComparer.Ordinal);

    public string Id { get; } = owner.Ids.Default();
    public ChangeLog Log { get; } = new();

    /// <summary>Single events and series; occurrences come from <see cref="Between"/>.</summary>
    public IEnumerable<StoredEvent> Events => _events.Values.Where(e => e.Master is null);

    public StoredEvent Event(string id) => Find(id) ?? throw (id.Length < 20 ? GraphError.BadId() : GraphError.NotFound());

    public StoredEvent? Find(string id) => _events.GetValueOrDefault(id) ?? _byDefaultId.GetValueOrDefault(id);

    public StoredEvent? WithTransaction(string id) => _byTransaction.GetValueOrDefault(id);

    public StoredEvent? WithICalUId(string id) => _events.Values.FirstOrDefault(e => e.Master is null && e.ICalUId == id);

    public void Add(StoredEvent item)
    {
        Register(item);
        if (item.TransactionId is { } id) _byTransaction[id] = item;
        Log.Touch(item.ImmutableId);
        Tell(item, ChangeKind.Created);
    }

    public void Touch(StoredEvent item)
    {
        if (item.Master is { } master) item.IsException = true;
        else master = item;
        item.ChangeKey = owner.Ids.ChangeKey();
        item.Modified = clock.GetUtcNow();
        Log.Touch(master.ImmutableId);
        Tell(item, ChangeKind.Updated);
    }

    public void Remove(StoredEvent item)
    {
        if (item.Master is { } master)
        {
            master.CancelledDays.Add(item.Day!.Value);
            master.Occurrences.Remove(item.Day.Value);
            Log.Touch(master.ImmutableId);
        }
        else Log.Remove(item.ImmutableId, item.DefaultId);
        foreach (var occurrence in item.Occurrences.Values) Forget(occurrence);
        Forget(item);
        // The transactionId of a deleted event is not forgotten: a late repeat of its create must not bring it back unseen.
        Tell(item, ChangeKind.Deleted);
    }

    /// <summary>Everything that overlaps the window, series expanded, in order of start.</summary>
    public IEnumerable<StoredEvent> Between(DateTimeOffset from, DateTimeOffset to) =>
        Events.ToList().SelectMany(e => e.Recurrence is null ? [e] : Occurrences(e, to)).Where(e => e.Start < to && (e.End > from || (e.Start == e.End && e.Start >= from))).OrderBy(e => e.Start);

    /// <summary>The occurrences of a series that start before a moment.</summary>
    public IEnumerable<StoredEvent> Occurrences(StoredEvent master, DateTimeOffset until)
    {
        var zone = Zones.Find(master.StartZone);
        var time = TimeOnly.FromDateTime(Zones.Wall(master.Start, master.StartZone));
        var length = master.End - master.Start;
        foreach (var day in master.Recurrence!.DaysUntil(DateOnly.FromDateTime(until.UtcDateTime).AddDays(1)))
        {
            if (master.CancelledDays.Contains(day)) continue;
            if (!master.Occurrences.TryGetValue(day, out var occurrence)) Register(master.Occurrences[day] = occurrence = NewOccurrence(master, day));
            if (!occurrence.IsException)
            {
                occurrence.Inherit(master);
                occurrence.Start = Zones.ToUtc(day.ToDateTime(time), zone);
                occurrence.End = occurrence.Start + length;
            }
            if (occurrence.Start < until) yield return occurrence;
        }
    }

    private StoredEvent NewOccurrence(StoredEvent master, DateOnly day) => new()
    {
        ImmutableId = owner.Ids.Immutable(),
        DefaultId = owner.Ids.Default(),
        ChangeKey = owner.Ids.ChangeKey(),
        ICalUId = master.ICalUId,
        Organizer = master.Organizer,
        IsOrganizer = master.IsOrganizer,
        Created = master.Created,
        Modified = master.Modified,
        Master = master,
        Day = day,
    };

    private void Register(StoredEvent item)
    {
        _events[item.ImmutableId] = item;
        _byDefaultId[item.DefaultId] = item;
    }

    private void Forget(StoredEvent item)
    {
        _events.Remove(item.ImmutableId);
        _byDefaultId.Remove(item.DefaultId);
    }

    private void Tell(StoredEvent item, ChangeKind kind) =>
        owner.Changes.Tell(new(owner, kind, "Events", item.ImmutableId, item.DefaultId, item.ChangeKey, null));
}
