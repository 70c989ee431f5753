namespace ReleaseBot.Mentors;

/// <summary>A mentor's people by what is next: today, this week, later, and after the gate.</summary>
public sealed record MentorDays(
    IReadOnlyList<Mentored> Today,
    IReadOnlyList<Mentored> ThisWeek,
    IReadOnlyList<Mentored> Later,
    IReadOnlyList<Mentored> After)
{
    private const int Week = 7;

    public bool IsEmpty => Today.Count + ThisWeek.Count + Later.Count + After.Count == 0;

    /// <summary>Today are those released today, those of whom nobody has marked yet whether they came out, and check-ins that are due.</summary>
    public static MentorDays Of(IReadOnlyList<Mentored> all, DateOnly today)
    {
        var now = all.Where(one => IsForToday(one, today)).ToArray();
        var rest = all.Except(now).ToArray();
        return new(
            now,
            [.. rest.Where(one => one.View.Out > today && one.View.Out <= today.AddDays(Week))],
            [.. rest.Where(one => one.View.Out > today.AddDays(Week))],
            [.. rest.Where(one => one.View.Out <= today).OrderBy(one => one.View.Course.NextCheckIn ?? DateOnly.MaxValue)]);
    }

    private static bool IsForToday(Mentored one, DateOnly today) =>
        one.View.Out == today
        || (one.View.Out < today && one.View.Course is { Day: null, CheckIns.IsEmpty: true })
        || one.View.Course.NextCheckIn <= today;
}
