namespace ReleaseBot.Dialogs.Roll;

/// <summary>Counts how good a roll file is, for the administrator who imports it and for whoever keeps the source.</summary>
public static class RollQuality
{
    public static RollQualityReport Report(RollReading reading, DateOnly today)
    {
        var people = reading.Rows.Select(row => row.Person).ToList();
        var lost = LinesWhere(reading, problem => problem.RowLost && problem.Line > 0);
        return new RollQualityReport
        {
            On = today,
            Read = people.Count + lost,
            Good = people.Count,
            Lost = lost,
            NoDateByStatus = people.Where(person => person.Release is null).CountBy(person => person.Status).ToDictionary(),
            PastDate = Lines(reading, RollProblemKind.PastDate),
            FarDate = Lines(reading, RollProblemKind.FarDate),
            ContradictingDates = Lines(reading, RollProblemKind.ContradictingDates),
            DuplicateNumber = LinesWhere(reading, problem => problem is { Kind: RollProblemKind.DuplicateNumber, RowLost: true }),
            UnknownStatus = Lines(reading, RollProblemKind.UnknownStatus),
            MissingCell = people.Count(person => person is { Cell: null, TemporarilyOut: false }),
            MissingKeyWorker = people.Count(person => person.KeyWorker is null),
            Under18 = Lines(reading, RollProblemKind.Under18),
            NotInPrison = Lines(reading, RollProblemKind.NotInPrison),
            TemporarilyOut = people.Count(person => person.TemporarilyOut),
            Merged = people.Count(person => person.MergedFrom.Count > 0),
        };
    }

    private static int Lines(RollReading reading, RollProblemKind kind) => LinesWhere(reading, problem => problem.Kind == kind);

    private static int LinesWhere(RollReading reading, Func<RollProblem, bool> fits) =>
        reading.Problems.Where(fits).DistinctBy(problem => problem.Line).Count();
}
