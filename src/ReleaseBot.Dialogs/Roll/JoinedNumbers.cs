namespace ReleaseBot.Dialogs.Roll;

/// <summary>
/// Settles joined ("merged") numbers within one file: a number that now belongs to someone else has no row of its
/// own, and a number that two people claim is given to neither, so that no plan reaches the wrong person.
/// </summary>
internal static class JoinedNumbers
{
    public static List<(RollRecord Record, RollPerson Person)> Settle(
        List<(RollRecord Record, RollPerson Person)> people, List<RollProblem> problems)
    {
        var claims = people
            .SelectMany(row => row.Person.MergedFrom, (row, old) => (Old: old, row.Record))
            .ToLookup(claim => claim.Old, claim => claim.Record);

        return [.. people
            .Select(row => (row.Record, Person: WithoutDisputed(row.Record, row.Person, claims, problems)))
            .Where(row => !HasMovedOn(row.Record, row.Person, claims, problems))];
    }

    private static RollPerson WithoutDisputed(
        RollRecord record, RollPerson person, ILookup<PrisonNumber, RollRecord> claims, List<RollProblem> problems)
    {
        var undisputed = person.MergedFrom.Where(old => claims[old].Count() == 1).ToList();
        if (undisputed.Count == person.MergedFrom.Count)
            return person;
        problems.Add(Problem(record, RollColumn.MergedFrom, "another row claims the same earlier prison number. It is given to neither.", lost: false));
        return person with { MergedFrom = undisputed };
    }

    private static bool HasMovedOn(
        RollRecord record, RollPerson person, ILookup<PrisonNumber, RollRecord> claims, List<RollProblem> problems)
    {
        if (claims[person.Number].ToList() is not [var owner])
            return false;
        problems.Add(Problem(record, RollColumn.PrisonerNumber, $"this prison number has been joined to the person at {owner.At}. That row is used.", lost: true));
        return true;
    }

    private static RollProblem Problem(RollRecord record, RollColumn column, string reason, bool lost) =>
        new(record.Line, RollColumns.NameOf(column), $"{record.At}: {reason}", lost) { Kind = RollProblemKind.MergedNumber };
}
