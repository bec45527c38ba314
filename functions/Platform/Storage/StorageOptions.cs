using System.ComponentModel.DataAnnotations;

namespace ReferralOutlook.Platform.Storage;

public sealed class StorageOptions
{
    /// <summary>The SQLite file that is used while <see cref="Postgres"/> is empty.</summary>
    [Required]
    public string SqliteFile { get; set; } = "referraloutlook.db";

    /// <summary>An Npgsql connection string; when given, PostgreSQL is used.</summary>
    public string? Postgres { get; set; }
}
