namespace ReferralOutlook.Sandbox;

/// <summary>
/// What happens after "send" (facts: 51, 67, 68): the draft is gone at once, the copy appears in Sent Items later under the same
/// immutable id; other mailboxes of the sandbox receive the mail, and scripted correspondents answer it.
/// </summary>
internal sealed class Transport(People people, Delivery delivery, Correspondents correspondents, SandboxClock clock, SandboxOptions options)
{
    private int _pending;

    /// <summary>Deliveries, copies and answers that wait for their time.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>The caller holds the owner's gate.</summary>
    /// <exception cref="GraphError">Not a draft, or without recipients.</exception>
    public void Send(UserState owner, StoredMessage message, bool keepCopy)
    {
        if (!message.IsDraft) throw new GraphError(400, "ErrorInvalidRequest", "The message is not a draft and cannot be sent.");
        if (!message.Recipients.Any(r => r.Address.Contains('@', StringComparison.Ordinal)))
            throw new GraphError(400, "ErrorInvalidRecipients", "At least one recipient isn't valid., A message can't be sent because it contains no recipients.");
        owner.Mail.Remove(message);
        owner.Counters.Add(nameof(Counters.MessagesSent));
        message.Sent = message.Received = clock.GetUtcNow();
        if (keepCopy) After(options.SentCopyDelay, () => KeepCopy(owner, message));
        After(options.DeliveryDelay, () => Distribute(owner, message));
    }

    /// <summary>Does something later by the sandbox's clock; counted as pending until then.</summary>
    public void After(TimeSpan delay, Action action)
    {
        Interlocked.Increment(ref _pending);
        ITimer? timer = null;
        timer = clock.CreateTimer(_ =>
        {
            action();
            Interlocked.Decrement(ref _pending);
            timer?.Dispose();
        }, null, delay, Timeout.InfiniteTimeSpan);
    }

    public void DeliverLater(UserState to, IncomingMessage message, TimeSpan delay) => After(delay, () =>
    {
        lock (to.Gate) delivery.Deliver(to, message);
    });

    private static void KeepCopy(UserState owner, StoredMessage message)
    {
        lock (owner.Gate)
        {
            message.Folder = owner.Mail.WellKnown("sentitems");
            message.DefaultId = owner.Ids.Default();
            message.ChangeKey = owner.Ids.ChangeKey();
            message.IsDraft = false;
            message.IsRead = true;
            owner.Mail.Add(message);
        }
    }

    private void Distribute(UserState owner, StoredMessage message)
    {
        foreach (var recipient in message.Recipients.DistinctBy(r => r.Address.ToLowerInvariant()).ToList())
        {
            if (people.Find(recipient.Address) is { } inside)
            {
                lock (inside.Gate) delivery.Deliver(inside, Answers.AsReceived(message));
            }
            else if (correspondents.Play(recipient.Address) is { } script) Answer(owner, message, recipient, script);
        }
    }

    private void Answer(UserState owner, StoredMessage message, Person recipient, Correspondent script)
    {
        var who = script.Name.Length > 0 ? new Person(script.Name, recipient.Address) : recipient;
        if (script.Bounces is { } kind)
        {
            DeliverLater(owner, Bounces.Report(message, owner.User, recipient, kind, clock.GetUtcNow()), TimeSpan.FromMilliseconds(200));
            if (kind != BounceKind.Delayed) return;
        }
        if (script.AutoReply is { } auto) DeliverLater(owner, Answers.AutoReply(message, owner.User, who, auto, script.UsesExchange), TimeSpan.FromMilliseconds(100));
        if (script.Reply is { } text) After(script.Thinks, () => DeliverLater(owner, Answers.Reply(message, owner.User, who, text, script.UsesExchange, clock.GetUtcNow()), TimeSpan.Zero));
    }
}
