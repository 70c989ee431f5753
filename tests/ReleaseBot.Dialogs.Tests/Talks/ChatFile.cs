using System.Runtime.CompilerServices;

namespace ReleaseBot.Dialogs.Tests.Talks;

/// <summary>
/// A talk written down as it is spoken. <c>given</c> lines set the day, <c>bot:</c> lines are the bubbles of one answer in order
/// <c>desk:</c> lines are what the ROTL desk does meanwhile, <c>worker:</c> lines what the key worker does, <c>mentor:</c> lines what the mentor marks, <c>later:</c> and <c>meanwhile:</c> what the roll says on the next visit or in the middle of this one,
/// <c>told the date</c> that staff told a change of date face to face; (a line that is only <c>...</c> stands for those not worth repeating), <c>person:</c> types, <c>person taps:</c> presses a button by its label,
/// and <c>then</c> lines, written by hand, say what must be true.
/// </summary>
internal static class ChatFile
{
    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here))!;

    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Folder(), "*.chat", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Folder(), file))
            .Order(StringComparer.Ordinal);

    public static void Play(string file)
    {
        var player = new ChatPlayer();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file)))
        {
            number++;
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                try
                {
                    player.Play(text);
                }
                catch (ChatException wrong)
                {
                    Assert.Fail($"{file}, line {number}: {wrong.Message}");
                }
            }
        }

        player.End();
    }
}

/// <summary>A talk went another way than the file says.</summary>
internal sealed class ChatException(string message) : Exception(message);
