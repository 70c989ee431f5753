using System.Globalization;
using System.Text.Json;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>What to do about a date that was typed, and its value as the contract writes it.</summary>
internal sealed record WhenAnswer(Expect Expect, WhenKind Kind, string Value, bool Ambiguous)
{
    public bool IsTaken => Expect == Expect.Resolve;

    public static WhenAnswer Wanted(TestLine line) => new(
        Label.Of<Expect>(line.Words("expect")),
        Label.Of<WhenKind>(line.Words("kind")),
        Written(line.Json.GetProperty("value")),
        line.Json.GetProperty("ambiguous").GetBoolean());

    public static WhenAnswer Read(TestLine line)
    {
        var reading = WhenReader.Read(
            line.Text,
            Label.Of<WhenContext>(line.Words("context")),
            DateTime.Parse(line.Words("ref"), CultureInfo.InvariantCulture),
            line.Has("release") ? DateOnly.Parse(line.Words("release"), CultureInfo.InvariantCulture) : null);
        var value = reading.EndValue is { } end ? $"{reading.Value} to {end}" : reading.Value ?? "";
        return new(reading.Expect, reading.Kind, value, reading.Ambiguous);
    }

    public bool Matches(WhenAnswer wanted) =>
        Expect == wanted.Expect && (!IsTaken || (Kind == wanted.Kind && HasValueOf(wanted)));

    public override string ToString() => $"{Expect} {Kind} {Value}{(Ambiguous ? " to read back" : "")}";

    private bool HasValueOf(WhenAnswer wanted) =>
        Kind == WhenKind.Duration ? Answers.SameLength(wanted.Value, Value) : Value == wanted.Value;

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => $"{value.GetProperty("start").GetString()} to {value.GetProperty("end").GetString()}",
        _ => "",
    };
}
