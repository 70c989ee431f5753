using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>Issues one-use card codes, with which a person chooses a PIN: the first one, or after they forgot it.</summary>
public sealed class CardDesk(PersonStore people, PinStore pins, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>The person with exactly this number, if this member of staff may hand them a card.</summary>
    public async Task<Person?> FindAsync(ClaimsPrincipal staff, string? number, CancellationToken cancellation) =>
        PrisonNumber.TryParse(number, out var parsed) ? Allowed(staff, await people.FindByNumberAsync(parsed.ToString(), cancellation)) : null;

    /// <summary>Makes a code and shows it this once; the one before no longer works.</summary>
    public async Task<(Person Person, string Code)?> IssueAsync(ClaimsPrincipal staff, string? personId, CancellationToken cancellation)
    {
        if (Allowed(staff, await people.FindAsync(personId ?? "", cancellation)) is not { } person)
        {
            return null;
        }

        var code = CardCodes.New();
        var card = new Card(person.Id, staff.EstablishmentId(), Ids.Hash(code), clock.GetUtcNow() + Life) { KeyWorkerId = OwnPeopleOf(staff) };
        return await pins.IssueCardAsync(card, staff.Entry("issue-card", "sign-in", person.Id), cancellation) ? (person, code) : null;
    }

    /// <summary>Key workers hand cards to their own people; duty staff and administrators to anybody in their prison.</summary>
    private static string? OwnPeopleOf(ClaimsPrincipal staff) => staff.Role() == Roles.KeyWorker ? staff.Id() : null;

    private static Person? Allowed(ClaimsPrincipal staff, Person? person) =>
        person is { LeftAt: null }
        && person.EstablishmentId == staff.EstablishmentId()
        && (OwnPeopleOf(staff) is not { } keyWorker || person.KeyWorkerId == keyWorker)
            ? person
            : null;
}
