using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>A trained model: one row of small whole-number weights for each feature that was seen in training.</summary>
public sealed class IntentModel
{
    private const int Empty = -1;

    // Rows are padded to whole vectors.
    private const int RowLength = 40;

    private readonly ModelFile file;
    private readonly (uint Hash, int Row)[] slots;
    private readonly sbyte[] weights;

    private IntentModel(ModelFile file)
    {
        this.file = file;
        Known = file.KnownWords.ToHashSet();
        slots = new (uint, int)[RoomFor(file.Hashes.Length)];
        Array.Fill(slots, (0u, Empty));
        weights = new sbyte[file.Hashes.Length * RowLength];
        for (var row = 0; row < file.Hashes.Length; row++)
        {
            slots[SlotOf(file.Hashes[row])] = (file.Hashes[row], row);
            file.Weights.AsSpan(row * ModelFile.Labels, ModelFile.Labels).CopyTo(weights.AsSpan(row * RowLength));
        }
    }

    /// <summary>The model the product ships.</summary>
    public static IntentModel Shipped { get; } = Load(Resources.Bytes("intents.bin"));

    /// <summary>The kinds of evidence this model was trained on.</summary>
    public FeatureGroups Groups => file.Groups;

    /// <summary>By how much raw scores are cooled so that a confidence means what it says.</summary>
    public double Temperature => file.Temperature;

    /// <summary>From this confidence on a message is acted on without asking.</summary>
    public double SureFrom => file.SureFrom;

    internal IReadOnlySet<uint> Known { get; }

    /// <summary>Reads a model that <see cref="IntentTrainer"/> wrote.</summary>
    public static IntentModel Load(byte[] bytes) => new(ModelFile.Read(bytes));

    /// <summary>Fills in how likely each intent is for the features in the bag.</summary>
    internal void Judge(FeatureBag bag, Span<double> likely)
    {
        Span<float> sums = stackalloc float[RowLength];
        sums.Clear();
        var hashes = bag.Hashes;
        var by = bag.Weights;
        for (var i = 0; i < hashes.Length; i++)
            if (slots[SlotOf(hashes[i])].Row is var row && row != Empty)
                AddRow(sums, weights.AsSpan(row * RowLength, RowLength), by[i] * file.Scales[row]);
        var length = Math.Sqrt(Math.Max(bag.SquaredLength, 1));
        for (var k = 0; k < ModelFile.Labels; k++)
            likely[k] = sums[k] / length + file.Bias[k];
        Softmax.InPlace(likely, Temperature);
    }

    /// <summary>Eight labels at a time, each multiplied and added by itself, so that the sums are the same on every machine.</summary>
    private static void AddRow(Span<float> sums, ReadOnlySpan<sbyte> row, float weight)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(row);
        for (nuint k = 0; k < RowLength; k += 8)
        {
            var eight = Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref from, k)))).AsSByte());
            var (low, high) = Vector128.Widen(eight);
            var values = Vector256.ConvertToSingle(Vector256.Create(low, high)) * weight;
            (Vector256.LoadUnsafe(ref to, k) + values).StoreUnsafe(ref to, k);
        }
    }

    /// <summary>The slot that holds this feature, or the empty one where it would stand.</summary>
    private int SlotOf(uint hash)
    {
        var slot = (int)(hash & (uint)(slots.Length - 1));
        while (slots[slot].Row != Empty && slots[slot].Hash != hash)
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private static int RoomFor(int rows)
    {
        var room = 1024;
        while (room < rows * 2)
            room *= 2;
        return room;
    }
}
