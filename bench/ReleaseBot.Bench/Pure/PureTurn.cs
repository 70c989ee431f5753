using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Bench.Pure;

/// <summary>The pure turn: take what was tapped, and draw the next screen. Nothing is read for meaning, nothing is stored.</summary>
[MemoryDiagnoser]
public class PureTurn
{
    private const int Turns = 400;

    private readonly ImmutableArray<Met> met = Talk.Taps(Turns);

    [Benchmark(OperationsPerInvoke = Turns)]
    public int TakeAndShow()
    {
        var bubbles = 0;
        foreach (var (place, said) in met)
        {
            bubbles += Reply.Show(Shelf.Standard, Turn.Take(Shelf.Standard, place, said, Talk.Day).Place).Bubbles.Length;
        }

        return bubbles;
    }
}
