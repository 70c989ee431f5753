namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Turns scores into probabilities with plain arithmetic only, so that every machine gets the same bits.</summary>
internal static class Softmax
{
    private const double Ln2 = 0.693147180559945309;
    private const double LowestPower = -700;

    /// <summary>Replaces scores, divided by the temperature, with probabilities.</summary>
    public static void InPlace(Span<double> scores, double temperature)
    {
        var most = scores[0];
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Exp((scores[i] - most) / temperature);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    /// <summary>e to a power of zero or less.</summary>
    public static double Exp(double power)
    {
        if (power < LowestPower)
            return 0;
        var twos = (long)(power / Ln2 - 0.5);
        var rest = power - twos * Ln2;
        var value = 1.0;
        for (var i = 13; i > 0; i--)
            value = 1 + rest * value / i;
        return value * BitConverter.Int64BitsToDouble((twos + 1023) << 52);
    }
}
