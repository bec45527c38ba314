using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReferralOutlook.Platform.Storage;

/// <summary>One therapist on one machine: a SQLite file.</summary>
public sealed class SqliteReferralDb(DbContextOptions<SqliteReferralDb> options, Tables tables) : ReferralDb(options, tables)
{
    // SQLite cannot sort or compare DateTimeOffset, so instants are kept as UTC ticks.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}

/// <summary>Many practices and many instances: PostgreSQL.</summary>
public sealed class PostgresReferralDb(DbContextOptions<PostgresReferralDb> options, Tables tables) : ReferralDb(options, tables);

internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
