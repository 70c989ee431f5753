using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Mentors;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Mentor;

/// <summary>One person on and after their release day: what they share with this mentor, and what the mentor marks.</summary>
public sealed class PersonModel(MentorBoard board, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public Mentored Opened { get; private set; } = null!;

    public DateOnly Today => StaffText.Today(clock);

    /// <summary>When this page was drawn: what is shared later is not marked as read by it.</summary>
    public DateTimeOffset Drawn { get; } = clock.GetUtcNow();

    public string? Fault { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostMarkAsync([FromForm] string? kind, [FromForm] string? item, [FromForm] string? shared, CancellationToken cancellation) =>
        await AnswerAsync(await board.MarkAsync(User, Id, kind ?? "", item is null ? null : new PartSeen(item, Moment(shared)), cancellation), kind, cancellation);

    public async Task<IActionResult> OnPostReadAsync([FromForm] string? drawn, CancellationToken cancellation) =>
        await AnswerAsync(await board.ReadAsync(User, Id, Moment(drawn), cancellation), "read", cancellation);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string? what, CancellationToken cancellation)
    {
        if (outcome == Outcome.Done)
        {
            return LocalRedirect(what == MentorActs.CheckInsOver ? "/mentor" : $"/mentor/person/{Uri.EscapeDataString(Id)}?after={Uri.EscapeDataString(what ?? "")}");
        }

        if (outcome == Outcome.NotShared)
        {
            return NotFound();
        }

        var shown = await ShowAsync(cancellation);
        Fault = shown is PageResult ? $"{Opened.Person.Details.FirstName} shared other words while your page was open. Read it as it is now. Nothing was marked" : null;
        return shown;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await board.OpenAsync(User, Id, cancellation) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        return Page();
    }

    private static DateTimeOffset Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : default;
}
