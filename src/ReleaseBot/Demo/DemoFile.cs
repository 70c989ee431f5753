using System.Text.Json.Serialization;
using ReleaseBot.Setup;

namespace ReleaseBot.Demo;

/// <summary><c>demo.json</c>: who can sign in where in the demo prison.</summary>
public sealed record DemoFile
{
    public required string Url { get; init; }

    public required string EstablishmentSecret { get; init; }

    public required IReadOnlyList<DemoPerson> People { get; init; }

    public required IReadOnlyList<DemoKiosk> Kiosks { get; init; }

    public required IReadOnlyList<DemoStaff> Staff { get; init; }

    public static string PathIn(Installation installation) => Path.Combine(installation.DataDirectory, "demo.json");
}

/// <param name="Pin">Empty for somebody who has none yet.</param>
/// <param name="CardCode">The one-use code of somebody who has no PIN yet; absent else.</param>
public sealed record DemoPerson(string Number, string Pin, string Situation, string? CardCode = null);

public sealed record DemoKiosk(string Name, string EnrolUrl);

public sealed record DemoStaff(string Name, string Role, string UserName, string Password);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DemoFile))]
internal sealed partial class DemoJson : JsonSerializerContext;
