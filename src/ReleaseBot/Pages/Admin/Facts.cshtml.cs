using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Admin;

namespace ReleaseBot.Pages.Admin;

/// <summary>Figures that people are told, those that are due for a look first.</summary>
public sealed class FactsModel(FactDesk desk) : PageModel
{
    public IReadOnlyList<FactInForce> All { get; private set; } = [];

    public int Due => All.Count(shown => shown.NeedsLook);

    public async Task OnGetAsync(CancellationToken cancellation) => All = await desk.ListAsync(User, cancellation);
}
