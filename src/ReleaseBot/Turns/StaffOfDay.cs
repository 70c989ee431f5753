using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.SignIn;

namespace ReleaseBot.Turns;

/// <summary>What a few talks tell of the staff; no turn but theirs waits for it.</summary>
public sealed class StaffOfDay(StaffStore staff, AuditLog audit, Shelf shelf)
{
    /// <summary>Acts of the audit log by which a member of staff sees what a person shared or handed in. Looks for their safety are not among them.</summary>
    private static readonly string[] Looks = ["read-plan", "read-release-day", "read-application", "read-handover"];

    /// <summary>The same day with whom an open talk may name, and who opened what the person shares, where it tells of that.</summary>
    public async ValueTask<Day> AddAsync(Day day, Loaded from, CancellationToken cancellation) => day with
    {
        Staff = shelf.NamesStaff(from.Place) ? await KeyWorkersAsync(from.EstablishmentId, cancellation) : [],
        Openings = shelf.TellsWhoOpened(from.Place) ? await OpeningsAsync(from.PersonId, cancellation) : [],
    };

    private async Task<IReadOnlyList<KeyWorker>> KeyWorkersAsync(string establishmentId, CancellationToken cancellation) =>
        [.. (await staff.OfEstablishmentAsync(establishmentId, cancellation)).Where(member => member is { Role: Roles.KeyWorker, DisabledAt: null }).Select(member => new KeyWorker(member.Id, member.Name))];

    private async Task<IReadOnlyList<PageOpened>> OpeningsAsync(string personId, CancellationToken cancellation)
    {
        var openings = new List<PageOpened>();
        foreach (var looks in (await audit.ReadsOfAsync(personId, cancellation)).Where(line => Looks.Contains(line.Entry.What)).GroupBy(line => line.Entry.Who))
        {
            if (await staff.FindAsync(looks.Key, cancellation) is { Name: var name })
            {
                openings.AddRange(looks.Select(line => new PageOpened(name, line.At)));
            }
        }

        return [.. openings.OrderBy(opening => opening.At)];
    }
}
