namespace ReleaseBot.Dialogs.Understanding;

/// <summary>All that was understood of one message. Danger, where it is heard, stands before every other intent.</summary>
public sealed record Understood(IntentReading Intent, SafetyReading Safety);

/// <summary>Reads a message whole: safety first, then what the person wants.</summary>
public static class Reader
{
    public static Understood Read(string text, IReadOnlyList<string>? prisonPhrases = null)
    {
        var safety = SafetyReader.Read(text, prisonPhrases);
        var intent = IntentReader.Read(text);
        return new(safety.Raised ? First(safety, intent) : intent, safety);
    }

    private static IntentReading First(SafetyReading safety, IntentReading read)
    {
        var danger = safety.Danger switch
        {
            Danger.HarmToOthers => Intent.HarmToOthers,
            Danger.Unsafe => Intent.Unsafe,
            Danger.MedicalNow => Intent.MedicalNow,
            _ => Intent.SelfHarm,
        };
        var confidence = safety.Certainty == Certainty.Certain ? 1.0 : 0.5;
        return new(danger, confidence, [new(danger, confidence), .. read.All.Where(scored => scored.Intent != danger)], safety.Certainty == Certainty.Certain);
    }
}
