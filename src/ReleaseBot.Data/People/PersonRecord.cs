using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>A sitting with everything that was said and shown in it.</summary>
public sealed record Sitting(StoredConversation Conversation, IReadOnlyList<StoredActivity> Activities);

/// <summary>Everything that is held about one person, for subject access.</summary>
public sealed record PersonRecord
{
    public required Person Person { get; init; }
    public required IReadOnlyList<PersonChange> Changes { get; init; }
    public required Place Place { get; init; }
    public required IReadOnlyList<StoredTurn> Turns { get; init; }
    public required IReadOnlyList<Sitting> Sittings { get; init; }
    public required IReadOnlyList<Alert> Alerts { get; init; }
    public required IReadOnlyList<StoredRequest> Requests { get; init; }
    public required Pin? Pin { get; init; }
    public required IReadOnlyList<Session> Sessions { get; init; }
    public required string? Draft { get; init; }

    /// <summary>What staff had written for them and did not send.</summary>
    public required IReadOnlyList<StaffDraft> StaffDrafts { get; init; }

    /// <summary>Who did and looked at what about them.</summary>
    public required IReadOnlyList<AuditLine> Audit { get; init; }
}

/// <summary>Gathers what is held about a person, from every store that holds something.</summary>
public sealed class PersonRecords(Database database)
{
    private const int Page = 500;

    private readonly PersonStore _people = new(database);
    private readonly TurnStore _turns = new(database);
    private readonly ConversationStore _conversations = new(database);

    /// <summary>All of a person's records: their own first, then those under numbers that the prison has joined to theirs.</summary>
    public async Task<IReadOnlyList<PersonRecord>> OfNumberAsync(string number, CancellationToken cancellation = default)
    {
        if (await _people.FindByNumberAsync(number, cancellation) is not { } person)
            return [];
        var records = new List<PersonRecord> { await OfAsync(person, cancellation) };
        foreach (var joined in await _people.JoinedToAsync(person.Id, cancellation))
            records.Add(await OfAsync(joined, cancellation));
        return records;
    }

    private async Task<PersonRecord> OfAsync(Person person, CancellationToken cancellation) => new()
    {
        Person = person,
        Changes = await _people.ChangesAsync(person.Id, cancellation),
        Place = (await _turns.LoadAsync(person.Id, cancellation))?.Place ?? Place.Start,
        Turns = await _turns.HistoryAsync(person.Id, cancellation: cancellation),
        Sittings = await SittingsAsync(person.Id, cancellation),
        Alerts = await new AlertStore(database).OfPersonAsync(person.Id, cancellation),
        Requests = await new RequestStore(database).OfPersonAsync(person.Id, cancellation),
        Pin = await new PinStore(database).FindAsync(person.Id, cancellation),
        Sessions = await new SessionStore(database).OfPersonAsync(person.Id, cancellation),
        Draft = await new DraftStore(database).FindAsync(person.Id, cancellation),
        StaffDrafts = await new StaffDraftStore(database).OfPersonAsync(person.Id, cancellation),
        Audit = await new AuditLog(database).AboutAsync(person.Id, cancellation),
    };

    private async Task<IReadOnlyList<Sitting>> SittingsAsync(string personId, CancellationToken cancellation)
    {
        var sittings = new List<Sitting>();
        foreach (var conversation in await _conversations.OfPersonAsync(personId, cancellation))
            sittings.Add(new(conversation, await ActivitiesAsync(conversation.Id, cancellation)));
        return sittings;
    }

    private async Task<List<StoredActivity>> ActivitiesAsync(string conversationId, CancellationToken cancellation)
    {
        var activities = new List<StoredActivity>();
        while (await _conversations.ActivitiesAsync(conversationId, activities.LastOrDefault()?.Number ?? 0, Page, cancellation) is { Activities.Count: > 0 } page)
            activities.AddRange(page.Activities);
        return activities;
    }
}
