using System.Collections.Immutable;
using ReleaseBot.Dialogs.Rotl;

namespace ReleaseBot.Dialogs.Outcomes;

/// <summary>What is known of one person who is counted.</summary>
public sealed record CountedPerson(Place Place, Walked Walked);

/// <summary>One thing that makes a release work: how many it was confirmed for, how many said so, and for how many neither. Nothing stands where a number is hidden.</summary>
public sealed record OutcomeRow(string Outcome, int? Confirmed, int? Said, int? NotKnown);

/// <summary>A question at which people stopped, or asked what it means.</summary>
public sealed record QuestionRow(Question Question, int? Stopped, int? AskedMeaning);

/// <summary>Refusals of one sort of leave.</summary>
public sealed record RefusalRow(string Reason, int? Count);

/// <summary>
/// How releases of a span of days went, over the people who said yes to being counted. Every number in it is large enough to be shown,
/// also beside all the others; nothing in it is about one person, and nobody is put in an order.
/// </summary>
/// <param name="Counted">How many are counted; absent, with everything else, where they are fewer than five.</param>
public sealed record OutcomeReport(
    int? Counted,
    ImmutableArray<OutcomeRow> Outcomes,
    ImmutableArray<QuestionRow> Questions,
    TimeSpan? MiddleReply,
    ImmutableArray<RefusalRow> Refusals)
{
    public static OutcomeReport Of(IReadOnlyList<CountedPerson> people) => people.Count < SmallCounts.Least
        ? new(null, [], [], null, [])
        : new(people.Count, [.. Outcome.All.Select(outcome => Row(people, outcome))], QuestionsOf(people), ReplyOf(people), RefusalsOf(people));

    private static OutcomeRow Row(IReadOnlyList<CountedPerson> people, string outcome)
    {
        var reached = people.CountBy(person => Outcome.Of(person.Place, outcome)).ToDictionary();
        var shown = SmallCounts.OfWhole([Count(Reached.Confirmed), Count(Reached.Said), Count(Reached.NotKnown)]);
        return new(outcome, shown[0], shown[1], shown[2]);

        int Count(Reached how) => reached.GetValueOrDefault(how);
    }

    /// <summary>How many met a question is not told: beside those who stopped there it would tell of the few who did not.</summary>
    private static ImmutableArray<QuestionRow> QuestionsOf(IReadOnlyList<CountedPerson> people) =>
    [
        .. people.SelectMany(person => person.Walked.StoppedAt.Union(person.Walked.AskedMeaning.Keys)).Distinct()
            .Select(question => new QuestionRow(
                question,
                SmallCounts.Of(people.Count(person => person.Walked.StoppedAt.Contains(question)), people.Count),
                SmallCounts.Of(people.Count(person => person.Walked.AskedMeaning.ContainsKey(question)), people.Count)))
            .Where(row => row.Stopped is not null || row.AskedMeaning is not null)
            .OrderBy(row => row.Question.Dialog, StringComparer.Ordinal)
            .ThenBy(row => row.Question.Step, StringComparer.Ordinal),
    ];

    /// <summary>Half of the shared parts that staff took up waited no longer than this.</summary>
    private static TimeSpan? ReplyOf(IReadOnlyList<CountedPerson> people)
    {
        if (SmallCounts.Alone(people.Count(person => !person.Walked.Replies.IsEmpty)) is null)
        {
            return null;
        }

        TimeSpan[] waits = [.. people.SelectMany(person => person.Walked.Replies).Order()];
        return waits[(waits.Length - 1) / 2];
    }

    private static ImmutableArray<RefusalRow> RefusalsOf(IReadOnlyList<CountedPerson> people)
    {
        var refused = people.SelectMany(person => person.Place.Moves).Where(move => move is { Topic: "rotl", State: RotlLife.Refused }).CountBy(RotlReasons.Of).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var shown = SmallCounts.OfWhole([.. refused.Select(pair => pair.Value)]);
        return [.. refused.Select((pair, index) => new RefusalRow(pair.Key, shown[index]))];
    }
}
