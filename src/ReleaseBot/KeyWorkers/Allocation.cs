using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.SignIn;

namespace ReleaseBot.KeyWorkers;

/// <summary>
/// Who of the staff a person has, set by an administrator: key worker, mentor, community offender manager. It stands in the person's history like
/// a change from the roll; the next roll that names another wins. What was shared with somebody else is not passed on.
/// </summary>
public sealed class Allocation(PersonStore people, StaffStore staff, AuditLog audit)
{
    /// <summary>Those who can be this to somebody here.</summary>
    public async Task<IReadOnlyList<StaffMember>> ChoicesAsync(ClaimsPrincipal admin, string role, CancellationToken cancellation) =>
        [.. (await staff.OfEstablishmentAsync(admin.EstablishmentId(), cancellation)).Where(member => member.Role == role && member.DisabledAt is null)];

    /// <summary>The person with exactly this number in this prison, also after they left; the look is on record when this returns.</summary>
    public async Task<Person?> FindAsync(ClaimsPrincipal admin, string? number, CancellationToken cancellation)
    {
        if (!PrisonNumber.TryParse(number, out var parsed)
            || await people.FindByNumberAsync(parsed.ToString(), cancellation) is not { } person
            || person.EstablishmentId != admin.EstablishmentId())
        {
            return null;
        }

        await audit.AppendAsync(admin.Entry("read-person", "administration", person.Id), cancellation);
        return person;
    }

    /// <param name="staffId">Empty for nobody.</param>
    /// <returns>The person as they are now; nothing when person or member of staff is not of this prison.</returns>
    public async Task<Person?> SetAsync(ClaimsPrincipal admin, string? personId, string role, string? staffId, CancellationToken cancellation)
    {
        var chosen = string.IsNullOrEmpty(staffId) ? null : staffId;
        if (personId is null || (chosen is not null && (await ChoicesAsync(admin, role, cancellation)).All(member => member.Id != chosen)))
        {
            return null;
        }

        return await SetAsync(admin, personId, role, chosen, admin.EstablishmentId(), cancellation) ? await people.FindAsync(personId, cancellation) : null;
    }

    private Task<bool> SetAsync(ClaimsPrincipal admin, string personId, string role, string? staffId, string prison, CancellationToken cancellation) => role switch
    {
        Roles.KeyWorker => people.SetKeyWorkerAsync(personId, prison, staffId, admin.Entry("set-key-worker", "administration", personId), cancellation),
        Roles.Mentor => people.SetMentorAsync(personId, prison, staffId, admin.Entry("set-mentor", "administration", personId), cancellation),
        Roles.Com => people.SetComAsync(personId, prison, staffId, admin.Entry("set-com", "administration", personId), cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role that nobody is allocated to"),
    };
}
