using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Mentors;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Mentor;

/// <summary>The readiness board: who comes out today and this week, what is not ready, and which check-ins are due.</summary>
public sealed class IndexModel(MentorBoard board, TimeProvider clock) : PageModel
{
    public MentorDays Days { get; private set; } = null!;

    public DateOnly Today => StaffText.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation) => Days = MentorDays.Of(await board.ListAsync(User, cancellation), Today);
}
