namespace ReleaseBot.Data;

/// <summary>What staff were asked to do: made within a turn, done by staff, withdrawn when the person takes it back.</summary>
public sealed class RequestStore(Database database)
{
    private const string AddWithTurn = """
        insert into staff_request (request_id, person_id, establishment_id, topic, kind, at, due_on, words)
        select @RequestId, t.person_id, @EstablishmentId, @Topic, @Kind, @At, @DueOn, @Words
        from turn t
        where t.person_id = @PersonId and t.revision = @Revision
        returning 1
        """;

    private const string AddAlone = """
        insert into staff_request (request_id, establishment_id, topic, kind, at, due_on)
        values (@Id, @EstablishmentId, @Topic, @Kind, @At, @DueOn)
        on conflict (request_id) do nothing
        """;

    private const string Columns = """
        select r.request_id, r.person_id, r.establishment_id, r.topic, r.kind, r.at, r.due_on, r.words, r.done_at, r.done_by,
            r.withdrawn_at, p.details, k.wrapped
        from staff_request r
        left join person p on p.person_id = r.person_id
        left join person_key k on k.person_id = r.person_id
        """;

    private const string Waiting = " r.done_at is null and r.withdrawn_at is null and (r.person_id is null or k.wrapped is not null)";
    private const string InOrder = " order by coalesce(r.due_on, '9999'), r.at, r.request_id";
    // Where the person is now counts, not where they asked; what names no person stays where it was asked.
    private const string OfNobodysPeople = Columns
        + " where coalesce(p.establishment_id, r.establishment_id) = @Id and p.key_worker_id is null and p.left_at is null and" + Waiting + InOrder;

    private const string OfKeyWorker = Columns + " where p.key_worker_id = @Id and" + Waiting + InOrder;
    private const string OfPerson = Columns + " where r.person_id = @Id and k.wrapped is not null order by r.at, r.request_id";

    private const string Done = """
        update staff_request set done_at = @At, done_by = @StaffId
        where request_id = @Id and done_at is null and withdrawn_at is null
            and coalesce(
                (select p.establishment_id from person p where p.person_id = staff_request.person_id),
                establishment_id) = @EstablishmentId
            and not exists (select 1 from person p where p.person_id = staff_request.person_id and p.key_worker_id is not null)
        """;

    private const string DoneByKeyWorker = """
        update staff_request set done_at = @At, done_by = @StaffId
        where request_id = @Id and person_id = @PersonId and done_at is null and withdrawn_at is null
            and person_id in (
                select p.person_id from person p
                where p.key_worker_id = @StaffId and p.establishment_id = @EstablishmentId and p.left_at is null)
        """;

    private const string Withdraw = """
        update staff_request set withdrawn_at = @At
        where person_id = @PersonId and topic = @Topic and done_at is null and withdrawn_at is null
        """;

    /// <summary>Asks the staff of a prison for something that concerns no one person; the same id asks only once.</summary>
    public Task<bool> AddAsync(NewRequest request, string establishmentId, CancellationToken cancellation = default)
    {
        var values = new
        {
            request.Id,
            EstablishmentId = establishmentId,
            request.Topic,
            request.Kind,
            At = database.Now(),
            DueOn = Times.Text(request.By),
        };
        return database.ActAsync(AddAlone, values, null, cancellation);
    }

    /// <summary>What waits in a prison with no key worker to see it, the soonest due first: of people who have none, and what concerns no one person.</summary>
    public Task<IReadOnlyList<StoredRequest>> WaitingInAsync(string establishmentId, CancellationToken cancellation = default) =>
        ListAsync(OfNobodysPeople, establishmentId, cancellation);

    /// <summary>What waits for a key worker's own people, the soonest due first.</summary>
    public Task<IReadOnlyList<StoredRequest>> WaitingForAsync(string keyWorkerId, CancellationToken cancellation = default) =>
        ListAsync(OfKeyWorker, keyWorkerId, cancellation);

    /// <summary>All that was ever asked for a person, oldest first.</summary>
    public Task<IReadOnlyList<StoredRequest>> OfPersonAsync(string personId, CancellationToken cancellation = default) =>
        ListAsync(OfPerson, personId, cancellation);

    /// <summary>Marks what waits in this prison with no key worker as done; false when it is not there or was done before.</summary>
    public Task<bool> DoneAsync(
        string requestId, string establishmentId, string staffId, AuditEntry? audit = null, CancellationToken cancellation = default)
    {
        var values = new { Id = requestId, EstablishmentId = establishmentId, StaffId = staffId, At = database.Now() };
        return database.ActAsync(Done, values, audit, cancellation);
    }

    /// <summary>Marks a request as done where this is the person's key worker, in the prison they are in; false for anybody else.</summary>
    public Task<bool> DoneByKeyWorkerAsync(
        string requestId, string personId, (string Id, string EstablishmentId) keyWorker, AuditEntry? audit = null, CancellationToken cancellation = default)
    {
        var values = new { Id = requestId, PersonId = personId, keyWorker.EstablishmentId, StaffId = keyWorker.Id, At = database.Now() };
        return database.ActAsync(DoneByKeyWorker, values, audit, cancellation);
    }

    /// <summary>Takes back what still waits on a topic of a person; says how many.</summary>
    public Task<int> WithdrawAsync(string personId, string topic, CancellationToken cancellation = default)
    {
        var values = new { PersonId = personId, Topic = topic, At = database.Now() };
        return database.WriteAsync(sql => sql.ExecuteAsync(Withdraw, values), cancellation);
    }

    /// <summary>The statement that keeps a request with its turn.</summary>
    internal static Statement Add(TurnToSave turn, NewRequest request, long revision, DateTimeOffset at) => new Statement(AddWithTurn, 9)
        .Text("RequestId", request.Id)
        .Text("PersonId", turn.From.PersonId)
        .Number("Revision", revision)
        .Text("EstablishmentId", turn.From.EstablishmentId)
        .Text("Topic", request.Topic)
        .Text("Kind", request.Kind)
        .Text("At", Times.Text(at))
        .Text("DueOn", Times.Text(request.By))
        .Blob("Words", request.Words is { } words ? turn.From.Key.Close(words, WordsCell(request.Id)) : null);

    private static Cell WordsCell(string requestId) => new("staff_request", "words", requestId);

    private async Task<IReadOnlyList<StoredRequest>> ListAsync(string text, string id, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(text, new { Id = id }), cancellation);
        return [.. rows.Select(row => row.ToRequest(database.Sealer))];
    }

    private sealed class Row
    {
        public required string RequestId { get; init; }
        public string? PersonId { get; init; }
        public required string EstablishmentId { get; init; }
        public required string Topic { get; init; }
        public required string Kind { get; init; }
        public required string At { get; init; }
        public string? DueOn { get; init; }
        public byte[]? Words { get; init; }
        public string? DoneAt { get; init; }
        public string? DoneBy { get; init; }
        public string? WithdrawnAt { get; init; }
        public byte[]? Details { get; init; }
        public byte[]? Wrapped { get; init; }

        public StoredRequest ToRequest(Sealer sealer)
        {
            var key = PersonId is null ? null : sealer.Unwrap(PersonId, Wrapped!);
            return new()
            {
                Id = RequestId,
                PersonId = PersonId,
                Person = key is null ? null : PersonRow.OpenDetails(key, Details!),
                EstablishmentId = EstablishmentId,
                Topic = Topic,
                Kind = Kind,
                At = Times.Time(At),
                By = Times.DateOrNone(DueOn),
                Words = key is null || Words is null ? null : key.OpenText(Words, WordsCell(RequestId)),
                DoneAt = Times.TimeOrNone(DoneAt),
                DoneBy = DoneBy,
                WithdrawnAt = Times.TimeOrNone(WithdrawnAt),
            };
        }
    }
}
