using System.Globalization;
using System.Reflection;
using System.Text;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Serving;

/// <summary><c>/metrics</c> in Prometheus's text form: numbers of the whole installation, never of a person or a prison.</summary>
internal sealed class MetricsText
{
    private readonly StringBuilder text = new();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/metrics", WriteAsync).AllowAnonymous();

    private static async Task<IResult> WriteAsync(Metrics metrics, Database database, AlertStore alerts, Installation installation, CancellationToken cancellation)
    {
        var writer = new MetricsText();
        writer.Process(metrics, database, installation);
        await writer.StoredAsync(database, alerts, cancellation);
        return Results.Text(writer.text.ToString(), "text/plain; version=0.0.4; charset=utf-8");
    }

    private void Process(Metrics metrics, Database database, Installation installation)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Line("build_info", "gauge", "The program that runs.", 1, $"version=\"{Version()}\"");
        Turns(metrics);
        Line("turns_repeated_total", "counter", "Turns that a client sent again; they changed nothing.", metrics.Repeats);
        Line("requests_unavailable_total", "counter", "Requests refused because nothing could be stored.", metrics.Unavailable);
        Line("requests_failed_total", "counter", "Requests that failed by a fault of the program.", metrics.Faults);
        Line("streams_open", "gauge", "WebSocket streams that are open.", metrics.Streams);
        Line("writes_waiting", "gauge", "Writes that wait for the next common commit.", database.WritesWaiting);
        Line("writing_stopped", "gauge", "1 while writing has stopped until the database is checked.", database.StoppedBecause is null ? 0 : 1);
        Line("process_cpu_seconds_total", "counter", "Processor time used.", process.TotalProcessorTime.TotalSeconds);
        Line("process_resident_memory_bytes", "gauge", "Memory in use.", process.WorkingSet64);
        if (installation.Postgres is null)
        {
            Line("disk_free_bytes", "gauge", "Room left on the disk with the data.", new DriveInfo(installation.DataDirectory).AvailableFreeSpace);
        }
    }

    private void Turns(Metrics metrics)
    {
        const string name = "releasebot_turn_seconds";
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} Time a turn took until it was on disk.\n# TYPE {name} histogram\n");
        var counts = metrics.TurnsWithin();
        for (var i = 0; i < Metrics.Spans.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"{Metrics.Spans[i] / 1000}\"}} {counts[i]}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"+Inf\"}} {counts[^1]}\n{name}_sum {metrics.TurnSeconds}\n{name}_count {counts[^1]}\n");
    }

    /// <summary>While the database cannot be read, its figures are missing and the others still come.</summary>
    private async Task StoredAsync(Database database, AlertStore alerts, CancellationToken cancellation)
    {
        try
        {
            var (open, unseen) = await alerts.CountAsync(cancellation);
            Line("alerts_open", "gauge", "Alerts that are not closed.", open);
            Line("alerts_unseen", "gauge", "Alerts that nobody has opened.", unseen);
            Line("database_up", "gauge", "1 when the database answers.", 1);
        }
        catch (Exception fault) when (fault is DatabaseStoppedException or System.Data.Common.DbException)
        {
            Line("database_up", "gauge", "1 when the database answers.", 0);
        }
    }

    private void Line(string name, string type, string help, double value, string labels = "") => text.Append(
        CultureInfo.InvariantCulture,
        $"# HELP releasebot_{name} {help}\n# TYPE releasebot_{name} {type}\nreleasebot_{name}{(labels.Length > 0 ? "{" + labels + "}" : "")} {value}\n");

    private static string Version() => typeof(MetricsText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
