using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.KeyWorkers;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>The plan that a person asked for on paper, while they wait for it.</summary>
public sealed class PaperModel(Papers papers) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>The request, as the person's page names it.</summary>
    [FromRoute]
    public string Asked { get; set; } = "";

    public Person Person { get; private set; } = null!;

    public PlanOnPaper Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await papers.PlanAsync(User, Id, Asked, cancellation) is not { } printed)
        {
            return NotFound();
        }

        (Person, Plan) = printed;
        return Page();
    }
}
