namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Phrases a prison adds to its configuration: "doing a Nelson", or "unsafe: on the pipe list".</summary>
internal static class PrisonPhrases
{
    public static Danger? Find(List<string> words, IReadOnlyList<string>? phrases)
    {
        foreach (var phrase in phrases ?? [])
        {
            var (danger, text) = Sides(phrase);
            if (Contains(words, SafetyWords.Read(text, SafetyLexicon.Standard)))
                return danger;
        }
        return null;
    }

    private static (Danger Danger, string Text) Sides(string phrase)
    {
        var colon = phrase.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? "" : phrase[..colon].Trim()) switch
        {
            "harm_to_others" => (Danger.HarmToOthers, phrase[(colon + 1)..]),
            "unsafe" => (Danger.Unsafe, phrase[(colon + 1)..]),
            "medical_now" => (Danger.MedicalNow, phrase[(colon + 1)..]),
            "self_harm" => (Danger.SelfHarm, phrase[(colon + 1)..]),
            _ => (Danger.SelfHarm, phrase),
        };
    }

    private static bool Contains(List<string> words, List<string> phrase)
    {
        for (var at = 0; phrase.Count > 0 && at + phrase.Count <= words.Count; at++)
        {
            if (phrase.Index().All(w => words[at + w.Index] == w.Item))
                return true;
        }
        return false;
    }
}
