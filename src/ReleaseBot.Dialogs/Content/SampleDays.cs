using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Content;

/// <summary>The days a talk is rehearsed on: every status, near and far from release, in both nations, with facts in force, old and gone.</summary>
internal static class SampleDays
{
    public static IEnumerable<Day> Of(FactTable facts, DateOnly on)
    {
        var day = At(on, facts);
        var old = At(facts.All.Select(fact => fact.ReviewBy).Append(on).Max(), new([.. facts.All.Select(fact => fact with { ValidTo = null })]));
        yield return Release(day, 200);
        yield return Release(day, 60);
        yield return Release(day, 10);
        yield return Release(old, 200) with { Nation = Nation.Wales };
        yield return Release(old, 60);
        yield return Release(day with { Facts = Doubted(facts), Status = LegalStatus.Recall }, 40);
        foreach (var status in Enum.GetValues<LegalStatus>())
        {
            yield return day with { Status = status };
        }
    }

    public static Day At(DateOnly on, FactTable facts)
    {
        var noon = on.ToDateTime(new TimeOnly(12, 0));
        return new()
        {
            Now = new DateTimeOffset(noon, TimeSpan.Zero),
            London = noon,
            Status = LegalStatus.Sentenced,
            KeyWorker = new KeyWorker("sample-1", "Morgan Featherstone"),
            Facts = facts,
        };
    }

    private static Day Release(Day day, int days) => day with { Release = new ReleaseDate(day.Today.AddDays(days), ReleaseDateKind.Conditional) };

    /// <summary>The same facts, none sure enough to be told.</summary>
    private static FactTable Doubted(FactTable facts) => new(facts.All.Select(fact => fact with { Confidence = Confidence.Low }));
}
