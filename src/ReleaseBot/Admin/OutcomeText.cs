using System.Globalization;
using ReleaseBot.Alerts;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Outcomes;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Rotl;

namespace ReleaseBot.Admin;

/// <summary>Outcomes in the words of staff pages.</summary>
public static class OutcomeText
{
    /// <summary>What stands in place of a number that could tell of somebody.</summary>
    public const string Hidden = "hidden";

    public static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;

    public static string Outcome(string outcome) => outcome switch
    {
        Dialogs.Outcomes.Outcome.Id => "ID in hand",
        Dialogs.Outcomes.Outcome.Account => "Bank account open",
        Dialogs.Outcomes.Outcome.Bed => "A bed for the first night",
        Dialogs.Outcomes.Outcome.Claim => "Benefit claim booked",
        _ => "Appointments kept",
    };

    /// <summary>The question as the person reads it in English, with its topic.</summary>
    public static string Question(Phrasebook words, Question question) => words.Find("en", $"{question.Dialog}/{question.Step}/short") is { } name
        ? $"{words.Text("en", question.Dialog + "/topic/title")}: {name}"
        : $"{question.Dialog}: {question.Step.Replace('-', ' ')}";

    /// <summary>The report as a file: every table of the page, one under the other.</summary>
    public static string File(OutcomeReport report, Quarter quarter, Phrasebook words)
    {
        List<string[]> rows =
        [
            ["table", "row", "what", "people"],
            ["counted", quarter.Name, "people who said yes to being counted", report.Counted is null ? "fewer than 5" : Count(report.Counted)],
        ];
        foreach (var row in report.Outcomes)
        {
            rows.Add(["outcome", Outcome(row.Outcome), "confirmed", Count(row.Confirmed)]);
            rows.Add(["outcome", Outcome(row.Outcome), "said by the person", Count(row.Said)]);
            rows.Add(["outcome", Outcome(row.Outcome), "no, or not known", Count(row.NotKnown)]);
        }

        foreach (var row in report.Questions)
        {
            rows.Add(["question", Question(words, row.Question), "stopped here", Count(row.Stopped)]);
            rows.Add(["question", Question(words, row.Question), "asked what it means", Count(row.AskedMeaning)]);
        }

        rows.Add(["reply", "middle of all", "time from sharing to staff taking it up", report.MiddleReply is { } reply ? AlertText.After(reply) : Hidden]);
        rows.AddRange(report.Refusals.Select(row => (string[])["rotl refusals", RotlText.ReasonKind(row.Reason), "applications", Count(row.Count)]));
        return Csv.Of(rows);
    }
}
