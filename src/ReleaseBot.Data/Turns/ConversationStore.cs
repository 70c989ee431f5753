using System.Globalization;

namespace ReleaseBot.Data;

/// <summary>Sittings and their logs. A sitting is only its log; the place belongs to the person.</summary>
public sealed class ConversationStore(Database database)
{
    private const int Page = 50;

    private const string Open = """
        insert into conversation (conversation_id, person_id, session_id, locale, opened_at)
        values (@ConversationId, @PersonId, @SessionId, @Locale, @At)
        on conflict (conversation_id) do nothing
        """;

    private const string Owner = "select person_id from conversation where conversation_id = @ConversationId";

    private const string Close = """
        update conversation set closed_at = @At where conversation_id = @ConversationId and closed_at is null
        """;

    private const string Columns = """
        c.conversation_id, c.person_id, c.locale, c.opened_at, c.closed_at,
            (select coalesce(max(t.last_number), 0) from turn t where t.conversation_id = c.conversation_id) as last_number
        """;

    private const string ById = $"select {Columns} from conversation c where c.conversation_id = @Id";
    private const string ByPerson = $"select {Columns} from conversation c where c.person_id = @Id order by c.opened_at, c.conversation_id";

    private const string Log = """
        select t.person_id, t.revision, t.first_number, t.last_number, t.at, t.body, k.wrapped
        from turn t
        join person_key k on k.person_id = t.person_id
        where t.conversation_id = @ConversationId and t.last_number > @After
        """;

    private const string LogWhileTied = $"{Log} and {Tie.Holds}";
    private const string End = "select coalesce(max(last_number), 0), 1 from turn where conversation_id = @ConversationId";
    private const string EndWhileTied = $"select coalesce(max(last_number), 0), case when {Tie.Holds} then 1 else 0 end from turn where conversation_id = @ConversationId";

    /// <summary>A sitting never changes hands, so an owner once found is not looked up again.</summary>
    private readonly Lately<string> _owners = new(20_000);

    /// <summary>Opens a sitting of a person, once; asking again changes nothing.</summary>
    public Task<Opening> OpenAsync(
        string conversationId, string personId, string? sessionId, string? locale, CancellationToken cancellation = default)
    {
        var values = new { ConversationId = conversationId, PersonId = personId, SessionId = sessionId, Locale = locale, At = database.Now() };
        return database.WriteAsync(async sql =>
        {
            if (await sql.ExecuteAsync(Open, values) == 1)
                return Opening.First;
            return await sql.FirstAsync<string>(Owner, values) == personId ? Opening.Again : Opening.Refused;
        }, cancellation);
    }

    /// <summary>The person a sitting belongs to; none when there is no such sitting.</summary>
    public async Task<string?> OwnerAsync(string conversationId, CancellationToken cancellation = default)
    {
        if (_owners.Find(conversationId) is { } known)
            return known;
        var owner = await database.ReadAsync(async sql =>
        {
            var ask = new Statement(Owner, 1).Text("ConversationId", conversationId);
            return (await sql.RowsAsync(ask, row => row.Text(0), cancellation)).SingleOrDefault();
        }, cancellation);
        if (owner is not null)
            _owners.Keep(conversationId, owner);
        return owner;
    }

    public async Task<bool> CloseAsync(string conversationId, CancellationToken cancellation = default)
    {
        var values = new { ConversationId = conversationId, At = database.Now() };
        return await database.WriteAsync(sql => sql.ExecuteAsync(Close, values), cancellation) == 1;
    }

    public async Task<StoredConversation?> FindAsync(string conversationId, CancellationToken cancellation = default) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(ById, new { Id = conversationId }), cancellation))?.ToConversation();

    /// <summary>All sittings of a person, oldest first.</summary>
    public async Task<IReadOnlyList<StoredConversation>> OfPersonAsync(string personId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(ByPerson, new { Id = personId }), cancellation);
        return [.. rows.Select(row => row.ToConversation())];
    }

    /// <summary>The activities after a number, in order, at most <paramref name="most"/>.</summary>
    public async Task<LogPage> ActivitiesAsync(string conversationId, long after, int most = Page, CancellationToken cancellation = default) =>
        (await PageAsync(null, conversationId, after, most, cancellation))!;

    /// <summary>The activities after a number for somebody whose right to read hangs on a tie; none when that does not hold.</summary>
    public Task<LogPage?> ActivitiesAsync(Tie tie, string conversationId, long after, CancellationToken cancellation = default) =>
        PageAsync(tie, conversationId, after, Page, cancellation);

    private Task<LogPage?> PageAsync(Tie? tie, string conversationId, long after, int most, CancellationToken cancellation) =>
        database.ReadAsync(async sql =>
        {
            // A limit that is bound makes SQLite work the statement out anew each time; as part of the text it stays prepared.
            var text = string.Create(CultureInfo.InvariantCulture, $"{(tie is null ? Log : LogWhileTied)}\norder by t.last_number\nlimit {most}");
            var turns = await sql.RowsAsync(Tied(new Statement(text, 6).Text("ConversationId", conversationId).Number("After", after), tie), Numbered, cancellation);
            var activities = turns.SelectMany(turn => turn).Where(activity => activity.Number > after).Take(most).ToArray();
            return activities.Length > 0
                ? new LogPage(activities, activities[^1].Number, activities.Length == most)
                : await EmptyAsync(sql, tie, conversationId, cancellation);
        }, cancellation);

    private async Task<LogPage?> EmptyAsync(Sql sql, Tie? tie, string conversationId, CancellationToken cancellation)
    {
        var end = Tied(new Statement(tie is null ? End : EndWhileTied, 5).Text("ConversationId", conversationId), tie);
        var (last, holds) = (await sql.RowsAsync(end, row => (row.Number(0), row.Number(1) == 1), cancellation))[0];
        return holds ? new([], last, IsFull: false) : null;
    }

    private Statement Tied(Statement statement, Tie? tie) =>
        tie is null ? statement : tie.AddTo(statement.Text("PersonId", tie.PersonId), database.Now());

    private IEnumerable<StoredActivity> Numbered(StoredRow row)
    {
        var key = database.Sealer.Unwrap(row.Text(0), row.Blob(6));
        var first = row.Number(2);
        var at = Times.Time(row.Text(4));
        var body = key.Open(row.Blob(5), TurnBody.CellAt(row.Number(1)));
        return TurnBody.Activities(body).Select((json, i) => new StoredActivity(first + i, at.AddMilliseconds(i), json));
    }

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public required string PersonId { get; init; }
        public string? Locale { get; init; }
        public required string OpenedAt { get; init; }
        public string? ClosedAt { get; init; }
        public long LastNumber { get; init; }

        public StoredConversation ToConversation() =>
            new(ConversationId, PersonId, Locale, Times.Time(OpenedAt), Times.TimeOrNone(ClosedAt), LastNumber);
    }
}
