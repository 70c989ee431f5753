using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Counting;

/// <summary>Whether a person may be one in the numbers of how releases went, without their name. Off until they say yes, and as easily off again.</summary>
public static class CountDialog
{
    /// <summary>The step, and with it the answer, that says so.</summary>
    public const string Consent = "ok-to-count";

    public static readonly Dialog Talk = Define("count", version: 1,

        Ask(Consent,
            Yes.GoTo("counted"),
            No.GoTo("not-counted")),

        Finish("counted").JustCloses(),
        Finish("not-counted").JustCloses());

    /// <summary>The last thing the person said to it.</summary>
    public static bool IsYes(Place place) => place.Answer(Consent)?.Has("yes") == true;
}
