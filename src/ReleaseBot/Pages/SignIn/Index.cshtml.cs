using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Pages.Shared;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.SignIn;

/// <summary>Sign-in of staff. Which of user name and password is wrong is never said; how long to wait is.</summary>
public sealed class IndexModel(StaffSignIn signIn, TimeProvider clock) : PageModel
{
    private const int LongestPassword = 200;

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Because { get; set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(Password) || Password.Length > LongestPassword)
        {
            Fault = "Enter your user name and your password";
            return Page();
        }

        var entry = await signIn.TryAsync(UserName, Password, cancellation);
        if (entry.Member is { } member)
        {
            Cookies.Set(HttpContext, Cookies.Staff, entry.Secret!);
            return LocalRedirect(StaffActs.HomeOf(member.Role));
        }

        Fault = entry.Until is { } until
            ? $"There were too many wrong tries. Wait {StaffText.Wait(until - clock.GetUtcNow())}, then try again"
            : "The user name or the password is wrong";
        return Page();
    }
}
