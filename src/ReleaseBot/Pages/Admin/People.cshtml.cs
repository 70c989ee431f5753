using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.KeyWorkers;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>A person found by exact prison number: who their key worker is, and a way to a card code.</summary>
public sealed class PeopleModel(CardDesk desk, Allocation allocation, AuditLog audit) : PageModel
{
    public Person? Found { get; private set; }

    public IReadOnlyList<StaffMember> KeyWorkers { get; private set; } = [];

    public string? Fault { get; private set; }

    public string? Done { get; private set; }

    public async Task OnPostFindAsync([FromForm] string? number, CancellationToken cancellation)
    {
        Found = await desk.FindAsync(User, number, cancellation);
        if (Found is null)
        {
            Fault = "Nobody here has this prison number";
            return;
        }

        await audit.AppendAsync(User.Entry("read-person", "administration", Found.Id), cancellation);
        KeyWorkers = await allocation.ChoicesAsync(User, cancellation);
    }

    public async Task<IActionResult> OnPostKeyWorkerAsync([FromForm] string? person, [FromForm] string? keyWorker, CancellationToken cancellation)
    {
        Found = await allocation.SetAsync(User, person, keyWorker, cancellation);
        if (Found is null)
        {
            return NotFound();
        }

        KeyWorkers = await allocation.ChoicesAsync(User, cancellation);
        Done = "The key worker is set. What was shared with another is not shared with this one until the person says so.";
        return Page();
    }
}
