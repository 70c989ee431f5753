namespace ReleaseBot.Dialogs.Roll;

/// <summary>The names under which a column is known: its HMPPS field name first, then plain English ones.</summary>
public static class RollColumns
{
    private const int LongestHeader = 64;

    private static readonly Dictionary<RollColumn, string[]> OtherNames = new()
    {
        [RollColumn.PrisonerNumber] = ["prison number", "prison no", "prisoner no", "noms number", "noms no", "noms id", "nomis number", "nomis id", "offender no", "number"],
        [RollColumn.FirstName] = ["forename", "given name"],
        [RollColumn.LastName] = ["surname", "family name"],
        [RollColumn.DateOfBirth] = ["dob", "birth date", "born"],
        [RollColumn.PrisonId] = ["prison code", "establishment code", "establishment id", "agency id", "prison", "establishment"],
        [RollColumn.PrisonName] = ["establishment name"],
        [RollColumn.CellLocation] = ["cell", "location"],
        [RollColumn.LegalStatus] = ["sentence status"],
        [RollColumn.Recall] = ["recalled"],
        [RollColumn.IndeterminateSentence] = ["indeterminate"],
        [RollColumn.InOutStatus] = ["in out", "in or out"],
        [RollColumn.LastMovementTypeCode] = ["last movement type", "movement type", "movement"],
        [RollColumn.LastMovementReasonCode] = ["last movement reason", "movement reason"],
        [RollColumn.TemporarilyOut] = ["temporary absence", "away"],
        [RollColumn.ConfirmedReleaseDate] = ["confirmed date", "confirmed release"],
        [RollColumn.ActualParoleDate] = ["parole date", "apd"],
        [RollColumn.HomeDetentionCurfewActualDate] = ["hdc actual date", "hdc date", "hdcad"],
        [RollColumn.PostRecallReleaseDate] = ["post recall date", "prrd"],
        [RollColumn.ConditionalReleaseDate] = ["conditional date", "crd"],
        [RollColumn.AutomaticReleaseDate] = ["automatic date", "ard"],
        [RollColumn.NonParoleDate] = ["npd"],
        [RollColumn.ReleaseDate] = ["date of release", "most likely release date", "release"],
        [RollColumn.SentenceStartDate] = ["sentence start"],
        [RollColumn.SentenceExpiryDate] = ["sentence expiry", "sed"],
        [RollColumn.Gender] = ["sex"],
        [RollColumn.MilitaryRecord] = ["veteran", "armed forces", "ex forces"],
        [RollColumn.Language] = ["preferred language", "language code", "first language", "main language"],
        [RollColumn.ReadSkill] = ["reading", "reading skill", "reading level"],
        [RollColumn.PoorReader] = ["reading help", "needs help reading"],
        [RollColumn.MergedFrom] = ["merged", "merged numbers", "previous number", "previous numbers", "old number"],
        [RollColumn.KeyWorker] = ["key worker name", "personal officer"],
        [RollColumn.KeyWorkerUserName] = ["key worker user", "key worker login"],
        [RollColumn.KeyWorkerStaffId] = ["key worker id", "staff id"],
        [RollColumn.KeyWorkerFirstName] = ["key worker forename"],
        [RollColumn.KeyWorkerLastName] = ["key worker surname"],
        [RollColumn.MentorUserName] = ["mentor", "mentor login"],
        [RollColumn.ComUserName] = ["com", "com login", "community offender manager"],
    };

    private static readonly Dictionary<string, RollColumn> ByKey = Enum.GetValues<RollColumn>()
        .SelectMany(column => NamesOf(column), (column, name) => (Key: Key(name), column))
        .ToDictionary(pair => pair.Key, pair => pair.column);

    /// <summary>The name of a column in reports: <c>prisonerNumber</c>.</summary>
    public static string NameOf(RollColumn column)
    {
        var name = column.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Every name a column goes by, its own first.</summary>
    public static IReadOnlyList<string> NamesOf(RollColumn column) =>
        [NameOf(column), .. OtherNames.GetValueOrDefault(column, [])];

    /// <summary>Finds the column a header means; capitals, spaces, hyphens, dots and underscores make no difference.</summary>
    public static RollColumn? Find(string header) =>
        header.Length <= LongestHeader && ByKey.TryGetValue(Key(header), out var column) ? column : null;

    private static string Key(string name)
    {
        Span<char> key = stackalloc char[LongestHeader];
        var length = 0;
        foreach (var c in name)
        {
            if (c is not (' ' or '_' or '-' or '.'))
                key[length++] = char.ToLowerInvariant(c);
        }

        return key[..length].ToString();
    }
}
