using System.Collections.Immutable;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs;

/// <summary>What a turn came to: what happened, and where that leaves the person.</summary>
public sealed record Turned(ImmutableArray<PlanEvent> Events, Place Place);

/// <summary>
/// One turn of talk, pure: the same place, words and day give the same turn. <see cref="Decide"/> says what happened,
/// <see cref="Folding.Evolve"/> where that leaves the person, <see cref="Reply.Show"/> what they see.
/// </summary>
public static class Turn
{
    /// <summary>Takes what a person said. Never throws for anything a person can send.</summary>
    public static Turned Take(Shelf shelf, Place place, Said said, Day day)
    {
        var today = ChangeWatch.MayKnow(place, day);
        var heard = Listener.Hear(shelf, place, said, today);
        var decided = ChangeWatch.IsDue(place, heard, today) ? Changed(new Talk(shelf, place, today), heard) : Decide(shelf, place, heard, today);
        var events = said is Said.Typed { HidNumber: true } && !decided.Any(e => e is PlanEvent.SafetyRaised or PlanEvent.SafetyAsked) ? [Tell("anytime/masked"), .. decided] : decided;
        var after = place.EvolveTurn(events);
        return Menu.Fit(after, today) is { } fitted ? new([.. events, fitted], after.Evolve(fitted)) : new(events, after);
    }

    /// <summary>What happened, given what was heard.</summary>
    public static ImmutableArray<PlanEvent> Decide(Shelf shelf, Place place, Heard heard, Day day)
    {
        var talk = new Talk(shelf, place, day);
        return heard switch
        {
            Heard.Danger danger => Safety(place, danger, day),
            Heard.NobodyLooked => [Tell("safety/bell-again")],
            Heard.Safe => [new PlanEvent.SafetyCleared(), Tell("safety/glad-safe"), .. talk.StandAgain()],
            Heard.Arrived { Language: { } picked } when Languages.Choose(talk, picked) is { IsEmpty: false } chosen => [.. chosen, .. Languages.After(talk, chosen, Arrival.Decide)],
            Heard.Arrived => Arrival.Decide(talk),
            Heard.Tongue tongue => Languages.Decide(talk, tongue.Language),
            Heard.TooLong => Missed("anytime/too-long"),
            Heard.TooFast => [Tell("anytime/slow-down")],
            Heard.Stale => [Tell("anytime/stale")],
            _ when place.Showing == Showing.Safety && heard is not (Heard.Word or Heard.Topic or Heard.Tongue) => [Tell("safety/still-here")],
            Heard.Word word => Interruption.Decide(talk, word.Meaning),
            Heard.Term term => [Tell(term.Key)],
            Heard.Topic { Dialog: not "person" } or Heard.Elsewhere or Heard.Perhaps when place.Current is { Name: "welcome" } => [Tell("anytime/welcome-first")],
            Heard.Topic { Dialog: "person" } => [.. SafetyHere(place, day), .. talk.Open("person")],
            Heard.Topic topic => shelf.Has(topic.Dialog) ? talk.Open(topic.Dialog) : [Tell("anytime/not-here")],
            Heard.Perhaps perhaps => [Tell(perhaps.Words), Offer(perhaps.Dialogs)],
            Heard.Elsewhere elsewhere => [Tell(talk.HasWords($"elsewhere/{elsewhere.Intent}") ? $"elsewhere/{elsewhere.Intent}" : "elsewhere/other")],
            Heard.Change change => talk.ChangeAnswer(change.Step),
            _ => talk.Answer(heard),
        };
    }

    /// <summary>Something changed while the person sits here: it is said first. A yes or no that was meant for what stood here before is asked for anew.</summary>
    private static ImmutableArray<PlanEvent> Changed(Talk talk, Heard heard)
    {
        ImmutableArray<PlanEvent> news = [.. Arrival.Noticed(talk), .. ChangeWatch.Notice(talk)];
        var after = talk.After(news);
        return [.. news, .. talk.Place.OpenAsk(talk.Shelf) is { IsConsent: true } ? after.StandAgain() : Decide(talk.Shelf, after.Place, heard, talk.Day)];
    }

    internal static PlanEvent Tell(string key, params ImmutableArray<Slot> slots) => new PlanEvent.Told([Line.Of(key, slots)]);

    internal static ImmutableArray<PlanEvent> Missed(string key, params ImmutableArray<Slot> slots) =>
        [new PlanEvent.NotUnderstood([Line.Of(key, slots)])];

    private static PlanEvent.Offered Offer(ImmutableArray<string> topics) =>
        new([.. topics.Select(topic => Buttons.TopicMark + topic), Buttons.AnytimeMark + AnytimeWords.NameOf(Anytime.CarryOn)]);

    private static ImmutableArray<PlanEvent> Safety(Place place, Heard.Danger danger, Day day) =>
        danger.Level == "unsure" && place.Showing != Showing.Safety
            ? [new PlanEvent.SafetyAsked(danger.Kind)]
            : [new PlanEvent.SafetyRaised(danger.Kind, danger.Level, day.Now), .. SafetyHere(place, day)];

    /// <summary>What this prison says of its own phones and Listeners.</summary>
    internal static IEnumerable<PlanEvent> SafetyHere(Place place, Day day) =>
        day.Prison.SafetyHereIn(place.Language) is { } words ? [Tell(Reply.SafetyHere, Slot.Own("words", words))] : [];
}
