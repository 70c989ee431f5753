using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Kiosks;

/// <summary>A person's time at a kiosk: begun at sign-in, hidden and taken up again, ended at sign-out.</summary>
public sealed class Sittings(
    SessionStore sessions, ConversationStore conversations, TurnTaker turns, DraftStore drafts, TimeProvider clock, IOptions<KioskOptions> options)
{
    /// <summary>Which conversation this browser shows. It opens nothing: the conversation must be the person's own.</summary>
    public const string Cookie = "rb-sitting";

    /// <summary>The page locks itself; when it could not, the server does so this much later. With script it tells the server each minute that somebody is there.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Signs in. The sitting that was open before on this kiosk ends; the same person finds their talk where it was.</summary>
    public async Task BeginAsync(HttpContext context, KioskEntry.Open open, string kioskId, string? language)
    {
        var before = await context.AuthenticateAsync(Schemes.Person);
        Cookies.Set(context, Cookies.Person, open.Secret);
        if (before.Principal is { } old)
        {
            await sessions.EndAsync(old.SessionHash(), context.RequestAborted);
        }

        if (before.Principal?.Id() != open.PersonId || await ConversationAsync(context, open.PersonId) is null)
        {
            await OpenAsync(context, open.PersonId, Ids.Hash(open.Secret), kioskId, language);
        }
    }

    /// <summary>The conversation that this browser shows, if it is this person's.</summary>
    public async Task<string?> ConversationAsync(HttpContext context, string personId) =>
        context.Request.Cookies[Cookie] is { Length: > 0 and <= 64 } id && await conversations.OwnerAsync(id, context.RequestAborted) == personId ? id : null;

    /// <summary>Opens a new conversation and says hello in it.</summary>
    public async Task<string> OpenAsync(HttpContext context, string personId, string sessionHash, string kioskId, string? language)
    {
        var id = Ids.Opaque();
        await conversations.OpenAsync(id, personId, sessionHash, language, context.RequestAborted);
        await turns.TakeAsync(
            new() { PersonId = personId, ConversationId = id, Said = new Said.Arrived(language), ClientActivityId = "!arrived", KioskId = kioskId },
            context.RequestAborted);
        Cookies.Set(context, Cookie, id);
        return id;
    }

    /// <summary>Notes that the person is there. False when nobody was for longer than the lock allows; then the screen is locked.</summary>
    /// <param name="isAnew">The page is loaded: nothing that went out of sight may come back by loading it again.</param>
    public async Task<bool> IsAwakeAsync(HttpContext context, bool isAnew = false)
    {
        var hash = context.User.SessionHash();
        var idle = await sessions.FindAsync(hash, context.RequestAborted) is { } session ? clock.GetUtcNow() - session.LastSeenAt : TimeSpan.MaxValue;
        if (idle <= TimeSpan.FromMinutes(options.Value.MinutesBeforeLock) + (isAnew ? TimeSpan.Zero : Grace))
        {
            return await sessions.TouchAsync(hash, context.RequestAborted);
        }

        await LockAsync(context, null);
        return false;
    }

    /// <summary>Locks the screen: the secret changes, so that nothing the browser kept opens again, and the words being typed are kept.</summary>
    public async Task LockAsync(HttpContext context, string? words)
    {
        await KeepDraftAsync(context.User.Id(), words, context.RequestAborted);
        var hash = context.User.SessionHash();
        if (await sessions.FindAsync(hash, context.RequestAborted) is not { } session)
        {
            return;
        }

        var secret = Ids.Secret();
        await sessions.RotateAsync(hash, Ids.Hash(secret), session.ExpiresAt, context.RequestAborted);
        await sessions.LockAsync(Ids.Hash(secret), context.RequestAborted);
        Cookies.Set(context, Cookies.Person, secret);
    }

    /// <summary>Ends the sitting and leaves nothing of it in the browser. The kiosk's own cookie stays.</summary>
    public async Task EndAsync(HttpContext context)
    {
        await sessions.EndAsync(context.User.SessionHash(), context.RequestAborted);
        Cookies.Clear(context, Cookies.Person);
        Cookies.Clear(context, Cookie);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    public async Task KeepDraftAsync(string personId, string? words, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            await drafts.PutAsync(personId, words, cancellation);
        }
    }
}
