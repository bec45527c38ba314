using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace ReferralOutlook.Platform.Storage;

/// <summary>
/// Applies <c>Migrations/{Sqlite|Postgres}/NNNN_name.sql</c> in order, each once. One transaction holds all of it, and a second instance that starts at the same
/// moment waits for the first: a process killed half way leaves the schema as it was.
/// </summary>
internal static class Migrations
{
    public static async Task ApplyAsync(ReferralDb db, CancellationToken cancellation)
    {
        var sqlite = db is SqliteReferralDb;
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        await ExecuteAsync(connection, sqlite ? "begin immediate" : "begin; select pg_advisory_xact_lock(4023318)", cancellation);
        try
        {
            await ExecuteAsync(connection, "create table if not exists schema_version (version integer not null primary key)", cancellation);
            var present = await PresentAsync(connection, cancellation);
            foreach (var (version, resource) in Scripts(sqlite ? "Sqlite" : "Postgres").Where(script => script.Version > present))
            {
                await ExecuteAsync(connection, await ReadAsync(resource, cancellation), cancellation);
                await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"insert into schema_version values ({version})"), cancellation);
            }

            if (sqlite)
            {
                await ExecuteAsync(connection, SqliteStatistics.Sql, cancellation);
            }

            await ExecuteAsync(connection, "commit", cancellation);
        }
        catch
        {
            await ExecuteAsync(connection, "rollback", CancellationToken.None);
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The database's schema and the newest this program knows; changes nothing.</summary>
    /// <exception cref="DbException">The database cannot be reached or read.</exception>
    public static async Task<(int Present, int Newest)> StateAsync(ReferralDb db, CancellationToken cancellation)
    {
        var sqlite = db is SqliteReferralDb;
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sqlite ? "select count(*) from sqlite_master where name = 'schema_version'" : "select count(*) from information_schema.tables where table_name = 'schema_version'";
            var isThere = Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) > 0;
            return (isThere ? await PresentAsync(db.Database.GetDbConnection(), cancellation) : 0, Scripts(sqlite ? "Sqlite" : "Postgres").Max(script => script.Version));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<(int Version, string Resource)> Scripts(string database)
    {
        var prefix = $"ReferralOutlook.Migrations.{database}.";
        return Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture), name))
            .Order();
    }

    private static async Task<int> PresentAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(max(version), 0) from schema_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private static async Task<string> ReadAsync(string resource, CancellationToken cancellation)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandType = CommandType.Text;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
