using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Cards;

/// <summary>Finds a person by exact prison number and issues a card code, shown this once.</summary>
public sealed class IndexModel(CardDesk desk, AuditLog audit) : PageModel
{
    public Person? Found { get; private set; }

    public string? Code { get; private set; }

    public string? Fault { get; private set; }

    public async Task OnPostFindAsync([FromForm] string? number, CancellationToken cancellation)
    {
        if (await desk.FindAsync(User, number, cancellation) is not { } person)
        {
            Fault = User.Role() == Roles.KeyWorker ? "None of your people has this prison number" : "Nobody here has this prison number";
            return;
        }

        await audit.AppendAsync(User.Entry("read-person", "sign-in", person.Id), cancellation);
        Found = person;
    }

    public async Task<IActionResult> OnPostIssueAsync([FromForm] string? person, CancellationToken cancellation)
    {
        if (await desk.IssueAsync(User, person, cancellation) is not { } issued)
        {
            return NotFound();
        }

        (Found, Code) = issued;
        return Page();
    }
}
