using System.Text.Json;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Roll;

/// <summary>Finds the people in prisoner-search JSON: a page with <c>content[]</c>, several pages, a bare list, or one person.</summary>
internal static class RollJson
{
    // A page may stand inside another envelope; people never stand deeper than this.
    private const int DeepestEnvelope = 3;

    public static RollRows Read(Memory<byte> utf8)
    {
        LoneSurrogates.Overwrite(utf8.Span);
        using var document = Parse(utf8);
        var pages = Pages(document.RootElement, DeepestEnvelope).ToList();
        if (pages.Count == 0)
            throw new RollFileException("there is no list of people in it. Prisoner-search JSON has them in content[].");

        RollRows.ThrowIfTooMany(pages.Sum(page => page.People.Count));
        var people = pages.SelectMany(page => page.People).ToList();
        return new RollRows(
            [.. people.Select((person, index) => RollJsonPerson.Record(person, index + 1))],
            [.. AboutPages(pages, people.Count)]);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException why)
        {
            throw new RollFileException($"it is not valid JSON: line {why.LineNumber + 1} breaks its rules.", why);
        }
    }

    private static IEnumerable<Page> Pages(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.Object && RollJsonPerson.HasNumber(element))
            return [new Page([element], null)];
        if (IsListOfPeople(element))
            return [new Page([.. element.EnumerateArray()], null)];
        if (element.ValueKind == JsonValueKind.Object && Content(element) is { } content)
            return [new Page([.. content.EnumerateArray()], Total(element))];
        return depth == 0 ? [] : Inside(element).SelectMany(inner => Pages(inner, depth - 1));
    }

    private static bool IsListOfPeople(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Any(RollJsonPerson.HasNumber);

    private static JsonElement? Content(JsonElement page) =>
        page.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array ? content : null;

    private static IEnumerable<JsonElement> Inside(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    // Spring has the total beside content[], its newer pages in "page".
    private static long? Total(JsonElement page)
    {
        var holder = page.TryGetProperty("page", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : page;
        return holder.TryGetProperty("totalElements", out var total) && total.ValueKind == JsonValueKind.Number && total.TryGetInt64(out var count)
            ? count
            : null;
    }

    private static IEnumerable<RollProblem> AboutPages(List<Page> pages, int people)
    {
        if (people == 0)
            yield return Problem("the list of people is empty.");
        if (pages.Max(page => page.Total) is { } total && total > people)
            yield return Problem($"this is only part of a list: {people} of {total} people. Import the other pages too.");
    }

    private static RollProblem Problem(string reason) =>
        new(0, "content", $"The file: {reason}", RowLost: false) { Kind = RollProblemKind.File };

    private sealed record Page(IReadOnlyList<JsonElement> People, long? Total);
}
