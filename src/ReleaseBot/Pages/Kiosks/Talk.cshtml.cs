using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.DirectLine;
using ReleaseBot.Kiosks;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>The talk: what was said, the answers to pick from, the text box, and what works at any time. It works without script.</summary>
public sealed class TalkModel(
    KioskDoor door, Sittings sittings, KioskTurns kioskTurns, TalkLog log, TurnTaker turns, DraftStore drafts, PersonStore people, Tokens tokens, IOptions<KioskOptions> options)
    : KioskPage(door)
{
    public const string Before = "before";
    public const string WrongTries = "wrong-tries";

    private const int MostTicks = 40;

    /// <summary>What works at every step, in the order of the page.</summary>
    public static IReadOnlyList<string> Anytime { get; } =
        ["back", "skip", "why", "meaning", "repeat", "change-answer", "who-sees", "person", "menu", "stop"];

    public override bool IsSignedIn => true;

    public Talk Talk { get; private set; } = null!;

    public Screen Screen { get; private set; } = null!;

    /// <summary>The id of the next turn, made once with the page, so that sending it twice is one turn.</summary>
    public string TurnId { get; } = "k-" + Ids.Opaque();

    public string? Draft { get; private set; }

    /// <summary>When they were last here and whether somebody tried their PIN, said once.</summary>
    public string? LastTime { get; private set; }

    public bool IsWhole { get; private set; }

    public string ConversationId { get; private set; } = "";

    public string Token { get; private set; } = "";

    public int MinutesBeforeLock => options.Value.MinutesBeforeLock;

    public int LongestSittingMinutes => options.Value.LongestSittingMinutes;

    public Task<IActionResult> OnGetAsync() => ShowAsync(whole: false);

    public Task<IActionResult> OnGetEarlierAsync() => ShowAsync(whole: true);

    /// <param name="choice">The one button that was pressed; none with Send and Done.</param>
    /// <param name="tick">What is ticked. It is the answer where Done was pressed, or Send with nothing typed.</param>
    public async Task<IActionResult> OnPostAsync(string? turn, long screen, string? choice, string[]? tick, string? ticked, string? words)
    {
        if (!await sittings.IsAwakeAsync(HttpContext))
        {
            return Redirect("/kiosk");
        }

        if (await sittings.ConversationAsync(HttpContext, User.Id()) is { } conversation && turn is { Length: > 0 and <= 60 })
        {
            var isTicked = choice is null && (ticked is not null || string.IsNullOrWhiteSpace(words));
            var pressed = isTicked ? tick ?? [] : choice is null ? [] : [choice];
            var presses = pressed.Take(MostTicks).Select(Press.Read).OfType<Press>().ToArray();
            await kioskTurns.TakeAsync(HttpContext, conversation, new(turn, screen, presses, isTicked, words));
        }

        return Redirect("/kiosk/talk");
    }

    /// <summary>Keeps what is being typed, so that it is there again after a lock.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string? words, CancellationToken cancellation)
    {
        if (!await sittings.IsAwakeAsync(HttpContext))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await sittings.KeepDraftAsync(User.Id(), words, cancellation);
        if (string.IsNullOrWhiteSpace(words))
        {
            await drafts.DropAsync(User.Id(), cancellation);
        }

        return new NoContentResult();
    }

    private async Task<IActionResult> ShowAsync(bool whole)
    {
        var personId = User.Id();
        var cancellation = HttpContext.RequestAborted;
        if (!await sittings.IsAwakeAsync(HttpContext, isAnew: true) || await people.FindAsync(personId, cancellation) is not { } person)
        {
            return Redirect("/kiosk");
        }

        ConversationId = await sittings.ConversationAsync(HttpContext, personId)
            ?? await sittings.OpenAsync(HttpContext, personId, User.SessionHash(), User.KioskId(), null);
        Screen = (await turns.LookAsync(personId, cancellation))!;
        Words = Door.Words(Screen.Language);
        IsWhole = whole;
        Talk = WithScreen(await log.ReadAsync(ConversationId, whole, cancellation));
        Draft = await drafts.FindAsync(personId, cancellation);
        LastTime = SayLastTime();
        Token = tokens.Make(new(personId, person.TokenUser, ConversationId, User.SessionHash(), User.KioskId(), null, default));
        return Page();
    }

    /// <summary>Another sitting of the same person may have gone on; then the question that is open now is shown below.</summary>
    private Talk WithScreen(Talk talk) => talk.Items.LastOrDefault(item => !item.IsPerson)?.Screen == Screen.Revision
        ? talk
        : talk with { Items = [.. talk.Items, new TalkItem(false, Screen.Bubbles, Screen.Revision, Screen.IsSafety)] };

    private string? SayLastTime()
    {
        if (TempData[Before] is not string seconds)
        {
            return null;
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

        var tries = TempData[WrongTries] as int? ?? 0;
        var key = tries switch { 0 => "talk/no-wrong-tries", 1 => "talk/one-wrong-try", _ => "talk/wrong-tries" };
        return Words.Fill("talk/last-time", PageWords.Day(at), PageWords.Time(at)) + " " + Words.Fill(key, Slot.Number("count", tries));
    }
}
