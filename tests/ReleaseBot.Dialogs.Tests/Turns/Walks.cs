using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Random people at the kiosk: they tap, type labels with slips, type anything at all, come back, and sometimes say they are in danger.</summary>
internal static class Walks
{
    private static readonly string[] Words =
    [
        "back", "skip", "dont know", "why", "what does that mean", "menu", "stop", "carry on", "change my answer", "who sees this", "talk to someone",
        "say again", "more", "rather not say", "leave it", "hello", "thanks", "my id", "goals", "share", "what is rotl", "yes", "no", "ok", "2", "last",
    ];

    private static readonly string[] Junk =
    [
        "", " ", "asdf", "<b>x</b>", "\u202E\u0000", "\ud83d", "next friday", "12/13", "£20", "to see my kids", "i want to kill myself", "dying for a burn",
        "im being bullied for debt", "i am safe", "im not sure", "JX998877A", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    public static Arbitrary<Walk> Any { get; } = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 24)
        .SelectMany(_ => Gen.Choose(0, 5), (steps, who) => new Walk(steps, who)).ToArbitrary();

    public static Day DayOf(int who) => who switch
    {
        0 => TestDay.Default,
        1 => TestDay.Default with { Status = LegalStatus.Remand, Release = null },
        2 => TestDay.Default with { KeyWorker = null },
        3 => TestDay.Default.ReleasedIn(3),
        4 => TestDay.Default with { Status = LegalStatus.Indeterminate, Release = null },
        _ => TestDay.Default.ReleasedIn(400),
    };

    /// <summary>What the person does next: a number that picks from what stands on the screen and from what people type.</summary>
    public static Said Next(Sitting sitting, int step)
    {
        var buttons = sitting.Screen.Buttons;
        var pick = step / 16;
        return (step % 16) switch
        {
            <= 5 when buttons.Length > 0 => new Said.Tapped(sitting.Place.ScreenRevision, [buttons[pick % buttons.Length].Id]),
            6 when buttons.Length > 0 => new Said.Tapped(sitting.Place.ScreenRevision - 1, [buttons[pick % buttons.Length].Id]),
            7 when buttons.Length > 1 => new Said.Tapped(sitting.Place.ScreenRevision, [buttons[0].Id, buttons[^1].Id]),
            <= 9 when buttons.Length > 0 => new Said.Typed(Slip(buttons[pick % buttons.Length].Label, pick)),
            <= 12 => new Said.Typed(Words[pick % Words.Length]),
            13 => new Said.Arrived(),
            _ => new Said.Typed(Junk[pick % Junk.Length]),
        };
    }

    private static string Slip(string label, int pick) =>
        label.Length > 4 && pick % 3 == 0 ? label.Remove(pick % (label.Length - 1), 1) : label.ToLowerInvariant();
}

internal sealed record Walk(int[] Steps, int Who);
