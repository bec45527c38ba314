using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReferralOutlook.Platform.Storage;

/// <summary>
/// Readers must not wait for the mailbox worker, and a killed process must lose nothing that was committed: write-ahead log, and a sync of it at each checkpoint.
/// Half a megabyte of pages is kept for each connection: the system caches the file for all of them.
/// </summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    public static readonly WriteAheadLog Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private const string Pragmas = "pragma journal_mode=wal; pragma synchronous=normal; pragma busy_timeout=30000; pragma cache_size=-512;";
}
