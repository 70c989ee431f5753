using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Handover;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Handover;

/// <summary>Whose case is handed over and when, who leads it now, and who has shown a page for it.</summary>
public sealed class IndexModel(HandoverBoard board, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<HandedOver> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public DateOnly Today => StaffText.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await board.ListAsync(User, cancellation);
        Total = all.Count;
        Number = Math.Clamp(Number, 1, Pages);
        First = ((Number - 1) * PageSize) + 1;
        Rows = [.. all.Skip(First - 1).Take(PageSize)];
    }
}
