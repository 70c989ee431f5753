using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.Serving;
using ReleaseBot.Setup;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys;

/// <summary>Kills the real program with SIGKILL while people talk, starts it again, and counts what was acknowledged, lost and doubled.</summary>
public sealed class KillDrill(ITestOutputHelper output) : IDisposable
{
    private const int People = 8;

    /// <summary>A few in <c>./test</c>, many in <c>./test --all</c>.</summary>
    private static readonly int Kills = Environment.GetEnvironmentVariable("RELEASEBOT_TESTS") == "all" ? 100 : 4;

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-kill-").FullName;
    private readonly string url = $"http://127.0.0.1:{FreePort()}";
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Process? program;

    public void Dispose()
    {
        program?.Kill();
        program?.WaitForExit();
        program?.Dispose();
        http.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_done_twice()
    {
        await StartAsync();
        var talkers = await SitDownAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            var talking = talkers.Select(talker => talker.TalkAsync(http, stop.Token)).ToArray();
            await Task.Delay(300 + (kill * 137 % 700));
            program!.Kill();
            await program.WaitForExitAsync();
            await stop.CancelAsync();
            await Task.WhenAll(talking);
            await StartAsync();
            await Task.WhenAll(talkers.Select(talker => talker.ResendAsync(http)));
        }

        var tallies = await Task.WhenAll(talkers.Select(async talker => Tally(talker.Acknowledged, await talker.LogAsync(http))));

        var (acknowledged, lost, doubled) = (tallies.Sum(tally => tally.Acknowledged), tallies.Sum(tally => tally.Lost), tallies.Sum(tally => tally.Doubled));
        output.WriteLine($"{Kills} kills: {acknowledged} acknowledged, {lost} lost, {doubled} doubled");
        Assert.True(acknowledged > Kills * People, "hardly anything was said");
        Assert.Equal((0, 0), (lost, doubled));
        await AssertVerifiedAsync();
    }

    /// <summary>The tally is only worth something when it finds what is wrong.</summary>
    [Fact]
    public void Three_lost_and_one_doubled_that_were_planted_are_found()
    {
        var acknowledged = Enumerable.Range(0, 10).ToDictionary(number => $"c{number}", number => $"talk|{number}");
        var log = acknowledged.Skip(3).Select(pair => (pair.Key, pair.Value)).Append(("c9", "talk|77"));

        Assert.Equal((10, 3, 1), Tally(acknowledged, log));
    }

    private static (int Acknowledged, int Lost, int Doubled) Tally(IReadOnlyDictionary<string, string> acknowledged, IEnumerable<(string Client, string Id)> log)
    {
        var stored = log.ToLookup(entry => entry.Client, entry => entry.Id);
        return (
            acknowledged.Count,
            acknowledged.Count(pair => !stored[pair.Key].Contains(pair.Value)),
            stored.Count(entry => entry.Count() > 1));
    }

    private async Task AssertVerifiedAsync()
    {
        program!.Kill();
        await program.WaitForExitAsync();
        await using var database = await Installation.Find(Path.Combine(directory, "data"), null, null).OpenAsync(TimeProvider.System, CancellationToken.None);
        Assert.Empty(await new Verify(database).RunAsync());
    }

    private async Task StartAsync()
    {
        program?.Dispose();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(Server).Assembly.Location, "serve", "--data", Path.Combine(directory, "data"), "--urls", url, "--environment", "Development" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ReleaseBot__RateLimits__Enabled"] = "false";
        program = Process.Start(start)!;
        program.OutputDataReceived += static (_, _) => { };
        program.ErrorDataReceived += static (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        await ReadyAsync();
    }

    private async Task ReadyAsync()
    {
        for (var wait = 0; wait < 300; wait++)
        {
            try
            {
                using var answer = await http.GetAsync(url + "/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        Assert.Fail("The program did not come up.");
    }

    private async Task<Talker[]> SitDownAsync()
    {
        var demo = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(directory, "data", "demo.json")));
        var secret = demo.GetProperty("establishmentSecret").GetString()!;
        return await Task.WhenAll(Enumerable.Range(1, People).Select(number => Talker.SitDownAsync(http, url, secret, $"A{number:0000}ZZ")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>One person who goes on talking, and says again with the same id whatever was not answered.</summary>
    private sealed class Talker(string activities, string token)
    {
        private readonly ConcurrentDictionary<string, string> acknowledged = new();
        private int said;
        private string? unanswered;

        public IReadOnlyDictionary<string, string> Acknowledged => acknowledged;

        public static async Task<Talker> SitDownAsync(HttpClient http, string url, string secret, string number)
        {
            var made = await SendAsync(http, HttpMethod.Post, url + "/v3/directline/tokens/generate", secret, new { user = new { id = number } });
            var (token, conversation) = (made.GetProperty("token").GetString()!, made.GetProperty("conversationId").GetString()!);
            await SendAsync(http, HttpMethod.Post, url + "/v3/directline/conversations", token, new { });
            return new($"{url}/v3/directline/conversations/{conversation}/activities", token);
        }

        public async Task TalkAsync(HttpClient http, CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                unanswered = $"c{++said}";
                try
                {
                    await SayAsync(http, unanswered);
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        }

        public async Task ResendAsync(HttpClient http)
        {
            if (unanswered is { } id && !acknowledged.ContainsKey(id))
            {
                await SayAsync(http, id);
            }
        }

        public async Task<IReadOnlyList<(string Client, string Id)>> LogAsync(HttpClient http)
        {
            var all = new List<(string, string)>();
            var watermark = "";
            while (true)
            {
                var page = await SendAsync(http, HttpMethod.Get, $"{activities}?watermark={watermark}", token, null);
                watermark = page.GetProperty("watermark").GetString()!;
                if (page.GetProperty("activities").GetArrayLength() == 0)
                {
                    return all;
                }

                all.AddRange(page.GetProperty("activities").EnumerateArray()
                    .Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user")
                    .Select(activity => (activity.GetProperty("channelData").GetProperty("clientActivityID").GetString()!, activity.GetProperty("id").GetString()!)));
            }
        }

        private async Task SayAsync(HttpClient http, string id)
        {
            var answer = await SendAsync(http, HttpMethod.Post, activities, token, new { type = "message", from = new { id = "x" }, text = "why", channelData = new { clientActivityID = id } });
            acknowledged[id] = answer.GetProperty("id").GetString()!;
        }

        private static async Task<JsonElement> SendAsync(HttpClient http, HttpMethod method, string address, string bearer, object? body)
        {
            using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            using var answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
    }
}
