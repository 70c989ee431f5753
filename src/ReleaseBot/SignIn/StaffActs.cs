using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;

namespace ReleaseBot.SignIn;

/// <summary>Who a signed-in member of staff is to the rest of the program: an entry's author, a key worker.</summary>
internal static class StaffActs
{
    public static string Role(this ClaimsPrincipal staff) => staff.FindFirstValue(ClaimTypes.Role)!;

    public static KeyWorker AsKeyWorker(this ClaimsPrincipal staff) => new(staff.Id(), staff.StaffName());

    public static StaffName AsStaffName(this ClaimsPrincipal staff) => new(staff.Id(), staff.StaffName());

    /// <summary>An audit entry of what this member of staff did or looked at.</summary>
    public static AuditEntry Entry(this ClaimsPrincipal staff, string what, string purpose, string? personId = null) =>
        new() { Who = staff.Id(), Role = staff.Role(), What = what, Purpose = purpose, PersonId = personId };

    /// <summary>Where this role begins its work.</summary>
    public static string HomeOf(string role) => role switch
    {
        Roles.KeyWorker => "/keyworker",
        Roles.Mentor => "/mentor",
        Roles.Omu => "/rotl",
        Roles.Com => "/handover",
        Roles.Duty => "/alerts",
        Roles.Admin => "/admin",
        _ => "/account",
    };
}
