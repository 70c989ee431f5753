using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>What came of a try to sign in at a kiosk.</summary>
public abstract record KioskEntry
{
    private KioskEntry()
    {
    }

    /// <param name="Secret">Goes into the person's cookie.</param>
    /// <param name="Before">When they last signed in; absent on the first visit.</param>
    /// <param name="WrongTries">Wrong PINs since then, which the person is told.</param>
    public sealed record Open(string Secret, string PersonId, DateTimeOffset? Before, int WrongTries) : KioskEntry;

    /// <summary>The card code is right and waits for a PIN to be chosen.</summary>
    public sealed record ChoosePin : KioskEntry;

    /// <summary>Number, PIN or code is wrong; which one is never said.</summary>
    public sealed record Refused : KioskEntry;

    public sealed record Wait(DateTimeOffset Until) : KioskEntry;

    /// <summary>The chosen PIN is too easy to guess.</summary>
    public sealed record WeakPin : KioskEntry;
}

/// <summary>Sign-in of people at enrolled kiosks: prison number and PIN, or a one-use card code with which they choose a PIN.</summary>
public sealed class KioskSignIn(
    PersonStore people, PinStore pins, StrangerStore strangers, SessionStore sessions, AuditLog audit, PinHasher hasher, OneHashAtATime queue, TimeProvider clock, IOptions<KioskOptions> options)
{
    public const int PinLength = 6;

    /// <summary>Tries of one person that come at once take their turn; more than this many together wait like everybody after wrong ones.</summary>
    private const int MostAtOnce = 8;

    /// <summary>Wrong number and wrong PIN cost the same time and give the same answer.</summary>
    public async Task<KioskEntry> WithPinAsync(Kiosk kiosk, string number, string pin, CancellationToken cancellation)
    {
        var person = await FindAsync(kiosk, number, cancellation);
        var (known, until) = person is null ? (null, null) : await CountAsync(person.Id, cancellation);
        if (person is null || known is null)
        {
            return until is { } wait ? new KioskEntry.Wait(wait) : await StrangerAsync(number, pin, cancellation);
        }

        if (!await queue.RunAsync(() => hasher.Fits(pin, known.Hash), cancellation))
        {
            await audit.AppendAsync(Entry(kiosk, person.Id, "sign-in", "refused"), cancellation);
            return until is { } wait ? new KioskEntry.Wait(wait) : new KioskEntry.Refused();
        }

        return await pins.RightTryAsync(person.Id, known.Hash!, known.WrongTries + 1, cancellation)
            ? await OpenAsync(kiosk, person.Id, known.LastSignedInAt, known.WrongTries, cancellation)
            : new KioskEntry.Refused();
    }

    /// <summary>Whether a card code may be used; the PIN is chosen next.</summary>
    public async Task<KioskEntry> WithCardAsync(Kiosk kiosk, string number, string code, CancellationToken cancellation)
    {
        var person = await FindAsync(kiosk, number, cancellation);
        return person is not null && await pins.CardIsValidAsync(person.Id, Ids.Hash(CardCodes.Tidy(code)), cancellation)
            ? new KioskEntry.ChoosePin()
            : new KioskEntry.Refused();
    }

    /// <summary>Uses the card code up, sets the PIN and signs in.</summary>
    public async Task<KioskEntry> ChoosePinAsync(Kiosk kiosk, string number, string code, string pin, CancellationToken cancellation)
    {
        if (!IsGood(pin))
        {
            return new KioskEntry.WeakPin();
        }

        if (await FindAsync(kiosk, number, cancellation) is not { } person)
        {
            return new KioskEntry.Refused();
        }

        var hash = await queue.RunAsync(() => hasher.Make(pin), cancellation);
        return await pins.SetWithCardAsync(person.Id, Ids.Hash(CardCodes.Tidy(code)), hash, cancellation)
            ? await OpenAsync(kiosk, person.Id, null, 0, cancellation)
            : new KioskEntry.Refused();
    }

    /// <summary>Six figures, not all the same, not a run, not a repeated pair or half.</summary>
    public static bool IsGood(string pin) =>
        pin.Length == PinLength
        && pin.All(char.IsAsciiDigit)
        && pin.Distinct().Count() > 2
        && !"01234567890123456789".Contains(pin, StringComparison.Ordinal)
        && !"98765432109876543210".Contains(pin, StringComparison.Ordinal)
        && pin[..3] != pin[3..];

    private async Task<Person?> FindAsync(Kiosk kiosk, string number, CancellationToken cancellation) =>
        PrisonNumber.TryParse(number.Trim(), out var parsed)
        && await people.FindByNumberAsync(parsed.ToString(), cancellation) is { LeftAt: null } person
        && person.EstablishmentId == kiosk.EstablishmentId
            ? person
            : null;

    /// <summary>Counts a try against what is stored, before the PIN is looked at. Nothing known: no PIN is set, or the person must wait.</summary>
    private async Task<(Pin? Known, DateTimeOffset? Until)> CountAsync(string personId, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostAtOnce; tries++)
        {
            if (await pins.FindAsync(personId, cancellation) is not { } known)
            {
                return (null, null);
            }

            if (known.NextTryAt is { } until && until > clock.GetUtcNow())
            {
                return (null, until);
            }

            var wait = Throttle.NextTry(known.WrongTries + 1, clock.GetUtcNow());
            if (await pins.CountTryAsync(personId, known.WrongTries, wait, cancellation))
            {
                return (known, wait);
            }
        }

        return (null, clock.GetUtcNow().AddMinutes(1));
    }

    /// <summary>A number that is nobody's here, or has no PIN, is counted, costs the same time and gets the same answers.</summary>
    private async Task<KioskEntry> StrangerAsync(string number, string pin, CancellationToken cancellation)
    {
        var (mayTry, until) = await strangers.TakeTryAsync(number, wrong => Throttle.NextTry(wrong, clock.GetUtcNow()), cancellation);
        if (mayTry)
        {
            await queue.RunAsync(() => hasher.Fits(pin, null), cancellation);
        }

        return until is { } wait ? new KioskEntry.Wait(wait) : new KioskEntry.Refused();
    }

    private async Task<KioskEntry> OpenAsync(Kiosk kiosk, string personId, DateTimeOffset? before, int wrongTries, CancellationToken cancellation)
    {
        var secret = Ids.Secret();
        await sessions.StartAsync(
            new()
            {
                IdHash = Ids.Hash(secret),
                Kind = SessionKind.Person,
                PersonId = personId,
                KioskId = kiosk.Id,
                ExpiresAt = clock.GetUtcNow().AddMinutes(options.Value.LongestSittingMinutes),
            },
            cancellation);
        await audit.AppendAsync(Entry(kiosk, personId, "sign-in", "done"), cancellation);
        return new KioskEntry.Open(secret, personId, before, wrongTries);
    }

    private static AuditEntry Entry(Kiosk kiosk, string personId, string what, string result) =>
        new() { Who = personId, Role = "Person", What = what, PersonId = personId, Purpose = "planning", Device = kiosk.Id, Result = result };
}
