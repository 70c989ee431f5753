using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;

namespace ReleaseBot.Roll;

/// <summary>What an import did.</summary>
public sealed record RollSummary(int Added, int Changed, int Unchanged, IReadOnlyList<string> UnknownKeyWorkers);

/// <summary>Takes read rows into the data, a person a transaction. Prisons that are new are added; key workers are found among the staff by user name.</summary>
public sealed class RollImport(Database database)
{
    /// <summary>Codes of prisons in Wales; every other prison on a roll for England and Wales is in England.</summary>
    private static readonly string[] WelshPrisons = ["BWI", "CFI", "PRI", "SWI", "UKI", "UPI", "PYI"];

    private readonly EstablishmentStore establishments = new(database);
    private readonly PersonStore people = new(database);
    private readonly StaffStore staff = new(database);
    private readonly Dictionary<string, string> establishmentIds = [];
    private readonly Dictionary<string, string?> workerIds = [];

    /// <param name="source">Where the rows came from, for the history.</param>
    /// <param name="done">Called after each person.</param>
    public async Task<RollSummary> RunAsync(RollReading reading, string source, Action done, CancellationToken cancellation)
    {
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var row in reading.Rows)
        {
            switch (await people.ImportAsync(await ToImportAsync(row.Person, source, cancellation), cancellation))
            {
                case Imported.Added:
                    added++;
                    break;
                case Imported.Changed:
                    changed++;
                    break;
                default:
                    unchanged++;
                    break;
            }

            done();
        }

        return new(added, changed, unchanged, [.. workerIds.Where(pair => pair.Value is null).Select(pair => pair.Key)]);
    }

    private async Task<ImportedPerson> ToImportAsync(RollPerson person, string source, CancellationToken cancellation) => new()
    {
        NewPersonId = Ids.New(),
        NewTokenUser = "dl_" + Ids.Opaque(),
        Source = source,
        Details = new()
        {
            Number = person.Number.ToString(),
            FirstName = person.FirstName,
            LastName = person.LastName,
            DateOfBirth = person.DateOfBirth,
            Cell = person.Cell,
            RawStatus = person.RawStatus,
            Gender = person.Gender,
            Veteran = person.Veteran,
            ForeignNational = person.ForeignNational,
            PreferredLanguage = person.PreferredLanguage,
            PoorReader = person.PoorReader,
        },
        EstablishmentId = await EstablishmentAsync(person, cancellation),
        KeyWorkerId = person.KeyWorker is { } worker ? await WorkerAsync(worker, cancellation) : null,
        Status = person.Status,
        Release = person.Release,
        TemporarilyOut = person.TemporarilyOut,
        MergedFrom = [.. person.MergedFrom.Select(number => number.ToString())],
    };

    private async Task<string> EstablishmentAsync(RollPerson person, CancellationToken cancellation)
    {
        var code = person.EstablishmentCode ?? "UNKNOWN";
        if (!establishmentIds.TryGetValue(code, out var id))
        {
            var known = await establishments.FindByCodeAsync(code, cancellation)
                ?? await establishments.UpsertAsync(new() { Id = Ids.New(), Code = code, Name = person.EstablishmentName ?? code, Nation = NationOf(code) }, cancellation);
            establishmentIds[code] = id = known.Id;
        }

        return id;
    }

    private async Task<string?> WorkerAsync(KeyWorkerRef worker, CancellationToken cancellation)
    {
        var name = worker.UserName ?? worker.StaffId ?? $"{worker.FirstName} {worker.LastName}".Trim();
        if (!workerIds.TryGetValue(name, out var id))
        {
            workerIds[name] = id = (await staff.FindByUserNameAsync(name, cancellation))?.Id;
        }

        return id;
    }

    private static Nation NationOf(string code) => WelshPrisons.Contains(code) ? Nation.Wales : Nation.England;
}
