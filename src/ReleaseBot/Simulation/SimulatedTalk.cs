using System.Diagnostics;

namespace ReleaseBot.Simulation;

/// <summary>One person's whole talk, from sitting down to getting up for good, with what is worth noting on the way.</summary>
internal sealed class SimulatedTalk(SimulatedPerson person, SimulatedSitting sitting, Findings findings, TimeSpan pause)
{
    private readonly List<string> said = [];
    private string? topic;
    private int turnsInTopic;

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var screen = await sitting.SitDownAsync(cancellation);
        Note(screen, null);
        while (true)
        {
            var move = person.Next(screen);
            said.Add(Words(move));
            if (move is Move.Leave { ComesBack: false })
            {
                End(isFinished: false);
                return said;
            }

            await Task.Delay(pause, cancellation);
            var since = Stopwatch.GetTimestamp();
            screen = await DoAsync(move, cancellation);
            findings.Answered(Stopwatch.GetElapsedTime(since));
            Note(screen, move);
        }
    }

    private async Task<SeenScreen> DoAsync(Move move, CancellationToken cancellation)
    {
        if (move is Move.Leave)
        {
            return await sitting.SitDownAsync(cancellation);
        }

        await (move switch
        {
            Move.Type typed => sitting.TypeAsync(typed.Text, cancellation),
            Move.Tap tap => sitting.TapAsync(tap.Buttons, tap.Twice, cancellation),
            Move.TapOld old => sitting.TapAsync([old.Button], twice: false, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "A move without a deed"),
        });
        return await sitting.ReadAsync(cancellation);
    }

    private void Note(SeenScreen screen, Move? move)
    {
        Check(screen);
        turnsInTopic++;
        if (screen.IsSafety)
        {
            findings.FalseAlarm();
            return;
        }

        if (screen.Topic == topic)
        {
            return;
        }

        // A topic that gives way to another because the person asked for that is parked; one that gives way by itself is finished.
        End(isFinished: move is Move.Tap or Move.Type && screen.Topic is null && !Asked(move));
        (topic, turnsInTopic) = (screen.Topic, 1);
    }

    private static bool Asked(Move move) => move is Move.Type { Text: "menu" } || (move is Move.Tap { Buttons: [{ IsAnytime: true }] });

    private void End(bool isFinished)
    {
        if (topic is not null)
        {
            findings.Ended(topic, turnsInTopic, isFinished);
        }

        topic = null;
    }

    /// <summary>What must hold on every screen.</summary>
    private void Check(SeenScreen screen)
    {
        if (screen.Bubbles.Any(string.IsNullOrWhiteSpace))
        {
            findings.Error("an empty bubble");
        }

        if (screen.Buttons.Count == 0 && !screen.ExpectsWords)
        {
            findings.Error("a screen that asks for nothing");
        }

        if (screen.Buttons.Any(button => string.IsNullOrWhiteSpace(button.Title)))
        {
            findings.Error("a button without words");
        }

        if (screen.Bubbles.Any(bubble => bubble.Contains('{', StringComparison.Ordinal)))
        {
            findings.Error("a blank that was not filled");
        }
    }

    private static string Words(Move move) => move switch
    {
        Move.Type typed => typed.Text,
        Move.Tap tap => (tap.Twice ? "[twice] " : "") + string.Join(" + ", tap.Buttons.Select(button => $"[{button.Title}]")),
        Move.TapOld old => $"[old: {old.Button.Title}]",
        Move.Leave { ComesBack: true } => "(leaves, comes back)",
        _ => "(leaves)",
    };
}
