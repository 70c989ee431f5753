using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>Folds the events of every person and compares the outcome with the place that is stored for them.</summary>
internal sealed class PlaceCheck(Database database, IProgress<Copied>? progress)
{
    private const string People = """
        select p.person_id, p.erased_at, k.wrapped
        from person p
        left join person_key k on k.person_id = p.person_id
        order by p.person_id
        """;

    private const string Stored = "select revision, body from place where person_id = @PersonId";
    private const string Turns = "select revision, body from turn where person_id = @PersonId order by revision";

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var people = await database.ReadAsync(sql => sql.ListAsync<PersonRow>(People), cancellation);
        var faults = new List<string>();
        for (var i = 0; i < people.Count; i++)
        {
            if (await FaultOfAsync(people[i], cancellation) is { } fault)
                faults.Add($"person {people[i].PersonId}: {fault}");
            progress?.Report(new("people", i + 1, people.Count));
        }

        return faults;
    }

    private async Task<string?> FaultOfAsync(PersonRow person, CancellationToken cancellation)
    {
        if (person.ErasedAt is not null)
            return person.Wrapped is null ? null : "their key is there although they were erased";
        if (person.Wrapped is null)
            return await WasErasedAsync(person, cancellation) ? null : "their key is missing although they were not erased";
        try
        {
            return await FoldAsync(database.Sealer.Unwrap(person.PersonId, person.Wrapped), cancellation);
        }
        catch (Exception broken) when (broken is SealBrokenException or JsonException)
        {
            return broken.Message;
        }
    }

    /// <summary>They may have been erased since we read the list.</summary>
    private async Task<bool> WasErasedAsync(PersonRow person, CancellationToken cancellation) =>
        await database.ReadAsync(sql => sql.FirstAsync<string>("select erased_at from person where person_id = @PersonId", person), cancellation) is not null;

    /// <summary>Place and turns are read from one snapshot, so that a turn stored meanwhile is no fault.</summary>
    private async Task<string?> FoldAsync(PersonKey key, CancellationToken cancellation)
    {
        var values = new { key.PersonId };
        var (place, turns) = await database.SnapshotAsync(
            async sql => (await sql.FirstAsync<Row>(Stored, values), await sql.ListAsync<Row>(Turns, values)), cancellation);
        if (place is null || place.Revision != turns.Count || turns.Where((turn, i) => turn.Revision != i + 1).Any())
            return await IsErasedNowAsync(key.PersonId, cancellation) ? null : "turns are missing";
        var folded = turns.Aggregate(Place.Start, (to, turn) => to.EvolveTurn(turn.Events(key)));
        return Same(folded, PlaceRow.Open(key, place.Body, place.Revision)) ? null : "the place is not what their turns add up to";
    }

    private Task<bool> IsErasedNowAsync(string personId, CancellationToken cancellation) =>
        WasErasedAsync(new() { PersonId = personId }, cancellation);

    private static bool Same(Place folded, Place stored) => Bytes(folded).AsSpan().SequenceEqual(Bytes(stored));

    private static byte[] Bytes(Place place) => JsonSerializer.SerializeToUtf8Bytes(place, StoredJson.Default.Place);

    private sealed record PersonRow
    {
        public required string PersonId { get; init; }
        public string? ErasedAt { get; init; }
        public byte[]? Wrapped { get; init; }
    }

    private sealed record Row
    {
        public required long Revision { get; init; }
        public required byte[] Body { get; init; }

        public System.Collections.Immutable.ImmutableArray<PlanEvent> Events(PersonKey key) =>
            TurnBody.Events(key.Open(Body, TurnBody.CellAt(Revision)));
    }
}
