using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ReleaseBot.Tests.App;

/// <summary>One sitting over the real Direct Line door.</summary>
internal sealed class DirectLineSitting(HttpClient http, string token, string conversationId)
{
    private int sent;

    public string Token { get; } = token;

    public string ConversationId { get; } = conversationId;

    /// <summary>Place in the log up to which this sitting has read.</summary>
    public string Watermark { get; private set; } = "";

    public async Task<HttpResponseMessage> OpenAsync() => await SendAsync(HttpMethod.Post, "/v3/directline/conversations", null);

    public Task<HttpResponseMessage> PostAsync(string json, string? conversation = null) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation ?? ConversationId}/activities", json);

    public Task<HttpResponseMessage> ReadAsync(string watermark, string? conversation = null) =>
        SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation ?? ConversationId}/activities?watermark={watermark}", null);

    /// <summary>Says something and gives the bot's bubbles.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string text, string? clientActivityId = null)
    {
        var id = clientActivityId ?? $"c{++sent}-{ConversationId}";
        var activity = new { type = "message", from = new { id = "me" }, text, channelData = new { clientActivityID = id } };
        using var answer = await PostAsync(JsonSerializer.Serialize(activity));
        answer.EnsureSuccessStatusCode();
        return await NewTextsAsync();
    }

    public async Task<IReadOnlyList<string>> SayAllAsync(params string[] texts)
    {
        IReadOnlyList<string> last = [];
        foreach (var text in texts)
        {
            last = await SayAsync(text);
        }

        return last;
    }

    /// <summary>What the bot said since the last look.</summary>
    public async Task<IReadOnlyList<string>> NewTextsAsync() =>
        [.. (await NewAsync()).Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot").Select(activity => activity.GetProperty("text").GetString()!)];

    public async Task<IReadOnlyList<JsonElement>> NewAsync()
    {
        var all = new List<JsonElement>();
        while (true)
        {
            using var answer = await ReadAsync(Watermark);
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Watermark = body.GetProperty("watermark").GetString()!;
            var page = body.GetProperty("activities").EnumerateArray().ToArray();
            if (page.Length == 0)
            {
                return all;
            }

            all.AddRange(page);
        }
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json)
    {
        var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return await http.SendAsync(request);
    }
}
