using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Dates;

/// <summary>Dates that moved to the worse, recalls and refusals that somebody must tell face to face; marked here when they have.</summary>
public sealed class IndexModel(DateDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<ToBeTold> Waiting { get; private set; } = [];

    public string? Fault { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Waiting = await desk.ListAsync(User, cancellation);

    public async Task<IActionResult> OnPostToldAsync([FromForm] string? person, [FromForm] string? status, [FromForm] string? release, CancellationToken cancellation)
    {
        if (await ToldForm.TellAsync(desk, User, person, status, release, cancellation) == TellOutcome.Done)
        {
            return LocalRedirect("/dates?after=told");
        }

        Fault = ToldForm.Fault;
        Waiting = await desk.ListAsync(User, cancellation);
        return Page();
    }
}
