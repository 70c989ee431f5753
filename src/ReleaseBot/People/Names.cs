using ReleaseBot.Data;

namespace ReleaseBot.People;

/// <summary>What staff, kiosks, prisons and the person are called, so that an export names them instead of ids.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> known = [];
    private readonly Dictionary<string, string> prisons = [];

    public static async Task<Names> OfAsync(Database database, IReadOnlyList<PersonRecord> records, CancellationToken cancellation)
    {
        var names = new Names();
        foreach (var prison in await new EstablishmentStore(database).AllAsync(cancellation))
        {
            names.prisons[prison.Id] = prison.Name;
            await names.AddAsync(database, prison.Id, cancellation);
        }

        foreach (var record in records)
        {
            names.known[record.Person.Id] = "the person";
        }

        return names;
    }

    public string Prison(string id) => prisons.GetValueOrDefault(id, id);

    /// <summary>A name for an id; one that is nobody's stays as it is, such as <c>command</c>.</summary>
    public string? Of(string? id) => id is null ? null : known.GetValueOrDefault(id, id);

    private async Task AddAsync(Database database, string prisonId, CancellationToken cancellation)
    {
        foreach (var member in await new StaffStore(database).OfEstablishmentAsync(prisonId, cancellation))
        {
            known[member.Id] = $"{member.Name} ({member.Role})";
        }

        foreach (var kiosk in await new KioskStore(database).OfEstablishmentAsync(prisonId, cancellation))
        {
            known[kiosk.Id] = kiosk.Name;
        }
    }
}
