using System.Reflection;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Serving;

namespace ReleaseBot.Tests;

/// <summary>The rooms know each other in one direction only.</summary>
public class RoomTests
{
    [Fact]
    public void Dialogs_knows_nothing_of_ours_and_no_package() =>
        Assert.All(References(typeof(Dialog).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Data_knows_dialogs_and_no_web() =>
        Assert.All(References(typeof(Database).Assembly), name =>
            Assert.True(name is "ReleaseBot.Dialogs" or "Dapper" or "Npgsql" || name.StartsWith("System.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal) || name.StartsWith("SQLitePCLRaw", StringComparison.Ordinal), name));

    [Fact]
    public void The_host_holds_no_sql()
    {
        var root = Directory.GetParent(AppContext.BaseDirectory)!;
        while (!File.Exists(Path.Combine(root.FullName, "ReleaseBot.slnx")))
        {
            root = root.Parent!;
        }

        var files = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "ReleaseBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("insert into ", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
        Assert.All(files, file => Assert.DoesNotContain("using Dapper", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void The_web_room_needs_no_test_package() =>
        Assert.DoesNotContain(References(typeof(Server).Assembly), name => name.Contains("Playwright", StringComparison.Ordinal) || name.StartsWith("xunit", StringComparison.Ordinal));

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name is not ("netstandard" or "mscorlib" or "Microsoft.CSharp"));
}
