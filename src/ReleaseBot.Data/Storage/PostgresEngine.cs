using System.Data;
using Dapper;
using Npgsql;

namespace ReleaseBot.Data;

/// <summary>One database for the whole estate: every write is its own transaction, taken again when two of them cross.</summary>
internal sealed class PostgresEngine : IEngine
{
    private const int MostTries = 8;

    private const string KeyFaults = """
        select conrelid::regclass || ' has an unchecked key ' || conname from pg_constraint where contype = 'f' and not convalidated
        """;

    private const string Tell = "select pg_notify('releasebot', @Text)";
    private const string Listen = "listen releasebot";

    /// <summary>After so long without a word the link is tried, since one that is cut says nothing.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly NpgsqlDataSource _source;

    public PostgresEngine(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 100;
        if (!settings.ContainsKey("Maximum Pool Size"))
            settings.MaxPoolSize = 32;
        settings.AutoPrepareMinUsages = 2;

        // Nothing we do outlives its transaction, so a connection need not be cleaned between two uses.
        settings.NoResetOnClose = true;
        settings.IncludeErrorDetail = false;
        settings.TcpKeepAlive = true;
        settings.TcpKeepAliveTime = 15;
        _source = Source(settings);
    }

    /// <summary>Of several hosts the one that takes writes is used; after a fail-over it is looked for anew.</summary>
    private static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder settings)
    {
        settings.Remove("Target Session Attributes");
        var builder = new NpgsqlDataSourceBuilder(settings.ToString());
        return settings.Host?.Contains(',') == true
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary)
            : builder.Build();
    }

    public string Blob => "bytea";

    public string? StoppedBecause => null;

    /// <summary>Each write is a transaction of its own; none waits for company.</summary>
    public int WritesWaiting => 0;

    public Task<T> WriteAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => AgainAsync(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(new PostgresSql(connection, transaction));
        await transaction.CommitAsync(cancellation);
        return result;
    }, cancellation);

    public Task<long?[]> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation) =>
        AgainAsync(connection => new PostgresSql(connection, null).RunAsync(statements, cancellation), cancellation);

    public Task<T> ReadAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) =>
        AgainAsync(connection => work(new PostgresSql(connection, null)), cancellation);

    public Task<T> SnapshotAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => AgainAsync(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var result = await work(new PostgresSql(connection, transaction));
        await transaction.CommitAsync(cancellation);
        return result;
    }, cancellation);

    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) =>
        ReadAsync(sql => sql.ListAsync<string>(KeyFaults), cancellation);

    /// <summary>Sent apart from the turns: a notice within a transaction would make all commits wait for one another.</summary>
    public Task TellAsync(string from, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation) =>
        ReadAsync(sql => sql.ExecuteAsync(Tell, new { Text = from + " " + string.Join(' ', conversationIds) }), cancellation);

    public async Task HearAsync(string self, Action hearing, Action<string> stored, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notice) =>
        {
            if (notice.Payload.Split(' ') is [var from, .. var ids] && from != self)
                foreach (var id in ids)
                    stored(id);
        };
        await using (var listen = new NpgsqlCommand(Listen, connection))
            await listen.ExecuteNonQueryAsync(cancellation);
        hearing();
        while (true)
            if (!await connection.WaitAsync(Quiet, cancellation))
                await connection.ExecuteAsync("select 1");
    }

    /// <summary>PostgreSQL looks after its own files.</summary>
    public Task CheckAtStartAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task WipeAsync(string table, CancellationToken cancellation) => ReadAsync(sql => sql.ExecuteAsync("vacuum " + table), cancellation);

    public DataRefusedException? Refusal(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            new("PostgreSQL refused the user name or password of --postgres. Put them right and start again.", fault),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            new("PostgreSQL has no database of the name in --postgres. Make it with createdb, or name another.", fault),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            new("The user of --postgres may not use or make the tables. Let it own the database, or grant it the rights.", fault),
        DatabaseStoppedException =>
            new(fault.Message + " Check host and port in --postgres, and that the server runs.", fault),
        _ => null,
    };

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> AgainAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellation);
                return await work(connection);
            }
            catch (PostgresException crossed) when (Crossed(crossed) && tries < MostTries)
            {
                await Task.Delay(Random.Shared.Next(1, 4 << tries), cancellation);
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.DiskFull)
            {
                throw new DatabaseFullException(full);
            }
            catch (NpgsqlException away) when (away is not PostgresException || IsAway((PostgresException)away))
            {
                throw new DatabaseStoppedException("The PostgreSQL server cannot be reached: " + away.Message, away);
            }
        }
    }

    /// <summary>The server is stopping, starting, full of connections, or has become a replica: nothing is wrong with what was asked.</summary>
    private static bool IsAway(PostgresException fault) => fault.SqlState is PostgresErrorCodes.AdminShutdown
        or PostgresErrorCodes.CrashShutdown
        or PostgresErrorCodes.CannotConnectNow
        or PostgresErrorCodes.TooManyConnections
        or PostgresErrorCodes.ReadOnlySqlTransaction;

    private static bool Crossed(PostgresException fault) =>
        fault.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
