using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Welcome;

/// <summary>The first visit: who this is, what is kept, who can see it, what is always passed on, and how to stop.</summary>
public static class WelcomeDialog
{
    public static readonly Dialog Talk = Define("welcome", version: 1,

        Ask("who-this-is", On("ok").GoTo("what-is-kept")),
        Ask("what-is-kept", On("ok").GoTo("who-can-see")),
        Ask("who-can-see", On("ok").GoTo("always-passed-on")),
        Ask("always-passed-on", On("ok").GoTo("how-to-stop")),
        Ask("how-to-stop", On("ok").GoTo("ready")),

        Finish("ready").JustCloses());
}
