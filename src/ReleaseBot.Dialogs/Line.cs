using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs;

/// <summary>
/// A value that goes into a blank of a sentence. The kind says how the phrasebook writes it in the reader's language:
/// <c>date</c>, <c>time</c>, <c>money</c>, <c>number</c>, <c>own</c> (somebody's words or name, as they are), <c>words</c> (a key of the words files).
/// </summary>
public sealed record Slot(string Name, string Kind, string Value)
{
    public static Slot Date(string name, DateOnly date) =>
        new(name, "date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The month of a date, in a blank of that name.</summary>
    public static Slot Month(DateOnly date) => new("month", "month", Date("", date).Value);

    public static Slot Number(string name, int number) =>
        new(name, "number", number.ToString(CultureInfo.InvariantCulture));

    public static Slot Own(string name, string text) => new(name, "own", text);

    public static Slot Words(string name, string key) => new(name, "words", key);

    public static Slot Moment(string name, DateTimeOffset at) =>
        new(name, "moment", at.ToString("O", CultureInfo.InvariantCulture));
}

/// <summary>One sentence or two, named by its key in the words files, with what fills its blanks.</summary>
public sealed record Line(string Key, ImmutableArray<Slot> Slots)
{
    public static Line Of(string key, params ImmutableArray<Slot> slots) => new(key, slots);
}
