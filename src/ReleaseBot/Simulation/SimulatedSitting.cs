using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReleaseBot.Simulation;

/// <summary>A sitting at a Direct Line client, by polling.</summary>
internal sealed class SimulatedSitting(HttpClient http, Uri url, string secret, string number)
{
    private const int MostPolls = 200;

    private string token = "", activities = "", watermark = "";
    private int sittings, said;

    /// <summary>Asks for a token, sits down and reads what the bot says first.</summary>
    public async Task<SeenScreen> SitDownAsync(CancellationToken cancellation)
    {
        var made = await SendAsync(HttpMethod.Post, "tokens/generate", secret, new JsonObject { ["user"] = new JsonObject { ["id"] = number } }, cancellation);
        token = made.GetProperty("token").GetString()!;
        var opened = await SendAsync(HttpMethod.Post, "conversations", token, [], cancellation);
        activities = $"conversations/{opened.GetProperty("conversationId").GetString()}/activities";
        (watermark, sittings) = ("", sittings + 1);
        return await ReadAsync(cancellation);
    }

    public Task<string> TypeAsync(string text, CancellationToken cancellation) => PostAsync(Activity(text, null), cancellation);

    /// <summary>Taps; a bounce sends the same activity again and must get the same answer.</summary>
    public async Task<string> TapAsync(IReadOnlyList<SeenButton> buttons, bool twice, CancellationToken cancellation)
    {
        var value = JsonNode.Parse(buttons[0].Value.GetRawText());
        if (buttons.Count > 1)
        {
            value!["choice"] = new JsonArray([.. buttons.Select(button => (JsonNode)button.Value.GetProperty("choice").GetString()!)]);
        }

        var activity = Activity(string.Join(", ", buttons.Select(button => button.Title)), value);
        var id = await PostAsync(activity, cancellation);
        return !twice || await PostAsync(activity, cancellation) == id ? id : throw new SimulationException("a repeated message got another answer");
    }

    /// <summary>What the bot said since the last look.</summary>
    public async Task<SeenScreen> ReadAsync(CancellationToken cancellation)
    {
        var heard = new List<JsonElement>();
        for (var poll = 0; poll < MostPolls; poll++)
        {
            var set = await SendAsync(HttpMethod.Get, $"{activities}?watermark={watermark}", token, null, cancellation);
            watermark = set.GetProperty("watermark").GetString()!;
            heard.AddRange(set.GetProperty("activities").EnumerateArray().Where(IsByBot));
            if (heard.Count > 0 && heard[^1].GetProperty("inputHint").GetString() == "expectingInput")
            {
                return SeenScreen.Read(heard);
            }

            await Task.Delay(poll < 5 ? 5 : 50, cancellation);
        }

        throw new SimulationException("no whole answer came");
    }

    private static bool IsByBot(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private JsonObject Activity(string text, JsonNode? value) => new()
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = number },
        ["text"] = text,
        ["value"] = value,
        ["channelData"] = new JsonObject { ["clientActivityID"] = $"{sittings}-{++said}" },
    };

    private async Task<string> PostAsync(JsonObject activity, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, activities, token, activity, cancellation)).GetProperty("id").GetString()!;

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string bearer, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(url, "/v3/directline/" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new SimulationException($"{method} {path.Split('/', '?')[^1]} was answered with {(int)answer.StatusCode}");
        }

        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
        return document.RootElement.Clone();
    }
}

/// <summary>Something a real client would have stumbled over.</summary>
internal sealed class SimulationException(string message) : Exception(message);
