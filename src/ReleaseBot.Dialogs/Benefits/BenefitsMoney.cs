using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Benefits;

/// <summary>Money in the first days: at the gate, the wait for the first payment, what an advance costs, and what is owed.</summary>
internal static class BenefitsMoney
{
    private const string Key = "benefits/lines/";

    /// <summary>The payment at the gate in words. The amount in force was not found, so none is told.</summary>
    public static ImmutableArray<Line> AtTheGate(Known known) =>
    [
        ToldFact.Line(known, "benefits", "gate-money", "benefits.subsistence-min-days"),
        Line.Of(Key + "gate-amount"),
        Line.Of(Key + "own-money"),
    ];

    /// <summary>What the person hears before they are asked whether they need money early: an advance is a loan.</summary>
    public static ImmutableArray<Line> FirstPayment(Known known) =>
    [
        ToldFact.Line(known, "benefits", "first-payment", "benefits.first-payment-weeks"),
        ToldFact.Line(known, "benefits", "advance-loan", "benefits.advance-months"),
        .. Example(known),
    ];

    public static IEnumerable<Line> Lines(Known known) => [.. FirstWeeks(known), .. Gate(known), .. Owed(known), .. Council(known)];

    public static ImmutableArray<Line> ForSaferCustody(Known known) => [Line.Of(Key + "wing-request")];

    private static ImmutableArray<Line> FirstWeeks(Known known) => (known.Answer("early-money")?.Choices.FirstOrDefault(), known.WasAsked("early-money")) switch
    {
        (_, false) => [],
        ("no", _) => [ToldFact.Line(known, "benefits", "first-payment", "benefits.first-payment-weeks")],
        ("yes", _) => [.. FirstPayment(known), Line.Of(Key + "advance-ask")],
        _ => FirstPayment(known),
    };

    /// <summary>A full advance for the person's age, and what would then go off each month. It is an example and no promise.</summary>
    private static IEnumerable<Line> Example(Known known)
    {
        var facts = known.Day.Facts;
        var rate = known.Answer("age-group")?.Choices.FirstOrDefault() switch
        {
            "under-25" => facts.Telling("benefits.uc-under-25", known.Day.Today),
            "25-or-over" => facts.Telling("benefits.uc-25-or-over", known.Day.Today),
            _ => null,
        };
        if (rate is null || known.Said("claimed-as", "couple") || facts.Telling("benefits.advance-months", known.Day.Today) is not { } months || rate.MayHaveChanged(known.Day.Today))
        {
            return [];
        }

        var amount = decimal.Parse(rate.Value, CultureInfo.InvariantCulture);
        var monthly = Math.Round(amount / months.Number, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
        return [ToldFact.Line(known, "benefits", "advance-example", rate.Key, new Slot("monthly", "money", monthly), Slot.Number("months", months.Number))];
    }

    private static IEnumerable<Line> Gate(Known known)
    {
        if (known.WasAsked("gate-money-form"))
        {
            yield return Line.Of(Key + (known.Said("gate-money-form", "yes") ? "gate-signed" : "gate-not-signed"));
        }

        yield return Line.Of(Key + "own-money");
        yield return Line.Of(Key + "travel-fare");
    }

    /// <summary>Kinds of debt only. What is owed on the wing is no line of a plan that others may read.</summary>
    private static IEnumerable<Line> Owed(Known known)
    {
        var owed = (known.Answer("debt-kinds")?.Choices ?? []).Where(kind => kind is not ("none" or "people-inside")).ToArray();
        foreach (var kind in owed)
        {
            yield return Line.Of($"{Key}debt-{kind}");
        }

        if (owed.Length > 0)
        {
            yield return Line.Of(Key + "debt-write");
            yield return ToldFact.Line(known, "benefits", "debt-line", "benefits.debt-phone");
        }
    }

    private static IEnumerable<Line> Council(Known known)
    {
        yield return Line.Of(Key + "council-tax-help");
        yield return known.Day.Nation == Nation.England
            ? ToldFact.Line(known, "benefits", "crisis-england", "benefits.crisis-fund-england")
            : Line.Of(Key + "crisis-wales");
    }
}
