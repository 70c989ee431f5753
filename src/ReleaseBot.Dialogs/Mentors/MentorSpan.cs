namespace ReleaseBot.Dialogs.Mentors;

/// <summary>From when to when a mentor may see a person who shares with them: two weeks before release, and two years after it at most.</summary>
public static class MentorSpan
{
    public const int DaysBefore = 14;

    public const int YearsAfter = 2;

    /// <summary>The day a person came out or is to come out: the day they left, where that was before the date on the roll; absent for whoever has neither.</summary>
    public static DateOnly? Out(DateOnly? release, DateOnly? left) => left is { } day && (release is null || day < release) ? left : release;

    public static bool IsOpen(DateOnly? outOn, DateOnly today) =>
        outOn is { } day && today >= day.AddDays(-DaysBefore) && today <= day.AddYears(YearsAfter);
}
