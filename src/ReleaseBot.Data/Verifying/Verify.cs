using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>Checks stored data as a whole: files and keys, the audit chains and their seals, and that every plan is the fold of its events.</summary>
public sealed class Verify(Database database)
{
    private const string People = "select p.person_id from person p join person_key k on k.person_id = p.person_id order by p.person_id";

    private readonly AuditCheck _audit = new(database);
    private readonly TurnStore _turns = new(database);

    /// <summary>Every fault found, one sentence each; an empty list means that all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation = default) =>
        [
            .. await database.FaultsAsync(cancellation),
            .. await _audit.RunAsync(cancellation),
            .. await PlacesAsync(cancellation),
        ];

    private async Task<IReadOnlyList<string>> PlacesAsync(CancellationToken cancellation)
    {
        var faults = new List<string>();
        foreach (var personId in await database.ReadAsync(sql => sql.ListAsync<string>(People), cancellation))
            if (await FaultOfAsync(personId, cancellation) is { } fault)
                faults.Add(fault);
        return faults;
    }

    /// <summary>A turn stored while we look would be seen as a fault, so a difference counts only when it is still there on a second look.</summary>
    private async Task<string?> FaultOfAsync(string personId, CancellationToken cancellation)
    {
        var fault = await LookAsync(personId, cancellation);
        return fault is null ? null : await LookAsync(personId, cancellation);
    }

    private async Task<string?> LookAsync(string personId, CancellationToken cancellation)
    {
        try
        {
            var turns = await _turns.HistoryAsync(personId, 0, cancellation);
            var stored = await new TurnStore(database).LoadAsync(personId, cancellation);
            if (stored is null || stored.Revision != turns.Count || turns.Where((turn, i) => turn.Revision != i + 1).Any())
                return $"person {personId}: turns are missing";
            var folded = turns.Aggregate(Place.Start, (place, turn) => place.EvolveTurn(turn.Events));
            return Same(folded, stored.Place) ? null : $"person {personId}: the place is not what their turns add up to";
        }
        catch (Exception broken) when (broken is SealBrokenException or JsonException)
        {
            return $"person {personId}: {broken.Message}";
        }
    }

    private static bool Same(Place folded, Place stored) => Bytes(folded).AsSpan().SequenceEqual(Bytes(stored));

    private static byte[] Bytes(Place place) => JsonSerializer.SerializeToUtf8Bytes(place, StoredJson.Default.Place);
}
