using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Benefits;

/// <summary>Rent and benefits while inside: what may go on for a time, whom a partner tells, and what cannot wait.</summary>
internal static class BenefitsHome
{
    private const string Key = "benefits/lines/";

    public static bool HadHousingHelp(Known known) => known.Said("benefits-before", "uc-housing") || known.Said("benefits-before", "housing-benefit");

    /// <summary>Rent runs, help with it was paid, and it may be kept for a time if somebody acts: on remand, or when the time inside is short or not known.</summary>
    public static bool IsUrgent(Known known) =>
        HadHousingHelp(known) && HasRentToPay(known)
        && (Track.Of(known) == Track.Remand || !known.Said("inside-under-limit", "no"));

    public static ImmutableArray<Slot> Limit(Known known) =>
        known.Day.Facts.Telling("benefits.housing-months", known.Day.Today) is { } fact
            ? [Slot.Words("limit", Key + "limit"), Slot.Number("months", fact.Number)]
            : [Slot.Words("limit", Key + "limit-ask")];

    public static IEnumerable<Line> Lines(Known known) => [.. Partner(known), .. Rent(known), .. HelpWithRent(known)];

    private static IEnumerable<Line> Partner(Known known)
    {
        if (known.Said("claimed-as", "couple"))
        {
            yield return Line.Of(Key + "couple");
        }

        if (known.Said("home-lived-in", "nobody") && HasRentToPay(known))
        {
            yield return Line.Of(Key + "home-empty");
        }
    }

    private static IEnumerable<Line> Rent(Known known) =>
        HasRentToPay(known) && !HadHousingHelp(known) ? [Line.Of(Key + "rent-no-help")] : [];

    private static IEnumerable<Line> HelpWithRent(Known known)
    {
        if (!HasRentToPay(known))
        {
            yield break;
        }

        if (known.Said("benefits-before", "uc-housing"))
        {
            yield return ToldFact.Line(known, "benefits", "keep-uc-housing", "benefits.housing-months");
        }

        if (known.Said("benefits-before", "housing-benefit"))
        {
            var isOnRemand = Track.Of(known) == Track.Remand;
            yield return ToldFact.Line(known, "benefits", "keep-hb", isOnRemand ? "benefits.hb-remand-weeks" : "benefits.hb-sentenced-weeks");
            yield return Line.Of(Key + (isOnRemand ? "keep-hb-remand" : "keep-hb-short"));
        }

        if (HadHousingHelp(known))
        {
            yield return Line.Of(Key + (IsUrgent(known) ? "rent-urgent" : "rent-long"));
        }
    }

    private static bool HasRentToPay(Known known) => known.Said("rent-now", "rent") || known.Said("rent-now", "mortgage");
}
