using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>Something a person handed to a desk: whose it is and which of their items. What it says stands in their place.</summary>
public sealed record HandedIn(string PersonId, string ItemId, DateTimeOffset MovedAt, bool IsOpen);

/// <summary>Where a desk finds what people handed in. Kept with the turn that moved the item; a person counts in the prison they are in now.</summary>
public sealed class HandedInStore(Database database)
{
    private const string Keep = """
        insert into handed_in (person_id, item_id, desk, moved_at, over_at)
        select t.person_id, @ItemId, @Desk, @MovedAt, @OverAt
        from turn t
        where t.person_id = @PersonId and t.revision = @Revision
        on conflict (person_id, item_id) do update set moved_at = excluded.moved_at, over_at = excluded.over_at
        returning 1
        """;

    private const string AtDesk = """
        select h.person_id, h.item_id, h.moved_at, h.over_at
        from handed_in h
        join person p on p.person_id = h.person_id
        join person_key k on k.person_id = h.person_id
        where h.desk = @Desk and p.establishment_id = @EstablishmentId and p.left_at is null
        """;

    private const string Open = AtDesk + " and h.over_at is null order by h.moved_at, h.person_id, h.item_id";

    private const string Over = AtDesk + " and h.over_at >= @Since order by h.over_at desc, h.person_id, h.item_id";

    /// <summary>What stands on a desk of a prison, the longest waiting first.</summary>
    public Task<IReadOnlyList<HandedIn>> OpenAsync(string desk, string establishmentId, CancellationToken cancellation = default) =>
        ListAsync(Open, new { Desk = desk, EstablishmentId = establishmentId }, cancellation);

    /// <summary>What came to its end since then, the latest first.</summary>
    public Task<IReadOnlyList<HandedIn>> OverSinceAsync(string desk, string establishmentId, DateTimeOffset since, CancellationToken cancellation = default) =>
        ListAsync(Over, new { Desk = desk, EstablishmentId = establishmentId, Since = Times.Text(since) }, cancellation);

    /// <summary>The statements that keep what a turn moved: one for each item, as it stands after the turn.</summary>
    internal static IEnumerable<Statement> Of(TurnToSave turn, long revision)
    {
        foreach (var itemId in turn.Events.Select(ItemOf).OfType<string>().Distinct())
        {
            if (turn.Place.LastMove(itemId) is { } last)
            {
                yield return new Statement(Keep, 6)
                    .Text("PersonId", turn.From.PersonId)
                    .Number("Revision", revision)
                    .Text("ItemId", itemId)
                    .Text("Desk", last.Topic)
                    .Text("MovedAt", Times.Text(last.At))
                    .Text("OverAt", last.IsOpen ? null : Times.Text(last.ToldAt ?? last.At));
            }
        }
    }

    private static string? ItemOf(PlanEvent happened) => happened switch
    {
        PlanEvent.ItemMoved moved => moved.Move.ItemId,
        PlanEvent.MoveTold told => told.ItemId,
        _ => null,
    };

    private async Task<IReadOnlyList<HandedIn>> ListAsync(string text, object values, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(text, values), cancellation);
        return [.. rows.Select(row => row.ToHandedIn())];
    }

    private sealed class Row
    {
        public required string PersonId { get; init; }
        public required string ItemId { get; init; }
        public required string MovedAt { get; init; }
        public string? OverAt { get; init; }

        public HandedIn ToHandedIn() => new(PersonId, ItemId, Times.Time(MovedAt), OverAt is null);
    }
}
