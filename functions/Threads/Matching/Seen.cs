using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Matching;

/// <summary>A mail as matching sees it: who takes part, and who of them is on the list.</summary>
/// <param name="People">Recipients of sent mail; everybody of received mail, its sender first.</param>
/// <param name="Listed">Providers among <paramref name="People"/>, in their order.</param>
/// <param name="Strangers">Addresses among <paramref name="People"/> that are not on the list.</param>
/// <param name="Decisive">The provider who wrote it; of sent mail the first one it went to; else the only one who takes part.</param>
/// <param name="IsInternal">From her own practice's domain to her, with nobody of the list.</param>
internal sealed record Seen(
    MailEnvelope Mail, bool IsOutgoing, IReadOnlyList<string> People, List<Guid> Listed, List<string> Strangers, Guid? Decisive, bool IsFromListed, bool IsMachine, bool IsInternal)
{
    public static Seen In(MailEnvelope mail, MatchIndex index, bool isOutgoing)
    {
        var people = (isOutgoing ? Participants.Recipients(mail) : Participants.Of(mail)).ToList();
        var listed = people.Select(index.Listed).OfType<Guid>().Distinct().ToList();
        var sender = isOutgoing ? null : Participants.Senders(mail).Select(index.Listed).FirstOrDefault(provider => provider is not null);
        var isMachine = !isOutgoing && Participants.IsMachine(mail);
        return new Seen(
            mail, isOutgoing, people, listed, people.FindAll(address => index.Listed(address) is null),
            sender ?? (isOutgoing || listed.Count == 1 ? listed.Select(one => (Guid?)one).FirstOrDefault() : null),
            sender is not null, isMachine,
            !isOutgoing && !isMachine && listed.Count == 0 && Participants.Senders(mail).All(index.IsOwnDomain));
    }

    /// <summary>Somebody of the provider, or of their office, takes part.</summary>
    public bool Concerns(Guid provider, MatchIndex index) => Listed.Contains(provider) || People.Any(address => index.IsAtOfficeOf(provider, address));
}
