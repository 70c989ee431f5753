using System.Reflection;

namespace ReleaseBot.Dialogs;

/// <summary>The one place that opens what is embedded in this room: words, facts and the language model.</summary>
internal static class Resources
{
    private static readonly Assembly Home = typeof(Resources).Assembly;

    /// <summary>Names of all embedded files, dotted: <c>ReleaseBot.Dialogs.Id.id.en.json</c>.</summary>
    public static string[] Names { get; } = Home.GetManifestResourceNames();

    /// <summary>Opens an embedded file by the end of its dotted name; throws when there is none or more than one.</summary>
    public static Stream Open(string nameEndsWith)
    {
        var name = Names.Single(n => n.EndsWith("." + nameEndsWith, StringComparison.Ordinal));
        return Home.GetManifestResourceStream(name)!;
    }

    /// <summary>Reads an embedded text file whole.</summary>
    public static string Text(string nameEndsWith)
    {
        using var reader = new StreamReader(Open(nameEndsWith));
        return reader.ReadToEnd();
    }

    /// <summary>Reads an embedded binary file whole.</summary>
    public static byte[] Bytes(string nameEndsWith)
    {
        using var source = Open(nameEndsWith);
        var bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        return bytes;
    }
}
