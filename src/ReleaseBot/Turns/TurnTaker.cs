using System.Collections.Immutable;
using System.Diagnostics;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Serving;
using ReleaseBot.Setup;

namespace ReleaseBot.Turns;

/// <summary>What came in over a channel, with its shape checked and nothing else.</summary>
public sealed record Incoming
{
    public required string PersonId { get; init; }

    public required string ConversationId { get; init; }

    public required Said Said { get; init; }

    /// <summary>The id the client gave its activity. A second turn with the same one changes nothing.</summary>
    public string? ClientActivityId { get; init; }

    /// <summary>Kiosk the person sits at, for an alert.</summary>
    public string? KioskId { get; init; }

    /// <summary>What the sender's right to speak hangs on, where it was not looked at before.</summary>
    public Tie? Tie { get; init; }

    /// <summary>Writes the person's own activity for the log, with numbers that are never kept already hidden; absent when nothing of theirs is shown.</summary>
    public Func<ReadOnlyMemory<byte>>? Echo { get; init; }

    /// <summary>Counts against how fast a person may send; a greeting does not.</summary>
    public bool IsCounted { get; init; }
}

/// <summary>What a turn came to, once it is on disk.</summary>
/// <param name="FirstNumber">Number of the person's activity in the log, or of the first reply where there is none.</param>
public sealed record Taken(Screen Screen, long FirstNumber, bool IsRepeat);

/// <summary>The one conductor of a turn: load, take, show, save.</summary>
public sealed class TurnTaker(TurnStore turns, Shelf shelf, TimeProvider clock, StaffOfDay staff, LogSignal signal, TurnLimits limits, Metrics metrics)
{
    /// <summary>Two sittings of one person, or a resend that overtakes itself, can collide; more often than this is a fault.</summary>
    private const int MostTries = 20;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Takes one turn. Returns only after it is stored; nothing is stored when it fails.</summary>
    /// <returns>Nothing when there is no such person, the conversation is not theirs, or their right to speak is over.</returns>
    public async Task<Taken?> TakeAsync(Incoming incoming, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            // Nothing is read for a turn whose person was here lately: what it was taken from is looked at when it is saved.
            var lately = attempt == 0 ? turns.Lately(incoming.PersonId) : null;
            if ((lately ?? await turns.LoadAsync(incoming.PersonId, cancellation)) is not { } from)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var pace = incoming.IsCounted ? limits.Pace(from.PacedTo, now) : new(false, from.PacedTo);
            var day = await staff.AddAsync(DayOf(from, now), from, cancellation);
            var (turned, screen) = Take(from, incoming, pace.IsTooFast, day);
            switch (await turns.SaveAsync(ToSave(from, incoming, turned, screen, now) with { PacedTo = pace.PacedTo }, cancellation))
            {
                case SaveResult.Saved saved:
                    signal.Stored(incoming.ConversationId);
                    metrics.TurnTaken(since);
                    return new(screen, saved.FirstNumber ?? 0, IsRepeat: false);
                case SaveResult.Repeated repeated:
                    metrics.Repeated();
                    return await LookAsync(incoming.PersonId, cancellation) is { } asItStands ? new(asItStands, repeated.FirstNumber ?? 0, IsRepeat: true) : null;
                case SaveResult.NoSuchConversation or SaveResult.NotAllowed:
                    return null;
                default:
                    continue;
            }
        }

        throw new InvalidOperationException("A turn met another turn of the same person every time it was tried.");
    }

    /// <summary>The screen as it stands, without a turn.</summary>
    public async Task<Screen?> LookAsync(string personId, CancellationToken cancellation) =>
        await turns.LoadAsync(personId, cancellation) is { } from ? Reply.Show(shelf, from.Place) : null;

    /// <summary>The day as the roll and the prison give it.</summary>
    public static Day DayOf(Loaded from, DateTimeOffset now) => new()
    {
        Now = now,
        London = TimeZoneInfo.ConvertTime(now, London).DateTime,
        Status = from.Status,
        Release = from.Release,
        Nation = from.Nation,
        At = new(from.EstablishmentId, from.EstablishmentName),
        KeyWorker = from.KeyWorker,
        Mentor = from.Mentor,
        Com = from.Com,
        Prison = from.Prison,
        Facts = from.Prison.FactsInForce,
    };

    private (Turned Turned, Screen Screen) Take(Loaded from, Incoming incoming, bool isTooFast, Day day)
    {
        var turned = Turn.Take(shelf, from.Place, Masked(incoming, isTooFast), day);
        return (turned, Reply.Show(shelf, turned.Place));
    }

    /// <summary>National Insurance and account numbers are hidden before anything is stored or shown.</summary>
    private static Said Masked(Incoming incoming, bool isTooFast) => incoming.Said switch
    {
        Said.Typed typed when FieldReader.MaskNationalInsurance(typed.Text) is var text =>
            new Said.Typed(text) { IsTooFast = isTooFast, HidNumber = text != typed.Text },
        Said.Tapped tapped when isTooFast => new Said.Typed(tapped.Text ?? "") { IsTooFast = true },
        var said => said,
    };

    private static TurnToSave ToSave(Loaded from, Incoming incoming, Turned turned, Screen screen, DateTimeOffset now)
    {
        var words = incoming.Said is Said.Typed typed ? FieldReader.MaskNationalInsurance(typed.Text) : "";
        return new()
        {
            From = from,
            Place = turned.Place,
            Events = turned.Events,
            At = now,
            ConversationId = incoming.ConversationId,
            ClientActivityId = incoming.ClientActivityId,
            Tie = incoming.Tie,
            Activities = [.. incoming.Echo is { } echo ? [echo()] : ImmutableArray<ReadOnlyMemory<byte>>.Empty, .. ShownActivities.Of(screen, incoming.Echo is not null)],
            Alerts = [.. turned.Events.OfType<PlanEvent.SafetyRaised>().Select(raised => new NewAlert(Ids.New(), raised.Danger, raised.Level, words, incoming.KioskId))],
            Requests = [.. turned.Events.OfType<PlanEvent.StaffAsked>().Select(asked => new NewRequest(Ids.New(), asked.Request.Topic, asked.Request.Kind))],
        };
    }
}
