using System.Collections.Immutable;
using ReleaseBot.Dialogs.AfterRelease;
using ReleaseBot.Dialogs.Appointments;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Readiness;

namespace ReleaseBot.Dialogs.Mentors;

/// <summary>How a line of the checklist stands for a mentor. What nobody said, and what is not shared, is not known: never ready.</summary>
public enum Stands
{
    NotKnown,
    NotReady,
    Waiting,
    NotNeeded,

    /// <summary>The person said that it is ready.</summary>
    SaidReady,

    /// <summary>Staff of the prison saw that it is as the person says: ready.</summary>
    ConfirmedReady,

    /// <summary>The mentor saw that it is ready.</summary>
    SeenReady,
}

/// <summary>A line of the checklist as a mentor sees it.</summary>
/// <param name="Name">Short name of the line: <c>id</c>, <c>bag</c> ...</param>
/// <param name="SharedAt">Which sharing of it this is; absent where it is not shared.</param>
/// <param name="SeenOn">The day the mentor saw it with their own eyes, for these very words.</param>
public sealed record MentorLine(string Name, string Label, Stands Stands, bool ComesFirst, bool IsHealth, DateTimeOffset? SharedAt, DateOnly? SaidOn, DateOnly? SeenOn)
{
    public string ItemId => "ready-" + Name;

    /// <summary>Who of the prison's staff saw for themselves that it is as the person says, for these very words, and when. What they wrote of it is for the person.</summary>
    public (string Name, DateTimeOffset At)? ConfirmedBy { get; init; }

    public bool IsOpen => Stands is Stands.NotReady or Stands.Waiting;
}

/// <summary>An appointment shared with a mentor: when it is, what is in its way, and what became of it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Rule">A time that is a rule: <c>straight-after</c>, <c>by-two</c>; absent else.</param>
/// <param name="Lines">All the person agreed to show of it.</param>
/// <param name="Became">What the mentor marked, for these very words; absent when nothing.</param>
public sealed record MentorVisit(string Id, string Label, string Kind, DateOnly? On, TimeOnly? At, string? Rule, ImmutableArray<string> Lines, DateTimeOffset SharedAt, string? Became);

/// <summary>Two shared appointments that cannot both be kept as they stand.</summary>
/// <param name="Why"><c>same-time</c> or <c>too-close</c>.</param>
public sealed record MentorClash(string FirstId, string ThenId, string Why);

/// <summary>A number that stands in what is shared, with what it is for.</summary>
public sealed record MentorNumber(string Label, string Words);

/// <summary>What was marked of the release day itself, and of the check-ins after it.</summary>
/// <param name="Day">The last word about the day: <c>met</c>, <c>did-not-come-out</c> ...; absent when none.</param>
/// <param name="NextCheckIn">The day of the next one; absent before release and when they are over.</param>
public sealed record MentorCourse(MentorAct? Day, ImmutableArray<MentorAct> CheckIns, DateOnly? NextCheckIn);

/// <summary>
/// All that a mentor sees of a person: what is shared with exactly them, who confirmed the lines of the checklist among it, and what they marked
/// themselves. Nothing else of the place is looked at.
/// </summary>
public sealed record MentorView(
    DateOnly Out,
    ImmutableArray<MentorLine> Lines,
    ImmutableArray<MentorVisit> Visits,
    ImmutableArray<MentorClash> Clashes,
    ImmutableArray<SharedPart> Texts,
    MentorCourse Course,
    int Unread)
{
    private static readonly ImmutableArray<string> Whole = ["appointments", "after", "after-care"];

    private const string AppointmentLines = "appointments/lines/";

    /// <summary>Fewer figures are a room or a year.</summary>
    private const int LeastFigures = 9;

    /// <summary>A check-in that reached nobody is tried again so many days later.</summary>
    private const int TryAgainDays = 1;

    /// <summary>Whom to ring, in the words in which the person wrote it down: only what has a number in it.</summary>
    public ImmutableArray<MentorNumber> Numbers { get; init; } = [];

    /// <summary>Without something that comes first the day itself can go wrong.</summary>
    public bool IsRed => Lines.Any(line => line.ComesFirst && line.Stands == Stands.NotReady);

    /// <summary>Nothing when this mentor may not see the person today: nothing is shared with them, it is too early, or it is over.</summary>
    public static MentorView? Of(Phrasebook words, Place place, string mentorId, DateOnly? outOn, DateOnly today)
    {
        var shares = place.Shares.Where(share => share.WorkerId == mentorId).OrderBy(share => share.At).ToImmutableArray();
        if (shares.IsEmpty || outOn is not { } roll || !MentorSpan.IsOpen(roll, today))
        {
            return null;
        }

        ImmutableArray<MentorAct> acts = [.. place.MentorActs.Where(act => act.By.Id == mentorId && act.On >= roll.AddDays(-MentorSpan.DaysBefore))];
        if (acts.Any(act => act.Kind == MentorActs.CheckInsOver))
        {
            return null;
        }

        var day = acts.LastOrDefault(act => MentorActs.IsOfDay(act.Kind) && !(act.Kind == MentorActs.DidNotComeOut && act.On < roll));
        var really = day?.Kind is MentorActs.ReleasedEarly or MentorActs.ReleasedElsewhere && day.On < roll ? day.On : roll;
        var visits = shares.Where(share => IsVisit(share.Item)).Select(share => AppointmentView.Read(share.Item)).ToArray();
        return new(
            really,
            [.. ReadyLine.All.Select(line => Line(words, line, place, shares, acts)).OfType<MentorLine>()],
            [.. Appointments.Visits.InOrder(visits).Select(visit => Visit(words, visit, shares.First(share => share.Item.Id == visit.Id), acts))],
            [.. Appointments.Visits.Clashes(visits).Select(clash => new MentorClash(clash.First.Id, clash.Then.Id, clash.Why))],
            [.. SharedPlan.Of(words, place, mentorId).Parts.Where(part => Whole.Contains(part.Id))],
            CourseOf(day, acts, really, today),
            SharedPlan.Of(words, place, mentorId).Unread)
        {
            Numbers = [.. visits.SelectMany(visit => NumbersOf(words, visit, shares.First(share => share.Item.Id == visit.Id).Item))],
        };
    }

    /// <summary>A health line stands there only when it is shared; every other always, so that no one can tell what is not shared from what is not known.</summary>
    private static MentorLine? Line(Phrasebook words, ReadyLine line, Place place, ImmutableArray<Share> shares, ImmutableArray<MentorAct> acts)
    {
        var share = shares.LastOrDefault(share => share.Item.Id == line.ItemId);
        if (share is null && line.IsHealth)
        {
            return null;
        }

        var seen = share is null ? null : acts.LastOrDefault(act => act.ItemId == line.ItemId && act.At >= share.At);
        var confirmed = share is null ? null : place.Confirmations.LastOrDefault(one => one.IsOf(share.Item));
        return new(
            line.Name,
            words.Text("en", "readiness/lines/name-" + line.Name),
            StandsOf(share?.Item.State, seen?.Kind, confirmed is not null),
            line.ComesFirst,
            line.IsHealth,
            share?.At,
            share is null ? null : LondonDay(share.Item),
            seen?.On)
        {
            ConfirmedBy = confirmed is null ? null : (confirmed.By.Name, confirmed.At),
        };
    }

    private static Stands StandsOf(string? said, string? seen, bool isConfirmed) => (said, seen) switch
    {
        (_, MentorActs.LineSeen) => Stands.SeenReady,
        (_, MentorActs.LineNotReady) => Stands.NotReady,
        ("ready", _) => isConfirmed ? Stands.ConfirmedReady : Stands.SaidReady,
        ("not-ready", _) => Stands.NotReady,
        ("waiting", _) => Stands.Waiting,
        ("not-needed", _) => Stands.NotNeeded,
        _ => Stands.NotKnown,
    };

    /// <summary>The day the person said it, which the line holds.</summary>
    private static DateOnly? LondonDay(PlanItem item) =>
        item.Lines.SelectMany(line => line.Slots).FirstOrDefault(slot => slot.Kind == "date") is { } day
            ? DateOnly.ParseExact(day.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<MentorNumber> NumbersOf(Phrasebook words, Visit visit, PlanItem item) =>
        from line in item.Lines
        where line.Key is AppointmentLines + "who" or AppointmentLines + "tag-phone" or AppointmentLines + "tag-phone-old"
        from slot in line.Slots
        where slot.Kind == "own" && slot.Value.Count(char.IsAsciiDigit) >= LeastFigures
        select new MentorNumber(words.Text("en", visit.KindSlot.Value), slot.Value);

    private static bool IsVisit(PlanItem item) => item.Topic == "appointments" && item.Id != "appointments";

    private static MentorVisit Visit(Phrasebook words, Visit visit, Share share, ImmutableArray<MentorAct> acts) => new(
        visit.Id,
        words.Text("en", visit.KindSlot.Value),
        visit.Kind,
        visit.On,
        visit.At,
        visit.Probation is "straight-after" or "by-two" ? visit.Probation : null,
        Reply.ItemInWords(words, "en", share.Item),
        share.At,
        acts.LastOrDefault(act => act.ItemId == visit.Id && act.At >= share.At)?.Kind);

    private static MentorCourse CourseOf(MentorAct? day, ImmutableArray<MentorAct> acts, DateOnly outOn, DateOnly today)
    {
        ImmutableArray<MentorAct> checkIns = [.. acts.Where(act => MentorActs.IsCheckIn(act.Kind))];
        return new(day, checkIns, day?.Kind == MentorActs.DidNotComeOut ? null : Next(checkIns.LastOrDefault(), outOn, today));
    }

    /// <summary>Often in the first month, then at days 60 and 90, and more seldom after; a try that reached nobody is made again the next day.</summary>
    private static DateOnly? Next(MentorAct? last, DateOnly outOn, DateOnly today)
    {
        if (today < outOn)
        {
            return null;
        }

        if (last?.Kind == MentorActs.NotReached)
        {
            return last.On.AddDays(TryAgainDays);
        }

        var since = last is null ? 0 : last.On.DayNumber - outOn.DayNumber;
        return CheckIn.CheckInDays.Where(day => day > since).Select(day => (DateOnly?)outOn.AddDays(day)).FirstOrDefault();
    }
}
