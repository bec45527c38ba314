using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Threads;

/// <summary>What of a provider's record an offer would change.</summary>
public enum OfferField
{
    Name,
    Credentials,
    Office,
    Phone,
    PostalAddress,

    /// <summary>A further address of the provider.</summary>
    Address,

    /// <summary>Somebody of their office, with the address.</summary>
    Contact,
}

public enum OfferState
{
    Open,
    Accepted,
    Dismissed,
}

/// <summary>Something read in a provider's mail that she may take over into their record. Never applied by itself, and offered once: what she dismissed stays dismissed.</summary>
public sealed class Offer : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }
    public Guid ProviderId { get; init; }

    /// <summary>The tracked message it was read in.</summary>
    public Guid Message { get; private set; }
    public OfferField Field { get; init; }
    public required string Value { get; init; }

    /// <summary><see cref="Value"/> as it is compared.</summary>
    public required string FoldedValue { get; init; }

    /// <summary>A contact's name.</summary>
    public string? Person { get; init; }
    public OfferState State { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The message in which it was seen last shows it.</summary>
    public void SeenIn(Guid message) => Message = message;

    public static Offer Make(Guid provider, Guid message, OfferField field, string value, string folded, string? person, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ProviderId = provider, Message = message, Field = field, Value = value, FoldedValue = folded, Person = person };

    public void Accept(DateTimeOffset now) => (State, DecidedAt) = (OfferState.Accepted, now);

    public void Dismiss(DateTimeOffset now) => (State, DecidedAt) = (OfferState.Dismissed, now);
}
