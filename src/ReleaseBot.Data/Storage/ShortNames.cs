using System.Reflection;
using System.Text.Json.Serialization;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data;

/// <summary>The short names under which kinds and states are stored; a name is never reused.</summary>
internal static class ShortNames
{
    private static readonly (Nation, string)[] Nations = [(Nation.England, "england"), (Nation.Wales, "wales")];

    private static readonly (LegalStatus, string)[] Statuses =
    [
        (LegalStatus.Sentenced, "sentenced"),
        (LegalStatus.Remand, "remand"),
        (LegalStatus.ConvictedUnsentenced, "convicted-unsentenced"),
        (LegalStatus.Recall, "recall"),
        (LegalStatus.Indeterminate, "indeterminate"),
        (LegalStatus.ImmigrationDetainee, "immigration-detainee"),
        (LegalStatus.CivilPrisoner, "civil-prisoner"),
        (LegalStatus.Unknown, "unknown"),
    ];

    private static readonly (ReleaseDateKind, string)[] DateKinds =
    [
        (ReleaseDateKind.Confirmed, "confirmed"),
        (ReleaseDateKind.ActualParole, "actual-parole"),
        (ReleaseDateKind.HdcActual, "hdc-actual"),
        (ReleaseDateKind.PostRecall, "post-recall"),
        (ReleaseDateKind.Conditional, "conditional"),
        (ReleaseDateKind.Automatic, "automatic"),
        (ReleaseDateKind.NonParole, "non-parole"),
        (ReleaseDateKind.MostLikely, "most-likely"),
    ];

    private static readonly Dictionary<Type, string> Events = typeof(PlanEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    public static IEnumerable<string> EventNames => Events.Values;

    public static string Of(Nation nation) => NameOf(Nations, nation);

    public static string Of(LegalStatus status) => NameOf(Statuses, status);

    public static string Of(ReleaseDateKind kind) => NameOf(DateKinds, kind);

    public static string Of(PlanEvent happened) => Events[happened.GetType()];

    public static Nation NationOf(string name) => Named(Nations, name);

    public static LegalStatus StatusOf(string name) => Named(Statuses, name);

    public static ReleaseDate? Release(string? date, string? kind) =>
        Times.DateOrNone(date) is { } on && kind is not null ? new(on, Named(DateKinds, kind)) : null;

    private static string NameOf<T>((T Value, string Name)[] names, T value) where T : struct, Enum =>
        Array.Find(names, pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Name
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, "A kind without a short name");

    private static T Named<T>((T Value, string Name)[] names, string name) =>
        Array.FindIndex(names, pair => pair.Name == name) is var at and >= 0
            ? names[at].Value
            : throw new ArgumentOutOfRangeException(nameof(name), name, "A short name of no kind");
}
