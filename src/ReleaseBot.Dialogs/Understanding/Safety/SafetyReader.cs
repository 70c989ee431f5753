using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads every message for danger to the person or others, before anything else looks at it.</summary>
public static class SafetyReader
{
    // Set by hand, with cross-validation on the training lines and counts on the development lines in view.
    private const float Certain = 0.95f;
    private const float Raised = 0.5f;
    // A pattern that the model is this sure is harmless fitted by chance; not in a long message, where what stands round it drowns it.
    private const float ByChance = 0.02f;
    // A pattern that the model doubts this much is asked about first.
    private const float DoubtedBelow = 0.2f;
    // A long message has more stretches, each with its chance of a false alarm.
    private const float RaisedInRamble = 0.8f;
    // One or two words say too little to go by, unless a pattern knows them.
    private const int Short = 2;
    private const float RaisedInShort = 0.9f;
    private const float RaisedThoughDenied = 0.8f;
    private const float RaisedInSetting = 0.6f;
    private const float StatedInSetting = 0.3f;

    /// <summary>Reads a message; phrases the prison added are certain, and mean self-harm unless they begin with another kind and a colon.</summary>
    public static SafetyReading Read(string text, IReadOnlyList<string>? prisonPhrases = null) => Read(text, prisonPhrases, out _, out _);

    /// <summary>Reads a message, and tells how likely the model holds a danger to be and whether no pattern sees one.</summary>
    internal static SafetyReading Read(string text, IReadOnlyList<string>? prisonPhrases, out float likelihood, out bool onlyByModel)
    {
        (likelihood, onlyByModel) = (0, false);
        if (IsNumber(text))
            return SafetyReading.Calm;
        var words = SafetyWords.Read(text, SafetyLexicon.Standard);
        if (PrisonPhrases.Find(words, prisonPhrases) is { } danger)
            return new(danger, Certainty.Certain);
        var findings = PatternFinder.Standard.Find(words);
        if (findings.Found.Count == 0 && IsShortAndEveryday(text))
            return SafetyReading.Calm;
        var likely = SafetyModel.Standard.Read(findings.Plain, SafetyLexicon.Standard);
        (likelihood, onlyByModel) = (1 - likely[0], findings.Found.TrueForAll(f => f.Pattern.Weight == Weight.Setting));
        return Weigh(findings, likely);
    }

    /// <summary>What patterns and model say of a text, for evaluation.</summary>
    internal static (Findings Findings, float[] Likely) Evidence(string text)
    {
        var findings = PatternFinder.Standard.Find(SafetyWords.Read(text, SafetyLexicon.Standard));
        return (findings, SafetyModel.Standard.Read(findings.Plain, SafetyLexicon.Standard));
    }

    internal static SafetyReading Weigh(Findings read, float[] likely)
    {
        var findings = read.Found;
        var inSetting = findings.Exists(f => f.Pattern.Weight == Weight.Setting);
        foreach (var weight in (ReadOnlySpan<Weight>)[Weight.Stated, Weight.Plain, Weight.Deed, Weight.Hint])
        {
            if (MostLikely(findings, weight, likely) is { } danger)
                return Found(danger, weight, inSetting, IsLong(read) ? Math.Max(1 - likely[0], ByChance) : 1 - likely[0]);
        }
        return FromModel(likely, inSetting || read.SomeDenied, RaisedFrom(read));
    }

    private static float RaisedFrom(Findings read) => read.Plain.Count switch
    {
        _ when read.SomeDenied => RaisedThoughDenied,
        <= Short => RaisedInShort,
        _ when IsLong(read) => RaisedInRamble,
        _ => Raised,
    };

    private static bool IsLong(Findings read) => read.Plain.Count > 2 * SafetyModel.Block;

    private static SafetyReading Found(Danger danger, Weight weight, bool inSetting, float likelihood) => weight switch
    {
        Weight.Stated => new(danger, inSetting && likelihood < StatedInSetting ? Certainty.Unsure : Certainty.Certain),
        _ when likelihood < ByChance => SafetyReading.Calm,
        Weight.Hint when !inSetting || likelihood >= RaisedInSetting => new(danger, Certainty.Unsure),
        Weight.Plain or Weight.Deed when !inSetting => new(danger, likelihood < DoubtedBelow ? Certainty.Unsure : Certainty.Certain),
        Weight.Plain or Weight.Deed when likelihood >= RaisedInSetting => new(danger, Certainty.Unsure),
        _ => SafetyReading.Calm,
    };

    private static Danger? MostLikely(List<Finding> findings, Weight weight, float[] likely)
    {
        Danger? most = null;
        foreach (var finding in findings)
        {
            var danger = finding.Pattern.Danger;
            if (finding.Pattern.Weight == weight && (most is null || likely[(int)danger] > likely[(int)most]))
                most = danger;
        }
        return most;
    }

    private static SafetyReading FromModel(float[] likely, bool isDoubtful, float raised)
    {
        var danger = 1;
        for (var kind = 2; kind < likely.Length; kind++)
            danger = likely[kind] > likely[danger] ? kind : danger;
        var likelihood = 1 - likely[0];
        if (likelihood < raised)
            return SafetyReading.Calm;
        return new((Danger)danger, likelihood >= Certain && !isDoubtful ? Certainty.Certain : Certainty.Unsure);
    }

    /// <summary>"45 minutes", "by myself", "empty": a word or two that everybody uses, in which no pattern sees danger.</summary>
    private static bool IsShortAndEveryday(string text) =>
        text.Length < 40 && Texts.Plain(text).Split(' ') is { Length: <= Short } words && Array.TrueForAll(words, IsEveryday);

    // "su1c1dal" holds figures that stand for letters.
    private static bool IsEveryday(string word) => CommonWords.Has(word) && !(word.Any(char.IsAsciiDigit) && word.Count(char.IsLetter) > 2);

    /// <summary>A number alone, whatever it is of: a phone, a cell, an age, a day. "999" alone is a call for help.</summary>
    private static bool IsNumber(string text) =>
        text.Length < 40 && text.Any(char.IsAsciiDigit) && !text.Any(char.IsLetter)
        && (!text.Contains("999", StringComparison.Ordinal) || (text.Count(char.IsAsciiDigit) > 6 && text.Any(c => c is >= '0' and < '9')));
}
