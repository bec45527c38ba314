using System.Collections.Concurrent;

namespace ReferralOutlook.Sandbox;

public enum BounceKind { NoSuchMailbox, MailboxFull, Refused, Delayed }

/// <summary>How somebody outside the sandbox behaves when mail or an invitation reaches them. Unscripted addresses say nothing.</summary>
public sealed record Correspondent
{
    public string Name { get; init; } = "";

    /// <summary>A delivery report comes back and nothing else happens (Delayed: the mail arrives all the same).</summary>
    public BounceKind? Bounces { get; init; }

    /// <summary>Text of an automatic reply, sent at once.</summary>
    public string? AutoReply { get; init; }

    /// <summary>Text of a person's answer, sent after <see cref="Thinks"/>, with the original quoted beneath.</summary>
    public string? Reply { get; init; }

    /// <summary>Answer to an invitation: Accepted, TentativelyAccepted or Declined, after <see cref="Thinks"/>.</summary>
    public MeetingMessageKind? AnswersInvitations { get; init; }
    public TimeSpan Thinks { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Answers from Exchange carry a Thread-Index, others only References.</summary>
    public bool UsesExchange { get; init; }

    /// <summary>How many times the script plays; null = always.</summary>
    public int? Times { get; init; }
}

/// <summary>The scripts, by address.</summary>
internal sealed class Correspondents
{
    private readonly ConcurrentDictionary<string, Correspondent> _scripts = new(StringComparer.OrdinalIgnoreCase);

    public void Set(string address, Correspondent? script)
    {
        if (script is null) _scripts.TryRemove(address, out _);
        else _scripts[address] = script;
    }

    /// <summary>The script, counted as played once more.</summary>
    public Correspondent? Play(string address)
    {
        if (!_scripts.TryGetValue(address, out var script)) return null;
        if (script.Times is not { } left) return script;
        if (left <= 0) return null;
        _scripts[address] = script with { Times = left - 1 };
        return script;
    }
}
