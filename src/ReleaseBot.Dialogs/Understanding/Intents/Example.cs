namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>A training line as numbers: its features by row, and what it should be read as.</summary>
internal sealed record Example(uint[] Hashes, float[] Weights, float Length, int[] Labels, int Line, bool IsMistyped)
{
    /// <summary>The rows of the features kept for training; set once all lines have been counted.</summary>
    public int[] Rows { get; init; } = [];

    /// <summary>How much of this example belongs to a label.</summary>
    public double Share(int label) => Array.IndexOf(Labels, label) < 0 ? 0 : 1.0 / Labels.Length;
}
