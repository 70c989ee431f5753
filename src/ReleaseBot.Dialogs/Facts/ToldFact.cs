using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Facts;

/// <summary>
/// A sentence with a fact in it, as a person is told it: with the month of its source; with a word of doubt when it is due for review;
/// and where it may not be told, the sentence of the same name that ends in <c>-ask</c>.
/// A topic that uses this has the words <c>lines/as-of</c> and <c>lines/as-of-old</c>.
/// </summary>
internal static class ToldFact
{
    public static Line Line(Known known, string topic, string name, string factKey, params ImmutableArray<Slot> more) =>
        known.Day.Facts.Telling(factKey, known.Day.Today) is { } fact
            ? Dialogs.Line.Of($"{topic}/lines/{name}", [Value(fact), .. When(known, topic, fact), .. more])
            : Dialogs.Line.Of($"{topic}/lines/{name}-ask", more);

    private static Slot Value(Fact fact) => fact.Unit switch
    {
        "gbp" => new("amount", "money", fact.Value),
        "text" or "phone" => Slot.Own(fact.Unit, fact.Value),
        var unit => Slot.Number(unit, fact.Number),
    };

    private static ImmutableArray<Slot> When(Known known, string topic, Fact fact) =>
    [
        Slot.Words("when", $"{topic}/lines/{(fact.MayHaveChanged(known.Day.Today) ? "as-of-old" : "as-of")}"),
        Slot.Month(fact.AsOf),
    ];
}
