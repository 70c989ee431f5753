using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs;

/// <summary>The words that work at every step. A dialog never mentions them.</summary>
internal static class Interruption
{
    public static ImmutableArray<PlanEvent> Decide(Talk talk, Anytime meaning) => meaning switch
    {
        Anytime.CarryOn => CarryOn(talk),
        Anytime.Stop => [new PlanEvent.Shown(Showing.Stopped)],
        Anytime.Menu => [new PlanEvent.Shown(Showing.Menu)],
        Anytime.Person => PersonWanted(talk),
        _ when talk.Place.Showing == Showing.Safety => [Turn.Tell("safety/still-here")],
        Anytime.Back => talk.Place.Showing == Showing.Question ? talk.GoBack() : CarryOn(talk),
        Anytime.Skip => talk.PassOver("skip"),
        Anytime.DontKnow => talk.PassOver("dont-know"),
        Anytime.RatherNot => talk.PassOver("rather-not"),
        Anytime.Repeat => [new PlanEvent.Told(talk.Place.Aside)],
        Anytime.Why => [new PlanEvent.Told([Why(talk)])],
        Anytime.Meaning => [new PlanEvent.Told([Meaning(talk)])],
        Anytime.ChangeAnswer => talk.Place.Current is { Path.Length: > 0 } ? [new PlanEvent.Shown(Showing.Answers)] : [Turn.Tell("anytime/nothing-to-change")],
        Anytime.Language => [new PlanEvent.Shown(Showing.Languages)],
        Anytime.More => [new PlanEvent.Shown(Showing.More)],
        Anytime.LeaveTopic => talk.Place.Current is { } open ? [new PlanEvent.LeftTopic(open.Name), Turn.Tell("anytime/left-topic", Talk.TopicSlot(open.Name))] : [new PlanEvent.Shown(Showing.Menu)],
        Anytime.WhoSees => [new PlanEvent.Told(WhoSees(talk))],
        _ => [Turn.Tell($"anytime/replies/{AnytimeWords.NameOf(meaning)}")],
    };

    private static ImmutableArray<PlanEvent> CarryOn(Talk talk) => talk.Place.Showing is Showing.Safety
        ? [new PlanEvent.SafetyCleared(), Turn.Tell("safety/carrying-on"), .. talk.StandAgain()]
        : talk.StandAgain();

    /// <summary>Asking for a person is never argued with, and a safety message leaves the screen only for the talk that was asked for.</summary>
    private static ImmutableArray<PlanEvent> PersonWanted(Talk talk) => talk.Place.Showing == Showing.Safety
        ? [new PlanEvent.SafetyCleared(), .. Turn.SafetyHere(talk.Place, talk.Day), .. talk.Open("person")]
        : [.. Turn.SafetyHere(talk.Place, talk.Day), .. talk.Open("person")];

    private static Line Why(Talk talk) => talk.Place.Current is { } open && talk.HasWords($"{open.Name}/{open.Now.Step}/why")
        ? Line.Of($"{open.Name}/{open.Now.Step}/why", open.Now.Slots)
        : Line.Of("anytime/why-menu");

    /// <summary>The easier wording of the step, or the first term of the glossary in its question.</summary>
    private static Line Meaning(Talk talk)
    {
        if (talk.Place.Current is not { } open)
        {
            return Line.Of("anytime/why-menu");
        }

        var key = $"{open.Name}/{open.Now.Step}";
        var language = talk.Place.Language;
        return talk.HasWords($"{key}/means") ? Line.Of($"{key}/means", open.Now.Slots)
            : Glossary.TermIn(talk.Shelf.Words, language, Texts.Plain(talk.Shelf.Words.Text(language, $"{key}/say"))) is { } term ? Line.Of(term)
            : Line.Of($"{key}/again", open.Now.Slots);
    }

    private static ImmutableArray<Line> WhoSees(Talk talk)
    {
        var worker = talk.Day.KeyWorker;
        var shared = talk.Place.Shares.Count(share => share.WorkerId == worker?.Id);
        var who = (worker, shared) switch
        {
            (null, _) => Line.Of("anytime/sees/no-key-worker"),
            (_, 0) => Line.Of("anytime/sees/nobody", Slot.Own("worker", worker.Name)),
            _ => Line.Of("anytime/sees/shared", Slot.Own("worker", worker.Name), Slot.Number("count", shared)),
        };
        return [who, .. MentorSees(talk), .. ComSees(talk), Line.Of("anytime/sees/safety")];
    }

    private static IEnumerable<Line> MentorSees(Talk talk) =>
        talk.Day.Mentor is { } mentor && talk.Place.Shares.Count(share => share.WorkerId == mentor.Id) is > 0 and var count
            ? [Line.Of("mentor/lines/sees", Slot.Own("mentor", mentor.Name), Slot.Number("count", count))]
            : [];

    private static IEnumerable<Line> ComSees(Talk talk) =>
        talk.Day.Com is { } com && talk.Place.Shares.Any(share => share.WorkerId == com.Id) ? [Line.Of("handover/lines/sees", Slot.Own("com", com.Name))] : [];
}
