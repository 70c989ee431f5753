using System.Globalization;
using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Outcomes;
using ReleaseBot.Pages.Shared;
using ReleaseBot.SignIn;

namespace ReleaseBot.Admin;

/// <summary>A quarter of a year that is over. Spans that overlap could be taken from one another, so there are no others.</summary>
public sealed record Quarter(int Year, int Number)
{
    public DateOnly From => new(Year, (3 * Number) - 2, 1);

    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>The last quarters that are over, the newest first.</summary>
    public static IReadOnlyList<Quarter> Last(DateOnly today, int count) =>
        [.. Enumerable.Range(1, count).Select(back => today.AddMonths(-3 * back)).Select(day => new Quarter(day.Year, (day.Month + 2) / 3))];
}

/// <summary>
/// Does it help? Counts over the people of a prison whose release date fell into a quarter and who said yes to being counted.
/// What is sealed is opened here, counted and dropped; only the counts leave.
/// </summary>
public sealed class OutcomeDesk(ReleasedPeople released, TurnStore turns, AuditLog audit, TimeProvider clock)
{
    private const int Quarters = 8;

    public IReadOnlyList<Quarter> Choices => Quarter.Last(StaffText.Today(clock), Quarters);

    /// <summary>The quarter of that name, or else the last one that is over.</summary>
    public Quarter Find(string? name) => Choices.FirstOrDefault(quarter => quarter.Name == name) ?? Choices[0];

    public async Task<OutcomeReport> ReadAsync(ClaimsPrincipal admin, Quarter quarter, string what, CancellationToken cancellation)
    {
        var people = new List<CountedPerson>();
        foreach (var personId in await released.BetweenAsync(admin.EstablishmentId(), quarter.From, quarter.To, cancellation))
        {
            if (await turns.LoadAsync(personId, cancellation) is { } loaded && Outcome.IsCounted(loaded.Place))
            {
                var history = await turns.HistoryAsync(personId, cancellation: cancellation);
                people.Add(new(loaded.Place, Walked.Of(history.Select(turn => (IReadOnlyList<Dialogs.PlanEvent>)turn.Events))));
            }
        }

        await audit.AppendAsync(admin.Entry(what, "outcomes") with { Correlation = quarter.Name }, cancellation);
        return OutcomeReport.Of(people);
    }
}
