using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Platform;

/// <summary>The hand-written migrations make the very schema of the model, on both databases, and may be applied twice.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Migrated_SQLite_equals_the_model()
    {
        await using var migrated = await SqliteAsync(Migrations.ApplyAsync);
        await using var modelled = await SqliteAsync(static async (db, stop) => await db.Database.EnsureCreatedAsync(stop));
        Assert.Equal(await SqliteSchemaAsync(modelled), await SqliteSchemaAsync(migrated));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var migrated = await SqliteAsync(Migrations.ApplyAsync);
        var before = await SqliteSchemaAsync(migrated);
        await Migrations.ApplyAsync(migrated, CancellationToken.None);
        Assert.Equal(before, await SqliteSchemaAsync(migrated));
    }

    [Fact]
    public async Task Migrated_PostgreSQL_equals_the_model()
    {
        using var server = Postgres.StartOrSkip();
        var migrated = await PostgresSchemaAsync(server.CreateDatabase("migrated"), Migrations.ApplyAsync);
        var modelled = await PostgresSchemaAsync(server.CreateDatabase("modelled"), static async (db, stop) => await db.Database.EnsureCreatedAsync(stop));
        Assert.Equal(modelled, migrated);
    }

    private static async Task<SqliteReferralDb> SqliteAsync(Func<ReferralDb, CancellationToken, Task> make)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var db = new SqliteReferralDb(new DbContextOptionsBuilder<SqliteReferralDb>().UseSqlite(connection).Options, Product.Tables);
        await make(db, CancellationToken.None);
        return db;
    }

    private static async Task<List<string>> SqliteSchemaAsync(ReferralDb db)
    {
        var schema = await db.Database.SqlQueryRaw<string>("select sql as \"Value\" from sqlite_master where sql is not null and name not like 'schema_version%'").ToListAsync();
        // Added columns stand in the kept text as SQLite joins them: with other blanks, never with other words.
        return [.. schema.Select(sql => string.Join(' ', sql.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> PostgresSchemaAsync(string connectionString, Func<ReferralDb, CancellationToken, Task> make)
    {
        await using var db = new PostgresReferralDb(new DbContextOptionsBuilder<PostgresReferralDb>().UseNpgsql(connectionString).Options, Product.Tables);
        await make(db, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("""
            select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '') || ' ' || is_nullable
            from information_schema.columns where table_schema = 'public' and table_name <> 'schema_version'
            union all select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'schema_version'
            union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'schema_version'
            order by 1
            """);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
