using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>A step that staff want to take: which application, to which state, what is said with it, and the last step that was on their page.</summary>
public sealed record RotlAct(string ItemId, string State, DateTimeOffset Seen, ImmutableArray<Slot> Said);

public enum RotlOutcome
{
    Done,

    /// <summary>Somebody took another step since the page was drawn; staff look again first.</summary>
    MovedOn,

    /// <summary>There is no such application here, or no such step from where it stands.</summary>
    NotThere,

    /// <summary>Something that must be said is missing or cannot be.</summary>
    Incomplete,
}

/// <summary>What a step of staff came to: the events it makes, or the names of what is missing.</summary>
public sealed record RotlWorked(RotlOutcome Outcome, ImmutableArray<PlanEvent> Events, ImmutableArray<RotlFault> Faults)
{
    internal static RotlWorked Done(params ImmutableArray<PlanEvent> events) => new(RotlOutcome.Done, events, []);

    internal static RotlWorked Not(RotlOutcome outcome) => new(outcome, [], []);
}

/// <summary>What is wrong with something that was said: <c>missing</c>, <c>too-long</c>, <c>not-a-day</c>, <c>gone-by</c>, <c>before-leaving</c> ...</summary>
public sealed record RotlFault(string Name, string What);

/// <summary>The steps of staff in the life of an application. Pure; rights are looked at before.</summary>
public static class RotlDesk
{
    public const int LongestWords = 1_000;

    private static readonly ImmutableArray<string> Outcomes = ["on-time", "late", "not-out", "broken"];

    public static RotlWorked Act(Place place, StaffName by, RotlAct act, Day day)
    {
        if (place.LastMove(act.ItemId) is not { Topic: "rotl" } last || place.Item(act.ItemId) is not { } item)
        {
            return RotlWorked.Not(RotlOutcome.NotThere);
        }

        if (last.At != act.Seen)
        {
            return IsRepeat(last, by, act) ? RotlWorked.Done() : RotlWorked.Not(RotlOutcome.MovedOn);
        }

        if (last.IsHeld || RotlLife.Find(last.State, act.State, Mover.Staff) is not { } way)
        {
            return RotlWorked.Not(RotlOutcome.NotThere);
        }

        ImmutableArray<RotlFault> faults = [.. way.Needs.SelectMany(need => Faults(need, act, day))];
        return faults.IsEmpty
            ? RotlWorked.Done(new PlanEvent.ItemMoved(RotlMoves.Of(item, act.State, Later(day, last), act.Said) with { By = by }))
            : new(RotlOutcome.Incomplete, [], faults);
    }

    /// <summary>Staff have told the person the bad news themselves; from now on the person reads it too.</summary>
    public static RotlWorked Tell(Place place, StaffName by, string itemId, DateTimeOffset seen, DateTimeOffset now) => place.LastMove(itemId) switch
    {
        { Topic: "rotl", IsHeld: true } last when last.At == seen => RotlWorked.Done(new PlanEvent.MoveTold(itemId, last.At, by, now > last.At ? now : last.At)),
        { Topic: "rotl", IsBadNews: true } last when last.At == seen => RotlWorked.Done(),
        { Topic: "rotl" } => RotlWorked.Not(RotlOutcome.MovedOn),
        _ => RotlWorked.Not(RotlOutcome.NotThere),
    };

    /// <summary>A form that was sent twice.</summary>
    private static bool IsRepeat(Move last, StaffName by, RotlAct act) =>
        last.By?.Id == by.Id && last.State == act.State && act.Said.All(said => last.Word(said.Name) == said.Value);

    /// <summary>The clocks of two machines differ a little; a step never stands before the one it follows.</summary>
    private static Day Later(Day day, Move last) => day.Now > last.At ? day : day with { Now = last.At.AddTicks(1) };

    private static IEnumerable<RotlFault> Faults(Need need, RotlAct act, Day day) => (act.Said.FirstOrDefault(said => said.Name == need.Name)?.Value ?? "", need.Kind) switch
    {
        ("", _) => [new(need.Name, "missing")],
        (var words, NeedKind.Words) => words.Length > LongestWords ? [new(need.Name, "too-long")] : [],
        (var value, NeedKind.Day) => DayFaults(need, act, value, day),
        (var value, NeedKind.Time) => TimeFaults(need, act, value),
        (var value, _) => Outcomes.Contains(value) ? [] : [new(need.Name, "missing")],
    };

    private static IEnumerable<RotlFault> DayFaults(Need need, RotlAct act, string value, Day day) => Date(value) switch
    {
        null => [new(need.Name, "not-a-day")],
        { } on when on < day.Today => [new(need.Name, "gone-by")],
        { } on when need == Need.BackDay && on < Date(Said(act, Need.Day)) => [new(need.Name, "before-leaving")],
        _ => [],
    };

    private static IEnumerable<RotlFault> TimeFaults(Need need, RotlAct act, string value) => Time(value) switch
    {
        null => [new(need.Name, "not-a-time")],
        { } at when need == Need.Back && Said(act, Need.Day) == Said(act, Need.BackDay) && at <= Time(Said(act, Need.Leave)) => [new(need.Name, "before-leaving")],
        _ => [],
    };

    private static string Said(RotlAct act, Need need) => act.Said.FirstOrDefault(said => said.Name == need.Name)?.Value ?? "";

    private static DateOnly? Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static TimeOnly? Time(string value) =>
        TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
