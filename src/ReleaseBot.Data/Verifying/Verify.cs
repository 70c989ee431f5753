using System.Data.Common;

namespace ReleaseBot.Data;

/// <summary>Checks stored data as a whole: files and keys, the audit chains and their seals, and that every plan is the fold of its events.</summary>
public sealed class Verify(Database database)
{
    private const string Counts = "select (select count(*) from person) as people, (select count(*) from turn) as turns, (select count(*) from audit) as rows";

    /// <summary>Every fault found, one sentence each; an empty list means that all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IProgress<Copied>? progress = null, CancellationToken cancellation = default)
    {
        var faults = new List<string>();
        foreach (var check in Checks(progress, cancellation))
            faults.AddRange(await FindAsync(check));
        return faults;
    }

    /// <summary>How much there is to check; <see cref="Counted.Rows"/> are lines of the audit log.</summary>
    public Task<Counted> CountAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(async sql => (await sql.FirstAsync<CountRow>(Counts))!.ToCounted(), cancellation);

    private IEnumerable<Func<Task<IReadOnlyList<string>>>> Checks(IProgress<Copied>? progress, CancellationToken cancellation) =>
    [
        () => database.FaultsAsync(cancellation),
        () => new AuditCheck(database, progress).RunAsync(cancellation),
        () => new PlaceCheck(database, progress).RunAsync(cancellation),
    ];

    /// <summary>Data so damaged that a check cannot be carried through are a fault too, and the other checks still run.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(Func<Task<IReadOnlyList<string>>> check)
    {
        try
        {
            return await check();
        }
        catch (DbException damaged)
        {
            return ["the database cannot be read: " + damaged.Message];
        }
        catch (DatabaseStoppedException damaged)
        {
            return ["the database cannot be read: " + damaged.Message];
        }
    }

    private sealed class CountRow
    {
        public long People { get; init; }
        public long Turns { get; init; }
        public long Rows { get; init; }

        public Counted ToCounted() => new(Rows, People, Turns);
    }
}
