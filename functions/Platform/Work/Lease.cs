using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReferralOutlook.Platform.Work;

/// <summary>The right to work on one mailbox for a while. A holder that dies loses it by <see cref="Until"/>.</summary>
public sealed class Lease
{
    public required string Name { get; init; }
    public required Guid Holder { get; init; }
    public required DateTimeOffset Until { get; init; }
}

internal sealed class LeaseTable : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("lease");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(100);
    }
}
