using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

internal sealed class ThreadTable
    : IEntityTypeConfiguration<MailThread>, IEntityTypeConfiguration<ThreadProvider>, IEntityTypeConfiguration<ThreadMessage>, IEntityTypeConfiguration<MailboxState>, IEntityTypeConfiguration<FolderCursor>,
      IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<MailThread> builder)
    {
        builder.ToTable("mail_thread");
        builder.HasKey(thread => thread.Id);
        builder.HasIndex(thread => new { thread.ProviderId, thread.StartedAt });
        builder.HasOne<Provider>().WithMany().HasForeignKey(thread => thread.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ThreadProvider> builder)
    {
        builder.ToTable("thread_provider");
        builder.HasKey(one => new { one.ThreadId, one.ProviderId });
        builder.HasOne<MailThread>().WithMany().HasForeignKey(one => one.ThreadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Provider>().WithMany().HasForeignKey(one => one.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ThreadMessage> builder)
    {
        builder.ToTable("thread_message");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.GraphId).HasMaxLength(400);
        builder.Ignore(message => message.IsFiled).Ignore(message => message.IsToBeFiled);
        builder.Property(message => message.InternetMessageId).HasMaxLength(998);
        builder.Property(message => message.AnswersId).HasMaxLength(998);
        builder.Property(message => message.ConversationId).HasMaxLength(998);
        builder.Property(message => message.ConversationRoot).HasMaxLength(44);
        builder.Property(message => message.Reasons).HasMaxLength(200);
        builder.Property(message => message.FolderBefore).HasMaxLength(400);
        builder.HasIndex(message => new { message.PracticeId, message.GraphId }).IsUnique();
        builder.HasIndex(message => new { message.PracticeId, message.InternetMessageId });
        builder.HasIndex(message => new { message.PracticeId, message.AnswersId });
        builder.HasIndex(message => new { message.PracticeId, message.ConversationId });
        builder.HasIndex(message => new { message.PracticeId, message.ConversationRoot });
        builder.HasIndex(message => new { message.ThreadId, message.ReceivedAt });
        builder.HasOne<MailThread>().WithMany().HasForeignKey(message => message.ThreadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Provider>().WithMany().HasForeignKey(message => message.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MailboxState> builder)
    {
        builder.ToTable("mailbox");
        builder.HasKey(mailbox => mailbox.PracticeId);
        builder.Property(mailbox => mailbox.PracticeId).ValueGeneratedNever();
        builder.Ignore(mailbox => mailbox.IsPrepared);
        builder.Property(mailbox => mailbox.InboxId).HasMaxLength(400);
        builder.Property(mailbox => mailbox.SentItemsId).HasMaxLength(400);
        builder.Property(mailbox => mailbox.ReferralsFolderId).HasMaxLength(400);
        builder.Property(mailbox => mailbox.Why).HasMaxLength(400);
        builder.Property(mailbox => mailbox.SubscriptionId).HasMaxLength(100);
        builder.Property(mailbox => mailbox.ClientState).HasMaxLength(128);
        builder.HasIndex(mailbox => mailbox.SubscriptionId);
    }

    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("offer");
        builder.HasKey(offer => offer.Id);
        builder.Property(offer => offer.Value).HasMaxLength(500);
        builder.Property(offer => offer.FoldedValue).HasMaxLength(500);
        builder.Property(offer => offer.Person).HasMaxLength(200);
        builder.HasIndex(offer => new { offer.ProviderId, offer.Field, offer.FoldedValue }).IsUnique();
        builder.HasOne<Provider>().WithMany().HasForeignKey(offer => offer.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FolderCursor> builder)
    {
        builder.ToTable("folder_cursor");
        builder.HasKey(cursor => new { cursor.PracticeId, cursor.Folder });
        builder.Property(cursor => cursor.Folder).HasMaxLength(400);
    }
}

public static class ThreadTables
{
    extension(ReferralDb db)
    {
        public DbSet<MailThread> Threads => db.Set<MailThread>();
        public DbSet<ThreadProvider> ThreadProviders => db.Set<ThreadProvider>();
        public DbSet<ThreadMessage> ThreadMessages => db.Set<ThreadMessage>();
        public DbSet<Offer> Offers => db.Set<Offer>();
        public DbSet<MailboxState> Mailboxes => db.Set<MailboxState>();
        public DbSet<FolderCursor> FolderCursors => db.Set<FolderCursor>();
    }
}
