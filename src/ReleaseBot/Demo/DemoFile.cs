using System.Text.Json;
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

    /// <summary>Writes the address the demo prison is served at today into the file, and into each kiosk's link.</summary>
    public static async Task ServeAtAsync(Installation installation, string url, CancellationToken cancellation)
    {
        if (await ReadAsync(installation, cancellation) is { } file)
        {
            await (file with { Url = url, Kiosks = [.. file.Kiosks.Select(kiosk => kiosk with { EnrolUrl = url + kiosk.EnrolUrl[kiosk.EnrolUrl.IndexOf("/kiosk/", StringComparison.Ordinal)..] })] })
                .WriteAsync(installation, cancellation);
        }
    }

    /// <summary>The file of this installation; absent where there is no demo prison.</summary>
    public static async Task<DemoFile?> ReadAsync(Installation installation, CancellationToken cancellation) =>
        File.Exists(PathIn(installation))
            ? JsonSerializer.Deserialize(await File.ReadAllTextAsync(PathIn(installation), cancellation), DemoJson.Default.DemoFile)
            : null;

    /// <summary>Written beside and then put in place, so that whoever reads it meanwhile never finds half of it.</summary>
    public async Task WriteAsync(Installation installation, CancellationToken cancellation)
    {
        var beside = PathIn(installation) + ".new";
        await File.WriteAllTextAsync(beside, JsonSerializer.Serialize(this, DemoJson.Default.DemoFile), cancellation);
        File.Move(beside, PathIn(installation), overwrite: true);
    }

    private static string PathIn(Installation installation) => Path.Combine(installation.DataDirectory, "demo.json");
}

/// <param name="Pin">Empty for somebody who has none yet.</param>
/// <param name="CardCode">The one-use code of somebody who has no PIN yet; absent else.</param>
public sealed record DemoPerson(string Number, string Pin, string Situation, string? CardCode = null);

public sealed record DemoKiosk(string Name, string EnrolUrl);

public sealed record DemoStaff(string Name, string Role, string UserName, string Password);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DemoFile))]
public sealed partial class DemoJson : JsonSerializerContext;
