using System.Runtime.CompilerServices;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

/// <summary>The training lines and the model as they stand in the source tree.</summary>
internal static class TrainingFolder
{
    private static readonly string Intents =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../../src/ReleaseBot.Dialogs/Understanding/Intents"));

    public static IReadOnlyList<(string Text, string Label)> Lines { get; } =
        TrainingLines.Read(Directory.GetFiles(Path.Combine(Intents, "Training")).Select(f => (Path.GetFileName(f), File.ReadAllText(f))));

    public static byte[] Model => File.ReadAllBytes(Path.Combine(Intents, "intents.bin"));

    private static string Here([CallerFilePath] string path = "") => path;
}
