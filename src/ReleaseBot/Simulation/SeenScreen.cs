using System.Text.Json;

namespace ReleaseBot.Simulation;

/// <summary>A button as a client sees it: what it says, and the value to send back.</summary>
internal sealed record SeenButton(string Title, JsonElement Value)
{
    /// <summary>A way out of the question, such as "menu"; not an answer to it.</summary>
    public bool IsAnytime => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty("choice", out var choice)
        && choice.GetString() is ['!', not 't', ..];
}

/// <summary>What a person sees after a turn, read from the activities alone.</summary>
internal sealed record SeenScreen(IReadOnlyList<string> Bubbles, IReadOnlyList<SeenButton> Buttons)
{
    /// <summary>The topic being talked about; absent on the menu.</summary>
    public string? Topic { get; init; }

    public bool ExpectsWords { get; init; }

    public bool TakesSeveral { get; init; }

    public bool IsSafety { get; init; }

    public string Question => Bubbles.Count > 0 ? Bubbles[^1] : "";

    /// <summary>Reads the bot's activities of one turn; the last one carries the buttons.</summary>
    public static SeenScreen Read(IReadOnlyList<JsonElement> activities)
    {
        var last = activities[^1];
        var screen = last.TryGetProperty("channelData", out var data) && data.TryGetProperty("screen", out var found) ? found : default;
        return new([.. activities.Select(activity => activity.GetProperty("text").GetString()!)], [.. ButtonsOf(last)])
        {
            Topic = screen.ValueKind == JsonValueKind.Object && screen.TryGetProperty("topic", out var topic) ? topic.GetString() : null,
            ExpectsWords = Flag(screen, "expectsWords"),
            TakesSeveral = Flag(screen, "takesSeveral"),
            IsSafety = Flag(screen, "safety"),
        };
    }

    private static IEnumerable<SeenButton> ButtonsOf(JsonElement activity) =>
        activity.TryGetProperty("suggestedActions", out var suggested)
            ? suggested.GetProperty("actions").EnumerateArray().Select(action => new SeenButton(action.GetProperty("title").GetString()!, action.GetProperty("value")))
            : [];

    private static bool Flag(JsonElement screen, string name) =>
        screen.ValueKind == JsonValueKind.Object && screen.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
