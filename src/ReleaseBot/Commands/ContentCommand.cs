using System.CommandLine;

namespace ReleaseBot.Commands;

/// <summary><c>content check</c>: words and figures: missing, too hard to read, or out of date.</summary>
internal static class ContentCommand
{
    public static Command Make() => new("content", "Words and figures.");
}
