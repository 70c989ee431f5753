namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Joins two training lines into one message that asks for both, as people do in one breath.</summary>
internal static class Joining
{
    private const int Every = 5;
    private const int Longest = 40;

    private static readonly string[] Joiners = [" and ", ", ", " and also ", " plus ", ". ", " then ", " ", " n ", " ac ", " but "];

    /// <summary>The line joined with another of a different label, for one line in five; nothing where they do not suit.</summary>
    public static (string Text, string Label)? Of(IReadOnlyList<(string Text, string Label)> lines, int at, Lcg chance)
    {
        if (at % Every != 0)
            return null;
        var (first, second) = (lines[at], lines[chance.Next(lines.Count)]);
        var joiner = Joiners[chance.Next(Joiners.Length)];
        return Suits(first.Text, first.Label) && Suits(second.Text, second.Label) && first.Label != second.Label
            ? (first.Text + joiner + second.Text, first.Label + TrainingLines.And + second.Label)
            : null;
    }

    private static bool Suits(string text, string label) =>
        text.Length <= Longest && !label.Contains(TrainingLines.And, StringComparison.Ordinal) && label != IntentNames.Name(Intent.OutOfScope);
}
