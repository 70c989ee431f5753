using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Rotl;

namespace ReleaseBot.Pages.Rotl;

/// <summary>What people of this prison handed in to the ROTL desk: what needs staff first, emergencies on top.</summary>
public sealed class IndexModel(RotlBoard board, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The list of what came to its end, in place of what stands open.</summary>
    public bool IsOver => Show == "over";

    public IReadOnlyList<DeskItem> Items { get; private set; } = [];

    public IReadOnlyList<DeskItem> Rows { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public int NeedsStaff => Items.Count(item => item.Case.WaitsForStaff);

    public DateOnly Today => StaffText.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Items = IsOver ? await board.OverAsync(User, cancellation) : await board.OpenAsync(User, cancellation);
        Pages = Math.Max(1, (Items.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = [.. Items.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>What stands open, as a file for booking without keying it again.</summary>
    public async Task<FileContentResult> OnGetExportAsync(CancellationToken cancellation)
    {
        var file = RotlCsv.Of(await board.ExportAsync(User, cancellation));
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(file)).ToArray(), "text/csv; charset=utf-8", $"rotl-{Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    public string Address(int page) => (IsOver, page) switch
    {
        (false, 1) => "/rotl",
        (false, _) => $"/rotl?page={page}",
        (true, 1) => "/rotl?show=over",
        _ => $"/rotl?show=over&page={page}",
    };
}
