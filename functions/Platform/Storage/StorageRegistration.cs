using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace ReferralOutlook.Platform.Storage;

internal static class StorageRegistration
{
    public static void AddStorage(this WebApplicationBuilder builder, Tables tables)
    {
        builder.Services.AddSingleton(tables);
        builder.Services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddDbContext<SqliteReferralDb>((services, options) =>
            options.UseSqlite(SqliteConnectionString(services.GetRequiredService<IOptions<StorageOptions>>().Value)).AddInterceptors(WriteAheadLog.Instance).AddInterceptors(services.GetServices<IInterceptor>()));
        builder.Services.AddDbContext<PostgresReferralDb>((services, options) =>
            options.UseNpgsql(services.GetRequiredService<IOptions<StorageOptions>>().Value.Postgres).AddInterceptors(services.GetServices<IInterceptor>()));
        builder.Services.AddScoped<ReferralDb>(services =>
            services.GetRequiredService<IOptions<StorageOptions>>().Value.Postgres is { Length: > 0 }
                ? services.GetRequiredService<PostgresReferralDb>()
                : services.GetRequiredService<SqliteReferralDb>());
    }

    /// <summary>Brings the database to the present schema before the first request.</summary>
    public static async Task MigrateAsync(this WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Migrations.ApplyAsync(scope.ServiceProvider.GetRequiredService<ReferralDb>(), cancellation);
    }

    private static string SqliteConnectionString(StorageOptions options) =>
        new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
