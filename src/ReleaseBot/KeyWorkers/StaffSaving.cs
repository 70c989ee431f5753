using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;

namespace ReleaseBot.KeyWorkers;

/// <summary>Keeps what a member of staff does in a person's plan, with its record. What came between is looked at first: the rights, and what the act is about.</summary>
public sealed class StaffSaving(TurnStore turns, TimeProvider clock)
{
    private const int MostTries = 20;

    /// <param name="open">Loads the plan for this try; nothing where it is not theirs to see.</param>
    /// <param name="from">What was loaded from the store.</param>
    public async Task<Outcome> TakeAsync<TOpen>(
        AuditEntry entry, Func<Task<TOpen?>> open, Func<TOpen, Loaded> from, Func<TOpen, DateTimeOffset, Worked> act, CancellationToken cancellation)
        where TOpen : class
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await open() is not { } opened)
            {
                return Outcome.NotShared;
            }

            var now = clock.GetUtcNow();
            var worked = act(opened, now);
            if (worked.Events.IsEmpty)
            {
                return worked.Outcome;
            }

            var loaded = from(opened);
            var turn = new TurnToSave { From = loaded, Place = loaded.Place.EvolveTurn(worked.Events), Events = worked.Events, At = now, Audit = [entry] };
            if (await turns.SaveAsync(turn, cancellation) is SaveResult.Saved)
            {
                return worked.Outcome;
            }
        }

        throw new InvalidOperationException("What staff did met another turn of the same person every time it was tried.");
    }
}
