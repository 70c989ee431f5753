using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ReleaseBot.Dialogs.Facts;

/// <summary>How sure a fact is. Only high and medium are told to a person.</summary>
public enum Confidence
{
    High,
    Medium,
    Low,
}

/// <summary>A dated, sourced figure. A dialog names it by its key and never writes the figure itself.</summary>
/// <param name="Unit">How the value is written: <c>gbp</c>, <c>days</c>, <c>nights</c>, <c>weeks</c>, <c>months</c>, <c>years</c>, <c>banks</c>, <c>phone</c> or <c>text</c>.</param>
/// <param name="Nation">Absent when it holds in both nations.</param>
/// <param name="AsOf">The date of the source.</param>
/// <param name="ReviewBy">From this day on it is told as "may have changed".</param>
/// <param name="ValidTo">After this day it is not told.</param>
public sealed record Fact(
    string Key,
    string Value,
    string Unit,
    Nation? Nation,
    DateOnly AsOf,
    string Source,
    Confidence Confidence,
    DateOnly ReviewBy,
    DateOnly? ValidTo)
{
    public bool MayBeTold(DateOnly on) => Confidence != Confidence.Low && (ValidTo is null || on <= ValidTo);

    public bool MayHaveChanged(DateOnly on) => on >= ReviewBy;

    public int Number => int.Parse(Value, CultureInfo.InvariantCulture);
}

/// <summary>All figures the dialogs speak of, read once from <c>facts.json</c>.</summary>
public sealed class FactTable
{
    private static readonly JsonDocumentOptions Strict = new() { AllowTrailingCommas = false };

    private readonly FrozenDictionary<string, Fact> facts;
    private readonly Dictionary<string, Fact> checkedHere = [];

    public FactTable(IEnumerable<Fact> facts) => this.facts = facts.ToFrozenDictionary(fact => fact.Key);

    private FactTable(FrozenDictionary<string, Fact> facts, Dictionary<string, Fact> checkedHere) => (this.facts, this.checkedHere) = (facts, checkedHere);

    /// <summary>The table that ships with this program.</summary>
    public static FactTable InForce { get; } = Read(Resources.Text("Facts.facts.json"));

    public IEnumerable<Fact> All => facts.Keys.Order(StringComparer.Ordinal).Select(key => this[key]);

    /// <summary>The fact, whatever its age; throws for a key that is not in the table, which is a mistake of ours.</summary>
    public Fact this[string key] => checkedHere.Count > 0 && checkedHere.TryGetValue(key, out var newer) ? newer : facts[key];

    /// <summary>The fact when it may be told on that day, or nothing.</summary>
    public Fact? Telling(string key, DateOnly on) => this[key] is { } fact && fact.MayBeTold(on) ? fact : null;

    public Fact? Find(string key) => facts.ContainsKey(key) ? this[key] : null;

    /// <summary>The table with what was looked at again laid over it. A fact from a later source than the look, or that is no more, is left as it is.</summary>
    public FactTable With(IReadOnlyList<FactCheck> looks)
    {
        if (looks.Count == 0)
        {
            return this;
        }

        var over = new Dictionary<string, Fact>(checkedHere);
        foreach (var look in looks)
        {
            if (facts.TryGetValue(look.Key, out var fact) && look.AsOf >= fact.AsOf)
            {
                over[look.Key] = look.Over(fact);
            }
        }

        return new(facts, over);
    }

    /// <summary>Reads a table. Every field but <c>nation</c> and <c>validTo</c> is required.</summary>
    public static FactTable Read(string json)
    {
        using var document = JsonDocument.Parse(json, Strict);
        return new(document.RootElement.EnumerateArray().Select(ReadFact));
    }

    private static Fact ReadFact(JsonElement row) => new(
        Text(row, "key"),
        Text(row, "value"),
        Text(row, "unit"),
        row.TryGetProperty("nation", out var nation) ? Enum.Parse<Nation>(nation.GetString()!, ignoreCase: true) : null,
        Date(row, "asOf"),
        Text(row, "source"),
        Enum.Parse<Confidence>(Text(row, "confidence"), ignoreCase: true),
        Date(row, "reviewBy"),
        row.TryGetProperty("validTo", out _) ? Date(row, "validTo") : null);

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private static DateOnly Date(JsonElement row, string field) =>
        DateOnly.ParseExact(Text(row, field), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
