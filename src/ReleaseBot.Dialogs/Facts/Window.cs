using System.Text.Json;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Facts;

/// <summary>How a span before release stands on a day.</summary>
public enum WindowState
{
    /// <summary>There is no release date, or none that this status counts from.</summary>
    NoDate,

    /// <summary>It opens later.</summary>
    NotYet,

    /// <summary>It is open today.</summary>
    Open,

    /// <summary>It has closed.</summary>
    Closed,
}

/// <summary>A span before release in which something can be done, such as the prison paying for a birth certificate.</summary>
/// <param name="Opens">Days before release on which it opens.</param>
/// <param name="Closes">Days before release on which it closes, the day itself included.</param>
/// <param name="Statuses">Whom it is for.</param>
/// <param name="FactKey">The fact that the rule rests on.</param>
public sealed record Window(string Name, int Opens, int Closes, IReadOnlyList<LegalStatus> Statuses, string FactKey)
{
    private static readonly Dictionary<string, Window> Known = Read(Resources.Text("Facts.windows.json")).ToDictionary(window => window.Name);

    public static IReadOnlyCollection<Window> All => Known.Values;

    public static Window Named(string name) => Known[name];

    public WindowState On(Day day) => (Statuses.Contains(day.Status), day.DaysToRelease) switch
    {
        (false, _) or (_, null) => WindowState.NoDate,
        (_, { } days) when days > Opens => WindowState.NotYet,
        (_, { } days) when days < Closes => WindowState.Closed,
        _ => WindowState.Open,
    };

    /// <summary>The day it opens for this person; absent without a release date.</summary>
    public DateOnly? OpensOn(Day day) => day.Release?.On.AddDays(-Opens);

    /// <summary>The last day it is open for this person; absent without a release date.</summary>
    public DateOnly? ClosesOn(Day day) => day.Release?.On.AddDays(-Closes);

    private static IEnumerable<Window> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(ReadOne)];
    }

    private static Window ReadOne(JsonElement row) => new(
        row.GetProperty("name").GetString()!,
        row.GetProperty("opens").GetInt32(),
        row.GetProperty("closes").GetInt32(),
        [.. row.GetProperty("statuses").EnumerateArray().Select(status => Enum.Parse<LegalStatus>(status.GetString()!))],
        row.GetProperty("fact").GetString()!);
}
