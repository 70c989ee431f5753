using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Commands;

/// <summary>Finds a prison by its code, or adds it.</summary>
internal static class Prisons
{
    public static async Task<Establishment> FindOrAddAsync(Database database, string code, string? name, CancellationToken cancellation)
    {
        var establishments = new EstablishmentStore(database);
        return await establishments.FindByCodeAsync(code, cancellation)
            ?? await establishments.UpsertAsync(new() { Id = Ids.New(), Code = code, Name = name ?? code, Nation = PrisonCodes.NationOf(code) }, cancellation);
    }
}
