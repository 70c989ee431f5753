using Microsoft.AspNetCore.Mvc;
using ReleaseBot.Kiosks;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>Makes this browser a kiosk. The link is opened once, on the kiosk, by whoever sets it up.</summary>
public sealed class EnrolModel(KioskDoor door) : KioskPage(door)
{
    public async Task<IActionResult> OnGetAsync(string? code) =>
        !string.IsNullOrWhiteSpace(code) && await Door.EnrolAsync(HttpContext, code) ? Redirect("/kiosk") : Page();
}
