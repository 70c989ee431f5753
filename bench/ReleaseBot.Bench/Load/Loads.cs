using System.Diagnostics;

namespace ReleaseBot.Bench.Load;

/// <summary>What a load came to.</summary>
/// <param name="PerSecond">Turns or starts a second.</param>
/// <param name="Cpu">Processor time of the server, in milliseconds for each.</param>
/// <param name="Cores">Cores the server kept busy.</param>
internal sealed record Loaded(double PerSecond, Latencies Took, double Cpu, double Cores, int Errors);

/// <summary>The kinds of load.</summary>
internal static class Loads
{
    /// <summary>Everybody says the next thing as soon as the last was answered.</summary>
    public static async Task<Loaded> ClosedAsync(Server server, int conversations, bool byStream, double seconds, double warm = 1.5)
    {
        var clients = await SitDownAsync(server, conversations, byStream);
        var (counts, warmed) = (0, Stopwatch.GetTimestamp());
        var took = new Latencies();
        var (from, until) = (warmed + Ticks(warm), warmed + Ticks(warm + seconds));
        var talking = clients.Select(client => Task.Run(() => TalkAsync(client, until, since =>
        {
            if (since >= from)
            {
                Interlocked.Increment(ref counts);
                took.Add(since);
            }
        }))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(warm));
        var (worked, begun) = (server.Worked, Stopwatch.GetTimestamp());
        await Task.WhenAll(talking);
        var (cpu, clock) = (server.Worked - worked, Stopwatch.GetElapsedTime(begun));
        clients.ForEach(client => client.Dispose());
        return new(counts / clock.TotalSeconds, took, cpu.TotalMilliseconds / Math.Max(1, counts), cpu / clock, 0);
    }

    /// <summary>So many turns a second, whatever the answers take; a turn counts from when it was due.</summary>
    public static async Task<Loaded> OpenAsync(Server server, int conversations, double perSecond, double seconds)
    {
        var idle = new System.Collections.Concurrent.ConcurrentQueue<Client>(await SitDownAsync(server, conversations, byStream: false));
        var loaded = await PacedAsync(server, perSecond, seconds, async () =>
        {
            if (!idle.TryDequeue(out var client))
            {
                throw new IOException("Everybody still waits for an answer.");
            }

            await client.TurnAsync();
            idle.Enqueue(client);
        });
        foreach (var client in idle)
        {
            client.Dispose();
        }

        return loaded;
    }

    /// <summary>So many people a second come back: a token, a sitting, the first words of the bot.</summary>
    public static async Task<Loaded> StartsAsync(Server server, double perSecond, double seconds)
    {
        var next = 0;
        var wires = new System.Collections.Concurrent.ConcurrentBag<Client>();
        foreach (var person in server.People)
        {
            var client = new Client(server, person, wires.Count);
            await client.ConnectAsync();
            wires.Add(client);
        }

        var clients = wires.ToArray();
        var loaded = await PacedAsync(server, perSecond, seconds, () => clients[Interlocked.Increment(ref next) % clients.Length].StartAsync());
        Array.ForEach(clients, client => client.Dispose());
        return loaded;
    }

    private static async Task<Loaded> PacedAsync(Server server, double perSecond, double seconds, Func<Task> act)
    {
        var (took, errors, all) = (new Latencies(), 0, new List<Task>());
        var (worked, begun) = (server.Worked, Stopwatch.GetTimestamp());
        for (var number = 0; number < perSecond * seconds; number++)
        {
            var due = begun + Ticks(number / perSecond);
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1);
            }

            all.Add(OneAsync(due));
        }

        await Task.WhenAll(all);
        var (cpu, clock) = (server.Worked - worked, Stopwatch.GetElapsedTime(begun));
        return new(took.Count / clock.TotalSeconds, took, cpu.TotalMilliseconds / Math.Max(1, took.Count), cpu / clock, errors);

        async Task OneAsync(long due)
        {
            try
            {
                await act();
                took.Add(due);
            }
            catch (IOException)
            {
                Interlocked.Increment(ref errors);
            }
        }
    }

    private static async Task<List<Client>> SitDownAsync(Server server, int conversations, bool byStream)
    {
        var clients = Enumerable.Range(0, conversations).Select(number => new Client(server, server.People[number % server.People.Count], number)).ToList();
        foreach (var some in clients.Chunk(32))
        {
            await Task.WhenAll(some.Select(async client =>
            {
                await client.ConnectAsync();
                await client.StartAsync(byStream);
            }));
        }

        return clients;
    }

    private static async Task TalkAsync(Client client, long until, Action<long> answered)
    {
        for (var since = Stopwatch.GetTimestamp(); since < until; since = Stopwatch.GetTimestamp())
        {
            await client.TurnAsync();
            answered(since);
        }
    }

    private static long Ticks(double seconds) => (long)(seconds * Stopwatch.Frequency);
}
