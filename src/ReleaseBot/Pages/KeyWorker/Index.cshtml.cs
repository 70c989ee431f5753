using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>"My people": who is released soonest, who asked for something, and what is new since this worker last read.</summary>
public sealed class IndexModel(MyPeople people, StaffDrafts drafts, TimeProvider clock) : PageModel
{
    private const int LongestFind = 100;

    [BindProperty(SupportsGet = true, Name = "release")]
    public int? Release { get; set; }

    [BindProperty(SupportsGet = true, Name = "new")]
    public bool New { get; set; }

    [BindProperty(SupportsGet = true, Name = "help")]
    public bool Help { get; set; }

    [BindProperty(SupportsGet = true, Name = "nothing")]
    public bool Nothing { get; set; }

    /// <summary>Not called "page": that name is taken by the route, and what stands in the address would never arrive.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int PageNumber { get; set; } = 1;

    public PeopleFilter Filter { get; private set; } = new();

    public PeopleList List { get; private set; } = null!;

    /// <summary>All people of this worker, before any filter.</summary>
    public int Everybody { get; private set; }

    /// <summary>People for whom words wait that could not be sent.</summary>
    public IReadOnlyList<MyPerson> WithDraft { get; private set; } = [];

    public DateOnly Today { get; } = StaffText.Today(clock);

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(null, cancellation);

    /// <summary>A name or number is posted, so that it stands in no address and no log.</summary>
    public Task OnPostAsync([FromForm] string? find, CancellationToken cancellation) =>
        ShowAsync(find is { Length: > LongestFind } ? find[..LongestFind] : find, cancellation);

    /// <summary>The address of the list with this filter.</summary>
    public static string Address(PeopleFilter filter, int page = 1)
    {
        string?[] parts =
        [
            filter.Weeks is { } weeks ? $"release={weeks}" : null,
            filter.OnlyNew ? "new=true" : null,
            filter.OnlyWantsHelp ? "help=true" : null,
            filter.OnlySharesNothing ? "nothing=true" : null,
            page > 1 ? $"number={page}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/keyworker" : "/keyworker?" + query;
    }

    private async Task ShowAsync(string? find, CancellationToken cancellation)
    {
        Filter = new()
        {
            Weeks = Release is { } weeks && PeopleFilter.Spans.Contains(weeks) ? weeks : null,
            OnlyNew = New,
            OnlyWantsHelp = Help,
            OnlySharesNothing = Nothing,
            Find = find?.Trim(),
        };
        var mine = await people.ListAsync(User, Filter, PageNumber, cancellation);
        (List, Everybody) = (mine.Page, mine.Everybody.Count);
        var waiting = (await drafts.OfAsync(User, cancellation)).Select(draft => draft.PersonId).ToHashSet();
        WithDraft = [.. mine.Everybody.Where(someone => waiting.Contains(someone.Person.Id))];
    }
}
