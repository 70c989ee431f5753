using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>What one person shares with this key worker, to read and to answer. Whoever is not their key worker now finds nothing here.</summary>
public sealed class PersonModel(StaffTurns turns, MyPeople people, PersonStore persons, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public Person Person { get; private set; } = null!;

    public SharedPlan Plan { get; private set; } = null!;

    public IReadOnlyList<StoredRequest> Requests { get; private set; } = [];

    public DateOnly Today => StaffText.Today(clock);

    public string? Fault { get; private set; }

    /// <summary>The part an answer could not be sent for, and what was written, so that nothing typed is lost.</summary>
    public string? FaultOn { get; private set; }

    public string? Written { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostReadAsync([FromForm] string? item, [FromForm] string? shared, CancellationToken cancellation) =>
        await AfterAsync(await turns.ReadAsync(User, Id, Seen(item, shared), cancellation), "read", item, cancellation);

    public async Task<IActionResult> OnPostAnswerAsync([FromForm] string? item, [FromForm] string? shared, [FromForm] string? words, CancellationToken cancellation)
    {
        Written = TypedWords.Tidy(words);
        return Written.Length switch
        {
            0 => await FaultAsync("Write an answer first", item, cancellation),
            > KeyWork.LongestAnswer => await FaultAsync($"Your answer must be {KeyWork.LongestAnswer:N0} characters or fewer. It is {Written.Length:N0} now", item, cancellation),
            _ => await AfterAsync(await turns.AnswerAsync(User, Id, Seen(item, shared), Written, cancellation), "answered", item, cancellation),
        };
    }

    public async Task<IActionResult> OnPostDoneAsync([FromForm] string? request, CancellationToken cancellation) =>
        await people.DoneAsync(User, Id, request ?? "", cancellation) ? Back("done") : await ShowAsync(cancellation);

    private async Task<IActionResult> AfterAsync(Outcome outcome, string what, string? item, CancellationToken cancellation) => outcome switch
    {
        Outcome.Done => Back(what),
        Outcome.SharedAnew => await FaultAsync("This part was shared again while your page was open. Read it as it is now first", item, cancellation),
        _ => await FaultAsync("That part is no longer shared with you. Nothing was sent", null, cancellation),
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

        (Person, Plan) = (person, opened.Plan);
        Requests = await people.WaitingAsync(User, Id, cancellation);
        return Page();
    }

    private LocalRedirectResult Back(string what) => LocalRedirect($"/keyworker/person/{Uri.EscapeDataString(Id)}?after={what}");

    private static PartSeen Seen(string? item, string? shared) =>
        new(item ?? "", DateTimeOffset.TryParseExact(shared, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : default);
}
