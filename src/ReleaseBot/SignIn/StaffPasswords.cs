using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>What came of changing a password.</summary>
public enum PasswordChange
{
    Changed,
    WrongPassword,
    MustWait,
    TooShort,
    TooEasy,
}

/// <summary>New passwords: chosen by staff themselves, or a first one made by an administrator. Either way every session of the account ends.</summary>
public sealed class StaffPasswords(StaffStore staff, SessionStore sessions, StaffSignIn signIn, OneHashAtATime queue)
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <summary>The old password is tried as at sign-in, so that guesses here wait just as long.</summary>
    public async Task<PasswordChange> ChangeAsync(ClaimsPrincipal who, string old, string chosen, CancellationToken cancellation)
    {
        if (chosen.Length is < Shortest or > Longest)
        {
            return PasswordChange.TooShort;
        }

        var member = (await staff.FindAsync(who.Id(), cancellation))!;
        if (chosen.Distinct().Count() < 5 || chosen == old || chosen.Contains(member.UserName, StringComparison.OrdinalIgnoreCase))
        {
            return PasswordChange.TooEasy;
        }

        var entry = await signIn.TryAsync(member.UserName, old, cancellation);
        if (entry.Member is null)
        {
            return entry.Until is null ? PasswordChange.WrongPassword : PasswordChange.MustWait;
        }

        return await SetAsync(who, member.Id, chosen, who.Entry("change-password", "sign-in"), cancellation)
            ? PasswordChange.Changed
            : PasswordChange.WrongPassword;
    }

    /// <summary>A first password, to be shown once; none when this prison has no such account.</summary>
    public async Task<string?> NewAsync(ClaimsPrincipal admin, string staffId, CancellationToken cancellation)
    {
        var password = Ids.Opaque();
        var entry = admin.Entry("new-password", "administration") with { Correlation = staffId };
        return await SetAsync(admin, staffId, password, entry, cancellation) ? password : null;
    }

    public Task<string> HashAsync(string password, CancellationToken cancellation) => queue.RunAsync(() => PasswordHash.Make(password), cancellation);

    private async Task<bool> SetAsync(ClaimsPrincipal who, string staffId, string password, AuditEntry audit, CancellationToken cancellation)
    {
        if (!await staff.SetPasswordAsync(staffId, who.EstablishmentId(), await HashAsync(password, cancellation), audit, cancellation))
        {
            return false;
        }

        await sessions.EndAllOfStaffAsync(staffId, cancellation);
        return true;
    }
}
