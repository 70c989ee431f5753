using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs;

/// <summary>
/// Choosing a language. A talk is held in a language that has every word. A person whose own language has only some of them
/// is told so in it, picks one of the whole ones, and meets their own again wherever a whole screen of it is there: above all in danger.
/// </summary>
internal static class Languages
{
    /// <summary>The place with the language its screen is shown in.</summary>
    public static Place AsShown(Phrasebook words, Place place) => place.Also is null ? place : place with { Language = OfScreen(words, place) };

    public static string OfScreen(Phrasebook words, Place place) =>
        place is { Also: { } also, Showing: Showing.Safety or Showing.SafeOrNot or Showing.PartLanguage } && place.Aside.All(line => words.Has(also, line))
            ? also
            : place.Language;

    /// <summary>The language whose name was typed, or nothing.</summary>
    public static Heard.Tongue? Asked(Phrasebook words, string plain)
    {
        foreach (var language in words.Every)
        {
            if (Texts.Plain(language.Name) == plain || language.Said.Contains(plain))
            {
                return new(language.Code);
            }
        }

        return null;
    }

    /// <summary>The language was asked for in the middle of a talk: the same question stands, in that language.</summary>
    public static ImmutableArray<PlanEvent> Decide(Talk talk, string code) =>
        talk.Place.Showing == Showing.PartLanguage && Find(talk, code) is { IsWhole: true }
            ? Begin(talk, [new PlanEvent.LanguageChosen(code, talk.Place.Also), new PlanEvent.Shown(Showing.Question)])
            : Choose(talk, code) switch
            {
                [] when Find(talk, code) is null => [Turn.Tell("anytime/stale")],
                var chosen => [.. chosen, .. After(talk, chosen, StandOn)],
            };

    /// <summary>What choosing a language changes: nothing where it is the language already, or none that there is.</summary>
    public static ImmutableArray<PlanEvent> Choose(Talk talk, string code) => Find(talk, code) switch
    {
        null => [],
        { IsWhole: true } when code == talk.Place.Language && talk.Place.Also is null => [],
        { IsWhole: true } => [new PlanEvent.LanguageChosen(code)],
        _ when code == talk.Place.Also => [],
        _ => [new PlanEvent.LanguageChosen(talk.Place.Language, code), new PlanEvent.Shown(Showing.PartLanguage)],
    };

    /// <summary>What follows once the language is chosen; nothing while the person is still told what their own language lacks.</summary>
    public static ImmutableArray<PlanEvent> After(Talk talk, ImmutableArray<PlanEvent> chosen, Func<Talk, ImmutableArray<PlanEvent>> then) =>
        talk.After(chosen) is var here && here.Place.Showing == Showing.PartLanguage ? [] : then(here);

    /// <summary>Whoever was told at the door what their language lacks has not been welcomed yet.</summary>
    private static ImmutableArray<PlanEvent> Begin(Talk talk, ImmutableArray<PlanEvent> chosen) =>
        [.. chosen, .. After(talk, chosen, here => here.Place.Finished.IsEmpty && here.Place.Open.IsEmpty ? Arrival.Decide(here) : StandOn(here))];

    private static ImmutableArray<PlanEvent> StandOn(Talk talk) =>
        talk.Place.Showing is Showing.Safety or Showing.SafeOrNot ? [] : [Turn.Tell("anytime/language-now"), .. talk.StandAgain()];

    private static Language? Find(Talk talk, string code) => talk.Shelf.Words.Every.FirstOrDefault(language => language.Code == code);
}
