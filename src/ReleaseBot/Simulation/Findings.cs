using System.Collections.Concurrent;
using System.Diagnostics;

namespace ReleaseBot.Simulation;

/// <summary>What became of one topic: begun once, and finished, or parked, or left.</summary>
public sealed record TopicCount(string Topic, int Begun, int Finished, double TurnsToFinish);

/// <summary>What a simulation found, added to by everybody at once.</summary>
public sealed class Findings
{
    private readonly ConcurrentBag<(string Topic, int Turns, bool IsFinished)> topics = [];
    private readonly ConcurrentBag<double> latencies = [];
    private readonly ConcurrentDictionary<string, int> errors = new();
    private readonly ConcurrentDictionary<int, IReadOnlyList<string>> talks = new();
    private readonly long begun = Stopwatch.GetTimestamp();
    private TimeSpan? took;
    private int falseAlarms;

    public int People => talks.Count;

    public int Turns => latencies.Count;

    public int FalseAlarms => falseAlarms;

    public IReadOnlyDictionary<string, int> Errors => errors;

    public double PerSecond => Turns / (took ?? Stopwatch.GetElapsedTime(begun)).TotalSeconds;

    /// <summary>What each person said, in order.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Talks => talks;

    public IEnumerable<TopicCount> Topics =>
        from topic in topics
        group topic by topic.Topic into same
        orderby same.Count() descending, same.Key
        let finished = same.Where(one => one.IsFinished).Select(one => one.Turns).ToArray()
        select new TopicCount(same.Key, same.Count(), finished.Length, finished.Length > 0 ? finished.Average() : 0);

    /// <summary>Milliseconds from sending to having read the answer, at a share of all turns between 0 and 1.</summary>
    public double Latency(double share) => latencies.IsEmpty ? 0 : latencies.Order().ElementAt((int)Math.Min(latencies.Count - 1, share * latencies.Count));

    public void Answered(TimeSpan after) => latencies.Add(after.TotalMilliseconds);

    public void FalseAlarm() => Interlocked.Increment(ref falseAlarms);

    public void Ended(string topic, int turns, bool isFinished) => topics.Add((topic, turns, isFinished));

    public void Error(string what) => errors.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void Left(int person, IReadOnlyList<string> said) => talks[person] = said;

    public void Close() => took = Stopwatch.GetElapsedTime(begun);
}
