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
    PersonStore people, PinStore pins, SessionStore sessions, AuditLog audit, PinHasher hasher, OneHashAtATime queue, TimeProvider clock, IOptions<KioskOptions> options)
{
    public const int PinLength = 6;

    private readonly Strangers strangers = new(clock);

    /// <summary>Wrong number and wrong PIN cost the same time and give the same answer.</summary>
    public async Task<KioskEntry> WithPinAsync(Kiosk kiosk, string number, string pin, CancellationToken cancellation)
    {
        var person = await FindAsync(kiosk, number, cancellation);
        var known = person is null ? null : await pins.FindAsync(person.Id, cancellation);
        if ((known is null ? strangers.WaitFor(number) : known.NextTryAt) is { } until && until > clock.GetUtcNow())
        {
            return new KioskEntry.Wait(until);
        }

        var fits = await queue.RunAsync(() => hasher.Fits(pin, known?.Hash), cancellation);
        if (person is null || known is null || !fits)
        {
            return await WrongAsync(kiosk, number, person, known, cancellation);
        }

        return await pins.RightTryAsync(person.Id, known.Hash!, cancellation)
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

    private async Task<KioskEntry> WrongAsync(Kiosk kiosk, string number, Person? person, Pin? known, CancellationToken cancellation)
    {
        if (person is null || known is null)
        {
            return strangers.Wrong(number) is { } later ? new KioskEntry.Wait(later) : new KioskEntry.Refused();
        }

        var wait = Throttle.NextTry(known.WrongTries + 1, clock.GetUtcNow());
        await pins.WrongTryAsync(person.Id, known.WrongTries, wait, cancellation);
        await audit.AppendAsync(Entry(kiosk, person.Id, "sign-in", "refused"), cancellation);
        return wait is { } until ? new KioskEntry.Wait(until) : new KioskEntry.Refused();
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
