using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Matching;

/// <param name="Thread">Null starts a new thread.</param>
/// <param name="Others">Further listed providers who take part.</param>
internal sealed record Match(Guid? Thread, Guid Provider, IReadOnlyList<Guid> Others, IReadOnlyList<MatchReason> Reasons);

/// <summary>
/// Whose a message is, in layers of falling strength: our own letter, our mark on what she wrote, what it answers, the bounce of it, the conversation together with an address, an address alone.
/// Never the subject. A hand decision beats every layer.
/// </summary>
internal static class Matcher
{
    /// <returns>Null when it concerns nobody on the list: then nothing more of it is read or kept.</returns>
    public static Match? Find(MailEnvelope mail, MatchIndex index, bool isOutgoing)
    {
        var people = (isOutgoing ? Participants.Recipients(mail) : Participants.Of(mail)).ToList();
        var listed = people.Select(index.Listed).OfType<Guid>().Distinct().ToList();
        if (index.LetterOf(mail.Id) is { } letter)
        {
            return new Match(Joinable(index.ByConversation(mail.ConversationId), index)?.ThreadId, letter.ProviderId, Without(listed, letter.ProviderId), [MatchReason.AnswersOurMail]);
        }

        if (isOutgoing && index.SettledBy(mail.Mark) is { } composed)
        {
            var thread = composed.ThreadId ?? Joinable(index.ByConversation(mail.ConversationId), index)?.ThreadId;
            return thread is { } known && index.Thread(known).IsUntracked ? null
                : new Match(thread, composed.ProviderId, Without(listed, composed.ProviderId), [listed.Contains(composed.ProviderId) ? MatchReason.ListedAddress : MatchReason.SameThread]);
        }

        var answered = Answered(mail, index, isOutgoing, people);
        if (answered is { } found)
        {
            return index.Thread(found.Message.ThreadId).IsUntracked ? null : Joined(found.Message, found.Reason, listed);
        }

        if (!isOutgoing && IsFromMachine(mail) && Joinable(index.ByRoot(ConversationRoots.Of(mail.ConversationIndex)), index) is { } bounced)
        {
            return Joined(bounced, MatchReason.BounceOfOurMail, listed);
        }

        if (index.ByConversation(mail.ConversationId).Any(message => index.Thread(message.ThreadId).IsUntracked))
        {
            return null;
        }

        var inConversation = index.ByConversation(mail.ConversationId).FirstOrDefault(message => listed.Contains(message.ProviderId) || people.Exists(address => index.IsAtOfficeOf(message.ProviderId, address)));
        if (inConversation is not null)
        {
            return Joined(inConversation, MatchReason.SameConversationAndAddress, listed);
        }

        var sender = isOutgoing ? null : Participants.Senders(mail).Select(index.Listed).FirstOrDefault(provider => provider is not null);
        return (sender ?? (isOutgoing || listed.Count == 1 ? listed.Select(one => (Guid?)one).FirstOrDefault() : null)) is { } provider
            ? new Match(null, provider, Without(listed, provider), [MatchReason.ListedAddress])
            : null;
    }

    /// <summary>
    /// The tracked message that this one answers. In-Reply-To decides for whoever wrote it (an assistant answers for the provider); older references only for
    /// somebody of that provider, so that a forward to a third party and what follows stays private.
    /// </summary>
    private static (ThreadMessage Message, MatchReason Reason)? Answered(MailEnvelope mail, MatchIndex index, bool isOutgoing, List<string> people)
    {
        var direct = isOutgoing ? [] : ReferencedIds.InReplyTo(mail);
        foreach (var id in ReferencedIds.All(mail))
        {
            var message = index.ByMessageId(id).FirstOrDefault(one =>
                direct.Contains(id) || people.Exists(address => index.Listed(address) == one.ProviderId || index.IsAtOfficeOf(one.ProviderId, address)));
            if (message is not null)
            {
                return (message, message.Kind == Sorting.MailKind.Outgoing ? MatchReason.AnswersOurMail : MatchReason.SameThread);
            }
        }

        return null;
    }

    private static Match Joined(ThreadMessage message, MatchReason reason, List<Guid> listed) =>
        new(message.ThreadId, message.ProviderId, Without(listed, message.ProviderId), listed.Contains(message.ProviderId) ? [reason, MatchReason.ListedAddress] : [reason]);

    private static ThreadMessage? Joinable(IEnumerable<ThreadMessage> messages, MatchIndex index) => messages.FirstOrDefault(message => !index.Thread(message.ThreadId).IsUntracked);

    private static List<Guid> Without(List<Guid> listed, Guid provider) => listed.FindAll(one => one != provider);

    /// <summary>A delivery system: the null sender, postmaster, or Exchange's own sender of reports.</summary>
    private static bool IsFromMachine(MailEnvelope mail)
    {
        var from = mail.From is null ? "" : MailText.FoldAddress(mail.From.Address);
        return from.Length == 0 || from.StartsWith("postmaster@", StringComparison.Ordinal) || from.StartsWith("mailer-daemon@", StringComparison.Ordinal)
            || from.StartsWith("microsoftexchange", StringComparison.Ordinal);
    }
}
