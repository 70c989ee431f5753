using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Turns;

/// <summary>
/// The bot's side of a turn as Direct Line activities, one a bubble, the buttons on the last.
/// Id, time and conversation are given when the log is read; <c>re</c> is how many activities back the one answered stands.
/// </summary>
public static class ShownActivities
{
    public const string BotId = "releasebot";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static IEnumerable<ReadOnlyMemory<byte>> Of(Screen screen, bool isAnswer) =>
        screen.Bubbles.Select((text, index) => Write(screen, text, isAnswer ? index + 1 : 0, index == screen.Bubbles.Length - 1));

    private static ReadOnlyMemory<byte> Write(Screen screen, string text, int back, bool isLast)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        if (back > 0)
        {
            json.WriteNumber("re", back);
        }

        json.WriteString("type", "message");
        json.WriteStartObject("from");
        json.WriteString("id", BotId);
        json.WriteString("name", "ReleaseBot");
        json.WriteString("role", "bot");
        json.WriteEndObject();
        json.WriteString("textFormat", "plain");
        json.WriteString("text", text);
        json.WriteString("locale", screen.Language == "en" ? "en-GB" : screen.Language);
        json.WriteString("inputHint", isLast ? "expectingInput" : "ignoringInput");
        if (isLast)
        {
            WriteButtons(json, screen);
            WriteScreen(json, screen);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>A button carries the screen it stands on and the choice it makes, so that an old tap is never an answer to a new question.</summary>
    private static void WriteButtons(Utf8JsonWriter json, Screen screen)
    {
        if (screen.Buttons.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        foreach (var button in screen.More is { } more ? screen.Buttons.Add(more) : screen.Buttons)
        {
            json.WriteStartObject();
            json.WriteString("type", "messageBack");
            json.WriteString("title", button.Label);
            json.WriteString("text", button.Label);
            json.WriteString("displayText", button.Label);
            json.WriteStartObject("value");
            json.WriteNumber("screen", screen.Revision);
            json.WriteString("choice", button.Id);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScreen(Utf8JsonWriter json, Screen screen)
    {
        json.WriteStartObject("channelData");
        json.WriteStartObject("screen");
        json.WriteNumber("revision", screen.Revision);
        json.WriteBoolean("takesSeveral", screen.TakesSeveral);
        if (screen.Alone is { } alone)
        {
            json.WriteString("alone", alone);
        }

        json.WriteBoolean("expectsWords", screen.ExpectsWords);
        json.WriteBoolean("safety", screen.IsSafety);
        if (screen.Topic is { } topic)
        {
            json.WriteString("topic", topic);
        }

        if (screen.Progress is { } progress)
        {
            json.WriteString("progress", progress.Text);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
