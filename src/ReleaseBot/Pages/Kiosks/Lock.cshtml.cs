using Microsoft.AspNetCore.Mvc;
using ReleaseBot.Kiosks;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>Hides the screen. A page without script comes here by itself at the end of a sitting, so looking is enough to lock.</summary>
public sealed class LockModel(KioskDoor door, Sittings sittings) : KioskPage(door)
{
    public Task<IActionResult> OnGetAsync() => OnPostAsync(null);

    public async Task<IActionResult> OnPostAsync(string? words)
    {
        await sittings.LockAsync(HttpContext, words);
        return Redirect("/kiosk");
    }
}
