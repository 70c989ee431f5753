using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using ReleaseBot.Setup;

namespace ReleaseBot.Turns;

/// <summary>Counts how fast each person sends. Whoever is too fast gets a kind message and is still read for safety; nobody is locked out.</summary>
public sealed class TurnLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string>? limiter;

    public TurnLimits(IOptions<RateLimitOptions> options, IHostEnvironment environment)
    {
        var limits = options.Value;
        if (limits.Enabled || !environment.IsDevelopment())
        {
            limiter = PartitionedRateLimiter.Create<string, string>(personId => RateLimitPartition.GetTokenBucketLimiter(personId, _ => Bucket(limits)));
        }
    }

    public bool IsTooFast(string personId) => limiter is not null && !limiter.AttemptAcquire(personId).IsAcquired;

    public void Dispose() => limiter?.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(RateLimitOptions limits) => new()
    {
        TokenLimit = limits.Burst,
        TokensPerPeriod = Math.Max(1, limits.PerMinute / 6),
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
