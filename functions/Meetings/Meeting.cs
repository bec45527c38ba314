using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Meetings;

/// <summary>What a calendar entry is for; others come with plans and talks.</summary>
public enum MeetingKind
{
    FollowUp,
    Call,
    Visit,
}

/// <summary>What the provider answered to the invitation, which she sent from Outlook.</summary>
public enum MeetingReply
{
    Accepted,
    Declined,
    Tentative,
    NewTime,
}

/// <summary>An entry in her own calendar about a provider. Nobody is invited by it.</summary>
public sealed class Meeting : IBelongToPractice
{
    private Meeting()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }
    public Guid ProviderId { get; private init; }
    public MeetingKind Kind { get; private init; }

    /// <summary>Wall-clock time in <see cref="TimeZone"/>: a calendar entry stays at its hour when clocks change.</summary>
    public DateTime Start { get; private init; }
    public string TimeZone { get; private init; } = "";
    public int Minutes { get; private init; }
    public string? Note { get; private init; }
    public string? EventId { get; private set; }
    public string? EwsId { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public MeetingReply? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>They answered, are away or opted out: the step is off, and its entry leaves the calendar.</summary>
    public DateTimeOffset? NeedlessSince { get; private set; }

    public static Meeting Book(Guid provider, MeetingKind kind, DateOnly day, TimeOnly time, string zone, int minutes, string? note, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ProviderId = provider,
        Kind = kind,
        Start = DateTime.SpecifyKind(day.ToDateTime(time), DateTimeKind.Unspecified),
        TimeZone = zone,
        Minutes = minutes,
        Note = note,
        CreatedAt = now,
    };

    /// <summary>The last answer counts.</summary>
    public void Answered(MeetingReply answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, at);

    public void NotNeeded(DateTimeOffset at) => NeedlessSince = at;

    /// <summary>The same on another day.</summary>
    public Meeting OnAnother(DateOnly day, DateTimeOffset now) => Book(ProviderId, Kind, day, TimeOnly.FromDateTime(Start), TimeZone, Minutes, Note, now);

    public void Booked(string eventId, string ewsId)
    {
        EventId = eventId;
        EwsId = ewsId;
    }
}

internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meeting");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Start).HasColumnType("timestamp");
        builder.Property(meeting => meeting.TimeZone).HasMaxLength(60);
        builder.Property(meeting => meeting.Note).HasMaxLength(2000);
        builder.Property(meeting => meeting.EventId).HasMaxLength(400);
        builder.Property(meeting => meeting.EwsId).HasMaxLength(400);
        builder.HasIndex(meeting => meeting.ProviderId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(meeting => meeting.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class MeetingTables
{
    extension(ReferralDb db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();
    }
}
