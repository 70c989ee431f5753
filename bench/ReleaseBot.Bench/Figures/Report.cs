using System.Globalization;
using System.Text;

namespace ReleaseBot.Bench.Figures;

/// <summary>Writes docs/benchmarks.md and its plots from the figures that were kept.</summary>
internal static class Report
{
    private const string Opening = """
        # Benchmarks

        Written by the bench tool; do not edit by hand. One command measures everything, on one machine, the load generator on the same cores, and writes this page and its plots anew:

        ```
        dotnet run -c Release --project bench/ReleaseBot.Bench -- all
        ```

        A single part is measured by its name in place of `all`, and `report` writes the page from what was measured last. "Beside it" is a peer driven by the same generator in the same run, or a limit. What the peers are, and how each figure is measured, stands in [bench/README.md](../bench/README.md).
        """;

    public static async Task WriteAsync()
    {
        var text = new StringBuilder(Opening).Append('\n');
        foreach (var kept in Kept.All())
        {
            Append(text, kept);
        }

        await File.WriteAllTextAsync(Path.Combine(Folders.Docs, "benchmarks.md"), text.ToString());
    }

    private static string Busy(Kept kept) => kept.LoadBefore > 0.5
        ? " The machine was busy with other work: speeds are too low and latencies too high, and only the ratios of one run say something."
        : "";

    private static void Append(StringBuilder text, Kept kept)
    {
        var at = kept.At.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"\n## {kept.Verb}\n\n{at}. {kept.Machine}. Load average before the run: {Tables.Number(kept.LoadBefore)}.{Busy(kept)}\n\n");
        text.Append(Tables.Head).Append('\n');
        foreach (var figure in kept.Figures)
        {
            text.Append(Tables.Row(figure)).Append('\n');
        }

        foreach (var plot in kept.Curves.GroupBy(curve => curve.Plot))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n![{plot.Key}]({Plots.Write(kept.Verb, plot.Key, [.. plot])})\n");
        }
    }
}
