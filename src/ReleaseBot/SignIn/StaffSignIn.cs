using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>What came of a try of staff to sign in. Absent secret: name or password is wrong, or it must wait until then.</summary>
public sealed record StaffEntry(string? Secret, StaffMember? Member, DateTimeOffset? Until);

/// <summary>Sign-in of staff with a local account.</summary>
public sealed class StaffSignIn(StaffStore staff, SessionStore sessions, AuditLog audit, HashQueue queue, TimeProvider clock)
{
    /// <summary>A working day; a disabled account is out at once whatever stands here.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    public async Task<StaffEntry> TryAsync(string userName, string password, CancellationToken cancellation)
    {
        var member = await staff.FindByUserNameAsync(userName.Trim(), cancellation);
        if (member?.NextTryAt is { } until && until > clock.GetUtcNow())
        {
            return new(null, null, until);
        }

        var fits = await queue.RunAsync(() => PasswordHash.Fits(password, member?.PasswordHash), cancellation);
        return member is { DisabledAt: null } && fits && await staff.RightTryAsync(member.Id, cancellation)
            ? await OpenAsync(member, cancellation)
            : await WrongAsync(member, cancellation);
    }

    public async Task OutAsync(string sessionHash, CancellationToken cancellation) => await sessions.EndAsync(sessionHash, cancellation);

    private async Task<StaffEntry> WrongAsync(StaffMember? member, CancellationToken cancellation)
    {
        if (member is null)
        {
            return new(null, null, null);
        }

        var wait = Throttle.NextTry(member.WrongTries + 1, clock.GetUtcNow());
        await staff.WrongTryAsync(member.Id, member.WrongTries, wait, cancellation);
        await audit.AppendAsync(Audit.ByStaff(member, "sign-in", "sign-in") with { Result = "refused" }, cancellation);
        return new(null, null, wait);
    }

    private async Task<StaffEntry> OpenAsync(StaffMember member, CancellationToken cancellation)
    {
        var secret = Ids.Secret();
        await sessions.StartAsync(
            new() { IdHash = Ids.Hash(secret), Kind = SessionKind.Staff, StaffId = member.Id, ExpiresAt = clock.GetUtcNow() + Life }, cancellation);
        await audit.AppendAsync(Audit.ByStaff(member, "sign-in", "sign-in"), cancellation);
        return new(secret, member, null);
    }
}
