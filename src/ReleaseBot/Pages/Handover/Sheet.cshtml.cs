using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Handover;

namespace ReleaseBot.Pages.Handover;

/// <summary>The person's page for the handover on one sheet of paper, for whoever sits at the table.</summary>
public sealed class SheetModel(HandoverBoard board) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>The language of the paper; absent for the person's own.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? In { get; set; }

    public HandedOver Opened { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await board.PrintAsync(User, Id, In, cancellation) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        return Page();
    }
}
