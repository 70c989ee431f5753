using System.Text.Json;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Words for the made-up dialog <c>kinds</c>, with those of the program around it.</summary>
internal static class ToyWords
{
    /// <summary>The words of this program, and some for a dialog that is not in it.</summary>
    public static Phrasebook Of(params string[] steps)
    {
        var all = Phrasebook.Standard.AllOf("en").GroupBy(pair => pair.Key.Split('/')[0])
            .Select(file => new WordsFile(file.Key, "en", JsonSerializer.Serialize(file.ToDictionary(pair => pair.Key[(file.Key.Length + 1)..], pair => pair.Value))));
        var own = new Dictionary<string, string> { ["topic/title"] = "Kinds", ["topic/menu"] = "Kinds", ["topic/item"] = "kinds", ["the-end/say"] = "Done.", ["lines/title"] = "{words}", ["lines/dropped-now"] = "Gone.", ["which-visit/answers/add"] = "Add one", ["which-visit/answers/all-done"] = "That is all", ["look/answers/keep"] = "Keep", ["look/answers/drop"] = "Drop", ["visit-right/answers/right"] = "Right", ["visit-right/answers/not-now"] = "Not now" };
        foreach (var (step, part) in steps.SelectMany(step => new[] { "say", "again", "why", "short" }.Select(part => (step, part))))
        {
            own[$"{step}/{part}"] = $"The {part} of {step}.";
        }

        return new([Phrasebook.Standard.Languages[0]], [.. all, new WordsFile("kinds", "en", JsonSerializer.Serialize(own))]);
    }
}
