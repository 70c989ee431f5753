using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Mentors;

namespace ReleaseBot.Pages.Admin;

/// <summary>A person found by exact prison number: who their mentor is. Also after they left, since mentors carry on after the gate.</summary>
public sealed class MentorsModel(MentorAllocation allocation) : PageModel
{
    public Person? Found { get; private set; }

    public IReadOnlyList<StaffMember> Mentors { get; private set; } = [];

    public string? Fault { get; private set; }

    public string? Done { get; private set; }

    public async Task OnPostFindAsync([FromForm] string? number, CancellationToken cancellation)
    {
        Found = await allocation.FindAsync(User, number, cancellation);
        Fault = Found is null ? "Nobody here has this prison number" : null;
        Mentors = await allocation.ChoicesAsync(User, cancellation);
    }

    public async Task<IActionResult> OnPostMentorAsync([FromForm] string? person, [FromForm] string? mentor, CancellationToken cancellation)
    {
        Found = await allocation.SetAsync(User, person, mentor, cancellation);
        if (Found is null)
        {
            return NotFound();
        }

        Mentors = await allocation.ChoicesAsync(User, cancellation);
        Done = "The mentor is set. They see nothing until the person shares it with them.";
        return Page();
    }
}
