using System.Globalization;
using System.Runtime.InteropServices;

namespace ReleaseBot.Bench.Figures;

/// <summary>The machine a figure was measured on, and how busy it was with other things before.</summary>
internal static class Machines
{
    /// <summary>The load average of the last minute, before this program did anything.</summary>
    public static double LoadAtStart { get; } = Load();

    public static string Text { get; } =
        $"{Environment.ProcessorCount} cores, {Model()}, {Memory()} GB memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    private static double Load() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    private static string Model() =>
        Lines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static long Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;

    private static IEnumerable<string> Lines(string file) => File.Exists(file) ? File.ReadLines(file) : [];
}
