namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>The kinds of evidence the intent model looks at; the evaluation leaves out one at a time to see what each is worth.</summary>
[Flags]
public enum FeatureGroups
{
    None = 0,
    Words = 1,
    WordPairs = 2,
    Letters = 4,
    Skeletons = 8,
    Topics = 16,
    TopicPairs = 32,
    Repairs = 64,
    Shape = 128,
    All = Words | WordPairs | Letters | Skeletons | Topics | TopicPairs | Repairs | Shape,
}
