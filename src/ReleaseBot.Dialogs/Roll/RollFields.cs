namespace ReleaseBot.Dialogs.Roll;

/// <summary>Reads the plain fields of one row: cleaned, not too long, and noted where something is wrong.</summary>
internal sealed class RollFields(RollRecord record, RollNotes notes)
{
    public const int LongestName = 100;
    public const int LongestCode = 40;

    public string Name(RollColumn column, string words)
    {
        var name = Cleaned(column, record.Raw(column));
        if (string.IsNullOrEmpty(name))
            notes.Lose(column, RollProblemKind.Missing, $"the {words} is missing.");
        else if (name.Length > LongestName)
            notes.Lose(column, RollProblemKind.TooLong, $"the {words} is longer than {LongestName} characters, which is not a name.");
        return name ?? "";
    }

    public string? Text(RollColumn column, int longest = LongestName)
    {
        var text = Cleaned(column, record[column]);
        if (text?.Length > longest)
        {
            notes.Note(column, RollProblemKind.TooLong, $"the text is longer than {longest} characters. It is left out.");
            return null;
        }

        return text is { Length: > 0 } ? text : null;
    }

    private string? Cleaned(RollColumn column, string? raw)
    {
        if (raw is null)
            return null;
        var text = RollText.Clean(raw, out var hadHidden);
        if (hadHidden)
            notes.Note(column, RollProblemKind.HiddenCharacters, "characters that cannot be seen were taken out.");
        return text;
    }

    public bool? Answer(RollColumn column)
    {
        if (record[column] is not { } text)
            return null;
        var answer = YesNo.Of(text);
        if (answer is null)
            notes.Note(column, RollProblemKind.UnknownValue, $"the answer is {RollText.Quote(text)}, which is neither yes nor no. It is left out.");
        return answer;
    }
}
