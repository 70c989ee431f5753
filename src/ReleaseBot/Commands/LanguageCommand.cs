using System.CommandLine;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Commands;

/// <summary><c>language train</c> makes the language models anew from the training lines; <c>language evaluate</c> and <c>language ablate</c> say how good they are.</summary>
internal static class LanguageCommand
{
    public static Command Make() => new("language", "The language models: training and evaluation.") { Train(), Evaluate(), Ablate() };

    private static Command Train()
    {
        var folder = Folder();
        var train = new Command("train", "Trains both models and writes intents.bin and safety.bin beside their training lines. Always the same bytes for the same lines.") { folder };
        train.SetAction(async (parsed, cancellation) =>
        {
            var root = parsed.GetValue(folder)!;
            await Console.Error.WriteLineAsync("Training the intent model; this takes up to a minute.");
            await File.WriteAllBytesAsync(Path.Combine(root, "Intents", "intents.bin"), IntentTrainer.Train(IntentLines(root)), cancellation);
            await Console.Error.WriteLineAsync("Training the safety model.");
            await File.WriteAllBytesAsync(Path.Combine(root, "Safety", "safety.bin"), SafetyTrainer.Train(SafetyLines(root)), cancellation);
            await Console.Error.WriteLineAsync("Done. Build again to use them.");
            return 0;
        });
        return train;
    }

    private static Command Evaluate()
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON Lines with text and intent, text and intents, or text and kind (of danger)." };
        var evaluate = new Command("evaluate", "Prints scores, confusions, errors and calibration of the shipped models on labelled messages.") { file };
        evaluate.SetAction(async (parsed, cancellation) =>
        {
            Console.WriteLine(Report(await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, cancellation)));
            return 0;
        });
        return evaluate;
    }

    private static string Report(string lines) => lines.Contains("\"kind\"", StringComparison.Ordinal)
        ? SafetyReport.Write(SafetyEvaluation.Of(SafetyMessage.ReadLines(lines)))
        : EvaluationReport.Write(Evaluation.Of(LabelledMessage.ReadLines(lines), text => Reader.Read(text).Intent));

    private static Command Ablate()
    {
        var folder = Folder();
        var file = new Option<FileInfo>("--on") { Description = "The labelled messages to score on.", Required = true };
        var ablate = new Command("ablate", "Trains without each group of features in turn and prints what each is worth. Takes several minutes.") { folder, file };
        ablate.SetAction(async (parsed, cancellation) =>
        {
            var messages = LabelledMessage.ReadLines(await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, cancellation));
            Console.WriteLine(EvaluationReport.Write(Ablation.Of(IntentLines(parsed.GetValue(folder)!), messages)));
            return 0;
        });
        return ablate;
    }

    private static Argument<string> Folder() => new("folder") { Description = "The Understanding folder of the source.", DefaultValueFactory = _ => "src/ReleaseBot.Dialogs/Understanding" };

    private static IReadOnlyList<(string Text, string Label)> IntentLines(string root) =>
        TrainingLines.Read(Directory.GetFiles(Path.Combine(root, "Intents", "Training")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))));

    private static IEnumerable<(string Text, string Label)> SafetyLines(string root) =>
        SafetyTrainingLines.Read(Directory.GetFiles(Path.Combine(root, "Safety", "Training"), "*.txt").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
}
