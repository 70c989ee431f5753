using System.Collections.Frozen;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>How one language names a place in a list ("the second one") and joins two things ("this and that").</summary>
internal sealed class ListWords
{
    private const int MostParts = 40;

    private readonly FrozenDictionary<string, int> places;
    private readonly string[] last;
    private readonly string[] joins;

    public ListWords(Phrasebook words, string language)
    {
        places = Enumerable.Range(1, 5)
            .SelectMany(place => Of(words, language, place.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(said => (said, place)))
            .ToFrozenDictionary(pair => pair.said, pair => pair.place - 1);
        last = Of(words, language, "last");
        joins = words.Text(language, "answers/joins").Split('\n');
    }

    /// <summary>The place in a list of that length that a message names, counted from 0.</summary>
    public int? PlaceOf(string plain, int count) =>
        last.Contains(plain) && count > 0 ? count - 1
        : places.TryGetValue(plain, out var place) && place < count ? place
        : null;

    /// <summary>The things a message names, one by one.</summary>
    public IEnumerable<string> Parts(string text) =>
        joins.Aggregate(text, (rest, join) => rest.Replace(join, ",", StringComparison.OrdinalIgnoreCase))
            .Split([',', ';', '\n', '+', '.', '&'], StringSplitOptions.RemoveEmptyEntries)
            .Take(MostParts)
            .Select(Texts.Plain)
            .Where(part => part.Length > 0);

    private static string[] Of(Phrasebook words, string language, string place) => words.Text(language, "answers/places/" + place).Split('\n');
}
