using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollDocTests
{
    [Fact]
    public void The_guide_has_a_line_for_every_column_with_all_its_names()
    {
        var guide = Doc();

        Assert.All(Enum.GetValues<RollColumn>(), column =>
        {
            var others = string.Join(", ", RollColumns.NamesOf(column).Skip(1));
            var start = others.Length == 0 ? $"| `{RollColumns.NameOf(column)}` | |" : $"| `{RollColumns.NameOf(column)}` | {others} |";
            Assert.Contains(start, guide, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_example_in_the_guide_does_what_the_guide_says()
    {
        var lines = Doc().Split("## Example")[1].Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal));

        var reading = Read(string.Join('\n', lines.Select(line => line.Trim())));

        Assert.Equal([2, 3], reading.Rows.Select(row => row.Line));
        Assert.Equal([new DateOnly(2026, 11, 24), null], reading.Rows.Select(row => row.Person.Release?.On));
        Assert.True(reading.Problems is [{ Line: 4, Kind: RollProblemKind.Under18 }]);
        Assert.Equal("Kit", reading.Rows[1].Person.KeyWorker?.FirstName);
    }
}
