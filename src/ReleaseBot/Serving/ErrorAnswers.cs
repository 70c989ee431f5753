using ReleaseBot.Data;
using ReleaseBot.DirectLine;

namespace ReleaseBot.Serving;

/// <summary>The one place where a fault becomes an answer: kind, without codes or content, in the shape of the door it came through.</summary>
public sealed partial class ErrorAnswers(RequestDelegate next, Metrics metrics, ILogger<ErrorAnswers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, fault);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception fault)
    {
        var status = fault switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            DatabaseStoppedException or DatabaseFullException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status >= 500)
        {
            metrics.Failed(status);
            LogFault(log, fault.GetType().Name, fault.StackTrace);
        }

        context.Response.Clear();
        if (context.Request.Path.StartsWithSegments(DirectLineApi.Root))
        {
            await Errors.WriteAsync(context, await ProtocolAsync(context, status));
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(status == 503 ? PlainPages.Closed : PlainPages.Fault);
    }

    /// <summary>A poll never answers 5xx, or real clients stop for good: it is held until it may be asked again.</summary>
    private static async Task<IResult> ProtocolAsync(HttpContext context, int status)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Value!.EndsWith("/activities", StringComparison.Ordinal) && status >= 500)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted);
            return new NothingNew(context.Request.Query["watermark"].ToString());
        }

        return status switch
        {
            413 => Errors.TooBig(),
            503 => Errors.Unavailable(),
            >= 500 => Errors.Fault(),
            _ => Errors.Syntax("The request could not be read."),
        };
    }

    /// <summary>The kind of fault and where, never its message: a message can quote what somebody wrote.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Fault} {Where}")]
    private static partial void LogFault(ILogger logger, string fault, string? where);

    private sealed class NothingNew(string watermark) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            var safe = watermark.All(char.IsAsciiDigit) && watermark.Length > 0 ? watermark : "0";
            return context.Response.WriteAsync($"{{\"activities\":[],\"watermark\":\"{safe}\"}}");
        }
    }
}
