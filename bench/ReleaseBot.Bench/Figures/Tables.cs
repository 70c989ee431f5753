using System.Globalization;

namespace ReleaseBot.Bench.Figures;

/// <summary>Figures as lines of text and of Markdown.</summary>
internal static class Tables
{
    public const string Head = """
        | what | figure | ours | beside it | | ratio | to reach | |
        |---|---|---:|---|---:|---:|---:|---|
        """;

    public static string Row(Figure figure) =>
        $"| {figure.What} | {figure.Which} | {Number(figure.Ours)} {figure.Unit} | {figure.Beside} | {Number(figure.Value)} | {Number(figure.Ratio)} | {ToReach(figure)} | {Verdict(figure)} |";

    public static string Line(Figure figure) =>
        $"{figure.What}, {figure.Which}: {Number(figure.Ours)} {figure.Unit} ({figure.Beside} {Number(figure.Value)}, ratio {Number(figure.Ratio)}) {ToReach(figure)} {Verdict(figure)}";

    public static string Number(double? value) => value switch
    {
        null => "",
        0 => "0",
        { } big when Math.Abs(big) >= 1000 => big.ToString("#,##0", CultureInfo.InvariantCulture),
        { } middle when Math.Abs(middle) >= 100 => middle.ToString("0", CultureInfo.InvariantCulture),
        { } small when Math.Abs(small) >= 10 => small.ToString("0.0", CultureInfo.InvariantCulture),
        { } least => least.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static string ToReach(Figure figure)
    {
        var sign = figure.Less ? "≤" : "≥";
        var aims = new List<string>();
        if ((figure.Aim ?? (figure.Beside == "limit" ? figure.Value : null)) is { } aim)
        {
            aims.Add($"{sign} {Number(aim)}");
        }

        if (figure.AimRatio is { } ratio)
        {
            aims.Add($"{sign} {Number(ratio)} of it");
        }

        return string.Join(", ", aims);
    }

    private static string Verdict(Figure figure) => figure.IsMet switch
    {
        true => "reached",
        false => "**missed**",
        null => "",
    };
}
