namespace ReleaseBot.Data;

/// <summary>Places and turns: loaded in one round trip, saved in one transaction, read back as a sitting's log or a person's history.</summary>
public sealed class TurnStore(Database database)
{
    private const string MoveOn = """
        update place
        set body = @Body, revision = @Revision, changed_at = @ChangedAt, paced_to = @PacedTo
        where person_id = @PersonId and revision = @Revision - 1
            and exists (
                select 1
                from person p join establishment e on e.establishment_id = p.establishment_id
                where p.person_id = @PersonId and p.revision = @RollRevision
                    and e.name = @EstablishmentName and e.nation = @Nation and e.settings = @Settings)
        """;

    private const string Moved = "returning revision";
    private const string MoveOnAnyhow = $"{MoveOn}\n{Moved}";
    private const string MoveOnWhileTied = $"{MoveOn} and {Tie.Holds}\n{Moved}";

    // The two unique keys of a turn and its key to the conversation refuse what is repeated, out of date or somebody else's.
    private const string AddSaid = """
        insert into turn (person_id, revision, conversation_id, client_activity_id, first_number, last_number, at, kinds, body)
        select l.person_id, l.revision, @ConversationId, @ClientActivityId, said.last + 1, said.last + @Count, @At, @Kinds, @Body
        from place l, (select coalesce(max(last_number), 0) as last from turn where conversation_id = @ConversationId) said
        where l.person_id = @PersonId and l.revision = @Revision
        returning first_number
        """;

    private const string AddUnsaid = """
        insert into turn (person_id, revision, conversation_id, client_activity_id, at, kinds, body)
        select l.person_id, l.revision, @ConversationId, @ClientActivityId, @At, @Kinds, @Body
        from place l
        where l.person_id = @PersonId and l.revision = @Revision
        returning revision
        """;

    private const string Repeated = """
        select first_number, at from turn where conversation_id = @ConversationId and client_activity_id = @ClientActivityId
        """;

    private const string RevisionNow = "select revision from place where person_id = @PersonId";

    private const string History = """
        select t.revision, t.at, t.conversation_id, t.body, k.wrapped
        from turn t
        join person_key k on k.person_id = t.person_id
        where t.person_id = @PersonId and t.revision > @After
        order by t.revision
        """;

    private readonly AuditLog _audit = new(database);
    private readonly Lately<Loaded> _known = new(2000);

    /// <summary>What a turn of this person starts from; none when there is no such person.</summary>
    public async Task<Loaded?> LoadAsync(string personId, CancellationToken cancellation = default)
    {
        var known = _known.Find(personId);
        var load = new Statement(PlaceRow.Load, 2).Text("PersonId", personId).Number("Known", known?.Revision ?? -1);
        var rows = await database.ReadAsync(
            sql => sql.RowsAsync(load, row => PlaceRow.Read(row, database.Sealer, known), cancellation), cancellation);
        if (rows is not [var loaded])
            return null;
        _known.Keep(personId, loaded);
        return loaded;
    }

    /// <summary>
    /// What this process loaded or saved last of a person. A turn taken from it is kept only if it is still so; absent where nothing is known
    /// or other processes save turns too, so that it would often not be.
    /// </summary>
    public Loaded? Lately(string personId) => database.IsShared ? null : _known.Find(personId);

    /// <summary>What a list of a key worker shows of their people who are still here, all in one round trip.</summary>
    public Task<IReadOnlyList<Loaded>> OfKeyWorkerAsync(string staffId, CancellationToken cancellation = default) => OfStaffAsync(PlaceRow.OfKeyWorker, staffId, cancellation);

    /// <summary>The same for a community offender manager.</summary>
    public Task<IReadOnlyList<Loaded>> OfComAsync(string staffId, CancellationToken cancellation = default) => OfStaffAsync(PlaceRow.OfCom, staffId, cancellation);

    private async Task<IReadOnlyList<Loaded>> OfStaffAsync(string list, string staffId, CancellationToken cancellation)
    {
        var load = new Statement(list, 1).Text("StaffId", staffId);
        return await database.ReadAsync(sql => sql.RowsAsync(load, row => PlaceRow.Read(row, database.Sealer, null), cancellation), cancellation);
    }

    /// <summary>Keeps a turn whole or not at all. It is on disk when this returns.</summary>
    public async Task<SaveResult> SaveAsync(TurnToSave turn, CancellationToken cancellation = default)
    {
        var revision = turn.From.Revision + 1;
        var soonest = turn.From.ChangedAt.AddMilliseconds(1);
        var at = turn.At > soonest ? turn.At : soonest;
        var written = WrittenPlace.Of(turn.Place, turn.From.Written);
        var statements = Statements(turn, PlaceRow.Close(turn.From.Key, written, revision), revision, at);
        try
        {
            var results = await WriteAsync(statements, turn, cancellation);
            if (results[0] == revision && results[1] is { } number)
            {
                _known.Keep(turn.From.PersonId, turn.From with
                {
                    Place = turn.Place,
                    Revision = revision,
                    ChangedAt = LastAt(turn, at),
                    PacedTo = turn.PacedTo ?? turn.From.PacedTo,
                    Written = written.Lists(),
                });
                return new SaveResult.Saved(revision, turn.Activities.Count > 0 ? number : null, at);
            }
        }
        catch (Exception fault) when (Refusals.IsByKey(fault))
        {
            return await WhyNotAsync(turn, cancellation) ?? new SaveResult.NoSuchConversation();
        }

        return await WhyNotAsync(turn, cancellation) ?? new SaveResult.Stale();
    }

    /// <summary>All turns of a person after a revision, oldest first.</summary>
    public async Task<IReadOnlyList<StoredTurn>> HistoryAsync(string personId, long after = 0, CancellationToken cancellation = default)
    {
        var values = new { PersonId = personId, After = after };
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(History, values), cancellation);
        return [.. rows.Select(row => row.ToTurn(database.Sealer.Unwrap(personId, row.Wrapped)))];
    }

    private List<Statement> Statements(TurnToSave turn, byte[] place, long revision, DateTimeOffset at)
    {
        List<Statement> statements = [Move(turn, place, revision, at), Add(turn, turn.From.PersonId, revision, at)];
        statements.AddRange(turn.Alerts.Select(alert => AlertStore.Add(turn, alert, revision, at)));
        statements.AddRange(turn.Requests.Select(request => RequestStore.Add(turn, request, revision, at)));
        statements.AddRange(HandedInStore.Of(turn, revision));
        statements.AddRange(CoverStore.Of(turn, revision));
        statements.AddRange(RollChangeStore.Of(turn, revision));
        return statements;
    }

    private static DateTimeOffset LastAt(TurnToSave turn, DateTimeOffset at) => at.AddMilliseconds(Math.Max(0, turn.Activities.Count - 1));

    /// <summary>Moves the place on, if person, prison and tie are still what the turn was taken from.</summary>
    private Statement Move(TurnToSave turn, byte[] place, long revision, DateTimeOffset at)
    {
        var from = turn.From;
        var move = new Statement(turn.Tie is null ? MoveOnAnyhow : MoveOnWhileTied, 12)
            .Text("PersonId", from.PersonId)
            .Number("Revision", revision)
            .Text("ChangedAt", Times.Text(LastAt(turn, at)))
            .Number("PacedTo", turn.PacedTo ?? from.PacedTo)
            .Blob("Body", place)
            .Number("RollRevision", from.RollRevision)
            .Text("EstablishmentName", from.EstablishmentName)
            .Text("Nation", ShortNames.Of(from.Nation))
            .Text("Settings", from.SettingsAsStored);
        return turn.Tie?.AddTo(move, database.Now()) ?? move;
    }

    private static Statement Add(TurnToSave turn, string personId, long revision, DateTimeOffset at)
    {
        var said = turn.ConversationId is not null && turn.Activities.Count > 0;
        var add = new Statement(said ? AddSaid : AddUnsaid)
            .Text("PersonId", personId)
            .Number("Revision", revision)
            .Text("ConversationId", turn.ConversationId)
            .Text("ClientActivityId", turn.ClientActivityId)
            .Text("At", Times.Text(at))
            .Text("Kinds", string.Join(' ', turn.Events.Select(ShortNames.Of)))
            .Blob("Body", TurnBody.Close(turn));
        return said ? add.Number("Count", turn.Activities.Count) : add;
    }

    private Task<long?[]> WriteAsync(IReadOnlyList<Statement> statements, TurnToSave turn, CancellationToken cancellation) =>
        turn.Audit.Count == 0
            ? database.WriteAsync(statements, cancellation)
            : database.WriteAsync(sql => WriteAsync(sql, statements, turn.Audit, cancellation), cancellation);

    private async Task<long?[]> WriteAsync(
        Sql sql, IReadOnlyList<Statement> statements, IReadOnlyList<AuditEntry> audit, CancellationToken cancellation)
    {
        var results = await sql.RunAsync(statements, cancellation);
        if (results[0] is not null)
            foreach (var entry in audit)
                await _audit.AppendAsync(sql, entry);
        return results;
    }

    /// <summary>Why a turn was refused: its tie is gone, it was repeated, or it is out of date. Otherwise nothing.</summary>
    private Task<SaveResult?> WhyNotAsync(TurnToSave turn, CancellationToken cancellation) =>
        database.SnapshotAsync<SaveResult?>(async sql =>
        {
            if (turn.Tie is { } tie && !await tie.HoldsAsync(sql, database.Now(), cancellation))
                return new SaveResult.NotAllowed();
            var values = new { turn.ConversationId, turn.ClientActivityId, turn.From.PersonId };
            if (turn.ClientActivityId is not null && await sql.FirstAsync<FirstAnswer>(Repeated, values) is { } first)
                return new SaveResult.Repeated(first.FirstNumber, Times.Time(first.At));
            return await sql.FirstAsync<long?>(RevisionNow, values) == turn.From.Revision ? null : new SaveResult.Stale();
        }, cancellation);

    private sealed class FirstAnswer
    {
        public long? FirstNumber { get; init; }
        public required string At { get; init; }
    }

    private sealed class Row
    {
        public long Revision { get; init; }
        public required string At { get; init; }
        public string? ConversationId { get; init; }
        public required byte[] Body { get; init; }
        public required byte[] Wrapped { get; init; }

        public StoredTurn ToTurn(PersonKey key)
        {
            var body = key.Open(Body, TurnBody.CellAt(Revision));
            return new(Revision, Times.Time(At), ConversationId, TurnBody.Events(body), TurnBody.Activities(body));
        }
    }
}
