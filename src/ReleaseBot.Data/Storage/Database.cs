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

    internal TimeProvider Clock { get; }

    /// <summary>Opens the data, brings their schema up to date and checks that the key is theirs.</summary>
    public static Task<Database> OpenAsync(DatabaseOptions options, CancellationToken cancellation = default) =>
        OpenAsync(options, Migration.All, cancellation);

    internal static async Task<Database> OpenAsync(
        DatabaseOptions options, IReadOnlyList<Migration> migrations, CancellationToken cancellation = default)
    {
        var sealer = new Sealer(options.InstallationKey);
        IEngine engine = options.Postgres is { } postgres
            ? new PostgresEngine(postgres)
            : new SqliteEngine(options.DataDirectory, options.BeforeCommit);
        var database = new Database(engine, sealer, options.Clock);
        try
        {
            await new Migrator(engine, migrations, options.Clock).RunAsync(cancellation);
            await database.CheckKeyAsync(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

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

    internal Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) => _engine.FaultsAsync(cancellation);

    internal string Now() => Times.Text(Clock.GetUtcNow());

    private async Task CheckKeyAsync(CancellationToken cancellation)
    {
        var values = new { Name = Check.Row, Value = Sealer.Close(CheckText, Check) };
        var kept = await ReadAsync(sql => sql.FirstAsync<byte[]>(ReadCheck, values), cancellation) ??
            await WriteAsync(async sql =>
            {
                await sql.ExecuteAsync(KeepCheck, values);
                return await sql.FirstAsync<byte[]>(ReadCheck, values);
            }, cancellation);
        try
        {
            Sealer.OpenText(kept!, Check);
        }
        catch (SealBrokenException broken)
        {
            throw new WrongKeyException("The installation key is not the one these data were sealed with. Name the right file with --key.", broken);
        }
    }
}
