using System.Security.Cryptography;

namespace ReleaseBot.Data.Tests;

/// <summary>An empty database on one engine, with a key and a clock; gone when the test ends.</summary>
internal sealed class World : IAsyncDisposable
{
    private World(DatabaseOptions options, Database database) => (Options, Database) = (options, database);

    public DatabaseOptions Options { get; }

    public Database Database { get; private set; }

    public TestClock Clock => (TestClock)Options.Clock;

    public string File => Path.Combine(Options.DataDirectory, "releasebot.db");

    public static async Task<World> OpenAsync(string engine, PostgresServer server, Action? beforeCommit = null)
    {
        var options = NewOptions(engine, server) with { Hooks = new() { Before = beforeCommit } };
        return new(options, await Database.OpenAsync(options));
    }

    public static DatabaseOptions NewOptions(string engine, PostgresServer server) => new()
    {
        DataDirectory = server.NewDirectory(),
        Postgres = engine == "postgres" ? server.NewDatabase() : null,
        InstallationKey = RandomNumberGenerator.GetBytes(32),
        Clock = new TestClock(),
    };

    /// <summary>Closes the database and opens it again, as a new process would.</summary>
    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = await Database.OpenAsync(Options);
    }

    /// <summary>Runs SQL that no store would: tests use it to tamper.</summary>
    public Task<int> TamperAsync(string sql, object? values = null) =>
        Database.WriteAsync(connection => connection.ExecuteAsync(sql, values), CancellationToken.None);

    public Task<T?> PeekAsync<T>(string sql, object? values = null) =>
        Database.ReadAsync(connection => connection.FirstAsync<T>(sql, values), CancellationToken.None);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
