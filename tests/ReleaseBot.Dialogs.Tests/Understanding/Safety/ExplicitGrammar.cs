using System.Globalization;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>Plain statements of danger put together from parts, what people say around them, and how they mistype them.</summary>
internal static class ExplicitGrammar
{
    private static readonly string[] Intent =
        ["im going to", "i am going to", "i'm going to", "im gonna", "im gunna", "gonna", "going to", "im goin to", "i will", "ill", "i want to", "i wanna", "want to", "i need to", "im about to"];

    private static readonly string[] ToSelf =
        ["kill myself", "hang myself", "end my life", "take my own life", "top myself", "slit my wrists", "cut my wrists", "take an overdose", "commit suicide", "end it all", "cut myself", "hurt myself", "kill meself"];

    private static readonly string[] ToOthers =
        ["kill him", "stab him", "stab my cellmate", "murder her", "slash his face", "batter him", "attack an officer", "kill that officer", "stab someone", "strangle him", "smash his head in"];

    private static readonly string[] ToMe = ["kill me", "stab me", "batter me", "beat me up", "attack me", "rape me"];

    private static readonly string[] FromThem = ["they are going to", "theyre going to", "theyre gonna", "he is going to", "hes gonna", "someone is going to", "they said they will", "they want to"];

    private static readonly string[] States =
    [
        "i want to die", "i wanna die", "i dont want to live", "i dont want to live any more", "i don't want to be alive", "i wish i was dead", "im suicidal", "i feel suicidal", "i keep thinking about suicide",
        "im thinking of killing myself", "ive taken an overdose", "ive cut my wrists", "ive cut myself", "i have a noose", "my cellmate is suicidal", "my padmate wants to kill himself", "he is going to hang himself",
        "my cellmate has cut his wrists", "hes hanging in his cell", "my mate is going to kill himself",
        "im being bullied", "i am being threatened", "im getting beaten up", "i have been raped", "im not safe here", "i dont feel safe", "im scared for my life", "he is threatening to kill me", "my cellmate hits me",
        "i cant breathe", "cant breathe", "i can't breathe", "i have chest pain", "ive got bad chest pains", "im having a heart attack", "im having a stroke", "hes not breathing", "my cellmate isnt breathing",
        "my padmate has collapsed", "he is unconscious", "he is having a fit", "hes having a seizure", "my padmate wont wake up", "i need an ambulance", "call an ambulance", "he has overdosed", "im bleeding badly", "hes choking",
    ];

    /// <summary>Other tongues: Welsh, Polish, Romanian, Albanian, Spanish and Arabic in Latin letters.</summary>
    private static readonly string[] Abroad =
    [
        "dwi isio marw", "dwi eisiau marw", "dwi am ladd fy hun", "dwi'n mynd i ladd fy hun", "rwy'n mynd i grogi fy hun", "dwi ddim eisiau byw", "dwi'n methu anadlu", "alla i ddim anadlu", "mae o ddim yn anadlu", "dwi'n mynd i'w ladd o",
        "chce umrzec", "chcę umrzeć", "zabije sie", "chce sie zabic", "powiesze sie", "nie chce zyc", "nie moge oddychac", "on nie oddycha", "zabije go", "chca mnie zabic",
        "vreau sa mor", "vreau să mor", "ma omor", "o sa ma omor", "vreau sa ma sinucid", "nu mai vreau sa traiesc", "nu pot respira", "nu pot sa respir", "nu respira", "il omor", "vor sa ma omoare",
        "dua te vdes", "dua të vdes", "dua te vras veten", "do te vras veten", "nuk dua te jetoj", "nuk marr fryme", "nuk mund te marr fryme", "do ta vras", "duan te me vrasin",
        "quiero morir", "quiero morirme", "me quiero matar", "quiero matarme", "me voy a matar", "voy a suicidarme", "no quiero vivir", "no puedo respirar", "no respira", "lo voy a matar", "me van a matar",
        "biddi mout", "bidi amout", "baddi mout", "rah aqtul nafsi", "biddi aqtul hali", "ma biddi 3ish", "mish ader atnafas", "ma fini itnaffas", "rah aqtlo", "biddon yi2tlouni",
    ];

    public static IReadOnlyList<string> Statements { get; } =
    [
        .. from intent in Intent from deed in ToSelf.Concat(ToOthers) select $"{intent} {deed}",
        .. from intent in FromThem from deed in ToMe select $"{intent} {deed}",
        .. States,
        .. Abroad,
    ];

    public static IReadOnlyList<string> Before { get; } =
        ["", "please help ", "hi ", "miss ", "listen ", "ok so ", "no one listens ", "im fed up and ", "i need housing and ", "look mate ", "just so you know ", "dunno what to do ", "need a job, "];

    public static IReadOnlyList<string> After { get; } =
        ["", " tonight", " now", " please", " help", " miss", " bruv", "!!!", ".", " and nobody cares", " please tell someone", " i cant take it", ", what time is dinner", " today", " send someone"];

    /// <summary>The text with one slip in each of its words in turn, one way after another.</summary>
    public static IEnumerable<string> Mistyped(string text)
    {
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var slip in Slips(words[at]).Distinct().Where(slip => slip != words[at]))
                yield return string.Join(' ', [.. words[..at], slip, .. words[(at + 1)..]]);
        }
    }

    public static IEnumerable<string> Disguised(string text)
    {
        yield return text.ToUpper(CultureInfo.InvariantCulture);
        yield return text.Replace(" ", "  ", StringComparison.Ordinal);
        yield return text.Replace(' ', '.');
        yield return text.Replace("i", "1", StringComparison.Ordinal);
        yield return text.Replace('o', '0');
        yield return text.Replace('e', '3');
    }

    // Short words carry little and make other words with a slip; their spellings are in the lexicon.
    private static IEnumerable<string> Slips(string word)
    {
        if (word.Length < 5)
            yield break;
        for (var at = 1; at < word.Length; at++)
        {
            yield return word.Remove(at, 1);
            yield return word.Insert(at, word[at].ToString());
            if (at + 1 < word.Length)
                yield return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
        }
    }
}
