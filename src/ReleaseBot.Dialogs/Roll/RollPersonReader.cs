namespace ReleaseBot.Dialogs.Roll;

/// <summary>Turns one row into a person, or into the reasons why it cannot be one.</summary>
internal sealed class RollPersonReader(RollRecord record, DateOnly today, RollNotes notes)
{
    private const int LongestCode = 6;
    private const int LongestList = 400;

    private readonly RollFields _fields = new(record, notes);

    /// <summary>A person and what is odd about them, or nobody and only the reasons for that.</summary>
    public static (RollPerson? Person, IReadOnlyList<RollProblem> Problems) Read(RollRecord record, DateOnly today)
    {
        var notes = new RollNotes(record);
        var person = new RollPersonReader(record, today, notes).Read();
        return notes.RowLost ? (null, notes.Problems.FindAll(problem => problem.RowLost)) : (person, notes.Problems);
    }

    private RollPerson? Read()
    {
        if (record.Broken is { } reason)
        {
            notes.Lose(RollColumn.PrisonerNumber, RollProblemKind.BrokenRow, reason);
            return null;
        }

        var number = Number();
        var status = RollStatus.Of(record, notes);
        var away = RollMovement.Of(record, notes) == Whereabouts.Away;
        var prison = Prison();
        return new RollPerson
        {
            Number = number,
            FirstName = _fields.Name(RollColumn.FirstName, "first name"),
            LastName = _fields.Name(RollColumn.LastName, "last name"),
            DateOfBirth = DateOfBirth(),
            EstablishmentCode = IsCode(prison) ? prison!.ToUpperInvariant() : null,
            EstablishmentName = IsOutside(record[RollColumn.PrisonId]) ? null : _fields.Text(RollColumn.PrisonName) ?? (IsCode(prison) ? null : prison),
            Cell = Cell(away),
            Status = status,
            RawStatus = RollStatus.Raw(record) is { } raw ? RollText.Start(RollText.Clean(raw, out _), RollFields.LongestCode) : null,
            Release = new RollReleaseDates(record, today, notes).Choose(status),
            TemporarilyOut = away,
            Gender = _fields.Text(RollColumn.Gender, RollFields.LongestCode),
            Veteran = _fields.Answer(RollColumn.MilitaryRecord),
            ForeignNational = _fields.Answer(RollColumn.ForeignNational) ?? FromNationality(),
            PreferredLanguage = Language(),
            PoorReader = IsPoorReader(),
            MergedFrom = MergedFrom(number),
            KeyWorker = RollKeyWorker.Read(_fields),
            Mentor = _fields.Text(RollColumn.MentorUserName, RollFields.LongestCode),
            Com = _fields.Text(RollColumn.ComUserName, RollFields.LongestCode),
        };
    }

    private PrisonNumber Number()
    {
        if (PrisonNumber.TryParse(record[RollColumn.PrisonerNumber], out var number))
            return number;
        if (record[RollColumn.PrisonerNumber] is null)
            notes.Lose(RollColumn.PrisonerNumber, RollProblemKind.Missing, "the prison number is missing.");
        else
            notes.Lose(RollColumn.PrisonerNumber, RollProblemKind.Unreadable, "the prison number is not one letter, four figures and two letters.");
        return number;
    }

    private DateOnly? DateOfBirth()
    {
        if (record[RollColumn.DateOfBirth] is not { } text)
            return null;
        var born = RollDate.Of(text);
        if (born is null || born > today || today.Year - born.Value.Year > 120)
        {
            notes.Note(RollColumn.DateOfBirth, RollProblemKind.Unreadable, $"the date of birth is {RollText.Quote(text)}, which cannot be one. It is left out.");
            return null;
        }

        if (AgeOn(today, born.Value) < 18)
            notes.Lose(RollColumn.DateOfBirth, RollProblemKind.Under18, "the person is under 18. This service is for adults, so no account is made.");
        return born;
    }

    // As numbers such as 20260801 the difference counts whole years; someone born on 29 February turns 18 on 1 March.
    private static int AgeOn(DateOnly day, DateOnly born) => (AsNumber(day) - AsNumber(born)) / 10_000;

    private static int AsNumber(DateOnly day) => day.Year * 10_000 + day.Month * 100 + day.Day;

    private string? Prison()
    {
        var column = IsOutside(record[RollColumn.PrisonId]) ? RollColumn.LastPrisonId : RollColumn.PrisonId;
        var prison = IsOutside(record[column]) ? null : _fields.Text(column);
        if (prison is null && record.Has(RollColumn.PrisonId) && record[RollColumn.PrisonName] is null)
            notes.Note(RollColumn.PrisonId, RollProblemKind.Missing, "the prison is missing.");
        return prison;
    }

    // A plain list may have "HMP Somewhere" where HMPPS data have a code such as MDI.
    private static bool IsCode(string? prison) => prison is { Length: <= LongestCode } && prison.All(char.IsAsciiLetterOrDigit);

    private static bool IsOutside(string? prison) => RollText.Key(prison ?? "") is "out" or "trn";

    private string? Cell(bool away)
    {
        var cell = _fields.Text(RollColumn.CellLocation, RollFields.LongestCode);
        if (cell is null && !away && record.Has(RollColumn.CellLocation))
            notes.Note(RollColumn.CellLocation, RollProblemKind.MissingCell, "the cell is missing.");
        return cell;
    }

    // Irish people need no immigration papers but are often counted as foreign nationals: left open, so that they are asked.
    private bool? FromNationality() => RollText.Key(record[RollColumn.Nationality] ?? "") switch
    {
        "british" or "uk" or "english" or "welsh" or "scottish" or "northern irish" => false,
        "" or "irish" or "unknown" or "other" or "not known" or "not stated" or "stateless" => null,
        _ => true,
    };

    private string? Language() => _fields.Text(RollColumn.Language, RollFields.LongestCode)?.ToLowerInvariant() switch
    {
        "eng" or "english" => "en",
        "wel" or "cym" or "welsh" or "cymraeg" => "cy",
        var other => other,
    };

    // Reading skill in HMPPS data: Y yes, G good, A average, P poor, N nil, D dyslexia, R refused to say.
    private bool IsPoorReader() => RollText.Key(record[RollColumn.ReadSkill] ?? "") switch
    {
        "p" or "poor" or "n" or "none" or "nil" or "d" or "dyslexia" or "dyslexic" => true,
        _ => _fields.Answer(RollColumn.PoorReader) == true,
    };

    private List<PrisonNumber> MergedFrom(PrisonNumber own)
    {
        var words = (_fields.Text(RollColumn.MergedFrom, LongestList) ?? "").Split([' ', ',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries);
        List<PrisonNumber> numbers = [];
        foreach (var word in words)
        {
            if (PrisonNumber.TryParse(word, out var number) && number != own)
                numbers.Add(number);
        }

        if (numbers.Count < words.Length)
            notes.Note(RollColumn.MergedFrom, RollProblemKind.Unreadable, "an earlier prison number is not one, or is the person's own. It is left out.");
        return [.. numbers.Distinct()];
    }
}
