using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.SignIn;

namespace ReleaseBot.Mentors;

/// <summary>Who is whose mentor, set by an administrator. It stands in the person's history; what was shared with another mentor is not passed on.</summary>
public sealed class MentorAllocation(PersonStore people, StaffStore staff, AuditLog audit)
{
    /// <summary>Those who can be somebody's mentor here.</summary>
    public async Task<IReadOnlyList<StaffMember>> ChoicesAsync(ClaimsPrincipal admin, CancellationToken cancellation) =>
        [.. (await staff.OfEstablishmentAsync(admin.EstablishmentId(), cancellation)).Where(member => member is { Role: Roles.Mentor, DisabledAt: null })];

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

    /// <param name="mentorId">Empty for nobody.</param>
    /// <returns>The person as they are now; nothing when person or mentor is not of this prison.</returns>
    public async Task<Person?> SetAsync(ClaimsPrincipal admin, string? personId, string? mentorId, CancellationToken cancellation)
    {
        var chosen = string.IsNullOrEmpty(mentorId) ? null : mentorId;
        if (personId is null || (chosen is not null && (await ChoicesAsync(admin, cancellation)).All(member => member.Id != chosen)))
        {
            return null;
        }

        var entry = admin.Entry("set-mentor", "administration", personId);
        return await people.SetMentorAsync(personId, admin.EstablishmentId(), chosen, entry, cancellation)
            ? await people.FindAsync(personId, cancellation)
            : null;
    }
}
