namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What a message may be about that comes before every form.</summary>
public enum Danger
{
    None,
    SelfHarm,
    HarmToOthers,
    Unsafe,
    MedicalNow,
}

/// <summary>Certain stops and alerts; unsure asks one gentle direct question first.</summary>
public enum Certainty
{
    Certain,
    Unsure,
}

/// <summary>What safety reading found in a message.</summary>
public readonly record struct SafetyReading(Danger Danger, Certainty Certainty)
{
    /// <summary>Nothing to act on.</summary>
    public static SafetyReading Calm => new(Danger.None, Certainty.Certain);

    public bool Raised => Danger != Danger.None;
}
