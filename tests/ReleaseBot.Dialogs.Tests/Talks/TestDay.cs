using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Tests.Talks;

/// <summary>Days for tests, with sensible defaults: sentenced, in England, with a key worker.</summary>
internal static class TestDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    public static Day Of(DateTimeOffset now) => new()
    {
        Now = now,
        London = TimeZoneInfo.ConvertTime(now, London).DateTime,
        Status = LegalStatus.Sentenced,
        KeyWorker = new KeyWorker("kw-1", "Sam Okoro"),
    };

    public static Day Default { get; } = Of(Monday).ReleasedIn(60);

    public static Day ReleasedIn(this Day day, int days) => day with { Release = new ReleaseDate(day.Today.AddDays(days), ReleaseDateKind.Conditional) };

    public static Day Later(this Day day, int days) => day with { Now = day.Now.AddDays(days), London = day.London.AddDays(days) };
}
