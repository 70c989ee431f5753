using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Bench.Pure;

/// <summary>One step decided: the open step is found, its arrows are tried with their guards, and the step it leads to is found. Over every choice of every step of every dialog.</summary>
[MemoryDiagnoser]
public class OneStep
{
    /// <summary>Somebody who has answered much already, so that guards find answers to look at.</summary>
    private static readonly Place HasTalked = Talk.Taps(400)[^1].Place;

    private readonly ImmutableArray<Choice> choices = [.. Shelf.Standard.Dialogs.SelectMany(ChoicesOf)];

    [Benchmark]
    public int EveryChoice()
    {
        var led = 0;
        foreach (var choice in choices)
        {
            led += choice.Decide().Name.Length;
        }

        return led;
    }

    public int Count => choices.Length;

    private static IEnumerable<Choice> ChoicesOf(Dialog dialog) =>
        from ask in dialog.Steps.OfType<Ask>()
        from choice in ask.How.Choices.DefaultIfEmpty("given")
        let answer = ask.How.Choices.IsEmpty ? Answer.Gave(Given(ask.How.Kind)) : Answer.Chose(choice)
        let open = new OpenDialog { Name = dialog.Name, Version = dialog.Version, Now = Standing.At(ask.Name), Path = [.. dialog.Steps.Select(step => step.Name)] }
        let known = new Known(HasTalked with { Open = [open] }, Talk.Day, open, dialog, ask.Name, answer)
        where ask.Next(answer, known) is not null
        select new Choice(dialog, ask.Name, answer, known);

    /// <summary>Words that a step of this kind can hold.</summary>
    private static string Given(AskKind kind) => kind switch
    {
        AskKind.Date => "2026-12-01",
        AskKind.Time => "10:30",
        _ => "given",
    };

    private sealed record Choice(Dialog Dialog, string Step, Answer Answer, Known Known)
    {
        public Step Decide() => Dialog[((Ask)Dialog[Step]).Next(Answer, Known)!.To];
    }
}
