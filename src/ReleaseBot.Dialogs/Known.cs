using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>
/// What a rule may look at: the day, what the person answered, and the answer just given.
/// An answer to a step of the open dialog counts only while that step is on the person's path, so a changed mind leaves no trace in a rule.
/// </summary>
public readonly struct Known(Place place, Day day, OpenDialog? open = null, Dialog? dialog = null, string? latestStep = null, Answer? latest = null)
{
    public Place Place { get; } = place;

    public Day Day { get; } = day;

    /// <summary>What the open dialog is about, such as the item being shared.</summary>
    public string? Subject { get; } = open?.Subject;

    /// <summary>What was answered under a name: just now, in this talk, in another one, or when the item that the talk is about was written.</summary>
    public Answer? Answer(string name) =>
        AnswerNow(name) ?? KeptAnswer(name);

    /// <summary>The same, but for what the item that the talk is about was written from before.</summary>
    public Answer? AnswerNow(string name) =>
        name == latestStep && latest is not null ? latest : Counts(name) ? Place.Answer(name) : null;

    /// <summary>The answer with its name and its time, or nothing.</summary>
    internal Given? Given(string name) => Answer(name) is { } answer ? new Given(name, answer, Day.Now) : null;

    private bool Counts(string name) => name != latestStep && (dialog is null || open is null || !dialog.Has(name) || open.Path.Contains(name));

    private Answer? KeptAnswer(string name)
    {
        if (Subject is null || Place.Item(Subject) is not { } item)
        {
            return null;
        }

        foreach (var given in item.Kept)
        {
            if (given.Name == name)
            {
                return given.Answer;
            }
        }

        return null;
    }

    /// <summary>Whether the person chose this, here or in another dialog.</summary>
    public bool Said(string name, string choice) => Answer(name)?.Has(choice) ?? false;

    /// <summary>Whether the question was asked on the person's way here.</summary>
    public bool WasAsked(string name) => open?.Path.Contains(name) == true || name == latestStep;

    public WindowState Window(string name) => Facts.Window.Named(name).On(Day);

    public bool IsRemand => Day.Status is LegalStatus.Remand or LegalStatus.ConvictedUnsentenced;

    public bool HasDate => Day.DaysToRelease is not null;

    public bool HasKeyWorker => Day.KeyWorker is not null;

    public bool HasMentor => Day.Mentor is not null;

    public bool HasCom => Day.Com is not null;

    /// <summary>The same knowledge further along the person's path.</summary>
    internal Known On(OpenDialog along, Dialog way) => new(Place, Day, along, way, latestStep, latest);

    /// <summary>The same knowledge after what an arrow did besides leading on.</summary>
    internal Known AfterEffects(ImmutableArray<PlanEvent> effects) =>
        effects.IsEmpty ? this : After(effects.Aggregate(Place, Folding.Evolve), effects);

    private Known After(Place after, ImmutableArray<PlanEvent> effects)
    {
        var about = effects.OfType<PlanEvent.ItemMoved>().LastOrDefault()?.Move.ItemId
            ?? effects.OfType<PlanEvent.ItemWritten>().LastOrDefault(written => written.StaysOpen)?.Item.Id
            ?? Subject;
        return new(after, Day, open is null ? null : open with { Subject = about }, dialog, latestStep, latest);
    }
}

/// <summary>A condition on an arrow. It is a named method, so that a flow reads aloud and its chart has labels.</summary>
public delegate bool Guard(Known known);
