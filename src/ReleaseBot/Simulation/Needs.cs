using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReleaseBot.Simulation;

/// <summary>Something that people need, how many of them, what its button may say and what they say for it.</summary>
internal sealed record Need(string Name, double East, double West, IReadOnlyList<string> Words, IReadOnlyList<string> Says);

/// <summary>How often each need is met with, as data beside this file.</summary>
internal sealed record NeedsMix(string Source, IReadOnlyList<Need> Needs)
{
    public static NeedsMix Standard { get; } = Read();

    /// <summary>What one person needs. Where they are held decides how likely each need is.</summary>
    public IEnumerable<Need> Draw(Random random)
    {
        var isEast = random.Next(2) == 0;
        return [.. Needs.Where(need => random.NextDouble() * 100 < (isEast ? need.East : need.West))];
    }

    private static NeedsMix Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReleaseBot.Simulation.needs.json")!;
        return JsonSerializer.Deserialize(file, NeedsJson.Default.NeedsMix)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NeedsMix))]
internal sealed partial class NeedsJson : JsonSerializerContext;
