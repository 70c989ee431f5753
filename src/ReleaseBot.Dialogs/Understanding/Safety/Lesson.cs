namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A training line as the model sees it, and the danger it tells of.</summary>
internal sealed record Lesson(Clue[] Clues, int Kind)
{
    /// <summary>Brings long and short lines to one length.</summary>
    public float Scale { get; } = 1 / MathF.Sqrt(Math.Max(Clues.Sum(clue => clue.Weight * clue.Weight), 1));
}
