using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Outcomes;

/// <summary>A question of a talk, by the names of both.</summary>
public readonly record struct Question(string Dialog, string Step);

/// <summary>How one person went through their talks: which questions they met, where they stopped, what was hard, and how long staff took.</summary>
public sealed record Walked(
    ImmutableHashSet<Question> Met,
    ImmutableHashSet<Question> StoppedAt,
    ImmutableDictionary<Question, int> AskedMeaning,
    ImmutableArray<TimeSpan> Replies,
    int SharedParts)
{
    /// <summary>Folds a person's turns once more, and looks on.</summary>
    public static Walked Of(IEnumerable<IReadOnlyList<PlanEvent>> turns)
    {
        var (met, asked) = (ImmutableHashSet.CreateBuilder<Question>(), ImmutableDictionary.CreateBuilder<Question, int>());
        var (shared, replied) = (new Dictionary<string, DateTimeOffset>(), new Dictionary<string, TimeSpan>());
        var place = Place.Start;
        foreach (var events in turns)
        {
            if (OpenIn(place) is { } open && events.Any(AsksMeaning))
            {
                asked[open] = asked.GetValueOrDefault(open) + 1;
            }

            foreach (var happened in events)
            {
                LookAtSharing(happened, shared, replied);
            }

            place = place.EvolveTurn(events);
            if (OpenIn(place) is { } now)
            {
                met.Add(now);
            }
        }

        return new(met.ToImmutable(), [.. place.Open.Select(left => new Question(left.Name, left.Now.Step))], asked.ToImmutable(), [.. replied.Values], shared.Count);
    }

    private static Question? OpenIn(Place place) => place.Current is { } open ? new(open.Name, open.Now.Step) : null;

    /// <summary>"What does that mean?" is answered with easier words, a term of the glossary or the question put again; nothing else tells those by themselves.</summary>
    private static bool AsksMeaning(PlanEvent happened) =>
        happened is PlanEvent.Told { Lines: [var line] }
        && (line.Key.StartsWith("glossary/terms/", StringComparison.Ordinal) || line.Key.EndsWith("/means", StringComparison.Ordinal) || line.Key.EndsWith("/again", StringComparison.Ordinal));

    /// <summary>From the first time a part was shared to the first time staff read or answered it.</summary>
    private static void LookAtSharing(PlanEvent happened, Dictionary<string, DateTimeOffset> shared, Dictionary<string, TimeSpan> replied)
    {
        (string ItemId, DateTimeOffset At)? answer = happened switch
        {
            PlanEvent.ReadByStaff { Receipt: var receipt } => (receipt.ItemId, receipt.At),
            PlanEvent.AnsweredByStaff { Reply: var reply } => (reply.ItemId, reply.At),
            _ => null,
        };
        if (happened is PlanEvent.Shared { Share: var share })
        {
            shared.TryAdd(share.Item.Id, share.At);
        }
        else if (answer is { } came && shared.TryGetValue(came.ItemId, out var since))
        {
            replied.TryAdd(came.ItemId, came.At - since);
        }
    }
}
