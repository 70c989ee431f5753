using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>England and Wales differ in housing, health and crisis money.</summary>
public enum Nation
{
    England,
    Wales,
}

/// <summary>The key worker a person has now, or whoever covers for them.</summary>
public sealed record KeyWorker(string Id, string Name);

/// <summary>That somebody of staff opened the page with what a person shares.</summary>
public sealed record PageOpened(string Name, DateTimeOffset At);

/// <summary>A prison by id and name.</summary>
public sealed record NamedPrison(string Id, string Name);

/// <summary>All that a turn knows of the world: the time, the person's dates and status, their key worker and the facts in force.</summary>
public sealed record Day
{
    /// <summary>The moment, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The same moment on a London clock.</summary>
    public required DateTime London { get; init; }

    public required LegalStatus Status { get; init; }

    /// <summary>Absent for whoever has no date: remand, unsentenced, indeterminate, some recalls, immigration.</summary>
    public ReleaseDate? Release { get; init; }

    /// <summary>The date is for staff to speak about first. Till then there is no date here to plan with, and none is denied.</summary>
    public bool AsksAboutDate { get; init; }

    public Nation Nation { get; init; }

    /// <summary>Where the person is; absent where nobody said.</summary>
    public NamedPrison? At { get; init; }

    public KeyWorker? KeyWorker { get; init; }

    /// <summary>Who meets the person at the gate and carries on after it; absent for most.</summary>
    public StaffName? Mentor { get; init; }

    /// <summary>The community offender manager: who has or gets the case outside prison; absent where nobody is named.</summary>
    public StaffName? Com { get; init; }

    /// <summary>The key workers of this prison, where an open talk names staff; empty elsewhere.</summary>
    public IReadOnlyList<KeyWorker> Staff { get; init; } = [];

    /// <summary>Who opened the person's page, oldest first, where an open talk tells of it; empty elsewhere.</summary>
    public IReadOnlyList<PageOpened> Openings { get; init; } = [];

    public PrisonSettings Prison { get; init; } = PrisonSettings.Default;

    public FactTable Facts { get; init; } = FactTable.InForce;

    public DateOnly Today => DateOnly.FromDateTime(London);

    /// <summary>Days from today to the release date; absent when there is none or it has gone by.</summary>
    public int? DaysToRelease => Release is { } release && release.On >= Today ? release.On.DayNumber - Today.DayNumber : null;

    /// <summary>So many days on. What is asked of people inside is asked in time: while release is ahead, on the day before it at the latest.</summary>
    public DateOnly InDays(int days) => InTime(Today.AddDays(days));

    /// <summary>That day, or the day before release where it would come after that.</summary>
    public DateOnly InTime(DateOnly day) => DaysToRelease is { } left && day >= Release!.On ? Today.AddDays(Math.Max(0, left - 1)) : day;

    /// <summary>When to ask again about something due on a day: so many days later, but still inside where it is due inside.</summary>
    public DateOnly AgainAfter(DateOnly due, int days) => due >= Release?.On ? due.AddDays(days) : InTime(due.AddDays(days));
}
