using System.Text.Json.Serialization;

namespace ReleaseBot.Bench.Figures;

/// <summary>One measured figure with the peer or limit that stands beside it.</summary>
/// <param name="What">What was measured; figures with the same text stand together.</param>
/// <param name="Which">Which figure of it: "p99", "turns a second".</param>
/// <param name="Beside">What the second value is: a peer of the same run, or a limit.</param>
internal sealed record Figure(string What, string Which, double Ours, string Unit, string Beside, double? Value)
{
    /// <summary>A lower figure is better.</summary>
    public bool Less { get; init; }

    /// <summary>The number to reach, where the design names one and it is not <see cref="Value"/> itself.</summary>
    public double? Aim { get; init; }

    /// <summary>The share of the peer to reach, where that is what the design names.</summary>
    public double? AimRatio { get; init; }

    [JsonIgnore]
    public double? Ratio => Value is { } value and not 0 ? Ours / value : null;

    /// <summary>Whether what is to be reached was reached; nothing where nothing is to be reached.</summary>
    [JsonIgnore]
    public bool? IsMet => Aim is null && AimRatio is null
        ? Beside == "limit" && Value is { } limit ? Reaches(Ours, limit) : null
        : (Aim is not { } aim || Reaches(Ours, aim)) && (AimRatio is not { } ratio || (Ratio is { } got && Reaches(got, ratio)));

    private bool Reaches(double got, double wanted) => Less ? got <= wanted : got >= wanted;
}

/// <summary>A line of points for a plot: a latency curve, a growth curve.</summary>
internal sealed record Curve(string Plot, string Name, IReadOnlyList<Point> Points);

internal sealed record Point(double X, double Y);
