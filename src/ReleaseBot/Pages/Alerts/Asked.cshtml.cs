using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Alerts;
using ReleaseBot.Data;

namespace ReleaseBot.Pages.Alerts;

/// <summary>What people without a key worker asked of staff in this prison, the soonest due first.</summary>
public sealed class AskedModel(AskedOfPrison asked) : PageModel
{
    public IReadOnlyList<StoredRequest> Requests { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Requests = await asked.ListAsync(User, cancellation);

    public async Task<IActionResult> OnPostDoneAsync([FromForm] string? request, CancellationToken cancellation) =>
        LocalRedirect(await asked.DoneAsync(User, request ?? "", cancellation) ? "/asked?after=done" : "/asked?after=gone");
}
