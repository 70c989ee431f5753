using System.Text.Json;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>One line of a language test file: what a person typed, and what should be read in it.</summary>
internal sealed record TestLine(JsonElement Json)
{
    public string Id => Words("id");

    public string Text => Words("text");

    public string Lang => Has("lang") ? Words("lang") : "en";

    /// <summary>The line belongs to the split of which only totals are looked at.</summary>
    public bool IsUnseen => Id.Contains("-u", StringComparison.Ordinal) || Id.Contains("-s", StringComparison.Ordinal);

    public string Note => Has("note") ? Words("note") : "";

    public bool Has(string name) => Json.TryGetProperty(name, out _);

    public string Words(string name) => EscapedText.Decode(Json.GetProperty(name).GetRawText());

    public static IReadOnlyList<TestLine> AllIn(string file) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length > 0).Select(Parse)];

    private static TestLine Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return new(document.RootElement.Clone());
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "ReleaseBot.slnx")))
            root = root.Parent ?? throw new DirectoryNotFoundException("No ReleaseBot.slnx above the tests.");
        return Path.Combine(root.FullName, "tests", "ReleaseBot.Dialogs.Tests", "Understanding", "Data");
    }
}
