namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What a person wants with a message, or what they answer. The names outside are those of <see cref="IntentNames"/>.</summary>
public enum Intent
{
    Id, Bank, Benefits, Housing, Rotl, Appointments, Goals, Share, Readiness, ReleaseDate, Licence, WorkEducation, Health,
    DrugsAlcohol, Family, MoneyDebt, KeyWorker, Yes, No, DontKnow, Skip, Back, Repeat, Explain, ChangeAnswer, Stop, Menu,
    Privacy, Language, ReadAloud, Greeting, Thanks, Complaint, Insult, SelfHarm, HarmToOthers, Unsafe, MedicalNow, OutOfScope,
}

/// <summary>The stable short names of intents, as files and the <c>understand</c> command write them.</summary>
public static class IntentNames
{
    private static readonly string[] All = [.. Enum.GetNames<Intent>().Select(Short)];

    /// <summary>How many intents there are.</summary>
    public static int Count => All.Length;

    /// <summary>The short name: <c>dont_know</c>.</summary>
    public static string Name(Intent intent) => All[(int)intent];

    /// <summary>Finds the intent with this short name.</summary>
    public static bool TryParse(string name, out Intent intent)
    {
        var at = Array.IndexOf(All, name);
        intent = (Intent)Math.Max(at, 0);
        return at >= 0;
    }

    private static string Short(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
