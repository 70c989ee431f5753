using System.Collections.Immutable;
using ReleaseBot.Bench.Load;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Bench.Growth;

/// <summary>Fills the demo prison's data with people who have all talked for a year.</summary>
internal sealed class FilledPrison(Database database)
{
    /// <summary>As many people as a busy key worker has.</summary>
    public const int OfOneWorker = 40;

    public const string Worker = "sam.okoro";

    private readonly PersonStore people = new(database);
    private readonly TurnStore turns = new(database);
    private readonly ConversationStore conversations = new(database);
    private readonly ImmutableArray<TalkedTurn> year = YearOfTalk.Make();

    /// <summary>Adds people from one number up to another.</summary>
    public async Task FillAsync(int from, int to, Action<int> done)
    {
        var prison = (await new EstablishmentStore(database).AllAsync())[0];
        var worker = await new StaffStore(database).FindByUserNameAsync(Worker);
        var filled = 0;
        await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (number, _) =>
        {
            await TalkAsync(await AddAsync(number, prison.Id, number < OfOneWorker ? worker!.Id : null), number);
            done(Interlocked.Increment(ref filled));
        });
    }

    private async Task<string> AddAsync(int number, string prisonId, string? workerId) => (await people.ImportAsync(new()
    {
        NewPersonId = $"grown{number:000000}",
        NewTokenUser = $"dl_grown{number:000000}",
        Source = "bench",
        Details = new() { Number = Servers.NumberOf(number), FirstName = "Sam", LastName = "Example" },
        EstablishmentId = prisonId,
        KeyWorkerId = workerId,
        Status = LegalStatus.Sentenced,
        Release = new(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30 + (number % 300)), ReleaseDateKind.Confirmed),
    })).PersonId;

    private async Task TalkAsync(string personId, int number)
    {
        var known = (await turns.LoadAsync(personId))!;
        var at = DateTimeOffset.UtcNow.AddYears(-1);
        for (var turn = 0; turn < year.Length; turn++)
        {
            var conversation = $"grown{number:000000}-{turn / 10}";
            if (turn % 10 == 0)
            {
                await conversations.OpenAsync(conversation, personId, null, null);
            }

            var (place, events, activities) = year[turn];
            var saved = await turns.SaveAsync(new() { From = known, Place = place, Events = events, Activities = activities, At = at.AddDays(turn * 2), ConversationId = conversation, ClientActivityId = $"g{turn}" });
            known = saved is SaveResult.Saved { Revision: var revision } ? known with { Place = place, Revision = revision } : throw new InvalidOperationException($"A turn was not kept: {saved}");
        }
    }
}
