namespace ReleaseBot.Dialogs.Understanding;

/// <summary>All that was understood of one message. Danger, where it is heard, stands before every other intent.</summary>
public sealed record Understood(IntentReading Intent, SafetyReading Safety);

/// <summary>Reads a message whole: safety first, then what the person wants, and lets each correct the other.</summary>
public static class Reader
{
    /// <summary>The intent model alone, when this confident of danger, is enough for one gentle question.</summary>
    private const double DangerFrom = 0.9;

    /// <summary>What the safety model holds for all but impossible is not raised by the intent model alone.</summary>
    private const float DoubtedBelow = 0.1f;

    /// <summary>A want that is this plain explains a danger that only the safety model sees, and faintly.</summary>
    private const double ExplainsFrom = 0.8;

    private const float PlainlyRaised = 0.8f;

    /// <summary>Unsure danger does not displace a want that is this plain; it is still raised and asked about.</summary>
    private const double PlainWantFrom = 0.9;

    private const double UnsureConfidence = 0.5;

    /// <summary>Reads any text; phrases the prison added count as danger.</summary>
    public static Understood Read(string text, IReadOnlyList<string>? prisonPhrases = null)
    {
        var intent = IntentReader.Read(text);
        var safety = SafetyReader.Read(text, prisonPhrases, out var likelihood, out var onlyByModel);
        if (onlyByModel && likelihood < PlainlyRaised && intent.Confidence >= ExplainsFrom && DangerOf(intent.Top) == Danger.None)
            safety = SafetyReading.Calm;
        if (!safety.Raised && likelihood >= DoubtedBelow && intent.Confidence >= DangerFrom && DangerOf(intent.Top) is not Danger.None and var danger)
            safety = new SafetyReading(danger, Certainty.Unsure);
        return new Understood(Combine(safety, intent), safety);
    }

    private static IntentReading Combine(SafetyReading safety, IntentReading read)
    {
        var wantsDanger = DangerOf(read.Top) != Danger.None;
        if (!safety.Raised)
            return wantsDanger ? read with { IsSure = false } : read;
        if (safety.Certainty == Certainty.Unsure && !wantsDanger && read.Confidence >= PlainWantFrom)
            return read;
        var first = new ScoredIntent(IntentOf(safety.Danger), safety.Certainty == Certainty.Certain ? 1 : UnsureConfidence);
        return new(first.Intent, first.Confidence, [first, .. read.All.Where(i => DangerOf(i.Intent) == Danger.None)], safety.Certainty == Certainty.Certain);
    }

    private static Danger DangerOf(Intent intent) => intent switch
    {
        Intent.SelfHarm => Danger.SelfHarm,
        Intent.HarmToOthers => Danger.HarmToOthers,
        Intent.Unsafe => Danger.Unsafe,
        Intent.MedicalNow => Danger.MedicalNow,
        _ => Danger.None,
    };

    private static Intent IntentOf(Danger danger) => danger switch
    {
        Danger.HarmToOthers => Intent.HarmToOthers,
        Danger.Unsafe => Intent.Unsafe,
        Danger.MedicalNow => Intent.MedicalNow,
        _ => Intent.SelfHarm,
    };
}
