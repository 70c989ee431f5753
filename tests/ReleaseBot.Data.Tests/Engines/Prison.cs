using System.Collections.Immutable;
using System.Text;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data.Tests;

/// <summary>A made-up prison with the stores of a world, and short ways to say what happens in it.</summary>
internal sealed class Prison(World world, string id = "prison-1")
{
    private int _people;

    public string Id => id;

    public EstablishmentStore Establishments { get; } = new(world.Database);
    public PersonStore People { get; } = new(world.Database);
    public TurnStore Turns { get; } = new(world.Database);
    public ConversationStore Conversations { get; } = new(world.Database);
    public AlertStore Alerts { get; } = new(world.Database);
    public RequestStore Requests { get; } = new(world.Database);

    public static async Task<Prison> OpenAsync(World world)
    {
        var prison = new Prison(world);
        await prison.Establishments.UpsertAsync(new() { Id = prison.Id, Code = "XPI", Name = "HMP Example", Nation = Nation.Wales });
        return prison;
    }

    public static ImportedPerson APerson(string number, string firstName = "Sam") => new()
    {
        NewPersonId = "person-" + number,
        NewTokenUser = "token-" + number,
        Source = "roll.csv",
        Details = new() { Number = number, FirstName = firstName, LastName = "Sample", DateOfBirth = new(1990, 1, 2), Cell = "A-1-01" },
        EstablishmentId = "prison-1",
        Status = LegalStatus.Sentenced,
        Release = new(new(2026, 6, 1), ReleaseDateKind.Conditional),
    };

    /// <summary>Imports somebody new and opens a sitting named like them.</summary>
    public async Task<string> TalkerAsync()
    {
        var number = $"A{Interlocked.Increment(ref _people):0000}ZZ";
        var imported = await People.ImportAsync(APerson(number));
        Assert.Equal(Opening.First, await Conversations.OpenAsync("c-" + imported.PersonId, imported.PersonId, null, "en"));
        return imported.PersonId;
    }

    /// <summary>Takes a turn with one thing said and one shown, from what is stored now.</summary>
    public async Task<SaveResult> SayAsync(string personId, string words, string? clientActivityId = null) =>
        await Turns.SaveAsync(ATurn((await Turns.LoadAsync(personId))!, words, clientActivityId));

    public TurnToSave ATurn(Loaded from, string words, string? clientActivityId = null)
    {
        ImmutableArray<PlanEvent> events =
        [
            new PlanEvent.ItemWritten(new("goal-" + from.Revision, "goals", Line.Of("goal", Slot.Own("words", words)), [], null, world.Clock.Now), []),
            new PlanEvent.LanguageChosen("cy"),
        ];
        return new()
        {
            From = from,
            Events = events,
            Place = from.Place.EvolveTurn(events),
            At = world.Clock.Now,
            ConversationId = "c-" + from.PersonId,
            ClientActivityId = clientActivityId,
            Activities = [Json(words), Json("shown after " + words)],
        };
    }

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{text}}"}""");
}
