using static ReleaseBot.Dialogs.Housing.Homes;

namespace ReleaseBot.Dialogs.Housing;

/// <summary>What the plan says of the home the person had: keeping or ending it, rent, council tax, post, things and pets.</summary>
internal static class HomeLines
{
    private const string Key = "housing/lines/";

    public static IEnumerable<Line> Of(Known known) => Names(known).Select(name => Line.Of(Key + name));

    private static IEnumerable<string> Names(Known known) => [.. HasHomeToKeep(known) ? Home(known) : Gone(known), .. ThingsAndPets(known)];

    private static IEnumerable<string> Gone(Known known) => known.Said("home-still-there", "no") ? ["home-gone"] : [];

    private static IEnumerable<string> Home(Known known)
    {
        yield return HasLandlord(known) ? "home-stays-mine" : "home-owned";
        if (known.Said("home-still-there", "not-sure"))
        {
            yield return "home-find-out";
        }

        if (known.Answer("rent-paid-by")?.Choices is [("nobody" or "not-sure" or "benefits" or "family") and var who])
        {
            yield return "rent-" + who;
        }

        if (known.Said("rent-behind", "yes"))
        {
            yield return "rent-owed";
        }

        if (MayHaveCouncilTaxStopped(known))
        {
            yield return "council-tax";
        }

        if (ThinksOfEndingIt(known))
        {
            yield return "end-warning";
        }

        if (HasLandlord(known))
        {
            yield return known.Said("landlord-told", "yes") ? "landlord-knows" : "landlord-write";
            yield return "landlord-post";
        }
    }

    private static bool MayHaveCouncilTaxStopped(Known known) =>
        (known.Said("home-empty", "yes") || known.Said("home-empty", "not-sure")) && !known.Said("council-tax-told", "yes");

    private static IEnumerable<string> ThingsAndPets(Known known)
    {
        if (known.Said("things-safe", "no") || known.Said("things-safe", "not-sure"))
        {
            yield return "things";
        }

        if (known.Said("pets", "needs-a-home"))
        {
            yield return "pet";
        }
    }
}
