namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>A trained model: one row of small whole-number weights for each feature that was seen in training.</summary>
public sealed class IntentModel
{
    private const int Empty = -1;

    private readonly ModelFile file;
    private readonly int[] slots;

    private IntentModel(ModelFile file)
    {
        this.file = file;
        Known = file.KnownWords.ToHashSet();
        slots = new int[RoomFor(file.Hashes.Length)];
        Array.Fill(slots, Empty);
        for (var row = 0; row < file.Hashes.Length; row++)
            slots[SlotOf(file.Hashes[row])] = row;
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
        Span<float> sums = stackalloc float[ModelFile.Labels];
        sums.Clear();
        for (var i = 0; i < bag.Count; i++)
            if (slots[SlotOf(bag.Hashes[i])] is var row && row != Empty)
                AddRow(sums, row, bag.Weights[i] * file.Scales[row]);
        var length = Math.Sqrt(Math.Max(bag.SquaredLength, 1));
        for (var k = 0; k < sums.Length; k++)
            likely[k] = sums[k] / length + file.Bias[k];
        Softmax.InPlace(likely, Temperature);
    }

    private void AddRow(Span<float> sums, int row, float weight)
    {
        var weights = file.Weights.AsSpan(row * ModelFile.Labels, ModelFile.Labels);
        for (var k = 0; k < sums.Length; k++)
            sums[k] += weight * weights[k];
    }

    /// <summary>The slot that holds this feature, or the empty one where it would stand.</summary>
    private int SlotOf(uint hash)
    {
        var slot = (int)(hash & (uint)(slots.Length - 1));
        while (slots[slot] != Empty && file.Hashes[slots[slot]] != hash)
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
