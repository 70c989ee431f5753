using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.KeyWorkers;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>The release-day sheet of one person, to print, from what they share with this key worker.</summary>
public sealed class SheetModel(Papers papers) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>The language of the paper; absent for the person's own.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? In { get; set; }

    public Person Person { get; private set; } = null!;

    public DaySheet? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await papers.SheetAsync(User, Id, In, cancellation) is not { } printed)
        {
            return NotFound();
        }

        (Person, Sheet) = printed;
        return Page();
    }
}
