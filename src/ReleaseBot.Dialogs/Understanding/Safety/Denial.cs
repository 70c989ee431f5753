namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Tells whether a danger that was found is denied: "im not suicidal", "no thoughts of hurting myself".</summary>
internal sealed class Denial(SafetyLexicon lexicon)
{
    private const int Reach = 5;

    private readonly HashSet<string> denies = lexicon.WordsOf("denies");
    private readonly HashSet<string> between = lexicon.WordsOf("denied");

    public static Denial Standard { get; } = new(SafetyLexicon.Standard);

    /// <summary>A denial stands before the finding or in a gap of it, and belongs to it.</summary>
    public bool Covers(Finding finding, List<string> words)
    {
        for (var at = Math.Max(0, finding.Start - Reach); at < finding.End - 1; at++)
        {
            if (denies.Contains(words[at]) && !IsPartOf(finding.Pattern, words[at]) && BelongsTo(finding, at, words))
                return true;
        }
        return false;
    }

    // "why not kill myself" and "no i want to die" deny nothing.
    private bool BelongsTo(Finding finding, int denial, List<string> words) =>
        (denial == 0 || words[denial - 1] != "why")
        && !lexicon.IsSubject(lexicon.ClassHashOf(words[denial + 1])) && OnlyLinks(denial + 1, finding, words);

    private bool OnlyLinks(int from, Finding finding, List<string> words)
    {
        for (var at = from; at < finding.Start; at++)
        {
            if (!between.Contains(words[at]) && !denies.Contains(words[at]))
                return false;
        }
        return from <= finding.Start || between.Contains(words[from]) || from == finding.End - 1 || IsPartOf(finding.Pattern, words[from]);
    }

    // "i dont want to live" denies nothing: the pattern itself asks for the word.
    private bool IsPartOf(SafetyPattern pattern, string word)
    {
        var id = lexicon.IdOf(word);
        foreach (var element in pattern.Elements)
        {
            if (element.Words is not null && element.Fits(id))
                return true;
        }
        return false;
    }
}
