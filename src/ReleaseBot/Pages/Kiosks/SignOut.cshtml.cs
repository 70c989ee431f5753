using Microsoft.AspNetCore.Mvc;
using ReleaseBot.Kiosks;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>Ends the sitting.</summary>
public sealed class SignOutModel(KioskDoor door, Sittings sittings) : KioskPage(door)
{
    public IActionResult OnGet() => Redirect("/kiosk/talk");

    public async Task<IActionResult> OnPostAsync(string? words)
    {
        await sittings.KeepDraftAsync(HttpContext.User.Id(), words, HttpContext.RequestAborted);
        await sittings.EndAsync(HttpContext);
        return Redirect("/kiosk");
    }
}
