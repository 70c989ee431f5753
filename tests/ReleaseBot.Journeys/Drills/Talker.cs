using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ReleaseBot.Data;

namespace ReleaseBot.Journeys.Drills;

/// <summary>One person who goes on talking, and says again with the same id whatever was not answered.</summary>
internal sealed class Talker
{
    private readonly HttpClient http;
    private readonly string activities;
    private readonly string token;
    private readonly ConcurrentDictionary<string, string> acknowledged = new();
    private int said;
    private string? unanswered;

    private Talker(HttpClient http, string url, string conversation, string token)
    {
        (this.http, ConversationId, this.token) = (http, conversation, token);
        activities = $"{url}/v3/directline/conversations/{conversation}/activities";
    }

    public string ConversationId { get; }

    public int Acknowledged => acknowledged.Count;

    /// <summary>How often something was refused, and said again.</summary>
    public int Refused { get; private set; }

    public static async Task<Talker[]> SitDownAsync(HttpClient http, string url, string secret, int people) =>
        await Task.WhenAll(Enumerable.Range(1, people).Select(number => SitDownAsync(http, url, secret, $"A{number:0000}ZZ")));

    public static async Task<Talker> SitDownAsync(HttpClient http, string url, string secret, string number)
    {
        var made = await SendAsync(http, HttpMethod.Post, url + "/v3/directline/tokens/generate", secret, new { user = new { id = number } });
        var (token, conversation) = (made.GetProperty("token").GetString()!, made.GetProperty("conversationId").GetString()!);
        await SendAsync(http, HttpMethod.Post, url + "/v3/directline/conversations", token, new { });
        return new(http, url, conversation, token);
    }

    /// <summary>Talks until told to stop. What is refused is said again a little later, as real clients let people do.</summary>
    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            unanswered ??= $"c{++said}";
            try
            {
                await SayAsync(unanswered);
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
            {
                Refused++;
                await Task.Delay(30, CancellationToken.None);
            }
        }
    }

    /// <summary>Waits until so many more turns were acknowledged among all of them, so that a drill has enough to lose on a slow machine too.</summary>
    public static async Task HeardAsync(Talker[] talkers, int more)
    {
        var from = talkers.Sum(talker => talker.Acknowledged);
        for (var wait = 0; talkers.Sum(talker => talker.Acknowledged) < from + more; wait++)
        {
            Assert.True(wait < 6000, "Nobody is answered any more.");
            await Task.Delay(20);
        }
    }

    /// <summary>Says once more what was not answered, until it is.</summary>
    public async Task ResendAsync()
    {
        for (var tries = 0; unanswered is { } id; tries++)
        {
            try
            {
                await SayAsync(id);
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException && tries < 400)
            {
                await Task.Delay(50);
            }
        }
    }

    public async Task SayAsync(string id)
    {
        var message = new { type = "message", from = new { id = "x" }, text = "why", channelData = new { clientActivityID = id } };
        var answer = await SendAsync(http, HttpMethod.Post, activities, token, message);
        acknowledged[id] = answer.GetProperty("id").GetString()!;
        unanswered = null;
    }

    /// <summary>Says it at one process and not at whichever it sat down with, and gives what the bot says to it.</summary>
    public async Task<string> SayAtAsync(string url, string id)
    {
        var address = $"{url}/v3/directline/conversations/{ConversationId}/activities";
        var message = new { type = "message", from = new { id = "x" }, text = "why", channelData = new { clientActivityID = id } };
        var answer = (await SendAsync(http, HttpMethod.Post, address, token, message)).GetProperty("id").GetString()!;
        acknowledged[id] = answer;
        var number = long.Parse(answer[(answer.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture);
        var page = await SendAsync(http, HttpMethod.Get, $"{address}?watermark={number}", token, null);
        return page.GetProperty("activities")[0].GetProperty("text").GetString()!;
    }

    /// <summary>A one-use address for a stream of this sitting at one process, from its end on.</summary>
    public async Task<Uri> StreamAsync(string url)
    {
        var end = (await SendAsync(http, HttpMethod.Get, $"{activities}?watermark=999999", token, null)).GetProperty("watermark").GetString();
        var answer = await SendAsync(http, HttpMethod.Get, $"{url}/v3/directline/conversations/{ConversationId}?watermark={end}", token, null);
        return new(answer.GetProperty("streamUrl").GetString()!);
    }

    /// <summary>Compares what was acknowledged with what is stored.</summary>
    public async Task<Tally> TallyAsync() => Tally.Of(acknowledged, await LogAsync());

    public static async Task<Tally> TallyAsync(IEnumerable<Talker> talkers) =>
        (await Task.WhenAll(talkers.Select(talker => talker.TallyAsync()))).Aggregate((one, other) => one + other);

    /// <summary>Compares what was acknowledged, up to a number of turns, with what is stored in some data.</summary>
    public async Task<Tally> TallyAsync(Database database, int first = int.MaxValue)
    {
        var expected = acknowledged.Where(pair => int.Parse(pair.Key[1..], CultureInfo.InvariantCulture) <= first).ToDictionary();
        return Tally.Of(expected, await StoredAsync(database));
    }

    /// <summary>The ids of all that this person said, as they are stored, in order.</summary>
    public async Task<IReadOnlyList<(string Client, string Id)>> LogAsync()
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
                .Where(IsMine)
                .Select(activity => (ClientId(activity), activity.GetProperty("id").GetString()!)));
        }
    }

    private async Task<IReadOnlyList<(string Client, string Id)>> StoredAsync(Database database)
    {
        var (log, all) = (new ConversationStore(database), new List<StoredActivity>());
        while (await log.ActivitiesAsync(ConversationId, all.LastOrDefault()?.Number ?? 0, 500) is { Activities.Count: > 0 } page)
        {
            all.AddRange(page.Activities);
        }

        return [.. all.Select(activity => (Json: JsonElement.Parse(activity.Json.Span), activity.Number))
            .Where(activity => IsMine(activity.Json))
            .Select(activity => (ClientId(activity.Json), string.Create(CultureInfo.InvariantCulture, $"{ConversationId}|{activity.Number:0000000}")))];
    }

    private static bool IsMine(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "user";

    private static string ClientId(JsonElement activity) => activity.GetProperty("channelData").GetProperty("clientActivityID").GetString()!;

    private static async Task<JsonElement> SendAsync(HttpClient http, HttpMethod method, string address, string bearer, object? body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
