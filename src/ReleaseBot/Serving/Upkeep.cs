using ReleaseBot.Data;

namespace ReleaseBot.Serving;

/// <summary>Once a minute: seals the audit chains together, and clears away sessions and tickets that have run out.</summary>
internal sealed partial class Upkeep(AuditSeals seals, SessionStore sessions, TicketStore tickets, StrangerStore strangers, StaffDraftStore drafts, TimeProvider clock, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Upkeep failed and is tried again in a minute: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
