using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Handover;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Handover;

/// <summary>What one person wants said at the handover, as they approved it for this member of staff.</summary>
public sealed class PersonModel(HandoverBoard board, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public HandedOver Opened { get; private set; } = null!;

    public DateOnly Today => StaffText.Today(clock);

    public string? Fault { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostReadAsync([FromForm] string? shared, CancellationToken cancellation)
    {
        var at = DateTimeOffset.TryParseExact(shared, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : default;
        switch (await board.ReadAsync(User, Id, at, cancellation))
        {
            case Outcome.Done:
                return LocalRedirect($"/handover/person/{Uri.EscapeDataString(Id)}?after=read");
            case Outcome.SharedAnew:
                var shown = await ShowAsync(cancellation);
                Fault = shown is PageResult ? $"{Opened.Person.Details.FirstName} changed the page while you had it open. Read it as it is now. Nothing was marked" : null;
                return shown;
            default:
                return NotFound();
        }
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
}
