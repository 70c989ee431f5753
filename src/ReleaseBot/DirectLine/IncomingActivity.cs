using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.DirectLine;

/// <summary>An activity as a client posts it. Only its shape is looked at here.</summary>
internal sealed class IncomingActivity(JsonElement root)
{
    private const int LongestClientId = 200;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Type => Text("type")!;

    public string? ClientActivityId =>
        root.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= LongestClientId } text ? text : null;

    public bool IsMessage => Type == "message";

    public string? Words => Text("text");

    /// <summary>What the person said: a tap where the activity names a screen and a choice, else the words.</summary>
    public Said Said => Tap() is { } tap ? tap : new Said.Typed(Words ?? "");

    /// <summary>What is wrong with the shape, or nothing.</summary>
    public IResult? Fault()
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Errors.Syntax("An activity is a JSON object.");
        }

        if (!root.TryGetProperty("type", out var type))
        {
            return Errors.Missing("An activity has a type.");
        }

        if (type.ValueKind != JsonValueKind.String || type.GetString()!.Length is 0 or > 100)
        {
            return Errors.Argument("The type of an activity is a short text.");
        }

        if (!root.TryGetProperty("from", out var from) || from.ValueKind != JsonValueKind.Object || !from.TryGetProperty("id", out var id))
        {
            return Errors.Missing("An activity has from.id.");
        }

        if (id.ValueKind != JsonValueKind.String)
        {
            return Errors.Argument("from.id is a text.");
        }

        return root.TryGetProperty("text", out var text) && text.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)
            ? Errors.Argument("The text of an activity is a text.")
            : null;
    }

    /// <summary>The activity as it is kept and echoed: what the server owns is overwritten, numbers that are never kept are hidden, the rest stays as sent.</summary>
    public ReadOnlyMemory<byte> Echo(string user)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name is not ("id" or "timestamp" or "conversation" or "channelId" or "serviceUrl" or "recipient" or "from" or "re" or "replyToId"))
            {
                json.WritePropertyName(property.Name);
                WriteMasked(json, property.Value, property.Name);
            }
        }

        json.WriteStartObject("from");
        json.WriteString("id", user);
        json.WriteString("role", "user");
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteMasked(Utf8JsonWriter json, JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    WriteMasked(json, property.Value, property.Name);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteMasked(json, item, name);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String when name != "clientActivityID":
                json.WriteStringValue(FieldReader.MaskNationalInsurance(value.GetString()!));
                break;
            case JsonValueKind.String:
                json.WriteStringValue(value.GetString()!);
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private Said.Tapped? Tap()
    {
        if (!root.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("screen", out var screen) || screen.ValueKind != JsonValueKind.Number || !screen.TryGetInt64(out var revision)
            || !value.TryGetProperty("choice", out var choice))
        {
            return null;
        }

        ImmutableArray<string> choices = choice.ValueKind switch
        {
            JsonValueKind.String => [choice.GetString()!],
            JsonValueKind.Array => [.. choice.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Take(40).Select(one => one.GetString()!)],
            _ => [],
        };
        return new(revision, choices) { Text = Words, IsTicked = choice.ValueKind == JsonValueKind.Array };
    }

    private string? Text(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
}
