using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Admin;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Pages.Shared;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>One fact: an administrator says that it is still right, or puts it right, and from what.</summary>
public sealed class FactModel(FactDesk desk, TimeProvider clock) : PageModel
{
    public FactInForce Shown { get; private set; } = null!;

    public string? Fault { get; private set; }

    public string FaultOn { get; private set; } = "value";

    public string? Done { get; private set; }

    public string? Value { get; private set; }

    public string? Source { get; private set; }

    public string? Confidence { get; private set; }

    private Dictionary<string, string?> parts = [];

    public DateOnly NextReview => FactCheck.NextReview(Shown.Fact, StaffText.Today(clock));

    public string? Part(string name) => parts.GetValueOrDefault(name);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) => await FindsAsync(key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStillAsync(string key, [FromForm] string? source, CancellationToken cancellation)
    {
        if (!await FindsAsync(key, cancellation))
        {
            return NotFound();
        }

        Source = TypedWords.Tidy(source);
        if (Source.Length == 0)
        {
            return Wrong("Enter what you looked at", "looked-at");
        }

        var today = StaffText.Today(clock);
        return await KeepAsync(new(key, null, today, NextReview, Source, null, null, User.Id(), clock.GetUtcNow()), "looked-at", cancellation);
    }

    public async Task<IActionResult> OnPostRightAsync(string key, [FromForm] string? value, [FromForm] string? source, [FromForm] string? confidence, [FromForm] string? day, [FromForm] string? month, [FromForm] string? year, CancellationToken cancellation)
    {
        if (!await FindsAsync(key, cancellation))
        {
            return NotFound();
        }

        (Value, Source, Confidence) = (TypedWords.Tidy(value), TypedWords.Tidy(source), confidence);
        parts = new() { ["day"] = day, ["month"] = month, ["year"] = year };
        return Value.Length == 0 ? Wrong("Enter the figure", "value")
            : Source.Length == 0 ? Wrong("Enter the source", "source")
            : !Enum.TryParse<Confidence>(confidence, out var sure) || !Enum.IsDefined(sure) ? Wrong("Choose how sure it is", "confidence")
            : !DateOnly.TryParseExact($"{day?.Trim()} {month?.Trim()} {year?.Trim()}", "d M yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf) ? Wrong("Enter the date of the source, such as 6 4 2027", "of-day")
            : await KeepAsync(new(key, Value, asOf, FactCheck.NextReview(Shown.Fact, asOf), Source, sure, null, User.Id(), clock.GetUtcNow()), "value", cancellation);
    }

    private async Task<IActionResult> KeepAsync(FactCheck look, string field, CancellationToken cancellation)
    {
        if (await desk.KeepAsync(User, look, cancellation) is { } wrong)
        {
            return Wrong(wrong, field);
        }

        (Done, Value, Source, Confidence, parts) = ("The look is kept.", null, null, null, []);
        await FindsAsync(look.Key, cancellation);
        return Page();
    }

    private PageResult Wrong(string text, string field)
    {
        (Fault, FaultOn) = (text, field);
        return Page();
    }

    private async Task<bool> FindsAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(User, key, cancellation) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        return true;
    }
}
