namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads the training files of the safety model. The label stands before the first dot of the file's name; a line that begins with <c># </c> is a note.</summary>
public static class SafetyTrainingLines
{
    public static IEnumerable<(string Text, string Label)> Read(IEnumerable<(string FileName, string Content)> files) =>
        from file in files
        let label = file.FileName.Split('.')[0].Replace('-', '_')
        from text in file.Content.Split('\n')
        let line = text.TrimEnd('\r')
        where line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)
        select (line, label);
}
