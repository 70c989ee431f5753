namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>Counts what was read right, in all and for each language and note, and keeps the misses to show.</summary>
internal sealed class Tally(string name)
{
    private const int MostMissesShown = 80;
    private readonly SortedDictionary<string, (int Right, int All)> groups = new(StringComparer.Ordinal);
    private readonly List<string> misses = [];
    private int right;
    private int all;

    public double Share => all == 0 ? 0 : (double)right / all;

    public double MissShare => all == 0 ? 0 : 1 - Share;

    public void Add(TestLine line, bool isRight, string got, params ReadOnlySpan<string> inGroups)
    {
        all++;
        right += isRight ? 1 : 0;
        Count($"lang {line.Lang}", isRight);
        Count($"note {line.Note}", isRight);
        foreach (var group in inGroups)
            Count(group, isRight);
        if (!isRight && !line.IsUnseen)
            misses.Add($"  {line.Id} \"{line.Text}\" ({line.Note}): {got}");
    }

    public override string ToString()
    {
        var weak = groups
            .Where(group => group.Value.Right < group.Value.All)
            .Select(group => $"  {group.Key}: {group.Value.Right} of {group.Value.All}");
        return string.Join('\n', [$"{name}: {right} of {all} ({Share:P1})", .. weak, .. misses.Take(MostMissesShown)]);
    }

    private void Count(string group, bool isRight)
    {
        var (before, of) = groups.GetValueOrDefault(group);
        groups[group] = (before + (isRight ? 1 : 0), of + 1);
    }
}
