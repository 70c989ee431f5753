using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Content;

/// <summary>The days a talk is rehearsed on: every status, near and far from release, a date gone by, in both nations, in a prison with settings of its own, with facts that are fresh, old and in doubt.</summary>
internal static class SampleDays
{
    public static IEnumerable<Day> Of(FactTable facts, DateOnly on)
    {
        var day = At(on, With(facts, fact => fact with { ReviewBy = on.AddDays(1), ValidTo = null }));
        var old = day with { Facts = With(facts, fact => fact with { ReviewBy = on, ValidTo = null }) };
        var doubted = day with { Facts = With(facts, fact => fact with { Confidence = Confidence.Low }) };
        yield return Release(day, 200);
        yield return Release(day, 60);
        yield return WithOthers(Release(day, 600));
        yield return WithOthers(Release(day, 10));
        yield return WithOthers(Release(day, 3));
        yield return Release(day, -2);
        yield return Release(old, 200) with { Nation = Nation.Wales };
        yield return Release(old, 60);
        yield return Release(doubted, 40) with { Status = LegalStatus.Recall };
        yield return ReleasedOn(day, date => date.DayOfWeek == DayOfWeek.Friday);
        yield return ReleasedOn(old, date => date.DayOfWeek == DayOfWeek.Saturday);
        yield return ReleasedOn(day, date => WorkingDays.IsWorkingDay(date) && BankHolidays.IsBankHoliday(date.AddDays(1)));
        yield return ReleasedOn(doubted, BankHolidays.IsBankHoliday);
        yield return Release(day, 50) with { Prison = Settled };
        yield return Release(day, -3);
        yield return Release(day, -60);
        foreach (var status in Enum.GetValues<LegalStatus>())
        {
            yield return day with { Status = status };
        }

        yield return WithOthers(day);
    }

    /// <summary>A prison that has settled everything it can for itself.</summary>
    private static PrisonSettings Settled => new()
    {
        SafetyHere = "Dial 7 on the wing phone.",
        SafetyHereWelsh = "Deialwch 7 ar ffôn yr adain.",
        Bank = "High Street Bank",
        BankDays = 45,
        RotlDays = 28,
        DepartureLounge = "next to the gate, from 8 in the morning",
    };

    private static Day At(DateOnly on, FactTable facts)
    {
        var noon = on.ToDateTime(new TimeOnly(12, 0));
        return new()
        {
            Now = new DateTimeOffset(noon, TimeSpan.Zero),
            London = noon,
            Status = LegalStatus.Sentenced,
            KeyWorker = new KeyWorker("sample-1", "Morgan Featherstone"),
            Staff = [new KeyWorker("sample-1", "Morgan Featherstone"), new KeyWorker("sample-2", "Alexandra Whittington")],
            Openings = [new PageOpened("Morgan Featherstone", new DateTimeOffset(noon, TimeSpan.Zero))],
            Facts = facts,
        };
    }

    private static Day WithOthers(Day day) => day with { Mentor = new StaffName("sample-2", "Robin Featherstone"), Com = new StaffName("sample-3", "Charlie Featherstone") };

    private static Day Release(Day day, int days) => day with { Release = new ReleaseDate(day.Today.AddDays(days), ReleaseDateKind.Conditional) };

    /// <summary>Released on the first day like that, from tomorrow on.</summary>
    private static Day ReleasedOn(Day day, Predicate<DateOnly> isSuch) =>
        Release(day, Enumerable.Range(1, 366).First(days => isSuch(day.Today.AddDays(days))));

    private static FactTable With(FactTable facts, Func<Fact, Fact> change) => new(facts.All.Select(change));
}
