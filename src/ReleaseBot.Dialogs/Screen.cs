using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>A button: what it says, and the choice it makes.</summary>
/// <param name="Id">A choice of the open step, or a word that works anywhere behind <c>!</c>.</param>
public sealed record Button(string Id, string Label);

/// <summary>Where the person is in a topic; the total stands only when it is certain.</summary>
public sealed record Progress(int Step, int? Of, string Text);

/// <summary>What is shown after a turn, in the person's language. A stored screen is what was shown; later wording never changes it.</summary>
public sealed record Screen
{
    /// <summary>Which of the person's screens this is; a button carries it, so that an old tap is never an answer to a new question.</summary>
    public required long Revision { get; init; }

    public required string Language { get; init; }

    /// <summary>What the bot says, in order, a bubble each; the last is the question.</summary>
    public required ImmutableArray<string> Bubbles { get; init; }

    public required ImmutableArray<Button> Buttons { get; init; }

    /// <summary>The button for the words that work anywhere; absent where they stand on the screen already. A page that shows them always leaves it out.</summary>
    public Button? More { get; init; }

    /// <summary>Several buttons can be chosen together.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Of several, the choice that goes with no other, such as "none of these".</summary>
    public string? Alone { get; init; }

    /// <summary>Typed words are the answer here.</summary>
    public bool ExpectsWords { get; init; }

    /// <summary>The name of the topic in plain words; absent on the menu.</summary>
    public string? Topic { get; init; }

    public Progress? Progress { get; init; }

    /// <summary>A safety message stands: nothing may be shown above it.</summary>
    public bool IsSafety { get; init; }
}
