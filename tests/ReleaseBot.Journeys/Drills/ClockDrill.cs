using ReleaseBot.Data;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>Clocks jump and are changed in spring and autumn: every turn is kept once, and nothing is stored before what came before it.</summary>
public sealed class ClockDrill(ITestOutputHelper output)
{
    private const int People = 4;
    private const int TurnsEach = 5;

    private static readonly DateTimeOffset BeforeSpring = new(2026, 3, 29, 0, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset BeforeAutumn = new(2026, 10, 25, 0, 59, 59, TimeSpan.Zero);

    private static readonly (string What, DateTimeOffset To)[] Moves =
    [
        ("into summer time", BeforeSpring.AddMinutes(2)),
        ("back two hours", BeforeSpring.AddHours(-2)),
        ("forward a year", BeforeSpring.AddYears(1)),
        ("back to before the clocks change", BeforeAutumn),
        ("into winter time", BeforeAutumn.AddMinutes(1)),
        ("the hour that comes twice", BeforeAutumn.AddMinutes(30)),
        ("back ten years", BeforeAutumn.AddYears(-10)),
        ("to a leap day", new(2028, 2, 29, 23, 59, 59, TimeSpan.Zero)),
    ];

    [Fact]
    public async Task Nothing_is_lost_doubled_or_out_of_order_when_the_clock_jumps()
    {
        var clock = new JumpingClock { Now = BeforeSpring };
        await using var server = await DrillServer.OpenAsync(clock);
        var all = new List<Talker>();
        await TalkAsync(server, all);
        foreach (var move in Moves)
        {
            clock.Now = move.To;
            await TalkAsync(server, all);
        }

        var tally = new Tally(0, 0, 0);
        foreach (var talker in all)
        {
            tally += await talker.TallyAsync(server.Database);
        }

        tally.Judge(output, $"{Moves.Length} clock jumps ({string.Join(", ", Moves.Select(move => move.What))})", (Moves.Length + 1) * People * TurnsEach);
        await AssertInOrderAsync(server.Database, all);
        Assert.Empty(await new Verify(server.Database).RunAsync());
    }

    /// <summary>Tokens run out with the clock, so everybody sits down anew after each jump; their place goes on.</summary>
    private static async Task TalkAsync(DrillServer server, List<Talker> all)
    {
        var talkers = await server.SitDownAsync(People);
        foreach (var turn in Enumerable.Range(1, TurnsEach))
        {
            await Task.WhenAll(talkers.Select(talker => talker.SayAsync($"c{turn}")));
        }

        all.AddRange(talkers);
    }

    private static async Task AssertInOrderAsync(Database database, List<Talker> talkers)
    {
        var owners = new HashSet<string>();
        foreach (var talker in talkers)
        {
            owners.Add((await new ConversationStore(database).OwnerAsync(talker.ConversationId))!);
        }

        foreach (var personId in owners)
        {
            var times = (await new TurnStore(database).HistoryAsync(personId)).Select(turn => turn.At).ToArray();
            Assert.Equal(times.Order().Distinct(), times);
        }
    }

    private sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
