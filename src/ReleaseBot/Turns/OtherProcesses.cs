using System.Threading.Channels;
using ReleaseBot.Data;

namespace ReleaseBot.Turns;

/// <summary>Tells the other processes of the estate what was stored here, and wakes streams here for what was stored there.</summary>
internal sealed partial class OtherProcesses(Notices notices, LogSignal signal, ILogger<OtherProcesses> log) : BackgroundService
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    // When the database is slow the oldest words are dropped; streams look by themselves too.
    private readonly Channel<string> stored = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!notices.AreNeeded)
        {
            return Task.CompletedTask;
        }

        signal.Tell = conversationId => stored.Writer.TryWrite(conversationId);
        return Task.WhenAll(TellAsync(stoppingToken), HearAsync(stoppingToken));
    }

    private async Task TellAsync(CancellationToken stopping)
    {
        while (await stored.Reader.WaitToReadAsync(stopping))
        {
            await Task.Delay(Gather, stopping);
            var ids = new HashSet<string>();
            while (ids.Count < Notices.Most && stored.Reader.TryRead(out var id))
            {
                ids.Add(id);
            }

            try
            {
                await notices.TellAsync(ids, stopping);
            }
            catch (Exception fault) when (fault is DatabaseStoppedException or System.Data.Common.DbException)
            {
                LogAway(log, fault.GetType().Name);
            }
        }
    }

    private async Task HearAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await notices.HearAsync(() => signal.HearsOthers = true, signal.Wake, stopping);
            signal.HearsOthers = false;
            await Task.Delay(BetweenTries, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Other processes could not be told of new activities; they look by themselves: {Fault}")]
    private static partial void LogAway(ILogger logger, string fault);
}
