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

    /// <summary>Columns, keys and indexes, whatever their order: a column added later stands at the end.</summary>
    private static async Task<List<string>> SqliteSchemaAsync(ReferralDb db) => await db.Database.SqlQueryRaw<string>("""
        select m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk as "Value" from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name <> 'schema_version' and m.name not like 'sqlite%'
        union all select m.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'
        union all select sql from sqlite_master where type = 'index' and sql is not null
        order by 1
        """).ToListAsync();

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
