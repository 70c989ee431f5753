using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Roll;

namespace ReleaseBot.Pages.Admin;

/// <summary>A roll file is sent, checked or imported. It is read in memory and never kept; its report is.</summary>
[RequestSizeLimit(MostOfForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MostOfForm, MemoryBufferThreshold = MostOfForm, ValueCountLimit = 16)]
public sealed class RollModel(RollDesk desk) : PageModel
{
    /// <summary>A file that is a little too large is still read, so that the page can say so.</summary>
    private const int MostOfForm = 2 * RollDesk.MostBytes;

    public string? Fault { get; private set; }

    public IReadOnlyList<KeptOutcome> Last { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Last = await desk.LastAsync(User, cancellation);

    public Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellation) => TakeAsync(file, isCheck: false, cancellation);

    public Task<IActionResult> OnPostCheckAsync(IFormFile? file, CancellationToken cancellation) => TakeAsync(file, isCheck: true, cancellation);

    public static string InShort(RollOutcome outcome) => outcome.IsCheck
        ? $"Checked only. {StaffText.Count(outcome.Lost, "row", "rows")} can not be taken."
        : $"{outcome.Summary.Added} added, {outcome.Summary.Changed} changed, {outcome.Summary.Unchanged} unchanged, {StaffText.Count(outcome.Lost, "row", "rows")} not taken.";

    private async Task<IActionResult> TakeAsync(IFormFile? file, bool isCheck, CancellationToken cancellation)
    {
        try
        {
            Fault = file is null or { Length: 0 } ? "Choose a roll file that is not empty"
                : file.Length > RollDesk.MostBytes ? $"The file is larger than {RollDesk.MostMegabytes} MB. Send this prison's people only, or use the command: roll import"
                : null;
            if (Fault is null)
            {
                await using var stream = file!.OpenReadStream();
                if (await desk.TakeAsync(User, (stream, file.FileName), isCheck, cancellation) is { } id)
                {
                    return LocalRedirect("/admin/roll/" + id);
                }

                Fault = "Another file is being imported. Try again in a minute";
            }
        }
        catch (RollFileException why)
        {
            Fault = why.Message;
        }

        await OnGetAsync(cancellation);
        return Page();
    }
}
