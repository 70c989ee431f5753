using System.Text.Unicode;

namespace ReleaseBot.Roll;

/// <summary>Loads a file and turns away what cannot be a roll: too large, empty, a workbook, a picture, XML, the wrong encoding.</summary>
internal static class RollBytes
{
    public const int MostMegabytes = 100;

    private const int Most = MostMegabytes * 1024 * 1024;

    private static readonly (byte[] Start, string Reason)[] NotARoll =
    [
        ([0xFF, 0xFE], "it is saved as UTF-16 (\"Unicode\"). Save it as CSV UTF-8."),
        ([0xFE, 0xFF], "it is saved as UTF-16 (\"Unicode\"). Save it as CSV UTF-8."),
        ([0x50, 0x4B, 0x03, 0x04], "it is a workbook or a zip file. Open it and save the sheet as CSV UTF-8."),
        ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Excel workbook. Open it and save the sheet as CSV UTF-8."),
        ("%PDF"u8.ToArray(), "it is a PDF. Ask for the roll as CSV or JSON."),
    ];

    /// <summary>The text of the file as UTF-8, without a byte order mark.</summary>
    public static Memory<byte> Load(Stream file)
    {
        var bytes = All(file);
        foreach (var (start, reason) in NotARoll)
        {
            if (bytes.Span.StartsWith(start))
                throw new RollFileException(reason);
        }

        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        ThrowIfNotText(bytes.Span);
        return bytes;
    }

    public static bool IsJson(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    private static void ThrowIfNotText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            throw new RollFileException("it is empty.");
        if (bytes.Contains((byte)0))
            throw new RollFileException("it is not a text file. The roll must be CSV or JSON.");
        if (!Utf8.IsValid(bytes))
            throw new RollFileException("it is not saved as UTF-8. In Excel choose \"CSV UTF-8\" when saving.");
        if (bytes.TrimStart(" \t\r\n"u8)[0] == '<')
            throw new RollFileException("it is XML or a web page. The roll must be CSV or JSON.");
    }

    private static Memory<byte> All(Stream file)
    {
        ThrowIfTooLarge(file.CanSeek ? file.Length - file.Position : 0);
        using var all = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            all.Write(buffer, 0, read);
            ThrowIfTooLarge(all.Length);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    private static void ThrowIfTooLarge(long bytes)
    {
        if (bytes > Most)
            throw new RollFileException($"it is larger than {MostMegabytes} MB. Import one prison at a time.");
    }
}
