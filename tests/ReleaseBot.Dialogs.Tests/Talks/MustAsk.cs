namespace ReleaseBot.Dialogs.Tests.Talks;

/// <summary>A thing a topic owes the person to ask: the steps that ask it, or the reason why none does.</summary>
internal sealed record MustAsk(int Number, string Meaning, string[] Steps, string? Reason = null)
{
    public bool IsMapped(Dialog dialog) => Steps.Length > 0 ? Steps.All(dialog.Has) : !string.IsNullOrWhiteSpace(Reason);

    /// <summary>Every number from 1 on stands once, and each has steps of the dialog or a reason.</summary>
    public static void AssertComplete(Dialog dialog, int questions, MustAsk[] map)
    {
        Assert.Equal(Enumerable.Range(1, questions), map.Select(row => row.Number));
        Assert.Empty(map.Where(row => !row.IsMapped(dialog)).Select(row => $"{row.Number}: {row.Meaning}"));
    }

    /// <summary>Steps that serve none of the questions; these read back, tell, or ask leave.</summary>
    public static IEnumerable<string> Others(Dialog dialog, MustAsk[] map) =>
        dialog.Steps.OfType<Ask>().Select(ask => ask.Name).Except(map.SelectMany(row => row.Steps));
}
