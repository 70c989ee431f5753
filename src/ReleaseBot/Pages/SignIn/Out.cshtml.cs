using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.SignIn;

/// <summary>Ends the session; the cookie is worth nothing afterwards.</summary>
public sealed class OutModel(StaffSignIn signIn, AuditLog audit) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/account");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await signIn.OutAsync(User.SessionHash(), cancellation);
        await audit.AppendAsync(User.Entry("sign-out", "sign-in"), cancellation);
        Cookies.Clear(HttpContext, Cookies.Staff);
        return LocalRedirect("/sign-in");
    }
}
