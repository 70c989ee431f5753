using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>What came of a try of staff to sign in. Absent secret: name or password is wrong, or it must wait until then.</summary>
public sealed record StaffEntry(string? Secret, StaffMember? Member, DateTimeOffset? Until);

/// <summary>Sign-in of staff with a local account.</summary>
public sealed class StaffSignIn(StaffStore staff, StrangerStore strangers, SessionStore sessions, AuditLog audit, OneHashAtATime queue, TimeProvider clock)
{
    /// <summary>Tries at one account that come at once take their turn; more than this many together must wait.</summary>
    private const int MostAtOnce = 8;

    /// <summary>A working day; a disabled account is out at once whatever stands here.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    public async Task<StaffEntry> TryAsync(string userName, string password, CancellationToken cancellation)
    {
        if (await staff.FindByUserNameAsync(userName.Trim(), cancellation) is not { } found)
        {
            return await StrangerAsync(userName, password, cancellation);
        }

        var (member, wait) = await CountAsync(found, cancellation);
        if (member is null)
        {
            return new(null, null, wait);
        }

        var fits = await queue.RunAsync(() => PasswordHash.Fits(password, member.PasswordHash), cancellation);
        if (fits && await staff.RightTryAsync(member.Id, member.WrongTries + 1, cancellation))
        {
            return await OpenAsync(member, cancellation);
        }

        await audit.AppendAsync(Audit.ByStaff(member, "sign-in", "sign-in") with { Result = "refused" }, cancellation);
        return new(null, null, wait);
    }

    public async Task OutAsync(string sessionHash, CancellationToken cancellation) => await sessions.EndAsync(sessionHash, cancellation);

    /// <summary>Counts a try before the password is looked at. No member: the account must wait until then.</summary>
    private async Task<(StaffMember? Member, DateTimeOffset? Wait)> CountAsync(StaffMember member, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostAtOnce; tries++)
        {
            if (member.NextTryAt is { } until && until > clock.GetUtcNow())
            {
                return (null, until);
            }

            var wait = Throttle.NextTry(member.WrongTries + 1, clock.GetUtcNow());
            if (await staff.CountTryAsync(member.Id, member.WrongTries, wait, cancellation))
            {
                return (member, wait);
            }

            member = (await staff.FindAsync(member.Id, cancellation))!;
        }

        return (null, clock.GetUtcNow().AddMinutes(1));
    }

    /// <summary>A name that is nobody's is counted, costs the same time and gets the same answers.</summary>
    private async Task<StaffEntry> StrangerAsync(string userName, string password, CancellationToken cancellation)
    {
        var (mayTry, until) = await strangers.TakeTryAsync("staff " + userName, wrong => Throttle.NextTry(wrong, clock.GetUtcNow()), cancellation);
        if (mayTry)
        {
            await queue.RunAsync(() => PasswordHash.Fits(password, null), cancellation);
        }

        return new(null, null, until);
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
