using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>A state of a dialog. Its name is the same in the flow, the words file, the database and the tests.</summary>
public abstract record Step(string Name);

/// <summary>A question and the arrows that lead on from its answers, tried from the top.</summary>
public sealed record Ask(string Name, How How, ImmutableArray<Arrow> Arrows) : Step(Name)
{
    /// <summary>What fills the blanks of this step's words.</summary>
    public Func<Known, ImmutableArray<Slot>>? Slots { get; init; }

    /// <summary>What is read back with this question.</summary>
    public Func<Known, ImmutableArray<Line>>? Reads { get; init; }

    /// <summary>Asked every time, even when an earlier answer is known: consent, and things that there can be several of.</summary>
    public bool IsAfresh { get; init; }

    /// <summary>Coming back here without having written a part of the plan closes the way that led away: what was begun is forgotten.</summary>
    public bool IsHub { get; init; }

    /// <summary>Passing it over is not offered, because the person's yes or no is the point; "rather not" counts as no.</summary>
    public bool IsConsent => Name.StartsWith("ok-to-", StringComparison.Ordinal);

    /// <summary>The person picks what to do next, so "I do not know" is no button here; it can still be typed.</summary>
    public bool IsToDo { get; init; }

    /// <summary>Nothing is asked; the person reads and goes on.</summary>
    public bool IsTold => How is { Kind: AskKind.Buttons, Choices: ["ok"] };

    /// <summary>
    /// Whether an answer from another dialog, an earlier run or before going back stands already, so that it is read back ("still right?") and not asked again.
    /// </summary>
    public bool IsKnown(Place place, OpenDialog open) =>
        !IsAfresh && !IsConsent && !IsTold && !open.AskOpenly
        && How.Kind is not (AskKind.List or AskKind.ReadBack)
        && open.Picked.IsEmpty
        && place.Answer(Name) is { } answer && IsOffered(answer);

    /// <summary>Whether every choice of an answer can be made here too. A step of the same name in another dialog may offer more.</summary>
    private bool IsOffered(Answer answer)
    {
        foreach (var choice in answer.Choices)
        {
            if (!How.Choices.Contains(choice))
            {
                return false;
            }
        }

        return true;
    }

    public Ask Fills(Func<Known, ImmutableArray<Slot>> slots) => this with { Slots = slots };

    public Ask ReadsBack(Func<Known, ImmutableArray<Line>> lines) => this with { Reads = lines };

    public Ask Afresh() => this with { IsAfresh = true };

    public Ask ToDo() => this with { IsToDo = true };

    public Ask Hub() => this with { IsHub = true };

    /// <summary>Where an answer leads, or nothing when no arrow fits.</summary>
    public Arrow? Next(Answer answer, Known known)
    {
        foreach (var arrow in Arrows)
        {
            if (arrow.Fits(answer) && Holds(arrow, known))
            {
                return arrow;
            }
        }

        return null;
    }

    /// <summary>Where passing the question over leads: by an arrow made for it, or else the way of the last answer, with its conditions.</summary>
    public Arrow NextWithoutAnswer(Known known)
    {
        var last = Arrows.Last(arrow => arrow.Guard is null);
        return Arrows.FirstOrDefault(arrow => arrow.IsForPassingOver && Holds(arrow, known))
            ?? Arrows.First(arrow => arrow.Answers.SequenceEqual(last.Answers) && Holds(arrow, known));
    }

    private static bool Holds(Arrow arrow, Known known) => arrow.Guard is null || arrow.Guard(known);
}

/// <summary>An end of a dialog: what it leaves in the plan, and the one next step.</summary>
public sealed record Finish(string Name) : Step(Name)
{
    /// <summary>The part of the plan that this end writes.</summary>
    public Func<Known, PlanItem?>? Item { get; init; }

    /// <summary>What fills the blanks of its closing words.</summary>
    public Func<Known, ImmutableArray<Slot>>? Slots { get; init; }

    /// <summary>The part written here is shared with the key worker at once; needs a yes to a step named <c>ok-to-...</c> on every way here.</summary>
    public bool IsShared { get; init; }

    /// <summary>The dialog leaves no plan behind, so it owes no next step.</summary>
    public bool IsPassing { get; init; }

    /// <summary>The topic that is opened next when nothing else waits.</summary>
    public Func<Known, string?>? Leads { get; init; }

    public Finish ThenOpens(Func<Known, string?> topic) => this with { Leads = topic };

    public Finish Writes(Func<Known, PlanItem?> item) => this with { Item = item };

    public Finish Fills(Func<Known, ImmutableArray<Slot>> slots) => this with { Slots = slots };

    public Finish Shares() => this with { IsShared = true };

    /// <summary>Marks an end that only closes a talk, such as "that is all for now" in sharing.</summary>
    public Finish JustCloses() => this with { IsPassing = true };
}

/// <summary>What an arrow does besides leading on.</summary>
public enum Effect
{
    None,

    /// <summary>The item the dialog is about is shared, as it was read back.</summary>
    Share,

    /// <summary>The item is not shared any more.</summary>
    TakeBack,

    /// <summary>The item is taken out of the plan.</summary>
    Drop,
}

/// <summary>The way from a question to the next step.</summary>
/// <param name="Request">The short name of what staff are asked to do; only a yes to a step named <c>ok-to-...</c> may carry one.</param>
/// <param name="Item">The part of the plan that is written on the way, for talks that write several.</param>
public sealed record Arrow(ImmutableArray<string> Answers, Guard? Guard, Effect Effect, string? Request, Func<Known, PlanItem?>? Item, string To)
{
    /// <summary>The parts that one yes shares or takes back, by their ids, where it is not the one the talk is about.</summary>
    public Func<Known, ImmutableArray<string>>? Sharing { get; init; }

    internal const string PassedOver = "*";

    /// <summary>The step that the person takes in the life of the part just written, or of the one the talk is about; staff learn of it.</summary>
    public Func<Known, PlanItem, Move>? Move { get; init; }

    /// <summary>Whatever the talk was about before, from here on it is about something new.</summary>
    public bool IsAnew { get; init; }

    /// <summary>What the person lets their key worker know by this yes: an answer to a suggestion, whether they agree, who covers.</summary>
    public Func<Known, PlanEvent.ByThePerson?>? Record { get; init; }

    /// <summary>Whom the sharing is for. Nobody named: shared with the key worker, or taken back from everybody.</summary>
    public Func<Known, StaffName?>? For { get; init; }

    /// <summary>The talk stays with the part it writes: what is not answered again is kept.</summary>
    public bool StaysWithItem { get; init; }

    public bool IsForPassingOver => Answers is [PassedOver];

    /// <summary>Whether the arrow is for this answer, whatever its condition says.</summary>
    public bool Fits(Answer answer) => Answers switch
    {
        [] => true,
        [PassedOver] => false,
        _ => FitsChoice(answer),
    };

    private bool FitsChoice(Answer answer)
    {
        foreach (var choice in answer.Choices)
        {
            if (Answers.Contains(choice))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An arrow that does not say yet where it leads.</summary>
public readonly record struct ArrowStart(ImmutableArray<string> Answers, Guard? Guard, Effect Effect, string? Request = null, Func<Known, PlanItem?>? Item = null)
{
    private Func<Known, PlanItem, Move>? Move { get; init; }

    private bool IsAnew { get; init; }

    private bool StaysWithItem { get; init; }

    private Func<Known, PlanEvent.ByThePerson?>? Record { get; init; }

    private Func<Known, StaffName?>? For { get; init; }

    private Func<Known, ImmutableArray<string>>? Sharing { get; init; }

    public ArrowStart When(Guard guard) => this with { Guard = guard };

    public ArrowStart Shares() => this with { Effect = Effect.Share };

    /// <summary>Shares several parts that were read back together.</summary>
    public ArrowStart Shares(Func<Known, ImmutableArray<string>> items) => this with { Effect = Effect.Share, Sharing = items };

    public ArrowStart TakesBack() => this with { Effect = Effect.TakeBack };

    public ArrowStart TakesBack(Func<Known, ImmutableArray<string>> items) => this with { Effect = Effect.TakeBack, Sharing = items };

    /// <summary>Shares with somebody else than the key worker, or takes back from them alone.</summary>
    public ArrowStart With(Func<Known, StaffName?> whom) => this with { For = whom };

    public ArrowStart AsksStaffTo(string request) => this with { Request = request };

    public ArrowStart Drops() => this with { Effect = Effect.Drop };

    public ArrowStart Writes(Func<Known, PlanItem?> item) => this with { Item = item };

    /// <summary>Hands the part to staff, or moves it on in its life; only after a yes to a step named <c>ok-to-...</c>.</summary>
    public ArrowStart Moves(Func<Known, PlanItem, Move> move) => this with { Move = move };

    /// <summary>Writes the part and stays with it, to change some of it.</summary>
    public ArrowStart WritesAndStays(Func<Known, PlanItem?> item) => this with { Item = item, StaysWithItem = true };

    /// <summary>Lets the key worker know something; only after a yes to a step named <c>ok-to-...</c>.</summary>
    public ArrowStart Records(Func<Known, PlanEvent.ByThePerson?> record) => this with { Record = record };

    public ArrowStart BeginsAnew() => this with { IsAnew = true };

    public Arrow GoTo(string step) =>
        new(Answers, Guard, Effect, Request, Item, step) { Move = Move, IsAnew = IsAnew, StaysWithItem = StaysWithItem, Sharing = Sharing, Record = Record, For = For };
}
