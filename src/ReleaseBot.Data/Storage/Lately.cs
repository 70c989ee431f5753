using System.Collections.Concurrent;

namespace ReleaseBot.Data;

/// <summary>What was opened lately, by person, up to a number of them. Whoever uses it first checks it against what is stored.</summary>
internal sealed class Lately<T>(int most) where T : class
{
    private readonly ConcurrentDictionary<string, T> _known = new();
    private readonly ConcurrentQueue<string> _order = new();

    public T? Find(string personId) => _known.GetValueOrDefault(personId);

    public void Keep(string personId, T value)
    {
        if (!_known.TryAdd(personId, value))
        {
            _known[personId] = value;
            return;
        }

        _order.Enqueue(personId);
        if (_order.Count > most && _order.TryDequeue(out var oldest))
            _known.TryRemove(oldest, out _);
    }
}
