using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Setup;
using ReleaseBot.Turns;

namespace ReleaseBot.DirectLine;

/// <summary>Direct Line 3.0: tokens, sittings, activities. The protocol only; what is said is decided by <see cref="TurnTaker"/>.</summary>
internal static class DirectLineApi
{
    public const string Root = "/v3/directline";

    /// <summary>Each endpoint checks its own credential first, since a wrong one has an answer of the protocol's own; none is open.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireCors(Cors.Policy).WithMetadata(new DirectLineDoor()).AllowAnonymous();
        api.MapPost("/tokens/generate", Generate);
        api.MapPost("/tokens/refresh", Refresh);
        api.MapPost("/conversations", Start);
        api.MapGet("/conversations/{conversationId}", Reconnect);
        api.MapGet("/conversations/{conversationId}/activities", Activities);
        api.MapPost("/conversations/{conversationId}/activities", Post);
        api.MapGet("/conversations/{conversationId}/stream", StreamApi.Stream);
        api.MapPost("/conversations/{conversationId}/upload", () => Errors.Forbidden());
        api.Map("/{**rest}", () => Errors.NotFound());
    }

    private static async Task<IResult> Generate(HttpRequest request, Caller caller, PersonStore people, Tokens tokens, CancellationToken cancellation)
    {
        var (establishment, secretHash, refused) = await caller.EstablishmentAsync(request, cancellation);
        var (body, fault) = establishment is null ? (default, refused) : await Bodies.ReadAsync(request, mayBeEmpty: true, cancellation);
        if (fault is not null)
        {
            return fault;
        }

        if (UserId(body) is not { } number)
        {
            return Errors.Missing("Name the person: {\"user\":{\"id\":\"A1234BC\"}}.");
        }

        var person = await people.FindByNumberAsync(number.Trim().ToUpperInvariant(), cancellation);
        return person is { LeftAt: null } && person.EstablishmentId == establishment!.Id
            ? Token(new(person.Id, person.TokenUser, Ids.Opaque(), null, null, secretHash, default), tokens)
            : Errors.Forbidden();
    }

    private static async Task<IResult> Refresh(HttpRequest request, Caller caller, Tokens tokens, CancellationToken cancellation)
    {
        var (holder, fault) = await caller.HolderAsync(request, cancellation);
        return holder is null ? fault! : await caller.MayRefreshAsync(holder, cancellation) ? Token(holder, tokens) : Errors.Forbidden();
    }

    private static async Task<IResult> Start(
        HttpRequest request, Caller caller, ConversationStore conversations, TurnTaker turns, Streams streams, Tokens tokens, CancellationToken cancellation)
    {
        var (holder, refused) = await caller.HolderAsync(request, cancellation);
        var (body, fault) = holder is null ? (default, refused) : await Bodies.ReadAsync(request, mayBeEmpty: true, cancellation);
        if (fault is not null)
        {
            return fault;
        }

        var locale = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("locale", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
        var opening = await conversations.OpenAsync(holder!.ConversationId, holder.PersonId, holder.SessionHash, Short(locale), cancellation);
        if (opening == Opening.Refused)
        {
            return Errors.Forbidden();
        }

        await turns.TakeAsync(new() { PersonId = holder.PersonId, ConversationId = holder.ConversationId, Said = new Said.Arrived(Picked(locale)), ClientActivityId = "!arrived", KioskId = holder.KioskId }, cancellation);
        return await Conversation(request, holder, holder.ConversationId, 0, opening == Opening.First ? 201 : 200, streams, tokens, cancellation);
    }

    private static async Task<IResult> Reconnect(
        string conversationId, HttpRequest request, Caller caller, ConversationStore conversations, Streams streams, Tokens tokens, CancellationToken cancellation)
    {
        var (holder, fault) = await caller.HolderAsync(request, cancellation);
        fault ??= await NotTheirsAsync(conversationId, holder!, conversations, cancellation);
        return fault ?? (Watermark(request) is { } after
            ? await Conversation(request, holder!, conversationId, after, 200, streams, tokens, cancellation)
            : Errors.Argument("That is no watermark."));
    }

    private static async Task<IResult> Activities(
        string conversationId, HttpRequest request, Caller caller, ConversationStore conversations, CancellationToken cancellation)
    {
        var (holder, fault) = await caller.SignedAsync(request);
        fault ??= await NotTheirsAsync(conversationId, holder!, conversations, cancellation);
        if (fault is not null)
        {
            return fault;
        }

        return Watermark(request) is not { } after ? Errors.Argument("That is no watermark.")
            : await conversations.ActivitiesAsync(holder!.Tie, conversationId, after, cancellation) is { } page ? new SetResult(conversationId, page)
            : Errors.Forbidden();
    }

    private static async Task<IResult> Post(
        string conversationId, HttpRequest request, Caller caller, ConversationStore conversations, Database database, TurnTaker turns, CancellationToken cancellation)
    {
        var (holder, refused) = await caller.SignedAsync(request);
        refused ??= await NotTheirsAsync(conversationId, holder!, conversations, cancellation);
        var (body, fault) = refused is not null ? (default, refused) : await Bodies.ReadAsync(request, mayBeEmpty: false, cancellation);
        if (fault is not null)
        {
            return fault;
        }

        var activity = new IncomingActivity(body);
        if (activity.Fault() is { } wrong)
        {
            return wrong;
        }

        // Typing, events and kinds we do not know are taken note of by nobody; the client still needs an id.
        return activity.IsMessage
            ? await TakeAsync(holder!, conversationId, activity, turns, cancellation)
            : await holder!.Tie.HoldsAsync(database, cancellation) ? new IdResult($"{conversationId}|n{Ids.New()}") : Errors.Forbidden();
    }

    private static async Task<IResult> TakeAsync(
        TokenHolder holder, string conversationId, IncomingActivity activity, TurnTaker turns, CancellationToken cancellation)
    {
        var taken = await turns.TakeAsync(
            new()
            {
                PersonId = holder.PersonId,
                ConversationId = conversationId,
                Said = activity.Said,
                ClientActivityId = activity.ClientActivityId,
                KioskId = holder.KioskId,
                Tie = holder.Tie,
                Echo = () => activity.Echo(holder.User),
                IsCounted = true,
            },
            cancellation);
        return taken is null ? Errors.Forbidden() : new IdResult(LogWriter.IdOf(conversationId, taken.FirstNumber));
    }

    /// <summary>The error to answer with unless the sitting is theirs. A sitting of somebody else and one that never was get the same.</summary>
    private static async Task<IResult?> NotTheirsAsync(string conversationId, TokenHolder holder, ConversationStore conversations, CancellationToken cancellation)
    {
        var owner = await conversations.OwnerAsync(conversationId, cancellation);
        return owner == holder.PersonId ? null
            : owner is null && conversationId == holder.ConversationId ? Errors.NotFound()
            : Errors.Forbidden();
    }

    private static async Task<IResult> Conversation(
        HttpRequest request, TokenHolder holder, string conversationId, long after, int status, Streams streams, Tokens tokens, CancellationToken cancellation)
    {
        var ticket = await streams.TicketAsync(conversationId, after, holder.Tie, cancellation);
        var scheme = request.IsHttps ? "wss" : "ws";
        return new ConversationResult(
            status,
            conversationId,
            tokens.Make(holder with { ConversationId = conversationId }),
            $"{scheme}://{request.Host}{Root}/conversations/{conversationId}/stream?t={ticket}");
    }

    private static ConversationResult Token(TokenHolder holder, Tokens tokens) => new(
        200,
        holder.ConversationId,
        tokens.Make(holder),
        null);

    private static string? UserId(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("user", out var user) && user.ValueKind == JsonValueKind.Object
        && user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= 50 } number ? number : null;

    private static string? Short(string? locale) => locale is { Length: <= 20 } ? locale : null;

    /// <summary>English is what a client sends by default, so it is nobody's choice.</summary>
    private static string? Picked(string? locale) => locale is { Length: >= 2 } && locale[..2] is not "en" ? locale[..2] : null;

    /// <summary>No watermark, an empty one and <c>-</c> mean from the beginning.</summary>
    private static long? Watermark(HttpRequest request) => request.Query["watermark"].ToString() switch
    {
        "" or "-" or "null" or "undefined" => 0,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>Marks the endpoints whose errors are written in the protocol's shape.</summary>
    internal sealed class DirectLineDoor;

    /// <summary>With its length, so that it goes out in one piece.</summary>
    private static async Task WriteAsync(HttpContext context, ArrayBufferWriter<byte> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    private sealed class SetResult(string conversationId, LogPage page) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            var buffer = new ArrayBufferWriter<byte>(4096);
            LogWriter.WriteSet(buffer, conversationId, page.Activities, page.Last);
            await WriteAsync(context, buffer);
        }
    }

    private sealed class IdResult(string id) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            var buffer = new ArrayBufferWriter<byte>(128);
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteEndObject();
            }

            await WriteAsync(context, buffer);
        }
    }

    private sealed class ConversationResult(int status, string conversationId, string token, string? streamUrl) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
            json.WriteStartObject();
            json.WriteString("conversationId", conversationId);
            json.WriteString("token", token);
            json.WriteNumber("expires_in", (int)Tokens.Life.TotalSeconds);
            if (streamUrl is not null)
            {
                json.WriteString("streamUrl", streamUrl);
            }

            json.WriteEndObject();
        }
    }
}
