namespace ReleaseBot.Dialogs.Content;

/// <summary>What a text of the words files is for; each kind has its own rules.</summary>
internal enum TextKind
{
    /// <summary>Said to the person, whole or as a piece of a sentence.</summary>
    Sentence,

    /// <summary>The short name of a topic or a question.</summary>
    Name,

    /// <summary>Stands on a button.</summary>
    Label,

    /// <summary>Read by staff on a screen that is not set up yet.</summary>
    ForStaff,

    /// <summary>Never shown: what people may type, or which answer set a step uses.</summary>
    Heard,
}

/// <summary>Tells from its key what a text is for.</summary>
internal static class TextKinds
{
    public static TextKind Of(string key) => key.Split('/') switch
    {
        ["safety", "i-am-safe"] or ["anytime", "phrases", _] or [_, "also", _] or [_, _, "also", _] or [_, _, "set"] or ["answers", "places", _] or ["answers", "joins"] => TextKind.Heard,
        ["kiosk", "enrol", _] or ["kiosk", _, "staff"] => TextKind.ForStaff,
        ["answers", _, _] or ["anytime", "buttons", _] or ["safety", "answers", _] or [_, _, "answers", _] or [_, "topic", "menu"] => TextKind.Label,
        [_, "topic", _] or [_, _, "short"] or ["plan", "title"] => TextKind.Name,
        _ => TextKind.Sentence,
    };

    /// <summary>The file a text stands in: a topic, or words that belong to all of them.</summary>
    public static string Topic(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];
}
