using Microsoft.Extensions.Options;
using ReleaseBot.Setup;

namespace ReleaseBot.Turns;

/// <summary>Whether a turn came too fast, and how far ahead of the clock its person's sending has now run.</summary>
public readonly record struct Pace(bool IsTooFast, long PacedTo);

/// <summary>
/// How fast each person may send. Whoever is too fast gets a kind message and is still read for safety; nobody is locked out.
/// What is counted is stored with the place, so it holds across processes.
/// </summary>
public sealed class TurnLimits(IOptions<RateLimitOptions> options, IHostEnvironment environment)
{
    private readonly bool isOn = options.Value.Enabled || !environment.IsDevelopment();
    private readonly long each = 60_000 / options.Value.PerMinute;
    private readonly long atOnce = 60_000L / options.Value.PerMinute * options.Value.Burst;

    /// <summary>Each turn takes its share of a minute; those ahead of the clock by more than a burst are too fast and take none.</summary>
    public Pace Pace(long pacedTo, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();

        // Further ahead than a burst only when the clock was set back.
        var from = pacedTo <= at || pacedTo > at + atOnce ? at : pacedTo;
        return !isOn || from + each <= at + atOnce ? new(false, from + each) : new(true, pacedTo);
    }
}
