namespace ReleaseBot.Data;

/// <summary>Whose release date on the roll fell into a span of days, in one prison: ids alone, from what stands clear.</summary>
public sealed class ReleasedPeople(Database database)
{
    private const string Between = """
        select p.person_id
        from person p
        join person_key k on k.person_id = p.person_id
        where p.establishment_id = @EstablishmentId and p.release_date >= @From and p.release_date <= @To
        order by p.person_id
        """;

    /// <param name="to">The last day, itself included.</param>
    public Task<IReadOnlyList<string>> BetweenAsync(string establishmentId, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var values = new { EstablishmentId = establishmentId, From = Times.Text(from), To = Times.Text(to) };
        return database.ReadAsync(sql => sql.ListAsync<string>(Between, values), cancellation);
    }
}
