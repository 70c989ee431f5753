using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>To get ready for a meeting: what changed, three questions drawn from what is shared, and one box for what was agreed.</summary>
public sealed class SessionModel(StaffTurns turns, PersonStore persons, StaffDrafts drafts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    public Person Person { get; private set; } = null!;

    public SharedPlan Plan { get; private set; } = null!;

    public ImmutableArray<Prompt> Prompts { get; private set; } = [];

    public DateOnly Today => StaffText.Today(clock);

    public string? Fault { get; private set; }

    public string Written { get; private set; } = "";

    /// <summary>Parts that are new or changed since the worker last read them.</summary>
    public IEnumerable<SharedPart> Changed => Plan.Parts.Where(part => part.Freshness != Freshness.Read);

    /// <summary>Answers to suggestions since the worker last read anything.</summary>
    public IEnumerable<SharedPart> Answered => Plan.Parts.Where(part => part.Edits.Any(edit => edit.Answer is { } answer && (Plan.LastReadAt is not { } read || answer.At > read)));

    public static string Box { get; } = StaffDrafts.Box("Note");

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostNoteAsync([FromForm] string? words, CancellationToken cancellation)
    {
        Written = TypedWords.Tidy(words);
        Fault = Written.Length switch
        {
            0 => "Write what you two agreed first",
            > KeyWork.LongestAnswer => $"What you write must be {KeyWork.LongestAnswer:N0} characters or fewer. It is {Written.Length:N0} now",
            _ => null,
        };
        if (Fault is not null)
        {
            return await ShowAsync(cancellation);
        }

        if (await turns.NoteAsync(User, Id, Written, cancellation) != Outcome.Done)
        {
            return NotFound();
        }

        await drafts.DropAsync(User, Id, Box, cancellation);
        return LocalRedirect($"/keyworker/person/{Uri.EscapeDataString(Id)}?after=session");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await turns.OpenAsync(User, Id, cancellation) is not { } opened || await persons.FindAsync(Id, cancellation) is not { } person)
        {
            return NotFound();
        }

        (Person, Plan) = (person, opened.Plan);
        Prompts = SessionStarter.Of(Plan, Today);
        Written = Written.Length > 0 ? Written : (await drafts.OfAsync(User, Id, cancellation)).GetValueOrDefault(Box, "");
        return Page();
    }
}
