using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Rotl;

namespace ReleaseBot.Pages.Rotl;

/// <summary>One application: what was handed in, the codes to book it under, its life so far, and the next steps of staff.</summary>
public sealed class ApplicationModel(RotlBoard board, TimeProvider clock) : PageModel
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "H.mm", "htt", "h:mmtt", "h tt", "h:mm tt"];

    [FromRoute]
    public string Id { get; set; } = "";

    [FromRoute]
    public string Item { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public DeskItem Opened { get; private set; } = null!;

    public DateOnly Today => StaffText.Today(clock);

    /// <summary>What could not be done, and the field it hangs on.</summary>
    public IReadOnlyList<(string Text, string Field)> Faults { get; private set; } = [];

    /// <summary>The step that was tried, so that its form stands open with all that was typed.</summary>
    public string? Tried { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostMoveAsync([FromForm] string? to, [FromForm] string? seen, CancellationToken cancellation)
    {
        var act = new RotlAct(Item, to ?? "", Moment(seen), [.. Needs(to).Select(need => Said(need, Request.Form)), .. ReasonKind(to, Request.Form)]);
        return await AnswerAsync(await board.ActAsync(User, Id, act, cancellation), to, cancellation);
    }

    public async Task<IActionResult> OnPostToldAsync([FromForm] string? seen, CancellationToken cancellation) =>
        await AnswerAsync(await board.ToldAsync(User, Id, Item, Moment(seen), cancellation), "told", cancellation);

    /// <summary>What was typed in a field of the step that was tried; else what staff may start from.</summary>
    public string Typed(string step, string field, string suggestion = "") =>
        Tried == step && Request.HasFormContentType ? Request.Form[field].ToString() : suggestion;

    public string? FaultOf(string step, string field) => Tried == step ? Faults.FirstOrDefault(fault => fault.Field == $"{step}-{field}").Text : null;

    private static ImmutableArray<Need> Needs(string? to) => RotlLife.Ways.FirstOrDefault(way => way.To == to && way.By == Mover.Staff)?.Needs ?? [];

    private async Task<IActionResult> AnswerAsync(RotlWorked worked, string? what, CancellationToken cancellation)
    {
        if (worked.Outcome == RotlOutcome.Done)
        {
            return LocalRedirect($"/rotl/application/{Uri.EscapeDataString(Id)}/{Uri.EscapeDataString(Item)}?after={Uri.EscapeDataString(what ?? "")}");
        }

        Tried = what;
        var shown = await ShowAsync(cancellation);
        if (shown is PageResult)
        {
            var first = Opened.Person.Details.FirstName;
            Faults = worked.Outcome == RotlOutcome.Incomplete
                ? [.. worked.Faults.Select(fault => (RotlText.Fault(fault, RotlText.Label(Needs(what).First(need => need.Name == fault.Name), first)), $"{what}-{fault.Name}"))]
                : [("This application was moved on while your page was open. Read it as it is now. Nothing was sent", "steps")];
        }

        return shown;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await board.FindAsync(User, Id, Item, cancellation) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        return Page();
    }

    /// <summary>The sort of a no, which is counted and never shown to the person.</summary>
    private static IEnumerable<Slot> ReasonKind(string? to, IFormCollection form) =>
        to is not null && RotlLife.IsBadNews(to) && RotlReasons.All.Contains(form[RotlReasons.Name].ToString()) ? [Slot.Own(RotlReasons.Name, form[RotlReasons.Name].ToString())] : [];

    private static Slot Said(Need need, IFormCollection form) => need.Kind switch
    {
        NeedKind.Day => new(need.Name, "date", Day(form[need.Name + "-d"], form[need.Name + "-m"], form[need.Name + "-y"])),
        NeedKind.Time => new(need.Name, "time", Time(form[need.Name])),
        _ => Slot.Own(need.Name, TypedWords.Tidy(form[need.Name])),
    };

    /// <summary>Day, month and year as one date; what is no date stays as it was typed, and is refused.</summary>
    private static string Day(string? day, string? month, string? year)
    {
        var typed = string.Join('-', new[] { year, month, day }.Select(part => part?.Trim() ?? ""));
        return typed == "--" ? ""
            : DateOnly.TryParseExact(typed, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : typed;
    }

    private static string Time(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : typed?.Trim() ?? "";

    private static DateTimeOffset Moment(string? seen) =>
        DateTimeOffset.TryParseExact(seen, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : default;
}
