using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Work;

public enum EffectState
{
    Waiting,
    Done,

    /// <summary>Given up after the last try, with a reason; she can try again from the pane.</summary>
    Parked,

    /// <summary>Overtaken by a later decision of hers before it was carried out.</summary>
    Dropped,
}

/// <summary>
/// Something to be done outside (move a message, make a draft, book an event, save a file), written in the transaction of its cause.
/// <see cref="Id"/> is the key that makes a second try harmless.
/// </summary>
public sealed class Effect : IBelongToPractice
{
    private Effect()
    {
    }

    /// <summary>Grows with time, so that effects sort in the order in which they were caused.</summary>
    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }

    /// <summary>Names the <see cref="IEffectHandler"/>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>The row it is about; effects of one subject are carried out one after the other.</summary>
    public Guid Subject { get; private init; }
    public string? Argument { get; private init; }
    public EffectState State { get; private set; }

    /// <summary>Tries begun, counted before each try: above 1 means that an earlier try may have reached the outside.</summary>
    public int Tries { get; private set; }
    public DateTimeOffset NotBefore { get; private set; }
    public DateTimeOffset CausedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it is parked or waits, in words she can read; holds nothing of a message or a client.</summary>
    public string? Reason { get; private set; }

    public bool MayHaveHappened => Tries > 1;

    public static Effect Cause(string kind, Guid subject, DateTimeOffset now, string? argument = null) =>
        new() { Id = Guid.CreateVersion7(now), Kind = kind, Subject = subject, Argument = argument, CausedAt = now, NotBefore = now };

    public void Begin() => Tries++;

    public void Done(DateTimeOffset now)
    {
        State = EffectState.Done;
        EndedAt = now;
        Reason = null;
    }

    public void TryAgain(DateTimeOffset at, string reason)
    {
        NotBefore = at;
        Reason = reason;
    }

    public void Park(DateTimeOffset now, string reason)
    {
        State = EffectState.Parked;
        EndedAt = now;
        Reason = reason;
    }

    public void Drop(DateTimeOffset now)
    {
        State = EffectState.Dropped;
        EndedAt = now;
    }

    /// <summary>She asked for another try. What an earlier try may have done is still looked for first.</summary>
    public void Unpark(DateTimeOffset now)
    {
        State = EffectState.Waiting;
        EndedAt = null;
        NotBefore = now;
        Reason = null;
    }
}

internal sealed class EffectTable : IEntityTypeConfiguration<Effect>
{
    public void Configure(EntityTypeBuilder<Effect> builder)
    {
        builder.ToTable("effect");
        builder.HasKey(effect => effect.Id);
        builder.Property(effect => effect.Kind).HasMaxLength(40);
        builder.Property(effect => effect.Argument).HasMaxLength(1000);
        builder.Property(effect => effect.Reason).HasMaxLength(400);
        builder.HasIndex(effect => new { effect.State, effect.NotBefore });
        builder.HasIndex(effect => new { effect.PracticeId, effect.State, effect.NotBefore });
        builder.HasIndex(effect => effect.Subject);
        builder.Ignore(effect => effect.MayHaveHappened);
    }
}

public static class EffectRows
{
    extension(ReferralDb db)
    {
        public DbSet<Effect> Effects => db.Set<Effect>();
    }
}
