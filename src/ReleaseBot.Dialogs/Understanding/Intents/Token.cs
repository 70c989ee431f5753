namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>One word of a message: where its folded letters stand, what it is called after spelling and slang are put right, and its part in the sentence.</summary>
internal readonly record struct Token(int Start, int Length, uint Word, uint Repaired, WordRole Role, bool BreakBefore);

/// <summary>What a word does in a sentence, besides its meaning.</summary>
internal enum WordRole : byte
{
    Plain,
    Light,
    Filler,
    Joiner,
}

/// <summary>A word or phrase of the topic lexicon found in a message, its topic, and the family of topics it belongs to.</summary>
internal readonly record struct TopicHit(uint Topic, uint Family, int From, int To);
