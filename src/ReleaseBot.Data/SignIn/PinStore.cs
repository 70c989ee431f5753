namespace ReleaseBot.Data;

/// <summary>How a person signs in: the hash of their PIN, and the throttle on wrong ones.</summary>
public sealed record Pin(
    string PersonId, string? Hash, DateTimeOffset? SetAt, int WrongTries, DateTimeOffset? NextTryAt, DateTimeOffset? LastSignedInAt);

/// <summary>A one-use card code, for a person who is in this prison now.</summary>
public sealed record Card(string PersonId, string EstablishmentId, string Hash, DateTimeOffset ExpiresAt)
{
    /// <summary>Set where only this key worker's people may be given one.</summary>
    public string? KeyWorkerId { get; init; }
}

/// <summary>PINs: staff issue a one-use card code, and with it the person sets the PIN.</summary>
public sealed class PinStore(Database database)
{
    private const string Issue = """
        insert into pin (person_id, card_hash, card_expires_at)
        select p.person_id, @Hash, @ExpiresAt
        from person p
        where p.person_id = @PersonId and p.establishment_id = @EstablishmentId and p.left_at is null
            and (@KeyWorkerId is null or p.key_worker_id = @KeyWorkerId)
        on conflict (person_id) do update set card_hash = excluded.card_hash, card_expires_at = excluded.card_expires_at
        """;

    private const string Set = """
        update pin
        set pin_hash = @PinHash, set_at = @At, card_hash = null, card_expires_at = null, wrong_tries = 0, next_try_at = null
        where person_id = @PersonId and card_hash = @CardHash and card_expires_at > @At
        """;

    private const string SetAlone = """
        insert into pin (person_id, pin_hash, set_at) values (@PersonId, @PinHash, @At)
        on conflict (person_id) do update set pin_hash = excluded.pin_hash, set_at = excluded.set_at, wrong_tries = 0, next_try_at = null
        """;

    private const string Valid = "select 1 from pin where person_id = @PersonId and card_hash = @CardHash and card_expires_at > @At";

    private const string ById = """
        select person_id, pin_hash, set_at, wrong_tries, next_try_at, last_signed_in_at from pin where person_id = @PersonId
        """;

    private const string CountTry = """
        update pin set wrong_tries = wrong_tries + 1, next_try_at = @NextTryAt
        where person_id = @PersonId and wrong_tries = @TriesBefore and (next_try_at is null or next_try_at <= @At)
        """;

    private const string Right = """
        update pin set wrong_tries = 0, next_try_at = null, last_signed_in_at = @At
        where person_id = @PersonId and pin_hash = @PinHash and (next_try_at is null or next_try_at <= @At or wrong_tries = @Counted)
        """;

    /// <summary>
    /// Issues a card code; the one before no longer works. The PIN goes on working until the code is used. False when the person is not there for this card to be given to.
    /// </summary>
    public Task<bool> IssueCardAsync(Card card, AuditEntry? audit = null, CancellationToken cancellation = default)
    {
        var values = new { card.PersonId, card.EstablishmentId, card.KeyWorkerId, card.Hash, ExpiresAt = Times.Text(card.ExpiresAt) };
        return database.ActAsync(Issue, values, audit, cancellation);
    }

    /// <summary>True while this card code may be used.</summary>
    public async Task<bool> CardIsValidAsync(string personId, string cardHash, CancellationToken cancellation = default)
    {
        var values = new { PersonId = personId, CardHash = cardHash, At = database.Now() };
        return await database.ReadAsync(sql => sql.FirstAsync<long?>(Valid, values), cancellation) is not null;
    }

    /// <summary>Uses a card code up and sets the PIN in one; false when the code was used, is too old or another's.</summary>
    public Task<bool> SetWithCardAsync(string personId, string cardHash, string pinHash, CancellationToken cancellation = default) =>
        database.ActAsync(Set, new { PersonId = personId, CardHash = cardHash, PinHash = pinHash, At = database.Now() }, null, cancellation);

    /// <summary>Sets a PIN without a card: for a person who is signed in, and for made-up people.</summary>
    public Task SetAsync(string personId, string pinHash, CancellationToken cancellation = default) =>
        database.ActAsync(SetAlone, new { PersonId = personId, PinHash = pinHash, At = database.Now() }, null, cancellation);

    public async Task<Pin?> FindAsync(string personId, CancellationToken cancellation = default) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(ById, new { PersonId = personId }), cancellation))?.ToPin();

    /// <summary>
    /// Counts a try before the PIN is looked at, so that many at once are no way round the wait;
    /// false when another try was counted meanwhile or the person must wait.
    /// </summary>
    public Task<bool> CountTryAsync(string personId, int triesBefore, DateTimeOffset? nextTryAt, CancellationToken cancellation = default)
    {
        var values = new { PersonId = personId, TriesBefore = (long)triesBefore, NextTryAt = Times.Text(nextTryAt), At = database.Now() };
        return database.ActAsync(CountTry, values, null, cancellation);
    }

    /// <summary>Signs in with the hash that was checked; false when the PIN was changed meanwhile, or others than the try that was counted must wait.</summary>
    public Task<bool> RightTryAsync(string personId, string pinHash, int counted = -1, CancellationToken cancellation = default)
    {
        var values = new { PersonId = personId, PinHash = pinHash, Counted = (long)counted, At = database.Now() };
        return database.ActAsync(Right, values, null, cancellation);
    }

    private sealed class Row
    {
        public required string PersonId { get; init; }
        public string? PinHash { get; init; }
        public string? SetAt { get; init; }
        public long WrongTries { get; init; }
        public string? NextTryAt { get; init; }
        public string? LastSignedInAt { get; init; }

        public Pin ToPin() => new(
            PersonId,
            PinHash,
            Times.TimeOrNone(SetAt),
            (int)WrongTries,
            Times.TimeOrNone(NextTryAt),
            Times.TimeOrNone(LastSignedInAt));
    }
}
