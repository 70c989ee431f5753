using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Setup;
using ReleaseBot.Turns;

namespace ReleaseBot.Alerts.Relays;

/// <summary>
/// Tells on what nobody has opened in time: by every way that is set up, and on the person's own screen, which says again to press the bell.
/// What is to be sent is on disk, each try is taken by one process, and a failed one is tried again.
/// </summary>
public sealed partial class AlertRelay(
    AlertStore alerts,
    AlertRelays relays,
    EstablishmentStore establishments,
    KioskStore kiosks,
    TurnTaker turns,
    IEnumerable<IRelayWay> ways,
    IOptions<RelayOptions> options,
    TimeProvider clock,
    ILogger<AlertRelay> log)
{
    /// <summary>The short name of the person's own screen among the ways.</summary>
    public const string Kiosk = "kiosk";

    /// <summary>A screen on which nobody has sat for so long is left alone.</summary>
    private static readonly TimeSpan SittingIsOver = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Begins what has become due, and tries what is to be tried.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        foreach (var relay in await relays.DueAsync(cancellation))
        {
            await TryAsync(relay, cancellation);
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var unseen = await alerts.UnseenSinceAsync(now, cancellation);
        foreach (var alert in unseen)
        {
            var prison = (await establishments.FindAsync(alert.EstablishmentId, cancellation))!;
            if (alert.At <= now.AddMinutes(-prison.Settings.AlertMinutes))
            {
                await relays.BeginAsync(alert.Id, [.. HasScreen(alert) ? [Kiosk] : Array.Empty<string>(), .. ways.Where(way => way.Serves(prison)).Select(way => way.Name)], cancellation);
            }
        }
    }

    private bool HasScreen(Alert alert) => alert.ConversationId is not null && clock.GetUtcNow() - alert.At < SittingIsOver;

    private async Task TryAsync(Relay relay, CancellationToken cancellation)
    {
        var patience = TimeSpan.FromSeconds(options.Value.Patience);
        // Held a little longer than a try can take, so that another process begins only when this one is gone.
        if (!await relays.ClaimAsync(relay, clock.GetUtcNow() + patience + patience, cancellation))
        {
            return;
        }

        if (await FaultAsync(relay, patience, cancellation) is { } fault)
        {
            LogFailed(log, relay.AlertId, relay.Way, fault);
            await relays.FailedAsync(relay, fault, clock.GetUtcNow() + WaitAfter(relay.Tries), cancellation);
        }
        else
        {
            await relays.SentAsync(relay, cancellation);
        }
    }

    /// <summary>Half a minute, and twice as long each time.</summary>
    private static TimeSpan WaitAfter(int tries) =>
        tries >= 5 ? LongestWait : TimeSpan.FromSeconds(30 * (1 << tries));

    /// <summary>Sends it; gives why it failed, or nothing.</summary>
    private async Task<string?> FaultAsync(Relay relay, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            await SendAsync(relay, limit.Token);
            return null;
        }
        catch (RelayFailedException failed)
        {
            return failed.Reason;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "no answer in time";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return "failed: " + fault.GetType().Name;
        }
    }

    private async Task SendAsync(Relay relay, CancellationToken cancellation)
    {
        if (await alerts.FindAsync(relay.AlertId, relay.EstablishmentId, cancellation) is not { SeenAt: null } alert)
        {
            return;
        }

        if (relay.Way == Kiosk)
        {
            await SayBellAgainAsync(alert, cancellation);
            return;
        }

        var prison = (await establishments.FindAsync(alert.EstablishmentId, cancellation))!;
        var way = ways.FirstOrDefault(way => way.Name == relay.Way && way.Serves(prison)) ?? throw new RelayFailedException("not set up any more");
        var kiosk = (await kiosks.OfEstablishmentAsync(alert.EstablishmentId, cancellation)).FirstOrDefault(one => one.Id == alert.KioskId)?.Name;
        await way.SendAsync(RelayNote.Of(alert, prison, kiosk, options.Value.Url!), cancellation);
    }

    /// <summary>A turn of its own in the sitting in which it was said; the same id makes a second one a repeat.</summary>
    private Task<Taken?> SayBellAgainAsync(Alert alert, CancellationToken cancellation) => turns.TakeAsync(
        new() { PersonId = alert.PersonId, ConversationId = alert.ConversationId!, Said = new Said.NobodyLooked(), ClientActivityId = "bell-again-" + alert.Id },
        cancellation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Alert {AlertId} was not told on by {Way} and is tried again: {Fault}")]
    private static partial void LogFailed(ILogger logger, string alertId, string way, string fault);
}

/// <summary>Looks every few seconds whether an alert is to be told on.</summary>
internal sealed partial class AlertRelayRuns(AlertRelay relay, TimeProvider clock, ILogger<AlertRelayRuns> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await relay.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(log, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The second relay of alerts could not be looked after and is tried again: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
