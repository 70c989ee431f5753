using System.Globalization;
using System.Numerics;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Turns pattern lines into elements; equal sets of words are kept once and numbered.</summary>
internal sealed class PatternBuilder(Dictionary<string, int> ids, Dictionary<string, List<string>> classes)
{
    private readonly Dictionary<string, int> setNumbers = new(StringComparer.Ordinal);
    private readonly List<ulong[]> sets = [];

    public int SetCount => sets.Count;

    public SafetyPattern Build(PatternLine line)
    {
        var parts = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var atStart = parts[0] == "^";
        var atEnd = parts[^1] == "$";
        var middle = parts[(atStart ? 1 : 0)..(atEnd ? ^1 : ^0)];
        Element[] elements = [.. middle.Select(ToElement)];
        if (elements[0].Words is null || elements[0].Optional)
            throw new InvalidDataException($"'{line.Text}' must begin with a word");
        int[] needs = [.. middle.Where(p => p[0] != '~' && p[^1] != '?').Select(SetNumber)];
        return new(line.Text, line.Danger, line.Weight, elements, needs, atStart, atEnd);
    }

    /// <summary>For each word, in order, the sets it stands in.</summary>
    public int[][] SetsOfWord()
    {
        var found = Array.ConvertAll(new int[ids.Count], _ => new List<int>());
        for (var set = 0; set < sets.Count; set++)
            AddSet(found, set);
        return Array.ConvertAll(found, of => of.ToArray());
    }

    private void AddSet(List<int>[] found, int set)
    {
        var parts = sets[set];
        for (var part = 0; part < parts.Length; part++)
        {
            for (var left = parts[part]; left != 0; left &= left - 1)
                found[(part << 6) + BitOperations.TrailingZeroCount(left)].Add(set);
        }
    }

    private Element ToElement(string part) => part[0] == '~'
        ? new(null, int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture), false)
        : new(sets[SetNumber(part)], 0, part[^1] == '?');

    private int SetNumber(string part)
    {
        var name = part.TrimEnd('?');
        if (setNumbers.TryGetValue(name, out var number))
            return number;
        sets.Add(ToSet(name));
        return setNumbers[name] = sets.Count - 1;
    }

    private ulong[] ToSet(string name)
    {
        var set = new ulong[(ids.Count + 63) / 64];
        foreach (var word in name.Split('|').SelectMany(WordsOf))
            set[ids[word] >> 6] |= 1UL << (ids[word] & 63);
        return set;
    }

    private List<string> WordsOf(string word)
    {
        if (word[0] != '<')
            return [word];
        return classes.TryGetValue(word[1..^1], out var words)
            ? words
            : throw new InvalidDataException($"no words named {word}");
    }
}
