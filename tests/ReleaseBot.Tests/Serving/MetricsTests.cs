using System.Globalization;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Serving;

public sealed class MetricsTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task Turns_repeats_and_alerts_are_counted_and_nobody_is_named()
    {
        var before = await ReadAsync();
        var sitting = await app.SitDownAsync("A0001ZZ");
        await sitting.SayAsync("zebracrossing", "c1");
        await sitting.SayAsync("zebracrossing", "c1");
        await sitting.SayAsync("i want to kill myself");
        var after = await ReadAsync();
        var text = await app.Http.GetStringAsync("/metrics");

        Assert.Equal(3, after["releasebot_turn_seconds_count"] - before["releasebot_turn_seconds_count"]);
        Assert.Equal(after["releasebot_turn_seconds_count"], after["releasebot_turn_seconds_bucket{le=\"+Inf\"}"]);
        Assert.True(after["releasebot_turn_seconds_sum"] > before["releasebot_turn_seconds_sum"]);
        Assert.Equal(1, after["releasebot_turns_repeated_total"] - before["releasebot_turns_repeated_total"]);
        Assert.Equal(1, after["releasebot_alerts_open"] - before["releasebot_alerts_open"]);
        Assert.Equal(1, after["releasebot_alerts_unseen"] - before["releasebot_alerts_unseen"]);
        Assert.Equal(1, after["releasebot_database_up"]);
        Assert.Equal(0, after["releasebot_writing_stopped"]);
        Assert.DoesNotContain("A0001ZZ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebracrossing", text, StringComparison.Ordinal);
    }

    /// <summary>Every line is a comment or a name with a number, as Prometheus reads it.</summary>
    private async Task<Dictionary<string, double>> ReadAsync()
    {
        using var answer = await app.Http.GetAsync("/metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }
}
