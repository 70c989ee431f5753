using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.KeyWorkers;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>A person found by exact prison number: who their mentor is. Also after they left, since mentors carry on after the gate.</summary>
public sealed class MentorsModel(Allocation allocation) : PageModel
{
    public Person? Found { get; private set; }

    public IReadOnlyList<StaffMember> Mentors { get; private set; } = [];

    public string? Fault { get; private set; }

    public string? Done { get; private set; }

    public async Task OnPostFindAsync([FromForm] string? number, CancellationToken cancellation)
    {
        Found = await allocation.FindAsync(User, number, cancellation);
        Fault = Found is null ? "Nobody here has this prison number" : null;
        Mentors = await allocation.ChoicesAsync(User, Roles.Mentor, cancellation);
    }

    public async Task<IActionResult> OnPostMentorAsync([FromForm] string? person, [FromForm] string? mentor, CancellationToken cancellation)
    {
        Found = await allocation.SetAsync(User, person, Roles.Mentor, mentor, cancellation);
        if (Found is null)
        {
            return NotFound();
        }

        Mentors = await allocation.ChoicesAsync(User, Roles.Mentor, cancellation);
        Done = "The mentor is set. They see nothing until the person shares it with them.";
        return Page();
    }
}
