using System.Text;

namespace ReleaseBot.Dialogs.Shapes;

/// <summary>Draws a dialog as a Mermaid flow chart, from the same table that runs.</summary>
public static class Chart
{
    public static string Draw(Dialog dialog)
    {
        var chart = new StringBuilder("flowchart TD\n");
        foreach (var step in dialog.Steps)
        {
            chart.Append("    ").Append(Id(step.Name)).Append(step is Finish ? $"([{step.Name}])" : $"[{step.Name}]").Append('\n');
        }

        foreach (var ask in dialog.Steps.OfType<Ask>())
        {
            foreach (var arrow in ask.Arrows)
            {
                chart.Append("    ").Append(Id(ask.Name)).Append(" -->|\"").Append(Label(arrow)).Append("\"| ").Append(Id(arrow.To)).Append('\n');
            }
        }

        return chart.ToString();
    }

    private static string Label(Arrow arrow)
    {
        var answer = arrow switch
        {
            { Answers: [] } => "any answer",
            { IsForPassingOver: true } => "passed over",
            _ => string.Join(" / ", arrow.Answers),
        };
        var guard = arrow.Guard is { } when ? $", when {when.Method.Name}" : "";
        var effect = arrow switch
        {
            { Request: { } request } => $", staff are asked to {request}",
            { Move: { } move } => $", {move.Method.Name}",
            { Effect: Effect.None } => "",
            { Effect: var done } => $", {done}",
        };
        return answer + guard + effect;
    }

    private static string Id(string step) => "s_" + step.Replace('-', '_');
}
