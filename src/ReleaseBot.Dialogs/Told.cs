using System.Globalization;

namespace ReleaseBot.Dialogs;

/// <summary>
/// A sentence that rests on a fact. It is told with the month of its source; past its review day in the words <c>...-old</c> ("may have changed");
/// and where it may not be told at all, <c>...-ask</c> says whom to ask.
/// </summary>
internal static class Told
{
    public static Line Fact(Known known, string fact, string key, Func<string, string, Slot> value)
    {
        var today = known.Day.Today;
        return known.Day.Facts.Telling(fact, today) is { } told
            ? Line.Of(told.MayHaveChanged(today) ? key + "-old" : key, value("figure", told.Value), Slot.Month(told.AsOf))
            : Line.Of(key + "-ask");
    }

    public static Line Number(Known known, string fact, string key) => Fact(known, fact, key, (name, value) => new Slot(name, "number", value));
}
