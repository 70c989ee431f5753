using System.Collections.Concurrent;

namespace ReleaseBot.Data;

/// <summary>Places opened lately, so that the next turn need not open them again. Each is used only where the stored revision is still the same.</summary>
internal sealed class KnownPlaces
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<string, Loaded> _known = new();
    private readonly ConcurrentQueue<string> _order = new();

    public Loaded? Find(string personId) => _known.GetValueOrDefault(personId);

    public void Keep(Loaded loaded)
    {
        if (_known.TryAdd(loaded.PersonId, loaded))
        {
            _order.Enqueue(loaded.PersonId);
            if (_order.Count > Most && _order.TryDequeue(out var oldest))
                _known.TryRemove(oldest, out _);
        }
        else
            _known[loaded.PersonId] = loaded;
    }
}
