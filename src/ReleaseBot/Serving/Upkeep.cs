using ReleaseBot.Admin;
using ReleaseBot.Data;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Serving;

/// <summary>Once a minute: seals the audit chains together, and clears away sessions and tickets that have run out; once a day: asks for a look at facts that are due.</summary>
internal sealed partial class Upkeep(AuditSeals seals, FactDesk facts, SessionStore sessions, TicketStore tickets, StrangerStore strangers, StaffDraftStore drafts, TimeProvider clock, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? askedFor = null;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await seals.SealAsync(stoppingToken);
                await sessions.ForgetAsync(clock.GetUtcNow() - KeepSessions, stoppingToken);
                await tickets.ForgetAsync(stoppingToken);
                await drafts.ForgetAsync(clock.GetUtcNow() - KeepDrafts, stoppingToken);
                await strangers.ForgetAsync(clock.GetUtcNow() - KeepSessions, stoppingToken);
                askedFor = await AskForLooksAsync(askedFor, stoppingToken);
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

    /// <summary>A fact falls due on a day, so once a day is enough.</summary>
    private async Task<DateOnly> AskForLooksAsync(DateOnly? askedFor, CancellationToken cancellation)
    {
        var today = StaffText.Today(clock);
        if (askedFor != today)
        {
            await facts.AskForLooksAsync(cancellation);
        }

        return today;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Upkeep failed and is tried again in a minute: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
