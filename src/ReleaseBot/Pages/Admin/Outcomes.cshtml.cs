using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Admin;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Outcomes;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Admin;

/// <summary>How releases of a quarter went, in numbers that tell of nobody.</summary>
public sealed class OutcomesModel(OutcomeDesk desk, Shelf shelf) : PageModel
{
    private const int Full = 598;

    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Period { get; set; }

    public OutcomeReport Report { get; private set; } = null!;

    public Quarter Quarter => desk.Find(Period);

    public IReadOnlyList<Quarter> Choices => desk.Choices;

    public async Task OnGetAsync(CancellationToken cancellation) => Report = await desk.ReadAsync(User, Quarter, "read-outcomes", cancellation);

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var report = await desk.ReadAsync(User, Quarter, "export-outcomes", cancellation);
        return File(Csv.Bytes(OutcomeText.File(report, Quarter, shelf.Words)), "text/csv; charset=utf-8", $"outcomes-{Quarter.Name}.csv");
    }

    public string Name(Question question) => OutcomeText.Question(shelf.Words, question);

    /// <summary>The length of a bar, of all who are counted.</summary>
    public string Width(int? count) => ((count ?? 0) * Full / (double)Math.Max(1, Report.Counted ?? 1)).ToString("0.#", CultureInfo.InvariantCulture);
}
