using System.Diagnostics;

namespace ReferralOutlook.Tests.TestHost;

/// <summary>A PostgreSQL of the tests' own, on a free port, in a folder that goes away; null where PostgreSQL is not installed.</summary>
public sealed class Postgres : IDisposable
{
    private readonly string _folder;
    private readonly string _bin;

    private Postgres(string bin, string folder, int port)
    {
        _bin = bin;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=referral;Database={database};Pooling=true;Maximum Pool Size=20";

    /// <summary>Skips the calling test, saying why, when there is no PostgreSQL.</summary>
    public static Postgres StartOrSkip()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;
        if (bin is null)
        {
            Assert.Skip("PostgreSQL is not installed here.");
        }

        var folder = Directory.CreateTempSubdirectory("referraloutlook-pg-").FullName;
        var server = new Postgres(bin!, folder, Sandbox.RunningProduct.FreePort());
        server.Run("chown", "-R", "postgres", folder);
        server.AsPostgres($"{bin}/initdb -D {folder}/data -U referral --auth=trust -E UTF8 --no-sync");
        server.AsPostgres($"{bin}/pg_ctl -D {folder}/data -w -l {folder}/log -o '-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off' start");
        return server;
    }

    public string CreateDatabase(string name)
    {
        AsPostgres($"{_bin}/createdb -h 127.0.0.1 -p {Port} -U referral {name}");
        return ConnectionString(name);
    }

    public void Dispose()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        AsPostgres($"{_bin}/pg_ctl -D {_folder}/data -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private void AsPostgres(string command)
    {
        if (Environment.UserName == "root")
        {
            Run("su", "postgres", "-s", "/bin/sh", "-c", command);
        }
        else
        {
            Run("/bin/sh", "-c", command);
        }
    }

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (program == "chown" && Environment.UserName != "root")
        {
            return;
        }

        using var process = Process.Start(start)!;
        // pg_ctl's server keeps the pipes open, so only the program's own end is waited for.
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode} in {_folder}.");
        }
    }
}
