using System.Text.Json;

namespace ReleaseBot.Data;

/// <summary>A person's row with their wrapped key.</summary>
internal class PersonRow
{
    public const string Columns = """
        p.person_id, p.token_user, p.establishment_id, p.key_worker_id, p.mentor_id, p.com_id, p.details, p.legal_status, p.release_date, p.release_date_kind,
        p.temporarily_out, p.left_at, p.imported_at, p.revision, k.wrapped
        """;

    public static readonly Cell DetailsCell = new("person", "details");
    public static readonly Cell FirstNameCell = new("person", "first_name");

    public required string PersonId { get; init; }
    public required string TokenUser { get; init; }
    public required string EstablishmentId { get; init; }
    public string? KeyWorkerId { get; init; }
    public string? MentorId { get; init; }
    public string? ComId { get; init; }
    public required byte[] Details { get; init; }
    public required string LegalStatus { get; init; }
    public string? ReleaseDate { get; init; }
    public string? ReleaseDateKind { get; init; }
    public long TemporarilyOut { get; init; }
    public string? LeftAt { get; init; }
    public required string ImportedAt { get; init; }
    public long Revision { get; init; }
    public required byte[] Wrapped { get; init; }

    public static PersonDetails OpenDetails(PersonKey key, byte[] details) =>
        JsonSerializer.Deserialize(key.Open(details, DetailsCell), SettingsJson.Default.PersonDetails)!;

    public static byte[] CloseDetails(PersonKey key, PersonDetails details) =>
        key.Close(JsonSerializer.SerializeToUtf8Bytes(details, SettingsJson.Default.PersonDetails), DetailsCell);

    public Person ToPerson(Sealer sealer) => new()
    {
        Id = PersonId,
        TokenUser = TokenUser,
        Details = OpenDetails(sealer.Unwrap(PersonId, Wrapped), Details),
        EstablishmentId = EstablishmentId,
        KeyWorkerId = KeyWorkerId,
        MentorId = MentorId,
        ComId = ComId,
        Status = ShortNames.StatusOf(LegalStatus),
        Release = ShortNames.Release(ReleaseDate, ReleaseDateKind),
        TemporarilyOut = TemporarilyOut == 1,
        LeftAt = Times.TimeOrNone(LeftAt),
        ImportedAt = Times.Time(ImportedAt),
    };
}
