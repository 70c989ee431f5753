using System.Runtime.InteropServices;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>What stands in a model file, and how it is written: little-endian, the same bytes on every machine.</summary>
internal sealed record ModelFile
{
    public static readonly int Labels = IntentNames.Count;

    private const uint Magic = 0x31494252;

    public required FeatureGroups Groups { get; init; }
    public required double Temperature { get; init; }
    public required double SureFrom { get; init; }
    public required uint[] KnownWords { get; init; }
    public required float[] Bias { get; init; }
    public required uint[] Hashes { get; init; }
    public required float[] Scales { get; init; }
    public required sbyte[] Weights { get; init; }

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Magic);
        writer.Write((int)Groups);
        writer.Write(Temperature);
        writer.Write(SureFrom);
        WriteAll(writer, KnownWords, writer.Write);
        WriteAll(writer, Bias, writer.Write);
        WriteAll(writer, Hashes, writer.Write);
        WriteAll(writer, Scales, writer.Write);
        WriteAll(writer, Weights, writer.Write);
        writer.Flush();
        return bytes.ToArray();
    }

    public static ModelFile Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is not an intent model.");
        return new ModelFile
        {
            Groups = (FeatureGroups)reader.ReadInt32(),
            Temperature = reader.ReadDouble(),
            SureFrom = reader.ReadDouble(),
            KnownWords = ReadAll<uint>(reader),
            Bias = ReadAll<float>(reader),
            Hashes = ReadAll<uint>(reader),
            Scales = ReadAll<float>(reader),
            Weights = (sbyte[])(object)reader.ReadBytes(reader.ReadInt32()),
        };
    }

    private static void WriteAll<T>(BinaryWriter writer, T[] values, Action<T> write)
    {
        writer.Write(values.Length);
        foreach (var value in values)
            write(value);
    }

    /// <summary>Values of four bytes each, taken over as they stand: every machine we run on is little-endian.</summary>
    private static T[] ReadAll<T>(BinaryReader reader) where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
