using ReleaseBot.Dialogs;

namespace ReleaseBot.Kiosks;

/// <summary>Which buttons of a screen stand as ticks.</summary>
public static class Ticks
{
    /// <summary>Ends picking. Where it stands, some are picked already, and the rest are added one by one.</summary>
    private const string Done = "done";

    public static bool Takes(Screen screen, Button button) =>
        screen.TakesSeveral
        && button.Id != screen.Alone
        && !button.Id.StartsWith('!')
        && screen.Buttons.All(other => other.Id != Done);
}
