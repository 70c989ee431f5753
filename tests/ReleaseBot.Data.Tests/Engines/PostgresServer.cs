using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ReleaseBot.Data.Tests;

/// <summary>A PostgreSQL server of our own in a temporary directory, on a free port of the loopback address, with every sync on.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Account = "postgres";

    private readonly string _directory = Directory.CreateTempSubdirectory("releasebot-postgres-").FullName;
    private readonly string _programs = FindPrograms();
    private readonly string _connection;
    private int _databases;
    private bool _isKilled;

    public PostgresServer()
        : this(null)
    {
    }

    private PostgresServer(PostgresServer? primary)
    {
        Port = FreePort();
        _connection = $"Host=127.0.0.1;Port={Port};Username={Account};Include Error Detail=true";
        if (Environment.IsPrivilegedProcess)
            Run("chown", Account, _directory);
        if (primary is null)
            RunHere("initdb", "-D", Data, "-U", Account, "--auth=trust", "--locale=C.UTF-8", "--no-sync");
        else
            RunHere("pg_basebackup", "-h", "127.0.0.1", "-p", $"{primary.Port}", "-U", Account, "-D", Data, "-R", "-X", "stream", "-c", "fast", "--no-sync");
        if (primary is null)
            AskForPasswords();
        RunHere("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_directory, "log"), "-o",
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_directory} -c fsync=on -c max_connections=200", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public int Port { get; }

    /// <summary>Another server that follows this one; from now on nothing is committed here before it is on disk there too.</summary>
    public PostgresServer AddSynchronousReplica()
    {
        var replica = new PostgresServer(this);
        Do("alter system set synchronous_standby_names = '*'");
        Do("select pg_reload_conf()");
        return replica;
    }

    /// <summary>Kills the server with SIGKILL; its other processes end when they see it gone.</summary>
    public void Kill()
    {
        using (var first = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture)))
            first.Kill();
        _isKilled = true;
    }

    /// <summary>Makes a replica the primary.</summary>
    public void Promote() => RunHere("pg_ctl", "-D", Data, "-w", "promote");

    private void Do(string sql)
    {
        using var connection = new NpgsqlConnection(_connection + ";Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Makes an empty directory that is gone when the tests end.</summary>
    public string NewDirectory() =>
        Directory.CreateDirectory(Path.Combine(_directory, "scratch" + Interlocked.Increment(ref _databases))).FullName;

    /// <summary>An account that must give a password, as every one does outside of tests.</summary>
    public const string WithPassword = "with_password";

    private string Data => Path.Combine(_directory, "data");

    private void AskForPasswords()
    {
        var rules = Path.Combine(Data, "pg_hba.conf");
        File.WriteAllText(rules, $"host all {WithPassword} 127.0.0.1/32 scram-sha-256\n" + File.ReadAllText(rules));
    }

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public string NewDatabase()
    {
        var name = "test" + Interlocked.Increment(ref _databases);
        Do("create database " + name);
        return _connection + ";Database=" + name;
    }

    public void Dispose()
    {
        if (!Directory.Exists(_directory))
            return;
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(Data, "postmaster.pid")) && !_isKilled)
            RunHere("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_directory, recursive: true);
    }

    private void RunHere(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", Account, "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    private static string FindPrograms()
    {
        const string home = "/usr/lib/postgresql";
        var newest = Directory.Exists(home)
            ? Directory.GetDirectories(home).Where(folder => Version(folder) >= 15).MaxBy(Version)
            : null;
        return newest is not null
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException(
                "These tests need PostgreSQL 15 or newer beside SQLite. Install it with: apt-get install postgresql");
    }

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>All tests that need a database share one server and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Engines : ICollectionFixture<PostgresServer>
{
    public const string Name = "engines";
}
