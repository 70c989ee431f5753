using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>
/// Whose date or status the roll has changed and who does not know it yet. An import marks them; the turn that tells them, or that keeps
/// what staff told, takes the mark away, unless the roll has changed again meanwhile.
/// </summary>
public sealed class RollChangeStore(Database database)
{
    /// <summary>Kept with the import of one person.</summary>
    internal const string Mark = """
        insert into roll_change (person_id, person_revision, at)
        values (@PersonId, @Revision, @At)
        on conflict (person_id) do update set person_revision = excluded.person_revision, at = excluded.at
        """;

    private const string Unmark = """
        delete from roll_change
        where person_id = @PersonId and person_revision <= @RollRevision
            and exists (select 1 from turn t where t.person_id = @PersonId and t.revision = @Revision)
        returning 1
        """;

    private const string InPrison = """
        select c.person_id
        from roll_change c
        join person p on p.person_id = c.person_id
        join person_key k on k.person_id = c.person_id
        where p.establishment_id = @EstablishmentId and p.left_at is null
        order by c.at, c.person_id
        """;

    private static readonly string[] Fields = ["release-date", "legal-status"];

    /// <summary>Those in this prison to look at, the longest waiting first; not every one of them has to be told something by staff.</summary>
    public Task<IReadOnlyList<string>> InPrisonAsync(string establishmentId, CancellationToken cancellation = default) =>
        database.ReadAsync(sql => sql.ListAsync<string>(InPrison, new { EstablishmentId = establishmentId }), cancellation);

    internal static bool IsMarked(IEnumerable<string> changed) => changed.Any(Fields.Contains);

    /// <summary>The statement that takes the mark away with the turn after which the person knows what the roll said when it was taken.</summary>
    internal static IEnumerable<Statement> Of(TurnToSave turn, long revision)
    {
        if (turn.Events.Any(happened => IsKnown(happened, turn.From)))
        {
            yield return new Statement(Unmark, 3)
                .Text("PersonId", turn.From.PersonId)
                .Number("RollRevision", turn.From.RollRevision)
                .Number("Revision", revision);
        }
    }

    private static bool IsKnown(PlanEvent happened, Loaded from) => happened switch
    {
        PlanEvent.RollNoticed e => e.Listed.Status == from.Status && e.Listed.Release == from.Release,
        PlanEvent.DateTold e => e.Status == from.Status && e.Release == from.Release,
        _ => false,
    };
}
