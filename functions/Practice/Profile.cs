using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Practice;

/// <summary>How tracked mail is filed.</summary>
public enum Filing
{
    FolderAndCategory,
    CategoryOnly,
    Nothing,
}

/// <summary>A practice and its therapist. <see cref="Id"/> is the practice that all other rows belong to; it is found by tenant and user.</summary>
public sealed class Profile : IVersioned
{
    private Profile()
    {
    }

    public Guid Id { get; private init; }
    public Guid Tenant { get; private init; }
    public Guid User { get; private init; }

    /// <summary>Her own addresses, folded; mail from one of them is outgoing.</summary>
    public string MailAddress { get; private set; } = "";
    public string? TherapistName { get; private set; }
    public string? Credentials { get; private set; }
    public string? PracticeName { get; private set; }

    /// <summary>One service a line.</summary>
    public string? Services { get; private set; }
    public string? Phone { get; private set; }
    public string? Website { get; private set; }
    public string? PostalAddress { get; private set; }

    /// <summary>IANA id; days and times she reads are in this zone.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>Bit n stands for <see cref="DayOfWeek"/> n.</summary>
    public int ClosedDayBits { get; private set; } = (1 << (int)DayOfWeek.Saturday) | (1 << (int)DayOfWeek.Sunday);
    public Filing Filing { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public int Version { get; private set; }

    /// <summary>Null until she fills in more than the basics; read <see cref="Facts"/>.</summary>
    public PracticeFacts? StoredFacts { get; private set; }

    public PracticeFacts Facts => StoredFacts ?? PracticeFacts.None;
    public IReadOnlyList<string> ServiceLines => PracticeFacts.Lines(Services);
    public AccountId Account => new(Tenant, User);
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Letters need a name, a practice and a postal address (RULES E.6: outreach mail carries one).</summary>
    public bool IsComplete => TherapistName is { Length: > 0 } && PracticeName is { Length: > 0 } && PostalAddress is { Length: > 0 };

    /// <summary>The first sign-in.</summary>
    /// <param name="timeZone">IANA id as her browser knows it; UTC until she chooses when it is not one.</param>
    public static Profile Start(AccountId account, string mailAddress, string? name, string? timeZone, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Tenant = account.Tenant,
        User = account.User,
        MailAddress = mailAddress,
        TherapistName = name,
        TimeZone = timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) && zone.HasIanaId ? timeZone : "UTC",
        CreatedAt = now,
    };

    public void Describe(ProfileDetails details)
    {
        TherapistName = details.TherapistName;
        Credentials = details.Credentials;
        PracticeName = details.PracticeName;
        Services = details.Services;
        Phone = details.Phone;
        Website = details.Website;
        PostalAddress = details.PostalAddress;
        TimeZone = details.TimeZone;
        ClosedDayBits = details.ClosedDays.Aggregate(0, (bits, day) => bits | (1 << (int)day));
        Filing = details.Filing;
        StoredFacts = details.Facts;
        Version++;
    }

    public bool IsClosedOn(DateOnly day) => (ClosedDayBits & (1 << (int)day.DayOfWeek)) != 0;

    /// <summary>The day itself, or the next one on which the practice is open. A practice closed on all days is taken to be open.</summary>
    public DateOnly OpenDayFrom(DateOnly day)
    {
        for (var ahead = 0; ahead < 7; ahead++)
        {
            if (!IsClosedOn(day.AddDays(ahead)))
            {
                return day.AddDays(ahead);
            }
        }

        return day;
    }
}

/// <summary>What she may change of her profile, checked.</summary>
public sealed record ProfileDetails(
    string? TherapistName, string? Credentials, string? PracticeName, string? Services, string? Phone, string? Website, string? PostalAddress,
    string TimeZone, IReadOnlyList<DayOfWeek> ClosedDays, Filing Filing, PracticeFacts? Facts = null);

internal sealed class ProfileTable : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        builder.ToTable("profile");
        builder.HasKey(profile => profile.Id);
        builder.HasIndex(profile => new { profile.Tenant, profile.User }).IsUnique();
        builder.Property(profile => profile.MailAddress).HasMaxLength(320);
        builder.Property(profile => profile.TherapistName).HasMaxLength(200);
        builder.Property(profile => profile.Credentials).HasMaxLength(200);
        builder.Property(profile => profile.PracticeName).HasMaxLength(200);
        builder.Property(profile => profile.Services).HasMaxLength(4000);
        builder.Property(profile => profile.Phone).HasMaxLength(60);
        builder.Property(profile => profile.Website).HasMaxLength(500);
        builder.Property(profile => profile.PostalAddress).HasMaxLength(500);
        builder.Property(profile => profile.TimeZone).HasMaxLength(60);
        builder.Property(profile => profile.StoredFacts).HasColumnName("Facts").HasConversion(new ValueConverter<PracticeFacts?, string?>(
            facts => facts == null ? null : JsonSerializer.Serialize(facts, JsonSerializerOptions.Default), json => json == null ? null : JsonSerializer.Deserialize<PracticeFacts>(json, JsonSerializerOptions.Default)));
        builder.Ignore(profile => profile.Facts).Ignore(profile => profile.ServiceLines);
        builder.Ignore(profile => profile.Account).Ignore(profile => profile.Zone).Ignore(profile => profile.IsComplete);
    }
}

public static class PracticeRows
{
    extension(ReferralDb db)
    {
        public DbSet<Profile> Profiles => db.Set<Profile>();

        /// <summary>The profile of the practice this unit of work acts for.</summary>
        public Task<Profile> ProfileAsync(CancellationToken cancellation)
        {
            var practice = db.Practice;
            return db.Set<Profile>().SingleAsync(profile => profile.Id == practice, cancellation);
        }
    }
}
