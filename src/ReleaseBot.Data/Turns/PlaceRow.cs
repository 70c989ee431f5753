using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>The one row a turn is loaded from.</summary>
internal static class PlaceRow
{
    public const string Load = $"""
        select p.person_id, k.wrapped, l.revision, l.changed_at, case when l.revision = @Known then null else l.body end, {Rest}
        where p.person_id = @PersonId
        """;

    public const string OfKeyWorker = $"""
        select p.person_id, k.wrapped, l.revision, l.changed_at, l.body, {Rest}
        where p.key_worker_id = @StaffId and p.left_at is null
        """;

    public const string OfCom = $"""
        select p.person_id, k.wrapped, l.revision, l.changed_at, l.body, {Rest}
        where p.com_id = @StaffId and p.left_at is null
        """;

    private const string Rest = """
        p.first_name, p.establishment_id, e.nation, e.settings,
            p.legal_status, p.release_date, p.release_date_kind, p.temporarily_out, p.left_at, s.staff_id, s.name, l.paced_to, e.name, p.revision, m.staff_id, m.name, c.staff_id, c.name
        from person p
        join person_key k on k.person_id = p.person_id
        join place l on l.person_id = p.person_id
        join establishment e on e.establishment_id = p.establishment_id
        left join staff s on s.staff_id = p.key_worker_id
        left join staff m on m.staff_id = p.mentor_id
        left join staff c on c.staff_id = p.com_id
        """;

    /// <summary>The revision is part of the cell: an older place put back does not open.</summary>
    public static Cell CellAt(long revision) => new("place", "body", revision);

    public static Place Open(PersonKey key, byte[] body, long revision) =>
        JsonSerializer.Deserialize(key.Open(body, CellAt(revision)), StoredJson.Default.Place)!;

    public static byte[] Close(PersonKey key, WrittenPlace place, long revision) => key.Close(place.Json.Span, CellAt(revision));

    /// <summary>Reads the row. What is known already from the same revision and key is not opened again.</summary>
    public static Loaded Read(StoredRow row, Sealer sealer, Loaded? known)
    {
        var key = sealer.Unwrap(row.Text(0), row.Blob(1));
        var revision = row.Number(2);
        var stored = new Loaded.AsStored(row.Blob(5), row.Text(8), row.BlobOrNone(15), row.BlobOrNone(20), row.BlobOrNone(22));
        var body = row.BlobOrNone(4);
        return new(key, stored)
        {
            Revision = revision,
            ChangedAt = Times.Time(row.Text(3)),
            Place = body is null ? known!.Place : Open(key, body, revision),
            Written = body is null ? known!.Written : null,
            FirstName = known?.IsNamed(stored.FirstName) == true ? known.FirstName : key.OpenText(stored.FirstName, PersonRow.FirstNameCell),
            EstablishmentId = row.Text(6),
            EstablishmentName = row.Text(17),
            Nation = ShortNames.NationOf(row.Text(7)),
            Prison = known?.IsSetAs(stored.Settings) == true ? known.Prison : EstablishmentStore.Settings(stored.Settings),
            Status = ShortNames.StatusOf(row.Text(9)),
            Release = ShortNames.Release(row.TextOrNone(10), row.TextOrNone(11)),
            TemporarilyOut = row.Number(12) == 1,
            LeftAt = Times.TimeOrNone(row.TextOrNone(13)),
            PacedTo = row.Number(16),
            RollRevision = row.Number(18),
            KeyWorker = row.TextOrNone(14) is { } id ? new(id, Name(sealer, id, stored.KeyWorkerName!, known)) : null,
            Mentor = row.TextOrNone(19) is { } mentor ? new(mentor, Name(sealer, mentor, stored.MentorName!, known)) : null,
            Com = row.TextOrNone(21) is { } com ? new(com, Name(sealer, com, stored.ComName!, known)) : null,
        };
    }

    private static string Name(Sealer sealer, string id, byte[] sealedName, Loaded? known) =>
        known?.NameOf(id, sealedName) ?? sealer.OpenText(sealedName, StaffStore.NameCell(id));
}
