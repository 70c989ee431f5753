using Microsoft.AspNetCore.Mvc;
using ReleaseBot.Kiosks;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>Makes this browser a kiosk. Looking at the link uses nothing up; the button does, once.</summary>
public sealed class EnrolModel(KioskDoor door) : KioskPage(door)
{
    public string? Code { get; private set; }

    public bool IsRefused { get; private set; }

    public void OnGet(string? code)
    {
        Code = code;
        IsRefused = string.IsNullOrWhiteSpace(code);
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (!string.IsNullOrWhiteSpace(code) && await Door.EnrolAsync(HttpContext, code))
        {
            return Redirect("/kiosk");
        }

        IsRefused = true;
        return Page();
    }
}
