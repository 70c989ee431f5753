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

    public PrisonSettings Prison { get; init; } = PrisonSettings.Default;

    public FactTable Facts { get; init; } = FactTable.InForce;

    public DateOnly Today => DateOnly.FromDateTime(London);

    /// <summary>Days from today to the release date; absent when there is none or it has gone by.</summary>
    public int? DaysToRelease => Release is { } release && release.On >= Today ? release.On.DayNumber - Today.DayNumber : null;
}
