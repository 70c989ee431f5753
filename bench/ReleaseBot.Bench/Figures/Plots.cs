using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReleaseBot.Bench.Figures;

/// <summary>Draws curves as a plain SVG file. The first axis is logarithmic when its values span more than a hundredfold; so is the second.</summary>
internal static partial class Plots
{
    private const int Width = 720, Height = 380, Left = 80, Right = 200, Top = 40, Bottom = 50;

    private static readonly string[] Colours = ["#1d70b8", "#d4351c", "#00703c", "#f47738", "#4c2c92", "#505a5f"];

    /// <summary>Writes the plot and gives its path as seen from docs/.</summary>
    public static string Write(string verb, string title, IReadOnlyList<Curve> curves)
    {
        var name = $"{verb}-{NotAName().Replace(title.ToLowerInvariant(), "-").Trim('-')}.svg";
        var folder = Directory.CreateDirectory(Path.Combine(Folders.Docs, "benchmarks")).FullName;
        File.WriteAllText(Path.Combine(folder, name), Draw(title, curves));
        return "benchmarks/" + name;
    }

    internal static string Draw(string title, IReadOnlyList<Curve> curves)
    {
        var x = Scale.Over(curves.SelectMany(curve => curve.Points).Select(point => point.X), Left, Width - Right);
        var y = Scale.Over(curves.SelectMany(curve => curve.Points).Select(point => point.Y), Height - Bottom, Top);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/><text x=\"{Left}\" y=\"22\" font-size=\"15\">{Escape(title)}</text>\n");
        AppendGrid(svg, x, y);
        for (var index = 0; index < curves.Count; index++)
        {
            AppendCurve(svg, curves[index], Colours[index % Colours.Length], x, y, Top + 14 + (index * 18));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void AppendGrid(StringBuilder svg, Scale x, Scale y)
    {
        foreach (var tick in x.Ticks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x.At(tick):0.#} {Top}V{Height - Bottom}\" stroke=\"#ddd\"/><text x=\"{x.At(tick):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Tables.Number(tick)}</text>\n");
        }

        foreach (var tick in y.Ticks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {y.At(tick):0.#}H{Width - Right}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{y.At(tick) + 4:0.#}\" text-anchor=\"end\">{Tables.Number(tick)}</text>\n");
        }
    }

    private static void AppendCurve(StringBuilder svg, Curve curve, string colour, Scale x, Scale y, int legend)
    {
        var points = string.Join(' ', curve.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{x.At(point.X):0.#},{y.At(point.Y):0.#}")));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
        foreach (var point in curve.Points.Count <= 12 ? curve.Points : [])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x.At(point.X):0.#}\" cy=\"{y.At(point.Y):0.#}\" r=\"3\" fill=\"{colour}\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Width - Right + 12}\" y=\"{legend - 9}\" width=\"10\" height=\"10\" fill=\"{colour}\"/><text x=\"{Width - Right + 28}\" y=\"{legend}\">{Escape(curve.Name)}</text>\n");
    }

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAName();
}
