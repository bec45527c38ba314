using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>
/// A mail that is being written, known by the mark that its internet header carries from birth (issue 5, item 4). The row goes when the sent mail is taken in;
/// what is never sent is swept away.
/// </summary>
public sealed class ComposedMail : IBelongToPractice
{
    private static readonly TimeSpan KeptUnsent = TimeSpan.FromDays(60);

    private ComposedMail()
    {
    }

    /// <summary>The value of the header.</summary>
    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }
    public Guid ProviderId { get; private set; }

    /// <summary>The tracked thread that it answers; null for a new mail.</summary>
    public Guid? ThreadId { get; private set; }

    /// <summary>True when the mark alone says whose it is: it answers a tracked mail, or its recipients were read as it was sent.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>She chose what follows; otherwise the usual is planned.</summary>
    public bool IsPlanned { get; private set; }

    /// <summary>Days after sending; null with <see cref="IsPlanned"/> plans nothing.</summary>
    public int? FollowUpDays { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    public static ComposedMail To(Guid mark, Guid provider, DateTimeOffset now) => new() { Id = mark, ProviderId = provider, CreatedAt = now };

    public static ComposedMail Answering(Guid mark, MailThread thread, DateTimeOffset now) =>
        new() { Id = mark, ProviderId = thread.ProviderId, ThreadId = thread.Id, IsSettled = true, CreatedAt = now };

    public void Plan(int? followUpDays)
    {
        IsPlanned = true;
        FollowUpDays = followUpDays;
    }

    /// <summary>Its recipients as it leaves.</summary>
    public void LeavesFor(Guid provider)
    {
        if (provider != ProviderId)
        {
            ThreadId = null;
        }

        ProviderId = provider;
        IsSettled = true;
    }

    /// <summary>The mail of that mark, a new row when it was not known.</summary>
    public static async Task<ComposedMail> KnowAsync(ReferralDb db, Guid mark, Guid provider, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.ComposedMails.SingleOrDefaultAsync(mail => mail.Id == mark, cancellation) is { } known)
        {
            return known;
        }

        var composed = To(mark, provider, now);
        db.Add(composed);
        var old = now - KeptUnsent;
        db.RemoveRange(await db.ComposedMails.Where(other => other.CreatedAt < old).Take(100).ToListAsync(cancellation));
        return composed;
    }
}

internal sealed class ComposedMailTable : IEntityTypeConfiguration<ComposedMail>
{
    public void Configure(EntityTypeBuilder<ComposedMail> builder)
    {
        builder.ToTable("composed_mail");
        // The mark comes from outside: two practices may not meet in it.
        builder.HasKey(mail => new { mail.PracticeId, mail.Id });
        builder.HasIndex(mail => new { mail.PracticeId, mail.CreatedAt });
        builder.HasIndex(mail => mail.ProviderId);
        builder.HasIndex(mail => mail.ThreadId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(mail => mail.ProviderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MailThread>().WithMany().HasForeignKey(mail => mail.ThreadId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class ComposedMailTables
{
    extension(ReferralDb db)
    {
        public DbSet<ComposedMail> ComposedMails => db.Set<ComposedMail>();
    }
}
