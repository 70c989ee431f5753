namespace ReleaseBot.Tests.App;

/// <summary>A clock that a test moves by hand, a little at each look so that no two moments are the same.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now += TimeSpan.FromMilliseconds(1);
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            now += by;
        }
    }
}
