using System.Collections.Concurrent;

namespace ReleaseBot.Turns;

/// <summary>Tells whoever waits on a sitting's log that something was stored. It carries no content: the log is read for that.</summary>
public sealed class LogSignal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();

    /// <summary>Where other processes are told from; absent when there can be none.</summary>
    public Action<string>? Tell { get; set; }

    /// <summary>Whether other processes are heard at present; while they are not, logs are looked at often.</summary>
    public bool HearsOthers { get; set; }

    /// <summary>Completes when something is stored after this call. Ask for it before reading the log, so that nothing falls between.</summary>
    public Task Next(string conversationId) =>
        waiting.GetOrAdd(conversationId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Stored(string conversationId)
    {
        Wake(conversationId);
        Tell?.Invoke(conversationId);
    }

    /// <summary>Wakes whoever waits here, without telling others.</summary>
    public void Wake(string conversationId)
    {
        if (waiting.TryRemove(conversationId, out var signal))
        {
            signal.TrySetResult();
        }
    }

    /// <summary>Forgets a sitting that nobody waits on.</summary>
    public void Forget(string conversationId) => waiting.TryRemove(conversationId, out _);
}
