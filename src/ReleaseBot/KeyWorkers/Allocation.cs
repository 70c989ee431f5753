using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.SignIn;

namespace ReleaseBot.KeyWorkers;

/// <summary>Who is whose key worker, set by an administrator. It stands in the person's history like a change from the roll; the next roll that names another wins.</summary>
public sealed class Allocation(PersonStore people, StaffStore staff)
{
    /// <summary>Those who can be somebody's key worker here.</summary>
    public async Task<IReadOnlyList<StaffMember>> ChoicesAsync(ClaimsPrincipal admin, CancellationToken cancellation) =>
        [.. (await staff.OfEstablishmentAsync(admin.EstablishmentId(), cancellation)).Where(member => member is { Role: Roles.KeyWorker, DisabledAt: null })];

    /// <param name="keyWorkerId">Empty for nobody.</param>
    /// <returns>The person as they are now; nothing when person or key worker is not of this prison.</returns>
    public async Task<Person?> SetAsync(ClaimsPrincipal admin, string? personId, string? keyWorkerId, CancellationToken cancellation)
    {
        var chosen = string.IsNullOrEmpty(keyWorkerId) ? null : keyWorkerId;
        if (personId is null || (chosen is not null && (await ChoicesAsync(admin, cancellation)).All(member => member.Id != chosen)))
        {
            return null;
        }

        var entry = admin.Entry("set-key-worker", "administration", personId);
        return await people.SetKeyWorkerAsync(personId, admin.EstablishmentId(), chosen, entry, cancellation)
            ? await people.FindAsync(personId, cancellation)
            : null;
    }
}
