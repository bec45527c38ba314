namespace ReferralOutlook.Sandbox;

internal enum ChangeKind { Created, Updated, Deleted }

/// <summary>One change of a message or event, for the subscriptions.</summary>
/// <param name="Resource">Messages or Events.</param>
/// <param name="IsMove">Part of a move: deletion in the old folder, creation in the new one.</param>
internal sealed record Change(UserState Owner, ChangeKind Kind, string Resource, string ImmutableId, string DefaultId, string ChangeKey, string? FolderId, bool IsMove = false);

/// <summary>Where the stores tell what changed.</summary>
internal sealed class ChangeFeed
{
    private readonly List<Action<Change>> _listeners = [];

    public void Listen(Action<Change> listener) => _listeners.Add(listener);

    public void Tell(Change change)
    {
        foreach (var listener in _listeners) listener(change);
    }
}

/// <summary>One line of a delta answer.</summary>
/// <param name="OnlyReadState">Nothing but the read state changed since the token.</param>
internal sealed record DeltaEntry(string Id, bool Removed, string RemovedDefaultId, bool OnlyReadState, long Sequence);

/// <summary>
/// The order of changes in one collection, so that a delta costs what changed and not what is stored. An item's newest entry
/// counts; a start from 0 lists what is there.
/// </summary>
internal sealed class ChangeLog
{
    private readonly List<(long Sequence, string Id)> _entries = [];
    private readonly Dictionary<string, Latest> _latest = new();

    public long Sequence { get; private set; }
    public int Length => _entries.Count;

    public void Touch(string id, bool onlyReadState = false)
    {
        var sequence = Append(id);
        var before = _latest.GetValueOrDefault(id);
        var entered = before is { Removed: false } ? before.Entered : sequence;
        _latest[id] = new(sequence, false, "", entered, onlyReadState && before is { Removed: false } ? before.Content : sequence);
    }

    public void Remove(string id, string defaultId)
    {
        var sequence = Append(id);
        _latest[id] = new(sequence, true, defaultId, sequence, sequence);
    }

    /// <summary>At most <paramref name="limit"/> entries after a sequence, and the sequence to go on from.</summary>
    /// <param name="known">Up to where the asker surely has everything: the start of this round, not of this page.</param>
    /// <param name="included">False for items that the query's filter leaves out.</param>
    public (List<DeltaEntry> Entries, long Next, bool More) Since(long sequence, long known, int limit, Func<string, bool> included)
    {
        var found = new List<DeltaEntry>();
        var at = FirstAfter(sequence);
        var next = sequence;
        for (; at < _entries.Count && found.Count < limit; at++)
        {
            next = _entries[at].Sequence;
            var latest = _latest[_entries[at].Id];
            if (latest.Sequence != next || (latest.Removed && sequence == 0)) continue;
            if (latest.Removed || included(_entries[at].Id))
                found.Add(new(_entries[at].Id, latest.Removed, latest.RemovedDefaultId, latest.Entered <= known && latest.Content <= known, next));
        }
        while (at < _entries.Count && _latest[_entries[at].Id].Sequence != _entries[at].Sequence) next = _entries[at++].Sequence;
        return (found, next, at < _entries.Count);
    }

    private long Append(string id)
    {
        _entries.Add((++Sequence, id));
        if (_entries.Count > 64 && _entries.Count > 4 * _latest.Count) _entries.RemoveAll(e => _latest.TryGetValue(e.Id, out var l) && l.Sequence != e.Sequence && e.Sequence != Sequence);
        return Sequence;
    }

    private int FirstAfter(long sequence)
    {
        int low = 0, high = _entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Sequence <= sequence) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private sealed record Latest(long Sequence, bool Removed, string RemovedDefaultId, long Entered, long Content);
}
