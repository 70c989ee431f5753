using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReleaseBot.Data;

/// <summary>A list as JSON, with where each entry ends, so that the next turn writes only what it changed.</summary>
internal sealed class WrittenList<T> where T : class
{
    private readonly ImmutableArray<T> _list;
    private readonly int[] _ends;
    private readonly byte[] _json;

    private WrittenList(ImmutableArray<T> list, int[] ends, byte[] json) => (_list, _ends, _json) = (list, ends, json);

    /// <summary>The entries with commas between them.</summary>
    public ReadOnlySpan<byte> Json => _json;

    /// <summary>Writes a list. An entry that is the very one of the list before, which keeps its order, is copied.</summary>
    public static WrittenList<T> Of(ImmutableArray<T> list, WrittenList<T>? before, JsonTypeInfo<T> type)
    {
        if (before is not null && before._list == list)
            return before;
        var (to, ends, next) = (new ArrayBufferWriter<byte>(before?._json.Length + 256 ?? 512), new int[list.Length], 0);
        using var json = new Utf8JsonWriter(to, new() { SkipValidation = true });
        for (var i = 0; i < list.Length; i++)
        {
            if (i > 0)
                to.Write(","u8);
            if (before?.Find(list[i], next) is { } same)
            {
                to.Write(before.Entry(same));
                next = same + 1;
            }
            else
            {
                JsonSerializer.Serialize(json, list[i], type);
                json.Flush();
                json.Reset();
            }

            ends[i] = to.WrittenCount;
        }

        return new(list, ends, to.WrittenSpan.ToArray());
    }

    private int? Find(T entry, int from)
    {
        for (var i = from; i < _list.Length; i++)
            if (ReferenceEquals(_list[i], entry))
                return i;
        return null;
    }

    private ReadOnlySpan<byte> Entry(int i) => _json.AsSpan((i == 0 ? 0 : _ends[i - 1] + 1).._ends[i]);
}
