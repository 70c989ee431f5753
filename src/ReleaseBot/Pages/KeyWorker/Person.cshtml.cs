using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>What one person shares with this key worker, to read and to answer. Whoever is not their key worker now finds nothing here.</summary>
public sealed class PersonModel(StaffTurns turns, MyPeople people, PersonStore persons, StaffDrafts drafts, DateDesk dates, TimeProvider clock) : PageModel
{
    /// <summary>Somebody with hundreds of goals is read page by page; to print, all stand on one.</summary>
    public const int PageSize = 20;

    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>Not called "page": that name is taken by the route, and what stands in the address would never arrive.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Every part on one page, to print.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public Person Person { get; private set; } = null!;

    public Cover? Cover { get; private set; }

    /// <summary>What the roll changed to the worse, for the key worker to tell; absent when there is nothing.</summary>
    public DateNews? News { get; private set; }

    /// <summary>The parts of this page: new and changed ones first, then the latest shared.</summary>
    public IReadOnlyList<SharedPart> Parts { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    /// <summary>Words that could not be sent before, by their box.</summary>
    public IReadOnlyDictionary<string, string> Drafts { get; private set; } = new Dictionary<string, string>();

    public SharedPlan Plan { get; private set; } = null!;

    public IReadOnlyList<StoredRequest> Requests { get; private set; } = [];

    public DateOnly Today => StaffText.Today(clock);

    public string? Fault { get; private set; }

    /// <summary>The part an answer could not be sent for, and what was written, so that nothing typed is lost.</summary>
    public string? FaultOn { get; private set; }

    public string? Written { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostReadAsync([FromForm] string? item, [FromForm] string? shared, CancellationToken cancellation) =>
        await AfterAsync(await turns.ReadAsync(User, Id, PartForm.Seen(item, shared), cancellation), "read", item, cancellation);

    /// <summary>Marks that the key worker has told the person what the roll says now.</summary>
    public async Task<IActionResult> OnPostToldAsync([FromForm] string? status, [FromForm] string? release, CancellationToken cancellation) =>
        await ToldForm.TellAsync(dates, User, Id, status, release, cancellation) == TellOutcome.Done ? Back("told") : await FaultAsync(ToldForm.Fault, null, cancellation);

    /// <summary>Notes that parts were taken back.</summary>
    public async Task<IActionResult> OnPostNotedAsync(CancellationToken cancellation) =>
        await AfterAsync(await turns.NoteTakenBackAsync(User, Id, cancellation), "noted", null, cancellation);

    public async Task<IActionResult> OnPostAnswerAsync([FromForm] string? item, [FromForm] string? shared, [FromForm] string? words, CancellationToken cancellation)
    {
        Written = TypedWords.Tidy(words);
        return Written.Length switch
        {
            0 => await FaultAsync("Write an answer first", item, cancellation),
            > KeyWork.LongestAnswer => await FaultAsync($"Your answer must be {KeyWork.LongestAnswer:N0} characters or fewer. It is {Written.Length:N0} now", item, cancellation),
            _ => await AnsweredAsync(await turns.AnswerAsync(User, Id, PartForm.Seen(item, shared), Written, cancellation), item, cancellation),
        };
    }

    private async Task<IActionResult> AnsweredAsync(Outcome outcome, string? item, CancellationToken cancellation)
    {
        if (outcome == Outcome.Done)
        {
            await drafts.DropAsync(User, Id, StaffDrafts.Box("Answer", item), cancellation);
        }

        return await AfterAsync(outcome, "answered", item, cancellation);
    }

    public async Task<IActionResult> OnPostDoneAsync([FromForm] string? request, CancellationToken cancellation) =>
        await people.DoneAsync(User, Id, request ?? "", cancellation) ? Back("done") : await ShowAsync(cancellation);

    private async Task<IActionResult> AfterAsync(Outcome outcome, string what, string? item, CancellationToken cancellation) => outcome switch
    {
        Outcome.Done => Back(what),
        Outcome.SharedAnew => await FaultAsync(PartForm.Fault(outcome), item, cancellation),
        _ => await FaultAsync(PartForm.Fault(outcome), null, cancellation),
    };

    private Task<IActionResult> FaultAsync(string fault, string? item, CancellationToken cancellation)
    {
        (Fault, FaultOn) = (fault, item);
        return ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await turns.OpenAsync(User, Id, cancellation) is not { } opened || await persons.FindAsync(Id, cancellation) is not { } person)
        {
            return NotFound();
        }

        (Person, Plan, Cover) = (person, opened.Plan, opened.Cover);
        Requests = Cover is null ? await people.WaitingAsync(User, Id, cancellation) : [];
        News = Cover is null ? await dates.FindAsync(User, Id, cancellation) : null;
        Drafts = await drafts.OfAsync(User, Id, cancellation);
        Turn();
        return Page();
    }

    /// <summary>The page that was asked for; with a fault, the one with the part it hangs on.</summary>
    private void Turn()
    {
        SharedPart[] inOrder = [.. Plan.Parts.OrderBy(part => part.Freshness == Freshness.Read ? 1 : 0).ThenByDescending(part => part.SharedAt).ThenBy(part => part.Id, StringComparer.Ordinal)];
        Pages = All ? 1 : Math.Max(1, (inOrder.Length + PageSize - 1) / PageSize);
        var at = FaultOn is null ? -1 : Array.FindIndex(inOrder, part => part.Id == FaultOn);
        PageNumber = Math.Clamp(at >= 0 ? (at / PageSize) + 1 : PageNumber, 1, Pages);
        Parts = All ? inOrder : [.. inOrder.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    private LocalRedirectResult Back(string what) => LocalRedirect($"/keyworker/person/{Uri.EscapeDataString(Id)}?after={what}");
}
