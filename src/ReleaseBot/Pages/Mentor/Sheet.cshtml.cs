using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.Mentors;

namespace ReleaseBot.Pages.Mentor;

/// <summary>The release-day sheet of one person, to print, from what they share with this mentor.</summary>
public sealed class SheetModel(MentorBoard board) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>The language of the paper; absent for the person's own.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? In { get; set; }

    public string FullName { get; private set; } = "";

    public DaySheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await board.SheetAsync(User, Id, In, cancellation) is not { } printed)
        {
            return NotFound();
        }

        (FullName, Sheet) = (printed.Person.Details.FullName, printed.Sheet);
        return Page();
    }
}
