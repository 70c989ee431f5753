using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>One person's talk at one moment: what is open, and what follows from an answer. It decides; it changes nothing.</summary>
internal sealed class Talk(Shelf shelf, Place place, Day day)
{
    /// <summary>As many topics can wait beneath the open one; a further one is offered for later.</summary>
    private const int MostOpen = 4;

    public Place Place { get; } = place;

    public Day Day { get; } = day;

    public Shelf Shelf { get; } = shelf;

    private OpenDialog? Current => Place.Current;

    public bool HasWords(string key) => Shelf.Words.Has(Place.Language, key);

    /// <summary>The same talk after what has happened so far in this turn.</summary>
    public Talk After(IEnumerable<PlanEvent> events) => new(Shelf, events.Aggregate(Place, Folding.Evolve), Day);

    /// <summary>Begins a dialog, or brings it back when it waits already.</summary>
    public ImmutableArray<PlanEvent> Open(string name)
    {
        if (Place.Open.FirstOrDefault(open => open.Name == name) is { } waiting)
        {
            return [CameBack(waiting)];
        }

        if (Place.Open.Length >= MostOpen)
        {
            return [Turn.Tell("anytime/too-many-open", TopicSlot(Current!.Name))];
        }

        var dialog = Shelf[name];
        var known = new Known(Place, Day, new OpenDialog { Name = name, Version = dialog.Version, Now = Standing.At("") }, dialog);
        return [new PlanEvent.Opened(name, dialog.Version, Stand((Ask)dialog.Steps[0], known))];
    }

    /// <summary>The open dialog again, worked out for this day.</summary>
    public ImmutableArray<PlanEvent> StandAgain() => Current is { } open ? [CameBack(open)] : [new PlanEvent.Shown(Showing.Question)];

    public PlanEvent CameBack(OpenDialog open)
    {
        var dialog = Shelf.Of(open);
        return new PlanEvent.CameBack(open.Name, dialog[open.Now.Step] is Ask ask ? Stand(ask, new Known(Place, Day, open, dialog)) : open.Now);
    }

    public static Slot TopicSlot(string dialog) => Slot.Words("topic", $"{dialog}/topic/title");

    /// <summary>What follows from an answer to the open question, or the repair when it was none.</summary>
    public ImmutableArray<PlanEvent> Answer(Heard heard)
    {
        if (Current is not { } open || Place.Showing != Showing.Question || Shelf.Of(open)[open.Now.Step] is not Ask ask)
        {
            return Repair.Decide(this, heard);
        }

        return (Place.Asks(Shelf), heard) switch
        {
            (Asking.IsItRight, Heard.Right { Yes: true }) => Go(ask, open.Unsure is { } value ? Dialogs.Answer.Gave(value) : Place.Answer(ask.Name)!, null),
            (Asking.IsItRight, Heard.Right) => [open.Unsure is null ? new PlanEvent.AskedOpenly() : new PlanEvent.ReadBack(null)],
            (_, Heard.Chose chose) when ask.How.Kind != AskKind.Several || chose.Choices.Length > 0 => Go(ask, new Answer(chose.Choices, null), chose.Subject),
            (_, Heard.Picked picked) => Pick(ask, open, picked.Choices),
            (_, Heard.Gave gave) => Go(ask, Dialogs.Answer.Gave(gave.Value), null),
            (_, Heard.MaybeGave maybe) => [new PlanEvent.ReadBack(maybe.Value)],
            _ => Repair.Decide(this, heard),
        };
    }

    /// <summary>Leaves the open question without an answer.</summary>
    public ImmutableArray<PlanEvent> PassOver(string why)
    {
        if (Current is not { } open || Shelf.Of(open)[open.Now.Step] is not Ask ask)
        {
            return [Turn.Tell("anytime/nothing-to-skip")];
        }

        if (ask.How.Choices.Contains("not-sure") && why == "dont-know")
        {
            return Go(ask, Dialogs.Answer.Chose("not-sure"), null);
        }

        if (ask.IsConsent)
        {
            return Go(ask, Dialogs.Answer.Chose("no"), null);
        }

        var known = KnownAfter(open, ask, null);
        var arrow = ask.NextWithoutAnswer(known);
        return Arrive(open, ask, arrow, known, (next, _) => new PlanEvent.PassedOver(ask.Name, why, next));
    }

    /// <summary>Goes to the step before; at the first step says so.</summary>
    public ImmutableArray<PlanEvent> GoBack()
    {
        if (Current is not { Path: [.., var last] } open || Shelf.Of(open)[last] is not Ask before)
        {
            return [Turn.Tell("anytime/at-the-start")];
        }

        var shorter = open with { Path = open.Path.RemoveAt(open.Path.Length - 1), Now = Standing.At(last) };
        return
        [
            new PlanEvent.WentBack(Stand(before, new Known(Place, Day, shorter, Shelf.Of(open)))),
            .. Effects.OfComingTo(before, open, [], Shelf.Of(open)),
        ];
    }

    /// <summary>Opens an earlier question of this topic; the steps after it are kept where they still fit.</summary>
    public ImmutableArray<PlanEvent> ChangeAnswer(string step)
    {
        if (Current is not { } open || !open.Path.Contains(step) || Shelf.Of(open)[step] is not Ask ask)
        {
            return [Turn.Tell("anytime/stale")];
        }

        var shorter = open with { Path = open.Path[..open.Path.IndexOf(step)], Now = Standing.At(step) };
        return [new PlanEvent.Returned(Stand(ask, new Known(Place, Day, shorter, Shelf.Of(open))))];
    }

    private ImmutableArray<PlanEvent> Pick(Ask ask, OpenDialog open, ImmutableArray<string> choices)
    {
        if (ask.How.Kind != AskKind.Several)
        {
            return Repair.Decide(this, new Heard.Unclear());
        }

        var all = open.Picked.AddRange(choices.Except(open.Picked));
        return choices.IsEmpty || all.Length == ask.How.Choices.Count(choice => choice != ask.How.Alone)
            ? Go(ask, new Answer(all, null), null)
            : [new PlanEvent.Picked(choices)];
    }

    private ImmutableArray<PlanEvent> Go(Ask ask, Answer answer, string? subject)
    {
        var open = Current!;
        var about = subject is null ? open : open with { Subject = subject };
        var known = KnownAfter(about, ask, answer);
        return ask.Next(answer, known) is { } arrow
            ? Arrive(arrow.IsAnew ? about with { Subject = null } : about, ask, arrow, known, (next, through) => new PlanEvent.Answered(ask.Name, answer, Day.Now, next, through, arrow.IsAnew ? null : about.Subject))
            : Repair.Decide(this, new Heard.Unclear());
    }

    /// <summary>Follows an arrow: over later steps whose answers still stand, to the next question or to the end.</summary>
    private ImmutableArray<PlanEvent> Arrive(OpenDialog open, Ask from, Arrow arrow, Known known, Func<Standing, ImmutableArray<string>, PlanEvent> moved)
    {
        var dialog = Shelf.Of(open);
        var effects = Effects.Of(arrow, known, open, dialog);
        var along = open with { Path = open.Path.Add(from.Name) };
        var through = ImmutableArray.CreateBuilder<string>();
        var step = dialog[arrow.To];
        while (step is Ask kept && StillStands(along, kept) && kept.Next(Place.Answer(kept.Name)!, KnownOn(known, along, dialog)) is { } next)
        {
            through.Add(kept.Name);
            along = along with { Path = along.Path.Add(kept.Name) };
            step = dialog[next.To];
        }

        var here = KnownOn(known, along, dialog).AfterEffects(effects);
        return step is Finish finish
            ? [moved(Standing.At(finish.Name), through.ToImmutable()), .. effects, .. Ending.Decide(this, open, finish, here)]
            : [moved(Stand((Ask)step, here), through.ToImmutable()), .. effects, .. Effects.OfComingTo(step, open, effects, dialog)];
    }

    private bool StillStands(OpenDialog along, Ask step) =>
        along.Ahead.Contains(step.Name) && !step.IsAfresh && !step.IsConsent && !along.Path.Contains(step.Name)
        && step.How.Kind is not (AskKind.List or AskKind.ReadBack)
        && Place.Answer(step.Name) is not null;

    private Known KnownAfter(OpenDialog open, Ask ask, Answer? answer) => new(Place, Day, open, Shelf.Of(open), ask.Name, answer);

    private static Known KnownOn(Known known, OpenDialog along, Dialog dialog) => known.On(along, dialog);

    private static Standing Stand(Ask ask, Known known) => new(
        ask.Name,
        ask.Slots?.Invoke(known) ?? [],
        ask.Reads?.Invoke(known) ?? [],
        ask.How.Live?.Invoke(known) ?? []);
}
