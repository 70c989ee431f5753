using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Roll;

/// <summary>What a file came to, as an administrator reads it on a page.</summary>
/// <param name="IsCheck">The file was only looked over; nothing was changed.</param>
/// <param name="Lost">Rows that can not be taken.</param>
/// <param name="Problems">The first of them; the page says when there are more.</param>
public sealed record RollOutcome(string FileName, bool IsCheck, RollSummary Summary, int Lost, IReadOnlyList<RollCount> Quality, IReadOnlyList<RollProblem> Problems);

/// <summary>One line of the data-quality report.</summary>
public sealed record RollCount(string What, int Count);

/// <summary>An outcome as it was kept.</summary>
public sealed record KeptOutcome(string Id, DateTimeOffset At, string By, RollOutcome Outcome);

/// <summary>
/// The roll on a page: the same reading, import and report as the command, for the administrator's own prison alone.
/// Each person is taken whole or not at all, so an import that was broken off is put right by sending the file again.
/// </summary>
public sealed class RollDesk(Database database, RollImportStore reports, EstablishmentStore establishments, StaffStore staff, TimeProvider clock) : IDisposable
{
    /// <summary>A prison's roll is a tenth of this. Larger files go through the command.</summary>
    public const int MostMegabytes = 10;

    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>A page with more problems than this is the wrong file; the rest are counted.</summary>
    public const int MostProblems = 2000;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Reads the file and, unless it is only to be checked, takes its people in.</summary>
    /// <returns>The report's id; nothing when another file is being taken in.</returns>
    /// <exception cref="RollFileException">The file as a whole cannot be read.</exception>
    public async Task<string?> TakeAsync(ClaimsPrincipal admin, (Stream File, string Name) upload, bool isCheck, CancellationToken cancellation)
    {
        if (!await one.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return null;
        }

        try
        {
            return await TakeAloneAsync(admin, upload, isCheck, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The last reports of this prison, newest first.</summary>
    public async Task<IReadOnlyList<KeptOutcome>> LastAsync(ClaimsPrincipal admin, CancellationToken cancellation)
    {
        var names = await NamesAsync(admin, cancellation);
        return [.. (await reports.LastAsync(admin.EstablishmentId(), cancellation)).Select(kept => Open(kept, names))];
    }

    public async Task<KeptOutcome?> FindAsync(ClaimsPrincipal admin, string id, CancellationToken cancellation) =>
        await reports.FindAsync(id, admin.EstablishmentId(), cancellation) is { } kept ? Open(kept, await NamesAsync(admin, cancellation)) : null;

    public void Dispose() => one.Dispose();

    private async Task<string> TakeAloneAsync(ClaimsPrincipal admin, (Stream File, string Name) upload, bool isCheck, CancellationToken cancellation)
    {
        var today = StaffText.Today(clock);
        var prison = (await establishments.FindAsync(admin.EstablishmentId(), cancellation))!;
        var reading = await OfPrisonAsync(RollFile.Read(upload.File, upload.Name, today), prison, cancellation);
        // Once it has begun it is brought to its end, also when the browser has gone.
        var summary = isCheck
            ? new RollSummary(0, 0, 0, [])
            : await new RollImport(database).RunAsync(reading, "page: " + Path.GetFileName(upload.Name), () => { }, CancellationToken.None);
        var quality = RollQuality.Report(reading, today);
        var outcome = new RollOutcome(
            Path.GetFileName(upload.Name),
            isCheck,
            summary,
            quality.Lost,
            [.. quality.Lines.Select(line => new RollCount(line.What, line.Count))],
            [.. reading.Problems.Take(MostProblems)]);
        var id = Ids.New();
        var kept = new KeptRollReport(id, prison.Id, clock.GetUtcNow(), admin.Id(), JsonSerializer.Serialize(outcome, RollJsonContext.Default.RollOutcome));
        await reports.AddAsync(kept, admin.Entry(isCheck ? "check-roll" : "import-roll", "administration") with { Correlation = id }, CancellationToken.None);
        return id;
    }

    /// <summary>An administrator looks after one prison: rows of others are told, and not taken. A row that names none is of whoever is here already.</summary>
    private async Task<RollReading> OfPrisonAsync(RollReading reading, Establishment prison, CancellationToken cancellation)
    {
        var people = new PersonStore(database);
        var others = new HashSet<RollRow>();
        foreach (var row in reading.Rows)
        {
            var isHere = row.Person.EstablishmentCode is { } code
                ? code == prison.Code
                : (await people.FindByNumberAsync(row.Person.Number.ToString(), cancellation))?.EstablishmentId == prison.Id;
            if (!isHere)
            {
                others.Add(row);
            }
        }

        return new(
            [.. reading.Rows.Where(row => !others.Contains(row))],
            [.. reading.Problems.Concat(others.Select(row => Other(row, prison.Code))).OrderBy(problem => problem.Line)]);
    }

    private static RollProblem Other(RollRow row, string code) => new(
        row.Line,
        RollColumns.NameOf(RollColumn.PrisonId),
        row.Person.EstablishmentCode is { } other ? $"This person is listed in {other}. Only people of {code} are taken here." : $"No prison is named. Only people of {code} are taken here.",
        RowLost: true);

    private static KeptOutcome Open(KeptRollReport kept, Dictionary<string, string> names) => new(
        kept.Id,
        kept.At,
        names.GetValueOrDefault(kept.StaffId, "staff"),
        JsonSerializer.Deserialize(kept.Report, RollJsonContext.Default.RollOutcome)!);

    private async Task<Dictionary<string, string>> NamesAsync(ClaimsPrincipal admin, CancellationToken cancellation) =>
        (await staff.OfEstablishmentAsync(admin.EstablishmentId(), cancellation)).ToDictionary(member => member.Id, member => member.Name);
}

[JsonSerializable(typeof(RollOutcome))]
internal sealed partial class RollJsonContext : JsonSerializerContext;
