namespace ReleaseBot.Dialogs.Roll;

/// <summary>Reads the rows of a roll file into people, and settles what only shows across rows: repeats and joined numbers.</summary>
public static class RollReader
{
    public static RollReading Read(IEnumerable<RollRecord> records, IEnumerable<RollProblem> aboutTheFile, DateOnly today)
    {
        List<RollProblem> problems = [.. aboutTheFile];
        List<(RollRecord Record, RollPerson Person)> people = [];
        foreach (var record in records)
        {
            var (person, found) = RollPersonReader.Read(record, today);
            problems.AddRange(found);
            if (person is not null)
                people.Add((record, person));
        }

        var settled = JoinedNumbers.Settle(LastOfEach(people, problems), problems);
        return new RollReading(
            [.. settled.Select(row => new RollRow(row.Record.Line, row.Person))],
            [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static List<(RollRecord Record, RollPerson Person)> LastOfEach(
        List<(RollRecord Record, RollPerson Person)> people, List<RollProblem> problems)
    {
        var last = new Dictionary<PrisonNumber, RollRecord>();
        foreach (var (record, person) in people)
            last[person.Number] = record;

        foreach (var (record, person) in people)
        {
            if (last[person.Number] is var winner && winner != record)
            {
                problems.Add(Repeated(record, $"the same prison number stands again at {winner.At}. The later row is used.", lost: true));
                problems.Add(Repeated(winner, $"the same prison number stands already at {record.At}. This later row is used.", lost: false));
            }
        }

        return people.FindAll(row => last[row.Person.Number] == row.Record);
    }

    private static RollProblem Repeated(RollRecord record, string reason, bool lost) =>
        new(record.Line, RollColumns.NameOf(RollColumn.PrisonerNumber), $"{record.At}: {reason}", lost) { Kind = RollProblemKind.DuplicateNumber };
}
