using System.Collections.Immutable;
using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>What a message means when it is no answer to the open question: a word said in other words, another topic, or nothing we know.</summary>
internal static class Topics
{
    /// <summary>A wish that is at least this plain is taken at its word where nothing else is being talked about.</summary>
    private const double PlainFrom = 0.7;

    private static readonly ImmutableArray<string> Loss = ["rotl", "family", "person"];

    public static Heard Hear(Shelf shelf, Place place, IntentReading read, string plain)
    {
        if (Glossary.TermAskedFor(shelf.Words, place.Language, plain) is { } term)
        {
            return new Heard.Term(term);
        }

        if (plain.Length == 0 || IsTurnedDown(plain))
        {
            return new Heard.Unclear();
        }

        return IsOfLoss(shelf, place, read, plain) ? new Heard.Perhaps(Loss) { Words = "elsewhere/loss" }
            : read is { IsSure: true, Top: Intent.OutOfScope } && !IsSaying(plain) ? new Heard.Unclear()
            : read.IsSure && IsTalkedAbout(place, read.Top) ? new Heard.Unclear()
            : read.IsSure ? Meaning(shelf, read.Top)
            : IsAboutWhen(shelf, place, plain) ? new Heard.Unclear()
            : Offer(shelf, place, read);
    }

    /// <summary>A day where a time is asked for, or a bare "2pm" at any question, is a try at an answer and no wish for appointments.</summary>
    private static bool IsAboutWhen(Shelf shelf, Place place, string plain) =>
        place is { Showing: Showing.Question, Offers.IsEmpty: true }
        && place.OpenAsk(shelf) is { How.Kind: var kind }
        && (kind is AskKind.Date or AskKind.Time || (plain.Any(char.IsDigit) && !plain.Contains(' ')));

    /// <summary>Naming what the open question is about already is no wish for another topic; the question was not answered.</summary>
    private static bool IsTalkedAbout(Place place, Intent intent) =>
        place is { Showing: Showing.Question, Current: { } open } && place.Offers.IsEmpty && TopicOf(intent) == open.Name;

    /// <summary>Letters without sense are not understood; they are no wish for something that is not done here.</summary>
    private static bool IsSaying(string plain) => plain.Split(' ').Count(word => !word.Any(char.IsDigit) && CommonWords.Has(word)) > 1;

    /// <summary>Somebody close died or is dying: staff can be asked for a day out at once, which nobody should have to find in a list.</summary>
    private static bool IsOfLoss(Shelf shelf, Place place, IntentReading read, string plain) =>
        shelf.Has("rotl") && read.Top is Intent.Family or Intent.Rotl
        && shelf.Words.Text(place.Language, "elsewhere/also/loss").Split('\n').Any(words => Choices.ContainsWords(plain, words));

    /// <summary>"I don't need housing" never starts housing.</summary>
    private static bool IsTurnedDown(string plain) =>
        plain.StartsWith("i dont need ", StringComparison.Ordinal)
        || plain.StartsWith("dont need ", StringComparison.Ordinal)
        || plain.StartsWith("i dont want ", StringComparison.Ordinal)
        || plain.StartsWith("dont want ", StringComparison.Ordinal);

    /// <summary>On the menu a plain wish for one topic opens it; in the middle of a talk it is asked about first.</summary>
    private static Heard Offer(Shelf shelf, Place place, IntentReading read)
    {
        var topics = read.All.Select(scored => TopicOf(scored.Intent)).OfType<string>().Where(topic => shelf.Has(topic) && topic != place.Current?.Name).Distinct().Take(2).ToArray();
        return topics is [var plainly] && read.Confidence >= PlainFrom && place.Current is null ? new Heard.Topic(plainly)
            : topics.Length > 0 ? new Heard.Perhaps([.. topics]) : new Heard.Unclear();
    }

    private static Heard Meaning(Shelf shelf, Intent intent) => (WordOf(intent), TopicOf(intent)) switch
    {
        ({ } word, _) => new Heard.Word(word),
        (_, { } topic) when shelf.Has(topic) => new Heard.Topic(topic),
        (null, null) => new Heard.Unclear(),
        _ => new Heard.Elsewhere(IntentNames.Name(intent)),
    };

    private static string? TopicOf(Intent intent) => intent switch
    {
        Intent.KeyWorker => "person",
        Intent.WorkEducation => "work",
        Intent.DrugsAlcohol => "recovery",
        Intent.MoneyDebt => "money",
        Intent.Goals or Intent.Share or Intent.Id or Intent.Bank or Intent.Benefits or Intent.Housing or Intent.Rotl or Intent.Appointments
            or Intent.Readiness or Intent.Licence or Intent.Health or Intent.Family => IntentNames.Name(intent),
        _ => null,
    };

    private static Anytime? WordOf(Intent intent) => intent switch
    {
        Intent.DontKnow => Anytime.DontKnow,
        Intent.Skip => Anytime.Skip,
        Intent.Back => Anytime.Back,
        Intent.Repeat => Anytime.Repeat,
        Intent.Explain => Anytime.Why,
        Intent.ChangeAnswer => Anytime.ChangeAnswer,
        Intent.Stop => Anytime.Stop,
        Intent.Menu => Anytime.Menu,
        Intent.Privacy => Anytime.WhoSees,
        Intent.Language => Anytime.Language,
        Intent.ReadAloud => Anytime.ReadAloud,
        Intent.Greeting => Anytime.Hello,
        Intent.Thanks => Anytime.Thanks,
        Intent.Complaint => Anytime.Complaint,
        Intent.Insult => Anytime.Insult,
        Intent.ReleaseDate => Anytime.ReleaseDate,
        Intent.OutOfScope => Anytime.OutOfScope,
        _ => null,
    };
}
