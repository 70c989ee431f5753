using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using ReleaseBot.Dialogs.Changes;

namespace ReleaseBot.Dialogs;

/// <summary>
/// Where a step stands when it is on the screen: the values in its sentences, what is read back, and the choices that were worked out for it.
/// It is kept in the event that led here, so that showing the step needs no rule of that day.
/// </summary>
public sealed record Standing(
    string Step,
    ImmutableArray<Slot> Slots,
    ImmutableArray<Line> Lines,
    ImmutableArray<LiveChoice> Choices)
{
    public static Standing At(string step) => new(step, [], [], []);
}

/// <summary>
/// A choice that exists only for this person now, such as one of their goals. The answer is what arrows look at;
/// <paramref name="Subject"/> is what the talk is about from then on, where the choice changes that.
/// </summary>
public sealed record LiveChoice(string Answer, string? Subject, Line Label)
{
    /// <summary>The name a button carries.</summary>
    [JsonIgnore]
    public string Id => Subject is null ? Answer : Answer + ":" + Subject;
}

/// <summary>A dialog a person has open: where they stand, and the steps they came by.</summary>
public sealed record OpenDialog
{
    public required string Name { get; init; }

    /// <summary>A dialog is finished on the version it was begun with.</summary>
    public required int Version { get; init; }

    public required Standing Now { get; init; }

    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>Steps that were passed before the person went back to change one; kept where the new answer still leads to them.</summary>
    public ImmutableArray<string> Ahead { get; init; } = [];

    /// <summary>What this dialog is about, such as the item being shared.</summary>
    public string? Subject { get; init; }

    /// <summary>Chosen so far at a step that takes several choices.</summary>
    public ImmutableArray<string> Picked { get; init; } = [];

    /// <summary>A value that was read back and waits for a yes.</summary>
    public string? Unsure { get; init; }

    /// <summary>The step is asked openly although an answer is known, because the person wants to change it.</summary>
    public bool AskOpenly { get; init; }
}

/// <summary>What the screen shows in place of the open question.</summary>
public enum Showing
{
    /// <summary>The open question, or the menu when nothing is open.</summary>
    Question,

    /// <summary>The list of topics, with the open question waiting behind it.</summary>
    Menu,

    /// <summary>The words that work anywhere, as buttons.</summary>
    More,

    /// <summary>The answers given in this topic, to choose one to change.</summary>
    Answers,

    /// <summary>The languages there are.</summary>
    Languages,

    /// <summary>That the person's own language has only some of the words, in that language, and which languages have all.</summary>
    PartLanguage,

    /// <summary>The person stopped for now.</summary>
    Stopped,

    /// <summary>The safety message; nothing is asked until the person chooses.</summary>
    Safety,

    /// <summary>One gentle question: are you safe?</summary>
    SafeOrNot,
}

/// <summary>How far the items of a kind are numbered.</summary>
public sealed record Numbered(string Kind, int Last);

/// <summary>Where a person is in all they have open, and their plan: the fold of everything that happened.</summary>
public sealed record Place
{
    public static Place Start { get; } = new();

    /// <summary>The language the talk is held in.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The person's own language, where it has only some of the words; what there is of it is shown whole screens at a time.</summary>
    public string? Also { get; init; }

    /// <summary>Dialogs begun and not finished; the last is the one being talked about.</summary>
    public ImmutableArray<OpenDialog> Open { get; init; } = [];

    public Showing Showing { get; init; }

    /// <summary>How many screens the person's own turns have made. Buttons carry it; what staff do does not change it.</summary>
    public long ScreenRevision { get; init; }

    /// <summary>What is said before the question, this once.</summary>
    public ImmutableArray<Line> Aside { get; init; } = [];

    /// <summary>Buttons offered in place of the question, this once: "did you mean ...?".</summary>
    public ImmutableArray<string> Offers { get; init; } = [];

    /// <summary>How often in a row the open question was not answered.</summary>
    public int Misses { get; init; }

    /// <summary>The danger that was talked of last, as a short name; absent when none stands open.</summary>
    public string? Danger { get; init; }

    /// <summary>How many safety messages this person has been shown; the words differ from time to time.</summary>
    public int SafetyMessages { get; init; }

    public ImmutableArray<Given> Answers { get; init; } = [];

    public ImmutableArray<Gap> Gaps { get; init; } = [];

    public ImmutableArray<PlanItem> Items { get; init; } = [];

    public ImmutableArray<Share> Shares { get; init; } = [];

    public ImmutableArray<TakenBack> TakenBack { get; init; } = [];

    public ImmutableArray<ReadReceipt> Receipts { get; init; } = [];

    public ImmutableArray<StaffReply> Replies { get; init; } = [];

    /// <summary>Other words that workers suggested for goals and steps, with the person's answers; both versions stay.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];

    /// <summary>Who agreed or disagreed with which goal, and in what words, oldest first.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>What members of staff saw for themselves, oldest first.</summary>
    public ImmutableArray<Confirmation> Confirmations { get; init; } = [];

    /// <summary>What was agreed in meetings, as workers wrote it down, oldest first.</summary>
    public ImmutableArray<SessionNote> SessionNotes { get; init; } = [];

    /// <summary>Who stands in for the key worker, and until when.</summary>
    public ImmutableArray<Cover> Covers { get; init; } = [];

    /// <summary>What was handed to staff and what became of it, step by step, oldest first.</summary>
    public ImmutableArray<Move> Moves { get; init; } = [];

    /// <summary>What the mentor marked, oldest first. A place that was stored before there were mentors has none.</summary>
    public ImmutableArray<Mentors.MentorAct> MentorActs { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Names of dialogs finished at least once.</summary>
    public ImmutableArray<string> Finished { get; init; } = [];

    /// <summary>The key worker whom the person was last told about; sharing is asked about again when it changes.</summary>
    public string? KnownKeyWorker { get; init; }

    /// <summary>The mentor whom the person was last told about; nothing is shared with a new one until they say so.</summary>
    public string? KnownMentor { get; init; }

    /// <summary>The community offender manager whom the person was last told about; nothing is passed on to a new one.</summary>
    public string? KnownCom { get; init; }

    /// <summary>What the roll says of the person, as far as they have been told of it; absent before the first visit.</summary>
    public Listed? Listed { get; init; }

    /// <summary>What the person knew before staff told them of a change; it is spoken about on the next visit.</summary>
    public Listed? ListedBefore { get; init; }

    /// <summary>Topics whose part of the plan was made for another date or status, to be looked at again.</summary>
    public ImmutableArray<string> LookAgain { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Topics that make no sense for the person now; the menu has the others.</summary>
    public ImmutableArray<string> LeftOut { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>When the person was last told what staff had read and answered.</summary>
    public DateTimeOffset? NewsShownAt { get; init; }

    /// <summary>The highest number given so far to items of a kind (<c>goal-3</c>), so that a name is never used twice.</summary>
    public ImmutableArray<Numbered> Numbers { get; init; } = [];

    [JsonIgnore]
    public OpenDialog? Current => Open.IsEmpty ? null : Open[^1];

    /// <summary>The answer under a name, or nothing.</summary>
    public Answer? Answer(string name)
    {
        foreach (var given in Answers)
        {
            if (given.Name == name)
            {
                return given.Answer;
            }
        }

        return null;
    }

    /// <summary>A name that no item of this kind ever had: <c>goal-4</c>.</summary>
    public string NewItemId(string kind) => $"{kind}-{((Numbers.FirstOrDefault(number => number.Kind == kind)?.Last ?? 0) + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The last step in the life of an item, or nothing when it was never handed to anyone.</summary>
    public Move? LastMove(string itemId) => Moves.LastOrDefault(move => move.ItemId == itemId);

    public PlanItem? Item(string id)
    {
        foreach (var item in Items)
        {
            if (item.Id == id)
            {
                return item;
            }
        }

        return null;
    }
}
