using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Roll;

/// <summary>Somebody whom the roll names and who has no such account at that prison.</summary>
public sealed record UnknownStaff(string Role, string Name);

/// <summary>What an import did.</summary>
public sealed record RollSummary(int Added, int Changed, int Unchanged, IReadOnlyList<string> UnknownKeyWorkers)
{
    /// <summary>Mentors and community offender managers without an account; a report from before rolls named them has none.</summary>
    public IReadOnlyList<UnknownStaff> UnknownOthers { get => field ?? []; init; } = [];
}

/// <summary>Takes read rows into the data, a person a transaction. Prisons that are new are added; key workers, mentors and community offender managers are found among the staff by user name.</summary>
public sealed class RollImport(Database database)
{
    private readonly EstablishmentStore establishments = new(database);
    private readonly PersonStore people = new(database);
    private readonly StaffStore staff = new(database);
    private readonly Dictionary<string, string> establishmentIds = [];
    private readonly Dictionary<string, StaffMember?> members = [];
    private readonly HashSet<UnknownStaff> unknown = [];

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

        var byName = unknown.OrderBy(one => one.Role, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal).ToLookup(one => one.Role == Roles.KeyWorker);
        return new(added, changed, unchanged, [.. byName[true].Select(one => one.Name)]) { UnknownOthers = [.. byName[false]] };
    }

    private async Task<ImportedPerson> ToImportAsync(RollPerson person, string source, CancellationToken cancellation)
    {
        var establishmentId = await EstablishmentAsync(person, cancellation);
        return ToImport(person, source, establishmentId) with
        {
            KeyWorkerId = await MemberAsync(NameOf(person.KeyWorker), Roles.KeyWorker, establishmentId, cancellation),
            MentorId = await MemberAsync(person.Mentor, Roles.Mentor, establishmentId, cancellation),
            ComId = await MemberAsync(person.Com, Roles.Com, establishmentId, cancellation),
        };
    }

    private static string? NameOf(KeyWorkerRef? worker) => worker is null ? null : worker.UserName ?? worker.StaffId ?? $"{worker.FirstName} {worker.LastName}".Trim();

    private static ImportedPerson ToImport(RollPerson person, string source, string establishmentId) => new()
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
        EstablishmentId = establishmentId,
        Status = person.Status,
        Release = person.Release,
        TemporarilyOut = person.TemporarilyOut,
        MergedFrom = [.. person.MergedFrom.Select(number => number.ToString())],
    };

    /// <summary>A row that does not say where the person is leaves them where they were: a day outside is no move.</summary>
    private async Task<string> EstablishmentAsync(RollPerson person, CancellationToken cancellation)
    {
        if (person.EstablishmentCode is null && await people.FindByNumberAsync(person.Number.ToString(), cancellation) is { } there)
        {
            return there.EstablishmentId;
        }

        var code = person.EstablishmentCode ?? "UNKNOWN";
        if (!establishmentIds.TryGetValue(code, out var id))
        {
            var known = await establishments.FindByCodeAsync(code, cancellation)
                ?? await establishments.UpsertAsync(new() { Id = Ids.New(), Code = code, Name = person.EstablishmentName ?? code, Nation = PrisonCodes.NationOf(code) }, cancellation);
            establishmentIds[code] = id = known.Id;
        }

        return id;
    }

    /// <summary>Only an account of this role in the same prison counts; the name on the roll is no proof of a right to see anything.</summary>
    private async Task<string?> MemberAsync(string? name, string role, string establishmentId, CancellationToken cancellation)
    {
        if (name is null)
        {
            return null;
        }

        if (!members.TryGetValue(name, out var member))
        {
            members[name] = member = await staff.FindByUserNameAsync(name, cancellation);
        }

        if (member is { DisabledAt: null } && member.Role == role && member.EstablishmentId == establishmentId)
        {
            return member.Id;
        }

        unknown.Add(new(role, name));
        return null;
    }
}
