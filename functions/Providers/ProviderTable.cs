using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Providers;

internal sealed class ProviderTable : IEntityTypeConfiguration<Provider>, IEntityTypeConfiguration<ProviderAddress>, IEntityTypeConfiguration<Suppression>, IEntityTypeConfiguration<StoryEntry>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("provider");
        builder.HasKey(provider => provider.Id);
        builder.Property(provider => provider.Name).HasMaxLength(200);
        builder.Property(provider => provider.FoldedName).HasMaxLength(400);
        builder.Property(provider => provider.Credentials).HasMaxLength(200);
        builder.Property(provider => provider.Office).HasMaxLength(200);
        builder.Property(provider => provider.Specialty).HasMaxLength(100);
        builder.Property(provider => provider.Phone).HasMaxLength(60);
        builder.Property(provider => provider.PostalAddress).HasMaxLength(500);
        builder.Property(provider => provider.Website).HasMaxLength(500);
        builder.Property(provider => provider.MetAt).HasMaxLength(200);
        builder.Property(provider => provider.Note).HasMaxLength(4000);
        builder.Property(provider => provider.NextStep).HasMaxLength(200);
        builder.Property(provider => provider.FolderId).HasMaxLength(400);
        builder.Property(provider => provider.FolderName).HasMaxLength(200);
        builder.HasIndex(provider => new { provider.PracticeId, provider.FoldedName });
        builder.HasIndex(provider => new { provider.PracticeId, provider.NextStepDue });
        builder.HasIndex(provider => new { provider.PracticeId, provider.FolderName }).IsUnique();
        builder.HasIndex(provider => new { provider.PracticeId, provider.FolderId }).HasFilter("\"FolderId\" IS NOT NULL");
        builder.Ignore(provider => provider.IsActive);
    }

    public void Configure(EntityTypeBuilder<ProviderAddress> builder)
    {
        builder.ToTable("provider_address");
        builder.HasKey(address => address.Id);
        builder.Property(address => address.Address).HasMaxLength(320);
        builder.Property(address => address.Person).HasMaxLength(200);
        builder.HasIndex(address => new { address.PracticeId, address.Address }).IsUnique();
        builder.HasIndex(address => address.ProviderId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(address => address.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Suppression> builder)
    {
        builder.ToTable("suppression");
        builder.HasKey(suppression => suppression.Id);
        builder.Property(suppression => suppression.Address).HasMaxLength(320);
        builder.Property(suppression => suppression.FoldedName).HasMaxLength(400);
        builder.HasIndex(suppression => new { suppression.PracticeId, suppression.Address }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StoryEntry> builder)
    {
        builder.ToTable("story");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Detail).HasMaxLength(4000);
        builder.HasIndex(entry => new { entry.ProviderId, entry.At });
        builder.HasIndex(entry => entry.About);
        builder.HasOne<Provider>().WithMany().HasForeignKey(entry => entry.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class ProviderTables
{
    extension(ReferralDb db)
    {
        public DbSet<Provider> Providers => db.Set<Provider>();
        public DbSet<ProviderAddress> ProviderAddresses => db.Set<ProviderAddress>();
        public DbSet<Suppression> Suppressions => db.Set<Suppression>();
        public DbSet<StoryEntry> Story => db.Set<StoryEntry>();
    }
}
