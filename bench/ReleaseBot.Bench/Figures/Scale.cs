namespace ReleaseBot.Bench.Figures;

/// <summary>One axis of a plot: from values to places on the paper.</summary>
internal sealed class Scale
{
    private readonly double from, to, least, most;
    private readonly bool isLogarithmic;

    private Scale(double least, double most, bool isLogarithmic, double from, double to) =>
        (this.least, this.most, this.isLogarithmic, this.from, this.to) = (least, most, isLogarithmic, from, to);

    public IReadOnlyList<double> Ticks => isLogarithmic
        ? [.. Enumerable.Range((int)Math.Round(least), (int)Math.Round(most - least) + 1).Select(power => Math.Pow(10, power))]
        : [.. Enumerable.Range(0, 6).Select(part => least + ((most - least) * part / 5))];

    public static Scale Over(IEnumerable<double> values, double from, double to)
    {
        var all = values.ToArray();
        var (least, most) = (all.Min(), all.Max());
        return least > 0 && most / least > 100
            ? new(Math.Floor(Math.Log10(least)), Math.Ceiling(Math.Log10(most)), isLogarithmic: true, from, to)
            : new(0, Round(most), isLogarithmic: false, from, to);
    }

    public double At(double value) => from + ((to - from) * (((isLogarithmic ? Math.Log10(value) : value) - least) / (most - least)));

    /// <summary>The next number up that reads well: 1, 2 or 5 with noughts.</summary>
    private static double Round(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1e-9))));
        return new[] { 1, 2, 2.5, 5, 10 }.Select(step => step * power).First(step => step >= most * 0.999);
    }
}
