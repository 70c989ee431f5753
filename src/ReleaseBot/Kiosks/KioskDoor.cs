using ReleaseBot.Data;
using ReleaseBot.Demo;
using ReleaseBot.Dialogs;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Kiosks;

/// <summary>What a browser must be before anything personal happens in it: an enrolled kiosk.</summary>
public sealed class KioskDoor(KioskStore kiosks, Shelf shelf, DemoKiosks? demo = null)
{
    /// <summary>A browser stays a kiosk until staff revoke it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    /// <summary>The kiosk this browser was enrolled as; none when it was not, or was revoked.</summary>
    public async Task<Kiosk?> FindAsync(HttpContext context) =>
        context.Request.Cookies[Cookies.Kiosk] is { Length: > 0 } secret
            ? await kiosks.FindBySecretAsync(Ids.Hash(secret), context.RequestAborted)
            : null;

    /// <summary>Uses an enrolment code up and makes this browser the kiosk it was made for.</summary>
    public async Task<bool> EnrolAsync(HttpContext context, string code)
    {
        var secret = Ids.Secret();
        if (!await UseAsync(code, secret, context.RequestAborted)
            && !(demo is not null && await demo.OfferAgainAsync(code, context.RequestAborted) && await UseAsync(code, secret, context.RequestAborted)))
        {
            return false;
        }

        Cookies.Set(context, Cookies.Kiosk, secret, Life);
        return true;
    }

    private async Task<bool> UseAsync(string code, string secret, CancellationToken cancellation) =>
        await kiosks.EnrolAsync(Ids.Hash(code), Ids.Hash(secret), cancellation) is not null;

    /// <summary>The page's words in the language asked for, or in the first one there is.</summary>
    public PageWords Words(string? language) =>
        new(shelf.Words, shelf.Words.Every.Any(known => known.Code == language) ? language! : shelf.Words.Languages[0].Code);
}
