using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Tests.Content;

/// <summary>The words of this program to change in a test, and a made-up language beside them that is written from right to left.</summary>
internal sealed class Pack
{
    public const string MadeUp = "qp";

    private readonly Dictionary<(string File, string Language), JsonObject> files = Resources.Names
        .Select(name => name.Split('.'))
        .Where(parts => parts is [.., "en", "json"])
        .ToDictionary(parts => (parts[^3], "en"), parts => JsonNode.Parse(Resources.Text(string.Join('.', parts[^3..])))!.AsObject());

    private readonly List<Language> languages = [new("en", "English", "en-GB", "ltr")];

    /// <summary>English, and the same with every letter accented.</summary>
    public static Pack OfTwo()
    {
        var pack = new Pack();
        pack.languages.Add(new(MadeUp, "Ëñglïsh", "cy-GB", "rtl"));
        foreach (var (file, json) in pack.files.ToArray())
        {
            pack.files[(file.File, MadeUp)] = Accented(json, file.File)!.AsObject();
        }

        return pack;
    }

    public Pack With(string key, string text, string language = "en")
    {
        var (parent, name) = Find(key, language);
        parent[name] = text;
        return this;
    }

    public Pack Without(string key, string language = "en")
    {
        var (parent, name) = Find(key, language);
        Assert.True(parent.Remove(name), $"there is no {key} to take out");
        return this;
    }

    public Shelf Shelf() => Shelf(Dialogs.Shelf.Standard.Dialogs);

    /// <summary>The same words with these dialogs alone, which are sooner rehearsed than all.</summary>
    public Shelf ShelfOf(params string[] dialogs) => Shelf([.. Dialogs.Shelf.Standard.Dialogs.Where(dialog => dialogs.Contains(dialog.Name))]);

    private Shelf Shelf(ImmutableArray<Dialog> dialogs) => new(
        new Phrasebook(languages, files.Select(file => new WordsFile(file.Key.File, file.Key.Language, file.Value.ToJsonString()))),
        dialogs);

    /// <summary>The made-up language: accents on vowels, blanks left as they are.</summary>
    public static string Accent(string text)
    {
        var isBlank = false;
        return string.Concat(text.Select(letter =>
        {
            isBlank = letter == '{' || (isBlank && letter != '}');
            return isBlank ? letter : Accent(letter);
        }));
    }

    private static char Accent(char letter) => letter switch
    {
        'a' => 'á',
        'e' => 'ë',
        'i' => 'ï',
        'o' => 'ö',
        'u' => 'ü',
        'y' => 'ÿ',
        'A' => 'Á',
        'E' => 'Ë',
        'I' => 'Ï',
        'O' => 'Ö',
        'U' => 'Ü',
        _ => letter,
    };

    private static JsonNode? Accented(JsonNode? node, string path) => node switch
    {
        JsonObject group => new JsonObject(group.Select(pair => KeyValuePair.Create(pair.Key, Accented(pair.Value, $"{path}/{pair.Key}")))),
        JsonArray lines => new JsonArray([.. lines.Select(line => (JsonNode?)Accent(line!.GetValue<string>()))]),
        _ when path.EndsWith("/set", StringComparison.Ordinal) => node!.DeepClone(),
        _ => Accent(node!.GetValue<string>()),
    };

    private (JsonObject Parent, string Name) Find(string key, string language)
    {
        var parts = key.Split('/');
        var parent = parts[1..^1].Aggregate(files[(parts[0], language)], (group, part) => group[part]!.AsObject());
        return (parent, parts[^1]);
    }
}
