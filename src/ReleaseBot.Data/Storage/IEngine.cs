namespace ReleaseBot.Data;

/// <summary>What SQLite and PostgreSQL do each in their own way: keep writes together, and read from a snapshot.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>The name of the type for sealed values.</summary>
    string Blob { get; }

    /// <summary>Why nothing can be written at present, as far as is known; absent while all is well.</summary>
    string? StoppedBecause { get; }

    /// <summary>Writes that wait for the next common commit.</summary>
    int WritesWaiting { get; }

    Task<T> WriteAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation);

    /// <summary>A write that is nothing but bound statements: one round trip, all or nothing.</summary>
    Task<long?[]> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation);

    /// <summary>One statement, one snapshot.</summary>
    Task<T> ReadAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation);

    /// <summary>Several statements on one snapshot.</summary>
    Task<T> SnapshotAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation);

    /// <summary>Tells the other processes that something was stored in these sittings.</summary>
    Task TellAsync(string from, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation);

    /// <summary>Hears what other processes tell, until cancelled or the link breaks. Ends at once where there can be no others.</summary>
    Task HearAsync(string self, Action hearing, Action<string> stored, CancellationToken cancellation);

    /// <summary>Looks for damage before anything is written, as far as that takes no time a start would feel.</summary>
    Task CheckAtStartAsync(CancellationToken cancellation);

    /// <summary>Leaves nothing of deleted rows in the files of a table.</summary>
    Task WipeAsync(string table, CancellationToken cancellation);

    /// <summary>What a fault at opening means for whoever runs the program; nothing when it is none of the engine's.</summary>
    DataRefusedException? Refusal(Exception fault);

    /// <summary>What the engine itself finds wrong with its files or its foreign keys.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation);
}
