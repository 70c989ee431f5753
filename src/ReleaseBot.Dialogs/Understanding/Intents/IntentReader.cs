using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads what a person wants from what they typed, with the model the product ships.</summary>
public static class IntentReader
{
    [ThreadStatic]
    private static IntentJudge? judge;

    /// <summary>Reads any text; text that says nothing is out of scope with little confidence.</summary>
    public static IntentReading Read(string text) => (judge ??= new IntentJudge(IntentModel.Shipped)).Read(text);
}
