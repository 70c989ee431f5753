using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>What came from the person, before anything is made of it.</summary>
public abstract record Said
{
    private Said()
    {
    }

    /// <summary>A new sitting began; <paramref name="Language"/> is what the person picked at the door, if they did.</summary>
    public sealed record Arrived(string? Language = null) : Said;

    /// <summary>Nothing came: nobody of staff has opened the alert about this person in time, and the screen says again to press the bell.</summary>
    public sealed record NobodyLooked : Said;

    /// <summary>Typed words, exactly as they came.</summary>
    public sealed record Typed(string Text) : Said
    {
        /// <summary>The person sends faster than the limit: read for safety, not taken as an answer.</summary>
        public bool IsTooFast { get; init; }

        /// <summary>A number that is never kept was hidden in the text; the person is told.</summary>
        public bool HidNumber { get; init; }
    }

    /// <summary>One button, or several ticked together, of the screen that had this revision.</summary>
    public sealed record Tapped(long Screen, ImmutableArray<string> Buttons) : Said
    {
        /// <summary>The buttons were ticked and sent together as the whole answer.</summary>
        public bool IsTicked { get; init; }

        /// <summary>Words that came with the tap; only read for safety.</summary>
        public string? Text { get; init; }
    }
}

/// <summary>The words that work at every step. Their short names stand on buttons behind <c>!</c>.</summary>
public enum Anytime
{
    Back,
    Skip,
    DontKnow,
    RatherNot,
    Repeat,
    Why,
    Meaning,
    ChangeAnswer,
    Menu,
    More,
    Stop,
    CarryOn,
    LeaveTopic,
    WhoSees,
    Person,
    ReadAloud,
    Language,
    Hello,
    Thanks,
    Complaint,
    Insult,
    ReleaseDate,
    OutOfScope,
}

/// <summary>What was heard: the one meaning that is acted on.</summary>
public abstract record Heard
{
    private Heard()
    {
    }

    public sealed record Arrived(string? Language) : Heard;

    /// <summary>Nobody of staff has opened the alert about this person in time.</summary>
    public sealed record NobodyLooked : Heard;

    /// <summary>A language was asked for by its name.</summary>
    public sealed record Tongue(string Language) : Heard;

    /// <summary>Danger to somebody; <paramref name="Level"/> is <c>certain</c> or <c>unsure</c>.</summary>
    public sealed record Danger(string Kind, string Level) : Heard;

    /// <summary>A clear "I am safe" to the gentle question.</summary>
    public sealed record Safe : Heard;

    public sealed record TooLong : Heard;

    public sealed record TooFast : Heard;

    /// <summary>A tap on a screen that has gone.</summary>
    public sealed record Stale : Heard;

    public sealed record Word(Anytime Meaning) : Heard;

    /// <summary>The person asked what a word of the glossary means.</summary>
    public sealed record Term(string Key) : Heard;

    /// <summary>Choices of the open question; <paramref name="Subject"/> names the thing, where the choice is of a list made for this person.</summary>
    public sealed record Chose(ImmutableArray<string> Choices, string? Subject) : Heard;

    /// <summary>Some of several choices; more may follow.</summary>
    public sealed record Picked(ImmutableArray<string> Choices) : Heard;

    /// <summary>A value in its normal form, or own words.</summary>
    public sealed record Gave(string Value) : Heard;

    /// <summary>A value that has another sensible reading and is read back first.</summary>
    public sealed record MaybeGave(string Value) : Heard;

    /// <summary>The answer to "is that right?", or to "still right?".</summary>
    public sealed record Right(bool Yes) : Heard;

    /// <summary>An earlier question of this topic whose answer is to be changed.</summary>
    public sealed record Change(string Step) : Heard;

    /// <summary>Another topic.</summary>
    public sealed record Topic(string Dialog) : Heard;

    /// <summary>Topics that were perhaps meant.</summary>
    public sealed record Perhaps(ImmutableArray<string> Dialogs) : Heard
    {
        /// <summary>What is said with the offer.</summary>
        public string Words { get; init; } = "anytime/did-you-mean";
    }

    /// <summary>Something this program does not plan yet, by the name of the intent.</summary>
    public sealed record Elsewhere(string Intent) : Heard;

    /// <summary>An answer in a form that cannot be taken, with the reason's short name.</summary>
    public sealed record Refused(string Reason) : Heard;

    public sealed record Unclear : Heard;
}
