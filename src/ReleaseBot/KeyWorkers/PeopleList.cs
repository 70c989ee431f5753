using System.Globalization;
using ReleaseBot.Data;

namespace ReleaseBot.KeyWorkers;

/// <summary>Which of their people a key worker wants to see. Names and numbers are looked for only in what was posted, never in the address.</summary>
public sealed record PeopleFilter
{
    /// <summary>The spans that can be chosen, in weeks before release.</summary>
    public static IReadOnlyList<int> Spans { get; } = [4, 12, 24];

    public int? Weeks { get; init; }

    public bool OnlyNew { get; init; }

    public bool OnlyWantsHelp { get; init; }

    public bool OnlySharesNothing { get; init; }

    public string? Find { get; init; }

    /// <summary>Whom it takes hangs on what is shared.</summary>
    public bool AsksForPlans => OnlyNew || OnlySharesNothing;

    public bool IsAny => Weeks is null && !OnlyNew && !OnlyWantsHelp && !OnlySharesNothing && string.IsNullOrWhiteSpace(Find);

    public bool Takes(MyPerson someone, DateOnly today) =>
        (Weeks is not { } weeks || (someone.Person.Release?.On is { } on && on <= today.AddDays(7 * weeks)))
        && (!OnlyNew || someone.Plan.Unread > 0 || someone.TookSomethingBack)
        && (!OnlySharesNothing || someone.SharesNothing)
        && (!OnlyWantsHelp || someone.WantsHelp)
        && IsFound(someone.Person.Details);

    /// <summary>Every word that was typed stands somewhere in the name or is the start of the number.</summary>
    private bool IsFound(PersonDetails details) =>
        (Find ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(word =>
            CultureInfo.InvariantCulture.CompareInfo.IndexOf(details.FullName, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0
            || details.Number.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A page of a key worker's list: soonest release first, people without a date after them by status.</summary>
public sealed record PeopleList(IReadOnlyList<MyPerson> Rows, int First, int Total, int Page, int Pages)
{
    public const int PageSize = 25;

    public int Last => First + Rows.Count - 1;

    /// <summary>The pages worth a link: the first, the last and those about the one that is shown; nothing stands for a gap.</summary>
    public IEnumerable<int?> Links
    {
        get
        {
            var before = 0;
            foreach (var number in Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 2))
            {
                if (number > before + 1)
                {
                    yield return null;
                }

                yield return before = number;
            }
        }
    }

    public IEnumerable<MyPerson> WithDate => Rows.Where(row => row.Person.Release is not null);

    public IEnumerable<MyPerson> WithoutDate => Rows.Where(row => row.Person.Release is null);

    public static PeopleList Of(IEnumerable<MyPerson> mine, PeopleFilter filter, DateOnly today, int page)
    {
        MyPerson[] taken = [.. mine
            .Where(someone => filter.Takes(someone, today))
            .OrderBy(someone => someone.Person.Release?.On ?? DateOnly.MaxValue)
            .ThenBy(someone => someone.Person.Release is null ? someone.Person.Status : default)
            .ThenBy(someone => someone.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(someone => someone.Person.Id, StringComparer.Ordinal)];
        var pages = Math.Max(1, (taken.Length + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var before = (shown - 1) * PageSize;
        return new([.. taken.Skip(before).Take(PageSize)], before + 1, taken.Length, shown, pages);
    }
}
