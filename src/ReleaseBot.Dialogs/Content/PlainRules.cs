using System.Globalization;
using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>English that a person who reads like a nine-year-old can read: short sentences, common words, one message at a time.</summary>
internal static class PlainRules
{
    /// <summary>The language these rules are made for; syllables and common words are English.</summary>
    private const string English = "en";

    private const double HardestTopic = 4;
    private const double HardestMessage = 6;
    private const int WordsToGrade = 20;
    private const int MostSentenceWords = 20;
    private const int ManySentenceWords = 15;
    private const int MostMessageWords = 45;
    private const int MostSentences = 3;

    public static IEnumerable<ContentFault> Check(Phrasebook words, Rehearsal rehearsal)
    {
        if (words.Languages.All(language => language.Code != English))
        {
            return [];
        }

        var vocabulary = Vocabulary.Of(words, English);
        var texts = words.AllOf(English).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        return
        [
            .. from pair in texts
               where TextKinds.Of(pair.Key) is TextKind.Sentence or TextKind.Name
               from fault in Text(pair.Key, pair.Value, rehearsal.Shown.GetValueOrDefault(pair.Key, pair.Value), vocabulary)
               select fault,
            .. from pair in texts
               where TextKinds.Of(pair.Key) == TextKind.Label
               from fault in WordingRules.Check(pair.Key, pair.Value)
               select fault,
            .. Topics(texts.Where(pair => TextKinds.Of(pair.Key) == TextKind.Sentence)
                .Select(pair => (TextKinds.Topic(pair.Key), rehearsal.Shown.GetValueOrDefault(pair.Key, pair.Value))), vocabulary),
        ];
    }

    /// <summary>Looks at one text: its words as they are written, its length as it was shown with its blanks filled.</summary>
    internal static IEnumerable<ContentFault> Text(string key, string written, string shown, Vocabulary vocabulary) =>
    [
        .. Unknown(key, written, vocabulary),
        .. WordingRules.Check(key, written),
        .. shown.Split('\n').SelectMany(message => Message(key, message, vocabulary)),
    ];

    /// <summary>The grade of each topic as a whole; pieces of sentences are read where they are filled in.</summary>
    internal static IEnumerable<ContentFault> Topics(IEnumerable<(string Topic, string Text)> texts, Vocabulary vocabulary) =>
        from topic in texts.GroupBy(text => text.Topic, text => text.Text)
        let reading = topic.SelectMany(text => text.Split('\n')).Where(Sentences.IsWhole).Aggregate(default(Reading), (sum, text) => sum + Reading.Of(text, vocabulary))
        where reading.Grade > HardestTopic
        select Fault(topic.Key, $"the topic reads at grade {Figure(reading.Grade)}, over {HardestTopic}");

    private static IEnumerable<ContentFault> Unknown(string key, string written, Vocabulary vocabulary) =>
        from word in Sentences.Of(WithoutBlanks(written)).SelectMany(vocabulary.Read).Where(word => !word.IsKnown).Select(word => word.Text).Distinct()
        select Fault(key, $"\"{word}\" is neither a common word nor in the glossary");

    private static IEnumerable<ContentFault> Message(string key, string message, Vocabulary vocabulary)
    {
        var reading = Reading.Of(message, vocabulary);
        if (reading.Words >= WordsToGrade && reading.Grade > HardestMessage)
        {
            yield return Fault(key, $"reads at grade {Figure(reading.Grade)}, over {HardestMessage}: \"{message}\"");
        }

        if (reading.Words > MostMessageWords)
        {
            yield return Fault(key, $"{reading.Words} words in one message, more than {MostMessageWords}");
        }

        if (reading.Sentences > MostSentences)
        {
            yield return Note(key, $"{reading.Sentences} sentences in one message, more than {MostSentences}");
        }

        foreach (var tooLong in Sentences.Of(message).Select(sentence => SentenceLength(key, sentence)).OfType<ContentFault>())
        {
            yield return tooLong;
        }
    }

    private static ContentFault? SentenceLength(string key, string sentence) => Sentences.Words(sentence).Count() switch
    {
        > MostSentenceWords and var words => Fault(key, $"a sentence of {words} words, more than {MostSentenceWords}: \"{sentence}\""),
        > ManySentenceWords and var words => Note(key, $"a sentence of {words} words, more than {ManySentenceWords}: \"{sentence}\""),
        _ => null,
    };

    private static string WithoutBlanks(string text) =>
        Shapes.WordsCheck.Blanks(text).Aggregate(text, (rest, blank) => rest.Replace($"{{{blank}}}", ",", StringComparison.Ordinal));

    private static string Figure(double grade) => grade.ToString("0.0", CultureInfo.InvariantCulture);
}
