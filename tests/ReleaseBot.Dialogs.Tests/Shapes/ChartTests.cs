using System.Runtime.CompilerServices;
using ReleaseBot.Dialogs.Shapes;

namespace ReleaseBot.Dialogs.Tests.Shapes;

public class ChartTests
{
    public static TheoryData<string> Names => [.. Shelf.Standard.Dialogs.Select(dialog => dialog.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_drawn_chart_is_current(string name)
    {
        var file = Path.Combine(Charts(), $"{name}.md");

        var stored = File.Exists(file) ? File.ReadAllText(file) : "";

        Assert.True(stored == Page(name), $"docs/dialogs/{name}.md is not current. Draw it again: {Command(name)}");
    }

    [Fact]
    public void No_chart_is_kept_of_a_dialog_that_is_gone() =>
        Assert.Empty(Directory.EnumerateFiles(Charts(), "*.md").Select(Path.GetFileNameWithoutExtension).Except(Shelf.Standard.Dialogs.Select(dialog => dialog.Name)));

    private static string Page(string name) =>
        $"# {name}\n\n```mermaid\n{string.Concat(Shelf.Standard.Dialogs.Where(dialog => dialog.Name == name).Select(dialog => $"%% {dialog.Name} v{dialog.Version}\n{Chart.Draw(dialog)}"))}```\n";

    private static string Command(string name) =>
        $"{{ printf '# {name}\\n\\n```mermaid\\n'; dotnet run --project src/ReleaseBot -- dialogs graph {name}; printf '```\\n'; }} > docs/dialogs/{name}.md";

    private static string Charts([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "dialogs");
}
