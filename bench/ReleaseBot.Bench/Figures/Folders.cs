namespace ReleaseBot.Bench.Figures;

/// <summary>Where things stand in the repository this program was built from.</summary>
internal static class Folders
{
    public static string Root { get; } = Find();

    /// <summary>Figures and raw output; not committed.</summary>
    public static string Artifacts { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "bench")).FullName;

    public static string Docs => Path.Combine(Root, "docs");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReleaseBot.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("This program runs from within its repository.");
    }
}
