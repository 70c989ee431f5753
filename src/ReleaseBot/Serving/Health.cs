using ReleaseBot.Data;

namespace ReleaseBot.Serving;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the data can be read and written too, or why not. Neither says anything of anyone.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live").AllowAnonymous();
        routes.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static async Task<IResult> Ready(Database database, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var reasons = new List<string>();
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            reasons.Add("The program is stopping.");
        }

        if (database.StoppedBecause is { } stopped)
        {
            reasons.Add("Writing has stopped until the database has been opened again and checked: " + stopped);
        }

        if (!await AnswersAsync(database, cancellation))
        {
            reasons.Add("The database does not answer.");
        }

        return reasons.Count == 0
            ? Results.Text("ready")
            : Results.Text(string.Join('\n', reasons), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> AnswersAsync(Database database, CancellationToken cancellation)
    {
        try
        {
            return await database.AnswersAsync(cancellation);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or DatabaseStoppedException)
        {
            return false;
        }
    }
}
