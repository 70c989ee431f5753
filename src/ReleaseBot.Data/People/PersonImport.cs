using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>Takes one person from a roll file into the data: added, changed or left as they are, in one transaction.</summary>
internal sealed class PersonImport(Database database)
{
    private const string Find = $"""
        select {PersonRow.Columns}, coalesce(l.revision, 0) as talked
        from person p
        join person_key k on k.person_id = p.person_id
        left join place l on l.person_id = p.person_id
        where p.number_hash = @Hash or p.person_id in (select a.person_id from number_alias a where a.number_hash = @Hash)
        """;

    private const string AddPerson = """
        insert into person (person_id, number_hash, token_user, establishment_id, key_worker_id, mentor_id, com_id, first_name, details, legal_status,
            release_date, release_date_kind, temporarily_out, left_at, imported_at, revision)
        values (@PersonId, @Hash, @TokenUser, @EstablishmentId, @KeyWorkerId, @MentorId, @ComId, @FirstName, @Details, @LegalStatus,
            @ReleaseDate, @ReleaseDateKind, @TemporarilyOut, @LeftAt, @At, 1)
        """;

    private const string AddKey = "insert into person_key (person_id, wrapped) values (@PersonId, @Wrapped)";
    private const string AddPlace = "insert into place (person_id, revision, changed_at, body) values (@PersonId, 0, @At, @Place)";

    private const string Change = """
        update person
        set number_hash = @Hash, establishment_id = @EstablishmentId, key_worker_id = @KeyWorkerId, mentor_id = @MentorId, com_id = @ComId, first_name = @FirstName,
            details = @Details, legal_status = @LegalStatus, release_date = @ReleaseDate, release_date_kind = @ReleaseDateKind,
            temporarily_out = @TemporarilyOut, left_at = @LeftAt, imported_at = @At, revision = revision + 1
        where person_id = @PersonId
        """;

    private const string Seen = "update person set imported_at = @At where person_id = @PersonId";

    private const string GiveUpNumber = "update person set number_hash = @Gone, left_at = coalesce(left_at, @At) where person_id = @PersonId";

    private const string Alias = """
        insert into number_alias (number_hash, person_id) values (@Hash, @PersonId)
        on conflict (number_hash) do update set person_id = excluded.person_id
        """;

    private const string DropAlias = "delete from number_alias where number_hash = @Hash";
    private const string MoveAliases = "update number_alias set person_id = @To where person_id = @From";

    public const string AddHistory = """
        insert into person_history (person_id, history_id, at, source, field, old_value, new_value)
        values (@PersonId, @HistoryId, @At, @Source, @Field, @Old, @New)
        """;

    public async Task<Imported> RunAsync(Sql sql, ImportedPerson person)
    {
        var known = await KnownAsync(sql, person);
        var imported = known is null ? await AddAsync(sql, person) : await ChangeAsync(sql, known, person);
        await sql.ExecuteAsync(DropAlias, new { Hash = Hash(person.Details.Number) });
        foreach (var number in person.MergedFrom)
            await sql.ExecuteAsync(Alias, new { Hash = Hash(number), imported.PersonId });
        return imported;
    }

    /// <summary>Whoever has this number or one joined to it. Of several, the one who has talked most keeps their plan and takes the numbers.</summary>
    private async Task<Known?> KnownAsync(Sql sql, ImportedPerson person)
    {
        var found = new List<Known>();
        foreach (var number in person.MergedFrom.Prepend(person.Details.Number))
            found.AddRange(await sql.ListAsync<Known>(Find, new { Hash = Hash(number) }));
        var keeps = found.MaxBy(row => row.Talked);
        foreach (var other in found.Where(row => row.PersonId != keeps!.PersonId).DistinctBy(row => row.PersonId))
            await JoinAsync(sql, other, keeps!);
        return keeps;
    }

    private async Task JoinAsync(Sql sql, Known other, Known keeps)
    {
        await sql.ExecuteAsync(GiveUpNumber, new { other.PersonId, Gone = "joined to " + keeps.PersonId + " from " + other.PersonId, At = database.Now() });
        await sql.ExecuteAsync(MoveAliases, new { From = other.PersonId, To = keeps.PersonId });
    }

    private async Task<Imported> AddAsync(Sql sql, ImportedPerson person)
    {
        var key = database.Sealer.NewPersonKey(person.NewPersonId);
        var start = JsonSerializer.SerializeToUtf8Bytes(Place.Start, StoredJson.Default.Place);
        await sql.ExecuteAsync(AddPerson, Values(key, person));
        await sql.ExecuteAsync(AddKey, new { key.PersonId, key.Wrapped });
        await sql.ExecuteAsync(AddPlace, new { key.PersonId, At = database.Now(), Place = key.Close(start, PlaceRow.CellAt(0)) });
        return new Imported.Added { PersonId = key.PersonId };
    }

    private async Task<Imported> ChangeAsync(Sql sql, Known known, ImportedPerson person)
    {
        var key = database.Sealer.Unwrap(known.PersonId, known.Wrapped);
        person = person with
        {
            LeftAt = person.LeftAt is null ? null : Times.TimeOrNone(known.LeftAt) ?? person.LeftAt,
            MentorId = person.MentorId ?? known.MentorId,
            ComId = person.ComId ?? known.ComId,
        };
        var before = PersonFields.Of(known.ToPerson(database.Sealer));
        var after = PersonFields.Of(AsPerson(known, person));
        var changed = after.Keys.Where(field => before[field] != after[field]).ToArray();
        if (changed.Length == 0)
        {
            await sql.ExecuteAsync(Seen, new { known.PersonId, At = database.Now() });
            return new Imported.Unchanged { PersonId = known.PersonId };
        }

        await sql.ExecuteAsync(Change, Values(key, person));
        foreach (var field in changed)
            await sql.ExecuteAsync(AddHistory, History(key, known, database.Now(), new(person.Source, field, before[field], after[field])));
        if (RollChangeStore.IsMarked(changed))
            await sql.ExecuteAsync(RollChangeStore.Mark, new { known.PersonId, Revision = known.Revision + 1, At = database.Now() });
        return new Imported.Changed(changed) { PersonId = known.PersonId };
    }

    /// <summary>The line that keeps what one field was and became.</summary>
    public static object History(PersonKey key, PersonRow known, string at, FieldChange change)
    {
        var id = known.Revision + "." + change.Field;
        return new
        {
            key.PersonId,
            HistoryId = id,
            At = at,
            change.Source,
            change.Field,
            Old = change.Old is null ? null : key.Close(change.Old, HistoryCell("old_value", id)),
            New = change.New is null ? null : key.Close(change.New, HistoryCell("new_value", id)),
        };
    }

    private object Values(PersonKey key, ImportedPerson person) => new
    {
        key.PersonId,
        Hash = Hash(person.Details.Number),
        TokenUser = person.NewTokenUser,
        person.EstablishmentId,
        person.KeyWorkerId,
        person.MentorId,
        person.ComId,
        FirstName = key.Close(person.Details.FirstName, PersonRow.FirstNameCell),
        Details = PersonRow.CloseDetails(key, person.Details),
        LegalStatus = ShortNames.Of(person.Status),
        ReleaseDate = Times.Text(person.Release?.On),
        ReleaseDateKind = person.Release is { } release ? ShortNames.Of(release.Kind) : null,
        TemporarilyOut = person.TemporarilyOut ? 1L : 0L,
        LeftAt = Times.Text(person.LeftAt),
        At = database.Now(),
    };

    private static Person AsPerson(Known known, ImportedPerson person) => new()
    {
        Id = known.PersonId,
        TokenUser = known.TokenUser,
        Details = person.Details,
        EstablishmentId = person.EstablishmentId,
        KeyWorkerId = person.KeyWorkerId,
        MentorId = person.MentorId,
        ComId = person.ComId,
        Status = person.Status,
        Release = person.Release,
        TemporarilyOut = person.TemporarilyOut,
        LeftAt = person.LeftAt,
    };

    public static Cell HistoryCell(string column, string id) => new("person_history", column, id);

    private string Hash(string number) => database.Sealer.NumberHash(number);

    public sealed record FieldChange(string Source, string Field, string? Old, string? New);

    private sealed class Known : PersonRow
    {
        public long Talked { get; init; }
    }
}
