namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads a date or a time from what a person types, by the question it answers and the time in London.</summary>
public static class WhenReader
{
    private const int FirstYear = 1950, LastYear = 2150;

    /// <summary>Reads the text. It never guesses: what is vague, impossible or open to two readings is asked about.</summary>
    public static WhenReading Read(string text, WhenContext context, DateTime londonNow, DateOnly? release)
    {
        if (londonNow.Year is < FirstYear or > LastYear)
            return WhenReading.Nothing;
        var known = release is { Year: >= FirstYear and <= LastYear } ? release : null;
        var scope = new WhenScope(context, londonNow, known);
        var tokens = WhenScanner.Read(text);
        return WhenComposer.Compose(WhenGrammar.Pieces(tokens, scope), tokens, scope);
    }
}
