using System.Text.Json;

namespace ReleaseBot.DirectLine;

/// <summary>Errors in the protocol's shape: <c>{"error":{"code","message"}}</c>. Clients read the status only; the code is stable.</summary>
internal static class Errors
{
    public static IResult Syntax(string message) => Of(400, "BadSyntax", message);

    public static IResult Missing(string message) => Of(400, "MissingProperty", message);

    public static IResult Argument(string message) => Of(400, "BadArgument", message);

    public static IResult NoCredential() => Of(401, "MissingProperty", "Send a token as Authorization: Bearer.");

    /// <summary>A false, foreign or revoked token, and a conversation that is not its person's, known or not: all the same answer.</summary>
    public static IResult Forbidden() => Of(403, "BadArgument", "This token does not open that.");

    public static IResult Expired() => Of(403, "TokenExpired", "This token has expired.");

    public static IResult NotFound() => Of(404, "BadArgument", "There is no such path.");

    public static IResult TooBig() => Of(413, "MessageSizeTooBig", "The message is too big.");

    public static IResult NotJson() => Of(415, "BadArgument", "Send application/json.");

    public static IResult Unavailable() => Of(503, "ServiceError", "Nothing can be stored right now. Please try again soon.");

    public static IResult Fault() => Of(500, "ServiceError", "Something went wrong. Nothing was lost.");

    public static Task WriteAsync(HttpContext context, IResult error) => error.ExecuteAsync(context);

    private static ErrorResult Of(int status, string code, string message) => new ErrorResult(status, code, message);

    private sealed class ErrorResult(int status, string code, string message) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
