using System.Numerics;
using System.Runtime.InteropServices;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>
/// Fits the weights by stepping down the slope, example by example, in an order that is always the same.
/// Vectors are used lane by lane only, so that their width does not change a bit of the result.
/// </summary>
internal sealed class WeightFit
{
    private const int Rounds = 10;
    private const float Step = 0.5f;
    private const float Pull = 2e-4f;
    private const float MistypedShare = 0.5f;
    private const double GoodEnough = 0.002;
    private const ulong Seed = 39;

    /// <summary>Room for the labels of a row, rounded up so that any vector fits a whole number of times.</summary>
    public const int Stride = 48;

    private readonly float[] weights;
    private readonly float[] slopes;
    private readonly float[] sums = new float[Stride];
    private readonly double[] scores = new double[IntentNames.Count];

    private WeightFit(int rows)
    {
        weights = new float[(rows + 1) * Stride];
        slopes = new float[weights.Length];
        Array.Fill(slopes, 1e-2f);
    }

    /// <summary>The weights by row and label; the last row is the bias.</summary>
    public float[] Weights => weights;

    public static WeightFit To(Example[] examples, int rows)
    {
        var fit = new WeightFit(rows);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var chance = new Lcg(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var i in order)
                fit.Learn(examples[i]);
        }

        return fit;
    }

    /// <summary>The raw scores of an example.</summary>
    public ReadOnlySpan<double> Score(Example example)
    {
        weights.AsSpan(^Stride..).CopyTo(sums);
        for (var i = 0; i < example.Rows.Length; i++)
            AddRow(example.Rows[i], example.Weights[i]);
        for (var k = 0; k < scores.Length; k++)
            scores[k] = sums[k];
        return scores;
    }

    private void AddRow(int row, float weight)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums.AsSpan());
        var from = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * Stride, Stride));
        for (var k = 0; k < to.Length; k++)
            to[k] += from[k] * weight;
    }

    private void Learn(Example example)
    {
        Score(example);
        Softmax.InPlace(scores, 1);
        var (part, farthest) = (example.IsMistyped ? MistypedShare : 1, 0.0);
        for (var k = 0; k < scores.Length; k++)
        {
            var off = scores[k] - example.Share(k);
            farthest = Math.Max(farthest, Math.Abs(off));
            sums[k] = (float)off * part;
        }

        if (farthest < GoodEnough)
            return;
        for (var i = 0; i < example.Rows.Length; i++)
            StepRow(example.Rows[i], example.Weights[i]);
        StepRow(weights.Length / Stride - 1, 1);
    }

    private void StepRow(int row, float weight)
    {
        var off = MemoryMarshal.Cast<float, Vector<float>>(sums.AsSpan());
        var steep = MemoryMarshal.Cast<float, Vector<float>>(slopes.AsSpan(row * Stride, Stride));
        var values = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * Stride, Stride));
        for (var k = 0; k < off.Length; k++)
        {
            var slope = off[k] * weight + values[k] * Pull;
            steep[k] += slope * slope;
            values[k] -= slope * Step / Vector.SquareRoot(steep[k]);
        }
    }
}
