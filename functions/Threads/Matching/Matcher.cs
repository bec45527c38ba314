using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Matching;

/// <param name="Thread">Null starts a new thread.</param>
/// <param name="Provider">Who wrote it, or whose thread it belongs to.</param>
/// <param name="Others">Further listed providers who take part.</param>
/// <param name="Joins">Threads that this mail shows to be one with <paramref name="Thread"/>: it came after mails that answer it.</param>
/// <param name="IsTheirWord">It comes from the provider, their office, or a delivery system about them; false when somebody else wrote and they only take part.</param>
internal sealed record Match(Guid? Thread, Guid Provider, IReadOnlyList<Guid> Others, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<Guid> Joins, bool IsTheirWord);

/// <summary>
/// Whose a message is, in layers of falling strength: our own letter, our mark on what she wrote, what it answers or what answers it, the bounce of it, the conversation together with an address,
/// an address alone. Never the subject. A hand decision beats every layer: what she untracked takes nothing in, what she split or joined stays so.
/// </summary>
internal static class Matcher
{
    /// <returns>Null when it concerns nobody on the list: then nothing more of it is read or kept.</returns>
    public static Match? Find(MailEnvelope mail, MatchIndex index, bool isOutgoing)
    {
        var seen = Seen.In(mail, index, isOutgoing);
        if (index.LetterOf(mail.Id) is { ProviderId: { } addressee })
        {
            var open = index.ByConversation(mail.ConversationId).Where(message => index.TakesPart(message, addressee) && !index.Thread(message.ThreadId).IsUntracked);
            return new Match(Best(open, index)?.ThreadId, addressee, Without(seen.Listed, addressee), [MatchReason.AnswersOurMail], [], true);
        }

        if (isOutgoing && index.SettledBy(mail.Mark) is { } composed)
        {
            return Marked(seen, composed, index);
        }

        if ((Answered(seen, index) ?? AnsweredBy(seen, index) ?? Bounced(seen, index) ?? InConversation(seen, index)) is not { } found)
        {
            return Alone(seen, index);
        }

        return index.Thread(found.Message.ThreadId).IsUntracked ? null : Joined(seen, found.Message, found.Reason, index);
    }

    /// <summary>She said whose it is.</summary>
    public static Match AsChosen(MailEnvelope mail, MatchIndex index, bool isOutgoing, Guid provider)
    {
        var open = index.ByConversation(mail.ConversationId).Where(message => index.TakesPart(message, provider) && !index.Thread(message.ThreadId).IsUntracked);
        return new Match(Best(open, index)?.ThreadId, provider, Without(Seen.In(mail, index, isOutgoing).Listed, provider), [MatchReason.ChosenByHand], [], true);
    }

    /// <summary>
    /// The tracked message that this one answers. What it answers directly decides for whoever wrote it (an assistant answers for the provider); older references only for
    /// somebody of that provider, so that a forward to a third party and what follows stays private. Her own office's answers to her are no business of the list (C33).
    /// </summary>
    private static (ThreadMessage Message, MatchReason Reason)? Answered(Seen seen, MatchIndex index)
    {
        var direct = seen.IsOutgoing || seen.IsInternal ? [] : ReferencedIds.Direct(seen.Mail);
        foreach (var id in ReferencedIds.All(seen.Mail))
        {
            var message = Best(index.ByMessageId(id).Where(one => direct.Contains(id) || seen.Concerns(one.ProviderId, index)), index);
            if (message is not null)
            {
                return (message, seen.IsMachine ? MatchReason.BounceOfOurMail : message.Kind == Sorting.MailKind.Outgoing ? MatchReason.AnswersOurMail : MatchReason.SameThread);
            }
        }

        return null;
    }

    /// <summary>A tracked message that answers this one and came first.</summary>
    private static (ThreadMessage Message, MatchReason Reason)? AnsweredBy(Seen seen, MatchIndex index) =>
        Best(index.Answering(seen.Mail.InternetMessageId).Where(answer => seen.Listed.Count > 0 || seen.Concerns(answer.ProviderId, index)), index) is { } answer
            ? (answer, MatchReason.SameThread)
            : null;

    private static (ThreadMessage Message, MatchReason Reason)? Bounced(Seen seen, MatchIndex index) =>
        seen.IsMachine && Best(index.ByRoot(ConversationRoots.Of(seen.Mail.ConversationIndex)), index) is { } sent ? (sent, MatchReason.BounceOfOurMail) : null;

    /// <summary>
    /// Exchange's conversation ids are used again for other people's mail with the same subject (C14): one counts only together with an address. The writer's own thread comes first;
    /// then the one thread in which they take part; then, for somebody not listed, the one provider of whose office they are. Where several fit, none does.
    /// </summary>
    private static (ThreadMessage Message, MatchReason Reason)? InConversation(Seen seen, MatchIndex index)
    {
        var here = index.ByConversation(seen.Mail.ConversationId).ToList();
        if (here.Count == 0)
        {
            return null;
        }

        var own = seen.Decisive is { } who ? here.FindAll(message => index.Thread(message.ThreadId).ProviderId == who) : [];
        if (own.Count == 0)
        {
            own = OneThread(seen.Decisive is { } partner ? here.FindAll(message => index.TakesPart(message, partner)) : []);
        }

        if (own.Count == 0 && !seen.IsFromListed)
        {
            own = here.FindAll(message => seen.Strangers.Exists(address => index.IsAtOfficeOf(message.ProviderId, address)));
            own = own.DistinctBy(message => message.ProviderId).Count() == 1 ? own : [];
        }

        return Best(own, index) is { } best ? (best, MatchReason.SameConversationAndAddress) : null;
    }

    /// <summary>Written with the pane or the event script: known from birth.</summary>
    private static Match? Marked(Seen seen, ComposedMail composed, MatchIndex index)
    {
        var open = index.ByConversation(seen.Mail.ConversationId).Where(message => index.TakesPart(message, composed.ProviderId) && !index.Thread(message.ThreadId).IsUntracked);
        var thread = composed.ThreadId ?? Best(open, index)?.ThreadId;
        var reason = seen.Listed.Contains(composed.ProviderId) ? MatchReason.ListedAddress : MatchReason.SameThread;
        return thread is { } known && index.Thread(known).IsUntracked ? null
            : new Match(thread, composed.ProviderId, Without(seen.Listed, composed.ProviderId), [reason], [], true);
    }

    private static Match? Alone(Seen seen, MatchIndex index)
    {
        if (seen.Decisive is { } provider)
        {
            return new Match(null, provider, Without(seen.Listed, provider), [MatchReason.ListedAddress], [], seen.IsOutgoing || seen.IsFromListed);
        }

        return Participants.Failed(seen.Mail).Select(index.Listed).FirstOrDefault(one => one is not null) is { } failed
            ? new Match(null, failed, [], [MatchReason.BounceOfOurMail], [], true)
            : null;
    }

    private static Match Joined(Seen seen, ThreadMessage message, MatchReason reason, MatchIndex index)
    {
        var whose = seen.IsFromListed || seen.IsOutgoing && !seen.Listed.Contains(message.ProviderId) ? seen.Decisive ?? message.ProviderId : message.ProviderId;
        var thread = index.Thread(message.ThreadId);
        var joins = thread.IsByHand ? [] : index.Answering(seen.Mail.InternetMessageId).Select(answer => index.Thread(answer.ThreadId))
            .Where(other => other.Id != thread.Id && !other.IsByHand).Select(other => other.Id).Distinct().ToList();
        return new Match(
            thread.Id, whose, Without([.. seen.Listed.Append(message.ProviderId).Distinct()], whose), seen.Listed.Contains(whose) ? [reason, MatchReason.ListedAddress] : [reason], joins,
            IsTheirWord: seen.IsOutgoing || seen.IsFromListed || seen.IsMachine || seen.Listed.Count == 0 || Participants.Senders(seen.Mail).Any(address => index.IsAtOfficeOf(whose, address)));
    }

    /// <summary>Where she decided by hand first, then the newest.</summary>
    private static ThreadMessage? Best(IEnumerable<ThreadMessage> messages, MatchIndex index) =>
        messages.OrderByDescending(message => index.Thread(message.ThreadId).IsByHand).ThenByDescending(message => message.ReceivedAt).ThenBy(message => message.Id).FirstOrDefault();

    private static List<ThreadMessage> OneThread(List<ThreadMessage> messages) => messages.DistinctBy(message => message.ThreadId).Count() == 1 ? messages : [];

    private static List<Guid> Without(IReadOnlyList<Guid> listed, Guid provider) => [.. listed.Where(one => one != provider)];
}
