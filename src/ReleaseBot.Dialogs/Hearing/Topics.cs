using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>What a message means when it is no answer to the open question: a word said in other words, another topic, or nothing we know.</summary>
internal static class Topics
{
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

        return read.IsSure ? Meaning(shelf, read.Top) : Offer(shelf, read);
    }

    /// <summary>"I don't need housing" never starts housing.</summary>
    private static bool IsTurnedDown(string plain) =>
        plain.StartsWith("i dont need ", StringComparison.Ordinal)
        || plain.StartsWith("dont need ", StringComparison.Ordinal)
        || plain.StartsWith("i dont want ", StringComparison.Ordinal)
        || plain.StartsWith("dont want ", StringComparison.Ordinal);

    private static Heard Offer(Shelf shelf, IntentReading read)
    {
        var topics = read.All.Select(scored => TopicOf(scored.Intent)).OfType<string>().Where(shelf.Has).Distinct().Take(2).ToArray();
        return topics.Length > 0 ? new Heard.Perhaps([.. topics]) : new Heard.Unclear();
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
