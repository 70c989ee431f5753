using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Account;

/// <summary>Who is signed in, what their role opens here, and a new password.</summary>
public sealed class IndexModel(StaffPasswords passwords, EstablishmentStore establishments) : PageModel
{
    public string Prison { get; private set; } = "";

    public string? Fault { get; private set; }

    public string FaultOn { get; private set; } = "old";

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Prison = (await establishments.FindAsync(User.EstablishmentId(), cancellation))!.Name;

    public async Task<IActionResult> OnPostAsync([FromForm] string? old, [FromForm] string? chosen, [FromForm] string? again, CancellationToken cancellation)
    {
        (Fault, FaultOn) = chosen != again
            ? ("The two new passwords are not the same", "again")
            : await passwords.ChangeAsync(User, old ?? "", chosen ?? "", cancellation) switch
            {
                PasswordChange.Changed => (null, "old"),
                PasswordChange.MustWait => ("There were too many wrong tries. Wait a while, then try again", "old"),
                PasswordChange.TooShort => ($"The new password must have {StaffPasswords.Shortest} to {StaffPasswords.Longest} characters", "chosen"),
                PasswordChange.TooEasy => ("The new password is too easy to guess, or is the old one", "chosen"),
                _ => ("The old password is wrong", "old"),
            };
        if (Fault is null)
        {
            Cookies.Clear(HttpContext, Cookies.Staff);
            return LocalRedirect("/sign-in?because=new-password");
        }

        await OnGetAsync(cancellation);
        return Page();
    }
}
