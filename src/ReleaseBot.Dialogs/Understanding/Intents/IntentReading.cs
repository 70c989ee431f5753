namespace ReleaseBot.Dialogs.Understanding;

/// <summary>An intent and how likely it is right, from 0 to 1.</summary>
public readonly record struct ScoredIntent(Intent Intent, double Confidence);

/// <summary>What was read from one message: the best intent, all that were asked for in the order asked, and whether to act without asking.</summary>
public sealed record IntentReading(Intent Top, double Confidence, IReadOnlyList<ScoredIntent> All, bool IsSure);
