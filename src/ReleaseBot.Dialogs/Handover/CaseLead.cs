using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Handover;

/// <summary>Who leads somebody's case: the offender manager in prison, the one in the community, or nobody as long as there is no sentence.</summary>
public enum Lead
{
    /// <summary>The roll does not say enough, or the rule is not sure enough: staff have to be asked.</summary>
    Ask,

    Pom,

    Com,

    Nobody,
}

/// <summary>
/// Who leads a case today by the general rule (omic: allocation, responsibility and handover). How long a sentence is stands on no roll of ours;
/// it need not: whoever has a short one, led from outside from the start, is always nearer to release than the handover day.
/// Early allocation is not known here, so the rule is told as the general one.
/// </summary>
/// <param name="ChangesOn">The handover day; absent where none can be told.</param>
public sealed record CaseLead(Lead Lead, DateOnly? ChangesOn)
{
    private const string Months = "handover.months", Days = "handover.days", ParoleMonths = "handover.parole-months";

    public static CaseLead Of(Day day) => day.Status switch
    {
        LegalStatus.Recall => new(Lead.Com, null),
        LegalStatus.Remand or LegalStatus.ConvictedUnsentenced or LegalStatus.CivilPrisoner => new(Lead.Nobody, null),
        LegalStatus.Sentenced or LegalStatus.Indeterminate when HandoverDay(day) is { } on => new(day.Today < on ? Lead.Pom : Lead.Com, on),
        _ => new(Lead.Ask, null),
    };

    /// <summary>Counted back from the release date; nothing without one, or while a figure may not be told.</summary>
    private static DateOnly? HandoverDay(Day day) =>
        day.Release is not { } release ? null
        : day.Status == LegalStatus.Indeterminate || release.Kind == ReleaseDateKind.ActualParole ? Number(day, ParoleMonths) is { } parole ? release.On.AddMonths(-parole) : null
        : (Number(day, Months), Number(day, Days)) is ({ } months, { } days) ? release.On.AddMonths(-months).AddDays(-days)
        : null;

    private static int? Number(Day day, string fact) => day.Facts.Telling(fact, day.Today)?.Number;
}
