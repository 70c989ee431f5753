using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ReleaseBot.Bench.Pure;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Bench.Growth;

/// <summary>One turn to be stored again and again, each time sealed for another person.</summary>
internal sealed record TalkedTurn(Place Place, ImmutableArray<PlanEvent> Events, IReadOnlyList<ReadOnlyMemory<byte>> Activities);

/// <summary>A year of one person's talk: 150 turns through every dialog on the shelf, with events and places that fold, and activities as big as real ones.</summary>
internal static class YearOfTalk
{
    public const int Turns = 150;

    public static ImmutableArray<TalkedTurn> Make()
    {
        var talked = ImmutableArray.CreateBuilder<TalkedTurn>(Turns);
        var random = new Random(Turns);
        var (place, said) = (Place.Start, (Said)new Said.Arrived());
        while (talked.Count < Turns)
        {
            var turned = Turn.Take(Shelf.Standard, place, said, Talk.Day);
            var screen = Reply.Show(Shelf.Standard, turned.Place);
            talked.Add(new(turned.Place, turned.Events, [Write("me", "user", said is Said.Typed typed ? typed.Text : "ok", []), .. screen.Bubbles.Select(text => Write("releasebot", "bot", text, screen.Buttons))]));
            place = turned.Place;
            said = screen.Buttons.IsEmpty ? new Said.Typed("my sister in Leeds") : new Said.Tapped(place.ScreenRevision, [screen.Buttons[random.Next(screen.Buttons.Length)].Id]);
        }

        return talked.MoveToImmutable();
    }

    private static ReadOnlyMemory<byte> Write(string id, string role, string text, ImmutableArray<Button> buttons)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("type", "message");
        json.WriteStartObject("from");
        json.WriteString("id", id);
        json.WriteString("role", role);
        json.WriteEndObject();
        json.WriteString("text", text);
        json.WriteString("inputHint", "expectingInput");
        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        foreach (var button in buttons)
        {
            json.WriteStartObject();
            json.WriteString("type", "messageBack");
            json.WriteString("title", button.Label);
            json.WriteString("value", button.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
