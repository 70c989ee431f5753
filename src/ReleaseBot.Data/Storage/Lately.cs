using System.Collections.Concurrent;

namespace ReleaseBot.Data;

/// <summary>What was opened lately, by an id, up to a number of them. What can change is checked against what is stored before it is used.</summary>
internal sealed class Lately<T>(int most) where T : class
{
    private readonly ConcurrentDictionary<string, T> _known = new();
    private readonly ConcurrentQueue<string> _order = new();

    public T? Find(string id) => _known.GetValueOrDefault(id);

    public void Keep(string id, T value)
    {
        if (!_known.TryAdd(id, value))
        {
            _known[id] = value;
            return;
        }

        _order.Enqueue(id);
        if (_order.Count > most && _order.TryDequeue(out var oldest))
            _known.TryRemove(oldest, out _);
    }
}
