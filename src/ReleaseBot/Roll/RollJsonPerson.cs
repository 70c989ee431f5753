using System.Text.Json;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Roll;

/// <summary>Lays one person of prisoner-search JSON out as columns: the plain fields, and what we need from the nested ones.</summary>
internal static class RollJsonPerson
{
    // The first of these that a person has says in which language to write to them.
    private static readonly string[] LanguageTypes = ["PREF_WRITE", "PREF_SPEAK", "PRIM"];

    // Of the reading skills: P poor, N nil, D dyslexia.
    private static readonly string[] PoorReading = ["P", "N", "D"];

    private static readonly string[] WorkerPolicies = ["KEY_WORKER", "PERSONAL_OFFICER"];

    public static bool HasNumber(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.EnumerateObject().Any(property => property.Name == "prisonerNumber");

    public static RollRecord Record(JsonElement person, int place)
    {
        var at = $"Person {place} in content[]";
        if (person.ValueKind != JsonValueKind.Object)
            return new RollRecord(place, at, new Dictionary<RollColumn, string>()) { Broken = "there is no person here." };

        var values = new Dictionary<RollColumn, string> { [RollColumn.CellLocation] = "", [RollColumn.PrisonId] = "" };
        AddPlain(person, values);
        AddLanguages(person, values);
        AddJoinedNumbers(person, values);
        AddKeyWorker(person, values);
        return new RollRecord(place, at, values);
    }

    private static void AddPlain(JsonElement person, Dictionary<RollColumn, string> values)
    {
        foreach (var property in person.EnumerateObject())
        {
            if (RollColumns.Find(property.Name) is not { } column || Scalar(property.Value) is not { } text)
                continue;
            if (property.Name == RollColumns.NameOf(column) || values.GetValueOrDefault(column, "").Length == 0)
                values[column] = text;
        }
    }

    private static void AddLanguages(JsonElement person, Dictionary<RollColumn, string> values)
    {
        var languages = Objects(person, "languages").Where(language => LanguageTypes.Contains(Text(language, "type"))).ToList();
        var preferred = languages
            .Where(language => Text(language, "code") is not null)
            .OrderBy(language => Array.IndexOf(LanguageTypes, Text(language, "type")))
            .FirstOrDefault();
        Add(values, RollColumn.Language, Text(preferred, "code"));
        Add(values, RollColumn.ReadSkill, languages.Select(language => Text(language, "readSkill")).FirstOrDefault(skill => PoorReading.Contains(skill)));
    }

    private static void AddJoinedNumbers(JsonElement person, Dictionary<RollColumn, string> values)
    {
        var identifiers = Objects(person, "identifiers")
            .Where(identifier => Text(identifier, "type") == "MERGED")
            .Select(identifier => Text(identifier, "value"));
        var listed = Items(person, "mergedFrom").Select(Scalar);
        Add(values, RollColumn.MergedFrom, string.Join(' ', identifiers.Concat(listed).OfType<string>()));
    }

    private static void AddKeyWorker(JsonElement person, Dictionary<RollColumn, string> values)
    {
        var worker = Property(person, "keyWorker") is { ValueKind: JsonValueKind.Object } named ? named : Allocated(person);
        Add(values, RollColumn.KeyWorkerUserName, Text(worker, "userName") ?? Text(worker, "username"));
        Add(values, RollColumn.KeyWorkerStaffId, Text(worker, "staffId"));
        Add(values, RollColumn.KeyWorkerFirstName, Text(worker, "firstName"));
        Add(values, RollColumn.KeyWorkerLastName, Text(worker, "lastName"));
    }

    private static JsonElement Allocated(JsonElement person) => Objects(person, "allocations")
        .Where(allocation => WorkerPolicies.Contains(Policy(allocation)))
        .OrderBy(allocation => Array.IndexOf(WorkerPolicies, Policy(allocation)))
        .Select(allocation => Property(allocation, "staffMember"))
        .FirstOrDefault();

    private static string? Policy(JsonElement allocation) => Text(Property(allocation, "policy"), "code");

    private static void Add(Dictionary<RollColumn, string> values, RollColumn column, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            values.TryAdd(column, text);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        Items(element, name).Where(item => item.ValueKind == JsonValueKind.Object);

    private static JsonElement[] Items(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement element, string name) => Scalar(Property(element, name));

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
