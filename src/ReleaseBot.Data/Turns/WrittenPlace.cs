using System.Buffers;
using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>
/// A place as JSON. Answers and plan grow with the years while a turn changes one of them at most, so what was written of them
/// for the turn before is kept for as long as the place is.
/// </summary>
internal sealed class WrittenPlace
{
    private readonly WrittenList<Given> _answers;
    private readonly WrittenList<PlanItem> _items;

    private WrittenPlace(WrittenList<Given> answers, WrittenList<PlanItem> items, ReadOnlyMemory<byte> json) => (_answers, _items, Json) = (answers, items, json);

    /// <summary>The whole place; nobody but the one who wrote it needs it.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    public static WrittenPlace Of(Place place, WrittenPlace? before)
    {
        var answers = WrittenList<Given>.Of(place.Answers, before?._answers, StoredJson.Default.Given);
        var items = WrittenList<PlanItem>.Of(place.Items, before?._items, StoredJson.Default.PlanItem);
        // Lists that are not set are left out, and there is always a language: what follows begins with its name.
        var rest = JsonSerializer.SerializeToUtf8Bytes(place with { Answers = default, Items = default }, StoredJson.Default.Place);
        var json = new ArrayBufferWriter<byte>(answers.Json.Length + items.Json.Length + rest.Length + 32);
        json.Write("{\"answers\":["u8);
        json.Write(answers.Json);
        json.Write("],\"items\":["u8);
        json.Write(items.Json);
        json.Write("],"u8);
        json.Write(rest.AsSpan(1));
        return new(answers, items, json.WrittenMemory);
    }

    /// <summary>The same without the whole, to be kept for the next turn.</summary>
    public WrittenPlace Lists() => new(_answers, _items, default);
}
