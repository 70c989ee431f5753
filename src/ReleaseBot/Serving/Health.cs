using ReleaseBot.Data;

namespace ReleaseBot.Serving;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the data answer too. Neither says anything of anyone.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live").AllowAnonymous();
        routes.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static async Task<IResult> Ready(Database database, CancellationToken cancellation)
    {
        try
        {
            return await database.AnswersAsync(cancellation) ? Results.Text("ready") : NotReady();
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or DatabaseStoppedException)
        {
            return NotReady();
        }
    }

    private static IResult NotReady() => Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
}
