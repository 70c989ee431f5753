using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>One shared part, to suggest other words, to agree or not, or to confirm what was seen. Whatever is not shared is not there.</summary>
public sealed class PartModel(StaffTurns turns, PersonStore persons, StaffDrafts drafts) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    [FromRoute]
    public string Item { get; set; } = "";

    public Person Person { get; private set; } = null!;

    public SharedPart Part { get; private set; } = null!;

    /// <summary>The key worker may suggest and agree; who stands in for them may confirm.</summary>
    public bool IsKeyWorker { get; private set; }

    public string? Fault { get; private set; }

    /// <summary>The box the fault hangs on, and what was written in it.</summary>
    public string? FaultBox { get; private set; }

    public string? Written { get; private set; }

    public string? WhyWritten { get; private set; }

    public string? Chosen { get; private set; }

    public IReadOnlyDictionary<string, string> Drafts { get; private set; } = new Dictionary<string, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostSuggestAsync(
        [FromForm] string? shared, [FromForm] string? step, [FromForm] string? words, [FromForm] string? why, CancellationToken cancellation)
    {
        (Written, WhyWritten) = (TypedWords.Tidy(words), TypedWords.Tidy(why));
        var box = StaffDrafts.Box("Suggest", Item, step);
        int? number = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
        var fault = TooLong(Written, "suggestion") ?? (WhyWritten.Length > KeyWork.LongestAnswer ? "The reason must be 1,000 characters or fewer" : null);
        return fault is not null
            ? await FaultAsync(fault, box, cancellation)
            : await AfterAsync(await turns.SuggestAsync(User, Id, PartForm.Seen(Item, shared), number, Written, WhyWritten, cancellation), "suggested", box, cancellation);
    }

    public async Task<IActionResult> OnPostAgreeAsync([FromForm] string? shared, [FromForm] string? outcome, [FromForm] string? words, CancellationToken cancellation)
    {
        (Written, Chosen) = (TypedWords.Tidy(words), outcome);
        var box = StaffDrafts.Box("Agree", Item);
        var fault = outcome switch
        {
            AgreementOutcomes.Agreed or AgreementOutcomes.CouldNotAnswer => Written.Length > KeyWork.LongestAnswer ? TooLong(Written, "reason") : null,
            AgreementOutcomes.DoNotAgree => TooLong(Written, "reason"),
            _ => "Choose whether you agree",
        };
        return fault is not null
            ? await FaultAsync(fault, box, cancellation)
            : await AfterAsync(await turns.AgreeAsync(User, Id, PartForm.Seen(Item, shared), outcome!, Written.Length == 0 ? null : Written, cancellation), "agreed", box, cancellation);
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromForm] string? shared, [FromForm] string? words, CancellationToken cancellation)
    {
        Written = TypedWords.Tidy(words);
        var box = StaffDrafts.Box("Confirm", Item);
        return TooLong(Written, "note of what you saw") is { } fault
            ? await FaultAsync(fault, box, cancellation)
            : await AfterAsync(await turns.ConfirmAsync(User, Id, PartForm.Seen(Item, shared), Written, cancellation), "confirmed", box, cancellation);
    }

    /// <summary>What stands in a box: what was just written with a mistake, else what waits from before, else what is there to start from.</summary>
    public string Start(string box, string suggestion = "") => FaultBox == box ? Written ?? "" : Drafts.GetValueOrDefault(box, suggestion);

    private static string? TooLong(string words, string what) => words.Length switch
    {
        0 => $"Write your {what} first",
        > KeyWork.LongestAnswer => $"Your {what} must be {KeyWork.LongestAnswer:N0} characters or fewer. It is {words.Length:N0} now",
        _ => null,
    };

    private async Task<IActionResult> AfterAsync(Outcome outcome, string what, string box, CancellationToken cancellation)
    {
        if (outcome == Outcome.Done)
        {
            await drafts.DropAsync(User, Id, box, cancellation);
            return LocalRedirect($"/keyworker/person/{Uri.EscapeDataString(Id)}?after={what}");
        }

        return await FaultAsync(PartForm.Fault(outcome), box, cancellation);
    }

    private Task<IActionResult> FaultAsync(string fault, string box, CancellationToken cancellation)
    {
        (Fault, FaultBox) = (fault, box);
        return ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await turns.OpenAsync(User, Id, cancellation) is not { } opened
            || opened.Plan.Parts.FirstOrDefault(part => part.Id == Item) is not { } part
            || (part.Goal is null && !part.CanBeConfirmed)
            || await persons.FindAsync(Id, cancellation) is not { } person)
        {
            return NotFound();
        }

        (Person, Part, IsKeyWorker) = (person, part, opened.Cover is null);
        Drafts = await drafts.OfAsync(User, Id, cancellation);
        return Page();
    }
}
