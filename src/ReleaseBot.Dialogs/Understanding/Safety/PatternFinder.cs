namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A pattern found in a message, from a word up to another.</summary>
internal readonly record struct Finding(SafetyPattern Pattern, int Start, int End);

/// <summary>What was found in a message, and its words with those that belong to a saying taken out.</summary>
internal sealed record Findings(List<Finding> Found, List<Finding> Said, string[] Plain);

/// <summary>Finds the patterns of a lexicon in a message, and drops what a saying covers.</summary>
internal sealed class PatternFinder(SafetyLexicon lexicon)
{
    private const int MostSayings = 64;
    private const string Saying = "_";

    public static PatternFinder Standard { get; } = new(SafetyLexicon.Standard);

    private readonly SafetyPattern[] sayings = [.. lexicon.Patterns.Where(p => p.Weight == Weight.Saying)];
    private readonly SafetyPattern[] others = [.. lexicon.Patterns.Where(p => p.Weight != Weight.Saying)];

    /// <summary>The first finding of each pattern that no saying covers.</summary>
    public Findings Find(List<string> words)
    {
        int[] ids = [.. words.Select(lexicon.IdOf)];
        var present = Present(ids);
        List<Finding> said = [];
        foreach (var saying in sayings)
            AddAll(said, saying, ids, present);
        List<Finding> found = [];
        foreach (var pattern in others)
            AddFirst(found, pattern, ids, present, said);
        return new(found, said, WithoutSayings(words, said));
    }

    private static string[] WithoutSayings(List<string> words, List<Finding> said)
    {
        string[] plain = [.. words];
        foreach (var saying in said)
            plain.AsSpan(saying.Start, saying.End - saying.Start).Fill(Saying);
        return plain;
    }

    private bool[] Present(int[] ids)
    {
        var present = new bool[lexicon.SetCount];
        foreach (var id in ids)
        {
            foreach (var set in id >= 0 ? lexicon.SetsOfWord[id] : [])
                present[set] = true;
        }
        return present;
    }

    private static void AddAll(List<Finding> found, SafetyPattern pattern, int[] ids, bool[] present)
    {
        for (var at = CanOccur(pattern, present) ? 0 : ids.Length; at < ids.Length && found.Count < MostSayings; at++)
        {
            if (EndAt(pattern, ids, at) is var end && end >= 0)
                found.Add(new(pattern, at, end));
        }
    }

    private static void AddFirst(List<Finding> found, SafetyPattern pattern, int[] ids, bool[] present, List<Finding> said)
    {
        for (var at = CanOccur(pattern, present) ? 0 : ids.Length; at < ids.Length; at++)
        {
            var end = EndAt(pattern, ids, at);
            if (end < 0 || said.Exists(s => s.Start < end && at < s.End))
                continue;
            found.Add(new(pattern, at, end));
            return;
        }
    }

    private static int EndAt(SafetyPattern pattern, int[] ids, int at) =>
        pattern.Elements[0].Fits(ids[at]) && (at == 0 || !pattern.AtStart) ? pattern.EndOfMatch(ids, at) : -1;

    private static bool CanOccur(SafetyPattern pattern, bool[] present)
    {
        foreach (var need in pattern.Needs)
        {
            if (!present[need])
                return false;
        }
        return true;
    }
}
