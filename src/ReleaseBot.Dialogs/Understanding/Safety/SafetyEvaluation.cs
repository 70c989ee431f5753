using System.Text.Json;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A message, the danger it truly tells of, and what makes it interesting.</summary>
public sealed record SafetyMessage(string Text, Danger Truth, string Language, string Note)
{
    /// <summary>Reads JSON Lines with <c>text</c> and <c>kind</c>, and perhaps <c>lang</c> and <c>note</c>.</summary>
    public static IReadOnlyList<SafetyMessage> ReadLines(string jsonLines) =>
        [.. jsonLines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadLine)];

    private static SafetyMessage ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var kind = root.GetProperty("kind").GetString()!;
        var truth = kind == "none" ? Danger.None : LexiconParser.DangerNamed(kind, "messages");
        return new(root.GetProperty("text").GetString()!, truth, Word(root, "lang"), Word(root, "note"));
    }

    private static string Word(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>How well danger is heard on labelled messages.</summary>
public sealed class SafetyEvaluation
{
    private const int Bands = 10;

    private readonly Judged[] judged;

    private SafetyEvaluation(IEnumerable<Judged> judged) => this.judged = [.. judged];

    private sealed record Judged(SafetyMessage Message, SafetyReading Read, float Likelihood, bool ByPattern, bool ByModel)
    {
        public bool IsDanger => Message.Truth != Danger.None;
        public bool IsRight => IsDanger == Read.Raised;
    }

    /// <summary>Messages of one kind: how many there are, and how many were rightly raised or rightly left.</summary>
    public sealed record KindScore(string Kind, int Count, int Right);

    /// <summary>Messages the model holds about as likely to be danger: how many, how likely on average, and how many are.</summary>
    public sealed record Band(double From, int Count, double Likelihood, double Danger);

    /// <summary>What one part of the reading reaches by itself.</summary>
    public sealed record PartScore(string Part, int Heard, int FalseAlarms);

    public int Dangers => judged.Count(j => j.IsDanger);
    public int Others => judged.Length - Dangers;
    public int Heard => judged.Count(j => j.IsDanger && j.Read.Raised);
    public int FalseAlarms => judged.Count(j => !j.IsDanger && j.Read.Raised);

    /// <summary>How often each truth was read as each danger.</summary>
    public IReadOnlyDictionary<(Danger Truth, Danger Read), int> Confusion =>
        judged.CountBy(j => (j.Message.Truth, j.Read.Danger)).ToDictionary();

    public IReadOnlyList<KindScore> ByNote => ByKind(j => $"{(j.IsDanger ? "danger" : "none")} {j.Message.Note}");
    public IReadOnlyList<KindScore> ByLanguage => ByKind(j => $"{(j.IsDanger ? "danger" : "none")} {j.Message.Language}");

    /// <summary>What the levels are worth: of those raised certainly, unsurely or not at all, how many are a danger.</summary>
    public IReadOnlyList<KindScore> ByLevel =>
        [.. judged.GroupBy(j => j.Read.Raised ? $"{j.Read.Certainty}" : "Calm").Select(g => new KindScore(g.Key, g.Count(), g.Count(j => j.IsDanger)))];

    public IReadOnlyList<Band> Reliability =>
        [.. judged.GroupBy(j => Math.Min((int)(j.Likelihood * Bands), Bands - 1)).OrderBy(g => g.Key)
            .Select(g => new Band((double)g.Key / Bands, g.Count(), g.Average(j => j.Likelihood), g.Average(j => j.IsDanger ? 1.0 : 0)))];

    /// <summary>The ablation: patterns by themselves, the model by itself, and everything together with the intents.</summary>
    public IReadOnlyList<PartScore> Parts =>
        [Part("patterns alone", j => j.ByPattern), Part("model alone", j => j.ByModel), Part("all together", j => j.Read.Raised)];

    /// <summary>Reads every message as a turn does.</summary>
    public static SafetyEvaluation Of(IEnumerable<SafetyMessage> messages) => new(messages.Select(Judge));

    private static Judged Judge(SafetyMessage message)
    {
        var (findings, likely) = SafetyReader.Evidence(message.Text);
        var byPattern = findings.Found.Exists(f => f.Pattern.Weight != Weight.Setting) && findings.Found.TrueForAll(f => f.Pattern.Weight != Weight.Setting);
        var byModel = SafetyReader.Weigh(findings with { Found = [] }, likely).Raised;
        return new(message, Reader.Read(message.Text).Safety, 1 - likely[0], byPattern, byModel);
    }

    private PartScore Part(string name, Func<Judged, bool> raised) =>
        new(name, judged.Count(j => j.IsDanger && raised(j)), judged.Count(j => !j.IsDanger && raised(j)));

    private IReadOnlyList<KindScore> ByKind(Func<Judged, string> kind) =>
        [.. judged.GroupBy(kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KindScore(g.Key, g.Count(), g.Count(j => j.IsRight)))];
}
