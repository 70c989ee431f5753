using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Id;

/// <summary>What the person said of the papers they have and where those are.</summary>
internal static class Papers
{
    /// <summary>Every paper that can be named, the ones that open most doors first.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "birth-certificate",
        "passport",
        "driving-licence",
        "citizencard",
        "adoption-certificate",
        "marriage-certificate",
        "divorce-paper",
        "deed-poll",
        "residence-permit",
    ];

    private static readonly ImmutableArray<string> Others =
        ["adoption-certificate", "marriage-certificate", "divorce-paper", "deed-poll", "residence-permit"];

    /// <summary>Where each paper is asked for. The less usual ones are asked for together.</summary>
    private static readonly FrozenDictionary<string, string> WhereStep =
        All.ToFrozenDictionary(paper => paper, paper => Others.Contains(paper) ? "where-are-other-papers" : $"where-is-{paper}");

    private static readonly ImmutableArray<string> Wheres = [.. WhereStep.Values.Distinct()];

    public static bool HasBirthCertificate(Known known) => known.Said("which-id", "birth-certificate");

    public static bool HasPassport(Known known) => known.Said("which-id", "passport");

    public static bool HasLicence(Known known) => known.Said("which-id", "driving-licence");

    public static bool HasCard(Known known) => known.Said("which-id", "citizencard");

    public static bool HasOtherPapers(Known known)
    {
        foreach (var paper in Others)
        {
            if (known.Said("which-id", paper))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A paper with a photo that can be reached: not lost, and not known to be with the police.</summary>
    public static bool HasPhotoId(Known known) => IsInReach(known, "passport") || IsInReach(known, "driving-licence") || IsInReach(known, "citizencard");

    public static bool SomethingIsMissing(Known known)
    {
        foreach (var step in Wheres)
        {
            if (known.Said(step, "lost") || known.Said(step, "police"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the person said a paper is: <c>here</c>, <c>family</c>, <c>police</c>, <c>lost</c> or <c>not-sure</c>; absent when they have none.</summary>
    public static string? WhereIs(Known known, string paper) => known.Said("which-id", paper)
        ? known.Answer(WhereStep[paper])?.Choices.FirstOrDefault() ?? "not-sure"
        : null;

    public static bool IsInReach(Known known, string paper) => WhereIs(known, paper) is "here" or "family" or "not-sure";
}
