using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Pure;

/// <summary>Runs the pure benchmarks under BenchmarkDotNet and keeps their figures.</summary>
internal static class PureVerb
{
    private const string Stateless = "Stateless reused, measured before";

    public static Task RunAsync()
    {
        var turn = Measure<PureTurn>();
        var step = Measure<OneStep>();
        var choices = new OneStep().Count;
        return Kept.WriteAsync("pure",
        [
            new("Pure turn, understanding left out", "median", turn.Median / 1000, "µs", "limit", 20) { Less = true },
            new("Pure turn, understanding left out", "allocated", turn.Allocated / 1024, "KB", "limit", 10) { Less = true },
            new("One dialog step decided", "mean", step.Mean / choices, "ns", Stateless, 545) { Less = true, Aim = 270 },
            new("One dialog step decided", "allocated", step.Allocated / choices, "bytes", "limit", 0) { Less = true },
        ]);
    }

    private static (double Mean, double Median, double Allocated) Measure<T>()
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Unicode).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithOptions(ConfigOptions.DisableLogFile).WithArtifactsPath(Folders.Artifacts);
        var report = BenchmarkRunner.Run<T>(config).Reports.Single();
        var statistics = report.ResultStatistics ?? throw new InvalidOperationException("The benchmark did not run.");
        return (statistics.Mean, statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
