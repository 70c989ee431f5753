using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Alerts;

namespace ReleaseBot.Pages.Alerts;

/// <summary>Alerts that stand open in this prison, newest first. The page renews itself, with script and without.</summary>
public sealed class IndexModel(AlertBoard board, TimeProvider clock) : PageModel
{
    /// <summary>Without script the page loads itself anew, unless somebody stopped that.</summary>
    [BindProperty(SupportsGet = true, Name = "renew")]
    public string? Renew { get; set; }

    public Board Board { get; private set; } = new([], "");

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellation) => Board = await board.OpenAsync(User, cancellation);

    /// <summary>Asked every second by the script: whether anything has changed, and nothing of anyone.</summary>
    public async Task<ContentResult> OnGetStateAsync(CancellationToken cancellation) => Content(await board.StateAsync(User, cancellation), "text/plain");

    /// <summary>The list alone, for the script.</summary>
    public async Task<PartialViewResult> OnGetListAsync(CancellationToken cancellation)
    {
        Board = await board.OpenAsync(User, cancellation);
        return Partial("_Open", this);
    }

    public async Task<IActionResult> OnPostSeenAsync([FromForm] string? alert, CancellationToken cancellation)
    {
        await board.SeenAsync(User, alert, cancellation);
        return Back();
    }

    public async Task<IActionResult> OnPostClosedAsync([FromForm] string? alert, CancellationToken cancellation)
    {
        await board.ClosedAsync(User, alert, cancellation);
        return Back();
    }

    /// <summary>How long ago, in whole minutes.</summary>
    public string Since(DateTimeOffset at) => (int)(Now - at).TotalMinutes switch
    {
        <= 0 => "less than a minute ago",
        1 => "1 minute ago",
        var minutes => $"{minutes} minutes ago",
    };

    public static string Danger(string danger) => danger switch
    {
        "self_harm" => "Suicide or self-harm",
        "harm_to_others" => "Harm to somebody else",
        "unsafe" => "Not safe from somebody",
        "medical_now" => "Medical emergency",
        _ => "Danger",
    };

    private LocalRedirectResult Back() => LocalRedirect(Renew == "off" ? "/alerts?renew=off" : "/alerts");
}
