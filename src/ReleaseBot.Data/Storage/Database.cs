namespace ReleaseBot.Data;

/// <summary>The stored world: SQLite for a prison, PostgreSQL for the estate. Stores ask it to read and to write.</summary>
public sealed class Database : IAsyncDisposable
{
    private const string CheckText = "This installation key opens these data.";
    private const string KeepCheck = "insert into installation (name, value) values (@Name, @Value) on conflict (name) do nothing";
    private const string ReadCheck = "select value from installation where name = @Name";
    private static readonly Cell Check = new("installation", "value", "key-check");

    private readonly IEngine _engine;

    static Database() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    private Database(IEngine engine, Sealer sealer, TimeProvider clock) => (_engine, Sealer, Clock) = (engine, sealer, clock);

    public Sealer Sealer { get; }

    /// <summary>Whether several processes may serve from these data.</summary>
    public bool IsShared => _engine is PostgresEngine;

    internal IEngine Engine => _engine;

    internal TimeProvider Clock { get; }

    internal CommitHooks Hooks { get; private init; } = new();

    /// <summary>Opens the data, brings their schema up to date and checks that the key is theirs.</summary>
    public static Task<Database> OpenAsync(DatabaseOptions options, CancellationToken cancellation = default) =>
        OpenAsync(options, Migration.All, cancellation);

    internal static async Task<Database> OpenAsync(
        DatabaseOptions options, IReadOnlyList<Migration> migrations, CancellationToken cancellation = default)
    {
        var sealer = new Sealer(options.InstallationKey);
        var engine = OpenEngine(options);
        var database = new Database(engine, sealer, options.Clock) { Hooks = options.Hooks };
        try
        {
            await database.StartAsync(options, new Migrator(engine, migrations, options.Clock), cancellation);
            return database;
        }
        catch (Exception fault)
        {
            await database.DisposeAsync();
            if (engine.Refusal(fault) is { } refusal)
                throw refusal;
            throw;
        }
    }

    /// <summary>Why nothing can be written at present; absent while all is well.</summary>
    public string? StoppedBecause => _engine.StoppedBecause;

    /// <summary>Writes that wait for the next common commit in this process.</summary>
    public int WritesWaiting => _engine.WritesWaiting;

    /// <summary>True when the database answers.</summary>
    public Task<bool> AnswersAsync(CancellationToken cancellation = default) =>
        ReadAsync(async sql => await sql.FirstAsync<long>("select count(*) from migration") > 0, cancellation);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    internal Task<T> WriteAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => _engine.WriteAsync(work, cancellation);

    internal Task<long?[]> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation) =>
        _engine.WriteAsync(statements, cancellation);

    internal Task<T> ReadAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => _engine.ReadAsync(work, cancellation);

    internal Task<T> SnapshotAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) =>
        _engine.SnapshotAsync(work, cancellation);

    /// <summary>Leaves nothing of deleted rows in this table's files.</summary>
    internal Task WipeAsync(string table, CancellationToken cancellation) => _engine.WipeAsync(table, cancellation);

    internal Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) => _engine.FaultsAsync(cancellation);

    internal string Now() => Times.Text(Clock.GetUtcNow());

    internal static IEngine OpenEngine(DatabaseOptions options)
    {
        if (options.Postgres is { } postgres)
            return new PostgresEngine(postgres);
        var file = SqliteEngine.FileIn(options.DataDirectory);
        return options.MustExist && !File.Exists(file) ? throw NoData(options) : new SqliteEngine(file, options.Hooks);
    }

    /// <summary>Nothing is changed before it is known that the data are whole, ours, and not newer than this program.</summary>
    private async Task StartAsync(DatabaseOptions options, Migrator migrator, CancellationToken cancellation)
    {
        await _engine.CheckAtStartAsync(cancellation);
        var done = await migrator.DoneAsync(cancellation);
        if (done.Count == 0 && options.MustExist)
            throw NoData(options);
        if (done.Count > 0)
        {
            await ReadAsync(sql => Marks.RefuseAsync(sql, options), cancellation);
            await ReadAsync(sql => CheckKeyAsync(sql, Sealer), cancellation);
        }

        await migrator.RunAsync(cancellation);
        await WriteAsync(sql => sql.ExecuteAsync(KeepCheck, new { Name = Check.Row, Value = Sealer.Close(CheckText, Check) }), cancellation);
        await ReadAsync(sql => CheckKeyAsync(sql, Sealer), cancellation);
    }

    /// <summary>Whether the key opens what these data keep to try it on; where they keep nothing yet, every key does.</summary>
    internal static async Task<bool> CheckKeyAsync(Sql sql, Sealer sealer)
    {
        try
        {
            return await sql.FirstAsync<byte[]>(ReadCheck, new { Name = Check.Row }) is { } kept && sealer.OpenText(kept, Check) == CheckText;
        }
        catch (SealBrokenException broken)
        {
            throw new WrongKeyException("The installation key is not the one these data were sealed with. Name the right file with --key.", broken);
        }
    }

    private static DataRefusedException NoData(DatabaseOptions options) =>
        new($"There are no ReleaseBot data in {options.Where}. Name the right place with --data or --postgres.");
}
