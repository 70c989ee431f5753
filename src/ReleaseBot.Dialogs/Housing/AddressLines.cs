using static ReleaseBot.Dialogs.Housing.Homes;

namespace ReleaseBot.Dialogs.Housing;

/// <summary>What the plan says of the address to go to, who must know it, and plan B.</summary>
internal static class AddressLines
{
    private const string Key = "housing/lines/";

    public static bool ProbationMustBeTold(Known known) =>
        known.Said("probation-knows-address", "no") || known.Said("probation-knows-address", "not-sure");

    public static IEnumerable<Line> Of(Known known) => HasAddress(known) ? Names(known).Select(name => Line.Of(Key + name)) : [];

    private static IEnumerable<string> Names(Known known)
    {
        foreach (var who in (known.Answer("who-else-lives-there")?.Choices ?? []).Where(who => who != "just-me"))
        {
            yield return "lives-there-" + who;
        }

        if (ProbationMustBeTold(known))
        {
            yield return "probation-not-told";
        }
        else if (known.Said("probation-knows-address", "yes"))
        {
            yield return known.Said("address-checked", "yes") ? "address-checked" : "address-not-checked";
        }

        if (Situation.HasProbation(known))
        {
            yield return "night-elsewhere";
        }

        if (known.Said("told-to-keep-away", "yes") || known.Said("told-to-keep-away", "not-sure"))
        {
            yield return "keep-away";
        }

        yield return "plan-b-" + (known.Answer("plan-b")?.Choices is [var plan] ? plan : "none");
    }
}
