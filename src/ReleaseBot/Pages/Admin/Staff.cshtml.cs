using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>Staff accounts of this prison. A first password is shown once; a disabled account is out at once.</summary>
public sealed class StaffModel(StaffStore staff, SessionStore sessions, StaffPasswords passwords) : PageModel
{
    private const int LongestName = 80;

    public IReadOnlyList<StaffMember> All { get; private set; } = [];

    /// <summary>Whose password it is, and the password, shown this once.</summary>
    public (StaffMember Member, string Password)? Made { get; private set; }

    public string? Fault { get; private set; }

    public string? Done { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) => All = await staff.OfEstablishmentAsync(User.EstablishmentId(), cancellation);

    public async Task OnPostAddAsync(CancellationToken cancellation)
    {
        var (name, userName) = ((Name ?? "").Trim(), (UserName ?? "").Trim());
        Fault = name.Length is 0 or > LongestName ? "Enter the name people know them by"
            : userName.Length is < 3 or > LongestName || !userName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-') ? "Enter a user name of letters, figures, dots and dashes, at least 3"
            : !Roles.All.Contains(Role) ? "Choose a role"
            : await AddAsync(name, userName, Role!, cancellation);
        await OnGetAsync(cancellation);
    }

    public async Task OnPostPasswordAsync([FromForm] string? member, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (Other(member) is { } other && await passwords.NewAsync(User, other.Id, cancellation) is { } password)
        {
            Made = (other, password);
        }
    }

    public async Task OnPostDisableAsync([FromForm] string? member, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (Other(member) is { } other && await staff.DisableAsync(other.Id, User.EstablishmentId(), Entry("disable-staff", other.Id), cancellation))
        {
            await sessions.EndAllOfStaffAsync(other.Id, cancellation);
            Done = $"{other.Name} can not sign in any more.";
            await OnGetAsync(cancellation);
        }
    }

    public async Task OnPostEnableAsync([FromForm] string? member, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (Other(member) is { } other && await staff.EnableAsync(other.Id, User.EstablishmentId(), Entry("enable-staff", other.Id), cancellation))
        {
            Done = $"{other.Name} can sign in again.";
            await OnGetAsync(cancellation);
        }
    }

    /// <summary>Adds the account; gives what was wrong, if anything.</summary>
    private async Task<string?> AddAsync(string name, string userName, string role, CancellationToken cancellation)
    {
        var password = Ids.Opaque();
        var member = new StaffMember
        {
            Id = Ids.New(),
            EstablishmentId = User.EstablishmentId(),
            Role = role,
            UserName = userName,
            Name = name,
            PasswordHash = await passwords.HashAsync(password, cancellation),
        };
        if (!await staff.AddAsync(member, Entry("add-staff", member.Id), cancellation))
        {
            return "There is an account with that user name already";
        }

        Made = (member, password);
        (Name, UserName, Role) = (null, null, null);
        ModelState.Clear();
        return null;
    }

    /// <summary>An account of this prison that is not one's own: nobody shuts themselves out.</summary>
    private StaffMember? Other(string? id) => All.FirstOrDefault(member => member.Id == id && member.Id != User.Id());

    private AuditEntry Entry(string what, string staffId) => User.Entry(what, "administration") with { Correlation = staffId };
}
