using System.Globalization;
using ReleaseBot.Commands;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Demo;

/// <summary>A made-up prison with people on every route, seeded once into empty data, in Development only.</summary>
internal sealed class DemoPrison(
    Installation installation,
    TimeProvider clock,
    EstablishmentStore establishments,
    PersonStore people,
    StaffStore staff,
    KioskStore kiosks,
    PinStore pins,
    PinHasher hasher,
    DemoMentor mentor,
    DemoHandover handover)
{
    private const string Code = "DMO";
    private const string Password = "demo-password";

    private static readonly (string Name, string Role, string UserName)[] Members =
    [
        ("Sam Okoro", Roles.KeyWorker, "sam.okoro"),
        ("Priya Nair", Roles.KeyWorker, "priya.nair"),
        ("Huw Bevan", Roles.KeyWorker, "huw.bevan"),
        ("Mo Farrell", Roles.Mentor, "mo.farrell"),
        ("Jean Castle", Roles.Omu, "jean.castle"),
        ("Ola Brandt", Roles.Com, "ola.brandt"),
        ("Lee Duty", Roles.Duty, "lee.duty"),
        ("Alex Admin", Roles.Admin, "alex.admin"),
    ];

    /// <summary>Seeds when there is nothing yet; does nothing to data that hold a prison.</summary>
    public async Task SeedAsync(CancellationToken cancellation)
    {
        if ((await establishments.AllAsync(cancellation)).Count > 0)
        {
            return;
        }

        var prison = await establishments.UpsertAsync(new() { Id = Ids.New(), Code = Code, Name = "HMP Demo (made up)", Nation = Nation.England }, cancellation);
        var secret = Ids.Secret();
        await establishments.SetSecretAsync(prison.Id, Ids.Hash(secret), cancellation: cancellation);
        var members = await AddStaffAsync(prison, cancellation);
        var file = new DemoFile
        {
            Url = "",
            EstablishmentSecret = secret,
            People = await AddPeopleAsync(prison, members, cancellation),
            Kiosks = await AddKiosksAsync(prison, cancellation),
            Staff = [.. Members.Select(member => new DemoStaff(member.Name, member.Role, member.UserName, Password))],
        };
        await mentor.SeedAsync(prison.Id, members["mo.farrell"], DateOnly.FromDateTime(clock.GetUtcNow().DateTime), cancellation);
        await handover.SeedAsync(prison.Id, members["ola.brandt"], cancellation);
        await file.WriteAsync(installation, cancellation);
    }

    private async Task<Dictionary<string, string>> AddStaffAsync(Establishment prison, CancellationToken cancellation)
    {
        var ids = new Dictionary<string, string>();
        var hash = PasswordHash.Make(Password);
        foreach (var (name, role, userName) in Members)
        {
            var member = new StaffMember { Id = Ids.New(), EstablishmentId = prison.Id, Role = role, UserName = userName, Name = name, PasswordHash = hash };
            await staff.AddAsync(member, cancellation: cancellation);
            ids[userName] = member.Id;
        }

        return ids;
    }

    private async Task<IReadOnlyList<DemoKiosk>> AddKiosksAsync(Establishment prison, CancellationToken cancellation)
    {
        var added = new List<DemoKiosk>();
        foreach (var name in new[] { "A wing 1", "A wing 2", "B wing 1" })
        {
            var code = Ids.Opaque();
            await kiosks.AddAsync(new Kiosk { Id = Ids.New(), EstablishmentId = prison.Id, Name = name }, Ids.Hash(code), clock.GetUtcNow().AddYears(1), cancellation: cancellation);
            added.Add(new(name, $"/kiosk/enrol?code={code}"));
        }

        return added;
    }

    private async Task<IReadOnlyList<DemoPerson>> AddPeopleAsync(Establishment prison, Dictionary<string, string> members, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().DateTime);
        var added = new List<DemoPerson>();
        // One hash costs a fifth of a second on purpose, so the PINs that everybody here shares are hashed once.
        var pin = "246135";
        var hash = hasher.Make(pin);
        foreach (var someone in DemoPeople.All(today))
        {
            var imported = await people.ImportAsync(ToImport(someone, prison, someone.KeyWorker is { } worker ? members[worker] : null), cancellation);
            if (someone.KeyWorkerBefore is not null)
            {
                continue;
            }

            if (someone.HasPin)
            {
                await pins.SetAsync(imported.PersonId, hash, cancellation);
                added.Add(new(someone.Number, pin, someone.Situation));
            }
            else
            {
                var card = CardCodes.New();
                await pins.IssueCardAsync(new(imported.PersonId, prison.Id, Ids.Hash(card), clock.GetUtcNow().AddYears(1)), cancellation: cancellation);
                added.Add(new(someone.Number, "", someone.Situation, card));
            }
        }

        return added;
    }

    private static ImportedPerson ToImport(DemoPeople.Someone someone, Establishment prison, string? keyWorkerId) => new()
    {
        NewPersonId = Ids.New(),
        NewTokenUser = "dl_" + Ids.Opaque(),
        Source = "demo",
        Details = new()
        {
            Number = someone.Number,
            FirstName = someone.First,
            LastName = someone.Last,
            Cell = string.Create(CultureInfo.InvariantCulture, $"A-1-{someone.Cell:000}"),
            Gender = someone.Gender,
            ForeignNational = someone.ForeignNational ? true : null,
            Veteran = someone.Veteran ? true : null,
        },
        EstablishmentId = prison.Id,
        KeyWorkerId = keyWorkerId,
        Status = someone.Status,
        Release = someone.Release is { } on ? new ReleaseDate(on, ReleaseDateKind.Conditional) : null,
    };
}
