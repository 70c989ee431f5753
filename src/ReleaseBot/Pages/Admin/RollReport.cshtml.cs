using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Roll;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>What one roll file came to: each row with a problem, and how good the file is.</summary>
public sealed class RollReportModel(RollDesk desk, AuditLog audit) : PageModel
{
    public KeptOutcome Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await OpensAsync(id, "read-roll-report", cancellation) ? Page() : NotFound();

    /// <summary>The rows with a problem, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string id, CancellationToken cancellation)
    {
        if (!await OpensAsync(id, "export-roll-report", cancellation))
        {
            return NotFound();
        }

        string[][] rows = [["line", "taken", "field", "reason"], .. Kept.Outcome.Problems.Select(row => (string[])[row.Line.ToString(CultureInfo.InvariantCulture), row.RowLost ? "no" : "yes", row.Field, row.Reason])];
        return File(Csv.Bytes(Csv.Of(rows)), "text/csv; charset=utf-8", "roll-problems.csv");
    }

    private async Task<bool> OpensAsync(string id, string what, CancellationToken cancellation)
    {
        if (await desk.FindAsync(User, id, cancellation) is not { } kept)
        {
            return false;
        }

        await audit.AppendAsync(User.Entry(what, "administration") with { Correlation = id }, cancellation);
        Kept = kept;
        return true;
    }
}
