namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>A message cut into words, with its topics found. It is reused from message to message, so that reading leaves little behind.</summary>
internal sealed class Sentence(Lexicon lexicon, IReadOnlySet<uint> known, bool repairs = true)
{
    /// <summary>Only this much of the beginning and of the end of a message is read for intents; a very long one repeats itself.</summary>
    private const int MostAtStart = 1500;
    private const int MostAtEnd = 500;
    private const int MostWords = 320;
    private const int LongestWord = 24;

    private readonly char[] letters = new char[MostAtStart + MostAtEnd + 1];
    private readonly Token[] tokens = new Token[MostWords];
    private readonly TopicHit[] topics = new TopicHit[MostWords];
    private int letterCount;
    private int wordStart;
    private int run;
    private bool breakBefore;

    public int Count { get; private set; }
    public int TopicCount { get; private set; }
    public bool HasQuestionMark { get; private set; }
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);
    public ReadOnlySpan<TopicHit> Topics => topics.AsSpan(0, TopicCount);

    public ReadOnlySpan<char> Letters(Token token) => letters.AsSpan(token.Start, token.Length);

    /// <summary>Reads a message. What was read before is forgotten.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        (Count, TopicCount, letterCount, wordStart) = (0, 0, 0, 0);
        (HasQuestionMark, breakBefore) = (false, false);
        if (text.Length <= MostAtStart + MostAtEnd)
            ReadPart(text);
        else
        {
            ReadPart(text[..MostAtStart]);
            ReadPart(text[^MostAtEnd..]);
        }

        TopicCount = lexicon.FindTopics(Tokens, topics);
    }

    private void ReadPart(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]))
                i += ReadPair(text[i..]);
            else
                ReadCharacter(text[i]);
        EndWord();
    }

    private void ReadCharacter(char c)
    {
        var folded = LetterFolding.Fold(c);
        if (folded != '\0')
            AddLetter(char.IsDigit(folded) ? '0' : folded);
        else if (!LetterFolding.IsSilent(c))
            EndWordAt(c);
    }

    private void EndWordAt(char c)
    {
        EndWord();
        HasQuestionMark |= c == '?';
        breakBefore |= c is not (' ' or '-' or '_' or '"' or '*' or '(' or ')') && !char.IsWhiteSpace(c) || c == '\n';
    }

    /// <summary>A pair such as an emoji is a word of its own.</summary>
    private int ReadPair(ReadOnlySpan<char> text)
    {
        EndWord();
        if (text.Length < 2 || !char.IsSurrogatePair(text[0], text[1]))
            return 0;
        letters[letterCount++] = text[0];
        letters[letterCount++] = text[1];
        EndWord();
        return 1;
    }

    /// <summary>A letter said three times or more is said once: "heeelp".</summary>
    private void AddLetter(char letter)
    {
        var length = letterCount - wordStart;
        run = length > 0 && letters[letterCount - 1] == letter ? run + 1 : 1;
        if (run <= 2 && length < LongestWord)
            letters[letterCount++] = letter;
        else if (run == 3)
            letterCount--;
    }

    private void EndWord()
    {
        var length = letterCount - wordStart;
        if (length > 0 && Count < MostWords)
        {
            tokens[Count++] = lexicon.Describe(letters.AsSpan(wordStart, length), wordStart, breakBefore, repairs ? known : null);
            breakBefore = false;
        }

        wordStart = letterCount;
    }
}
