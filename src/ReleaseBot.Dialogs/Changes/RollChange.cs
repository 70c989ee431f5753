using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Housing;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Changes;

/// <summary>One change of what the roll says: how it is told, what it does to each topic, and what to look at again.</summary>
internal sealed class RollChange(Listed before, Listed now, Talk talk)
{
    /// <summary>Topics that count days to release by a window.</summary>
    private static readonly (string Topic, string Window)[] Windows =
        [("id", "id-funding"), ("bank", "bank-form"), ("benefits", "work-coach"), ("housing", "council-referral")];

    /// <summary>Topics whose part of the plan rests on the date or the status.</summary>
    private static readonly string[] RestOnDate =
        ["id", "bank", "benefits", "housing", "appointments", "readiness", "rotl", "waiting", "health", "recovery", "family", "work", "money"];

    /// <summary>Topics in which something has been set going at the prison before.</summary>
    private static readonly string[] SetGoingThere = ["id", "bank", "benefits", "rotl"];

    public bool IsOfStatus => before.Status != now.Status;

    public ImmutableArray<string> LookAgain => IsOfDate || IsOfStatus ? [.. RestOnDate.Where(IsInPlan)] : [];

    public ImmutableArray<Line> Lines => [.. Moved(), .. Status(), .. Date(), .. Counted(), .. LookAgain.IsEmpty ? [] : (Line[])[Line.Of("changes/look-again")]];

    private bool IsOfDate => before.Release?.On != now.Release?.On;

    private bool IsMove => before.Prison is not null && now.Prison is not null && before.Prison.Id != now.Prison.Id;

    private IEnumerable<Line> Moved()
    {
        if (!IsMove)
        {
            return [];
        }

        return
        [
            Line.Of("changes/moved", Slot.Own("prison", now.Prison!.Name)),
            .. before.Nation == now.Nation ? [] : (Line[])[Line.Of(now.Nation == Nation.Wales ? "changes/now-in-wales" : "changes/now-in-england")],
            .. SetGoingThere.Where(IsInPlan).Select(topic => Line.Of($"changes/moved-{topic}")),
        ];
    }

    private IEnumerable<Line> Status() => IsOfStatus && now.Status != LegalStatus.Unknown
        ? [Line.Of("changes/status", Slot.Words("status", "status/" + Situation.Name(talk.Day)))]
        : [];

    private IEnumerable<Line> Date() => (before.Release, now.Release) switch
    {
        (var old, var date) when old?.On == date?.On => [],
        (_, { } date) when date.On < talk.Day.Today => [Line.Of("changes/date-gone-by", Slot.Date("date", date.On))],
        (null, { } date) => [Line.Of("changes/date-new", Slot.Date("date", date.On))],
        ({ } old, { } date) => [Line.Of("changes/date-moved", Slot.Date("date", date.On), Slot.Date("before", old.On))],
        ({ } old, null) when old.On >= talk.Day.Today || !IsOfStatus => [Line.Of("changes/date-none")],
        _ => [],
    };

    /// <summary>What opens, closes or is still to come by the new date, for what stands otherwise than before and for what is in the plan.</summary>
    private IEnumerable<Line> Counted() => !IsOfDate ? [] :
        from window in Windows
        where window.Topic != "housing" || !Homes.WillLiveInWales(new Known(talk.Place, talk.Day))
        let rule = Window.Named(window.Window)
        let was = rule.On(As(before))
        let isNow = rule.On(As(now))
        where talk.Day.Facts.Telling(rule.FactKey, talk.Day.Today) is not null
        where isNow != was || (IsInPlan(window.Topic) && (isNow == WindowState.NotYet || rule.Closes > 0))
        from line in Counted(window.Topic, rule, isNow)
        select line;

    private Line[] Counted(string topic, Window rule, WindowState state) => state switch
    {
        WindowState.NotYet => [Line.Of($"changes/{topic}-not-yet", Slot.Date("opens", rule.OpensOn(As(now))!.Value))],
        WindowState.Open => [Line.Of($"changes/{topic}-open", Slot.Date("closes", rule.ClosesOn(As(now))!.Value))],
        WindowState.Closed => [Line.Of($"changes/{topic}-closed")],
        _ => [],
    };

    private Day As(Listed listed) => talk.Day with { Status = listed.Status, Release = listed.Release };

    private bool IsInPlan(string topic) => talk.Place.Items.Any(item => item.Topic == topic);
}
