namespace ReleaseBot.Dialogs.Hearing;

/// <summary>Plain words for the terms of prison and release, from <c>glossary.xx.json</c>.</summary>
internal static class Glossary
{
    private const string Prefix = "glossary/terms/";

    private static readonly string[] Askings =
        ["what is ", "whats ", "wots ", "wot is ", "what does ", "wot does ", "what do you mean by ", "what are ", "what is a ", "explain ", "meaning of ", "what the hell is ", "who is the ", "whos the "];

    /// <summary>The key of the term that "what is a ..." asks about, or nothing.</summary>
    public static string? TermAskedFor(Phrasebook words, string language, string plain)
    {
        var asking = Askings.FirstOrDefault(start => plain.StartsWith(start, StringComparison.Ordinal));
        return asking is null ? null : TermIn(words, language, plain[asking.Length..]);
    }

    /// <summary>The key of the first term of the glossary that stands in a text, the longest first.</summary>
    public static string? TermIn(Phrasebook words, string language, string plain)
    {
        var padded = $" {plain} ";
        return words.AllOf(language).Keys
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .Where(key => padded.Contains($" {Texts.Plain(key[Prefix.Length..])} ", StringComparison.Ordinal))
            .MaxBy(key => (key.Length, key));
    }
}
