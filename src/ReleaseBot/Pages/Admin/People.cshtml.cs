using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.KeyWorkers;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>A person found by exact prison number: who their key worker and their community offender manager are, and a way to a card code.</summary>
public sealed class PeopleModel(CardDesk desk, Allocation allocation, AuditLog audit) : PageModel
{
    public Person? Found { get; private set; }

    public IReadOnlyList<StaffMember> KeyWorkers { get; private set; } = [];

    public IReadOnlyList<StaffMember> Coms { get; private set; } = [];

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
        await LoadChoicesAsync(cancellation);
    }

    public Task<IActionResult> OnPostKeyWorkerAsync([FromForm] string? person, [FromForm] string? keyWorker, CancellationToken cancellation) =>
        SetAsync(person, Roles.KeyWorker, keyWorker, "The key worker is set. What was shared with another is not shared with this one until the person says so.", cancellation);

    public Task<IActionResult> OnPostComAsync([FromForm] string? person, [FromForm] string? com, CancellationToken cancellation) =>
        SetAsync(person, Roles.Com, com, "The COM is set. They see no page for the handover until the person says so.", cancellation);

    private async Task<IActionResult> SetAsync(string? person, string role, string? staffId, string done, CancellationToken cancellation)
    {
        Found = await allocation.SetAsync(User, person, role, staffId, cancellation);
        if (Found is null)
        {
            return NotFound();
        }

        await LoadChoicesAsync(cancellation);
        Done = done;
        return Page();
    }

    private async Task LoadChoicesAsync(CancellationToken cancellation)
    {
        KeyWorkers = await allocation.ChoicesAsync(User, Roles.KeyWorker, cancellation);
        Coms = await allocation.ChoicesAsync(User, Roles.Com, cancellation);
    }
}
