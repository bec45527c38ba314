using System.Data.Common;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

/// <summary>Whether the database can be reached and how far its schema is; it is looked at and not changed.</summary>
internal static class CheckStorage
{
    private const string Subject = "Storage";

    public static async Task<Finding> FindAsync(ReferralDb db, StorageOptions storage, CancellationToken cancellation)
    {
        var isSqlite = db is SqliteReferralDb;
        if (isSqlite && !File.Exists(storage.SqliteFile)) return NewFile(storage.SqliteFile);
        try
        {
            var (present, newest) = await Migrations.StateAsync(db, cancellation);
            var where = isSqlite ? "the SQLite file" : "PostgreSQL";
            if (present > newest) return Finding.Missing(Subject, $"{where} was used by a newer version of this program. Start that version, or restore an older copy.");
            return present == newest
                ? Finding.Ok(Subject, $"{where} is there and up to date.")
                : Finding.Note(Subject, $"{where} is there; the next start brings its schema from {present} to {newest}.");
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or ArgumentException or IOException)
        {
            return Finding.Missing(Subject, isSqlite
                ? "the file of Storage__SqliteFile cannot be read as a database. Name another one, or restore a copy."
                : "PostgreSQL does not let us in. Check Storage__Postgres (host, database, user, password) and that the server can be reached from here.");
        }
    }

    /// <summary>The first start makes the file; its folder has to be there.</summary>
    private static Finding NewFile(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Directory.Exists(folder)
        ? Finding.Note(Subject, "there is no SQLite file yet; the first start makes it.")
        : Finding.Missing(Subject, "the folder of Storage__SqliteFile is not there. Make it, on a disk that lasts.");
}
