using System.Collections.Concurrent;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>Counts tries with numbers that are nobody's here, so that they are made to wait just as known ones are and the answer gives nobody away.</summary>
internal sealed class Strangers(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset? Until)> tries = new();

    /// <summary>When this number may be tried again; absent when it may be now.</summary>
    public DateTimeOffset? WaitFor(string number) =>
        tries.TryGetValue(Key(number), out var known) && known.Until > clock.GetUtcNow() ? known.Until : null;

    /// <summary>Counts one more wrong try and says how long to wait, if at all.</summary>
    public DateTimeOffset? Wrong(string number)
    {
        if (tries.Count >= MostRemembered)
        {
            tries.Clear();
        }

        return tries.AddOrUpdate(Key(number), _ => Next(0), (_, known) => Next(known.Tries)).Until;
    }

    private (int Tries, DateTimeOffset? Until) Next(int before) => (before + 1, Throttle.NextTry(before + 1, clock.GetUtcNow()));

    private static string Key(string number) => Ids.Hash(number.Trim().ToUpperInvariant());
}
