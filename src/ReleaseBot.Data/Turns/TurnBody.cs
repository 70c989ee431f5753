using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>The sealed body of a turn: <c>{"activities":[...],"events":[...]}</c>. Activities are kept byte for byte as they were shown.</summary>
internal static class TurnBody
{
    public static Cell CellAt(long revision) => new("turn", "body", revision);

    public static byte[] Close(TurnToSave turn)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true });
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var activity in turn.Activities)
            writer.WriteRawValue(activity.Span, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WritePropertyName("events");
        JsonSerializer.Serialize(writer, turn.Events, StoredJson.Default.ImmutableArrayPlanEvent);
        writer.WriteEndObject();
        writer.Flush();
        return turn.From.Key.Close(buffer.WrittenSpan, CellAt(turn.From.Revision + 1));
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> Activities(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        Skip(ref reader, 3);
        var activities = new List<ReadOnlyMemory<byte>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            activities.Add(body[from..(int)reader.BytesConsumed]);
        }

        return activities;
    }

    public static ImmutableArray<PlanEvent> Events(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        Skip(ref reader, 3);
        reader.Skip();
        Skip(ref reader, 2);
        return JsonSerializer.Deserialize(ref reader, StoredJson.Default.ImmutableArrayPlanEvent);
    }

    private static void Skip(ref Utf8JsonReader reader, int tokens)
    {
        for (; tokens > 0; tokens--)
            reader.Read();
    }
}
