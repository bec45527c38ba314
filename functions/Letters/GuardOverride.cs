using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Letters;

/// <summary>She let a letter go although a guard stopped it: which guard, by which rule, why and when (FEATURES A93, A98). Nothing of the letter's text.</summary>
public sealed class GuardOverride : IBelongToPractice
{
    public Guid Id { get; init; }
    public Guid PracticeId { get; init; }
    public Guid LetterId { get; init; }
    public required string Guard { get; init; }
    public required string Source { get; init; }
    public required string Reason { get; init; }
    public DateTimeOffset At { get; init; }

    public static GuardOverride Log(Guid letter, GuardFinding finding, string reason, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), LetterId = letter, Guard = finding.Guard, Source = finding.Source, Reason = reason, At = now };
}

internal sealed class GuardOverrideTable : IEntityTypeConfiguration<GuardOverride>
{
    public void Configure(EntityTypeBuilder<GuardOverride> builder)
    {
        builder.ToTable("guard_override");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Guard).HasMaxLength(40);
        builder.Property(one => one.Source).HasMaxLength(400);
        builder.Property(one => one.Reason).HasMaxLength(2000);
        builder.HasIndex(one => new { one.PracticeId, one.At });
        builder.HasIndex(one => one.LetterId);
    }
}
