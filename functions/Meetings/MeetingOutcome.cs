using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Meetings;

public enum Outcome
{
    Happened,
    DidNotHappen,
    Moved,
}

/// <summary>What became of a meeting; she may correct it, and the last word counts.</summary>
public sealed class MeetingOutcome : IBelongToPractice
{
    public Guid MeetingId { get; init; }
    public Guid PracticeId { get; init; }
    public Outcome Outcome { get; set; }
    public DateTimeOffset At { get; set; }
}

internal sealed class MeetingOutcomeTable : IEntityTypeConfiguration<MeetingOutcome>
{
    public void Configure(EntityTypeBuilder<MeetingOutcome> builder)
    {
        builder.ToTable("meeting_outcome");
        builder.HasKey(outcome => outcome.MeetingId);
        builder.HasOne<Meeting>().WithOne().HasForeignKey<MeetingOutcome>(outcome => outcome.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class MeetingOutcomeTables
{
    extension(ReferralDb db)
    {
        public DbSet<MeetingOutcome> MeetingOutcomes => db.Set<MeetingOutcome>();
    }
}
