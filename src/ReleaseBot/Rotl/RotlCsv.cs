using System.Text;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Rotl;

/// <summary>
/// Applications as a file for booking: a line an application, under the codes of the HMPPS external movements service. Empty where staff choose.
/// No cell can begin like a formula, so that a spreadsheet shows the words and never runs them.
/// </summary>
public static class RotlCsv
{
    private static readonly string[] Header =
    [
        "prisonNumber", "absenceType", "absenceSubType", "absenceReasonCategory", "absenceReason", "status", "schedule",
        "startDate", "startTime", "endDate", "endTime", "transport", "locationName", "locationAddress", "contactName", "contactPhone", "handedIn", "reference",
    ];

    public static string Of(IEnumerable<DeskItem> items)
    {
        var file = new StringBuilder();
        Write(file, Header);
        foreach (var item in items.Where(item => !item.Case.IsWithdrawn))
        {
            Write(file, Cells(item));
        }

        return file.ToString();
    }

    private static string[] Cells(DeskItem item)
    {
        var one = item.Case;
        var outing = one.Steps.LastOrDefault(step => step.State == RotlLife.Booked);
        return
        [
            item.Person.Details.Number,
            .. RotlCodesOf(one),
            Status(one),
            Schedule(one.Field("repeat")),
            Of("day"),
            Of("leave"),
            Of("back-day") is { Length: > 0 } back ? back : Of("day"),
            Of("back"),
            Transport(one.Field("travel")),
            one.Field("place") ?? "",
            one.Field("address") ?? "",
            one.Field("who") ?? "",
            one.Field("phone") ?? "",
            one.HandedInAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            one.Id,
        ];

        string Of(string name) => Said(outing, name) ?? one.Field(name) ?? "";
    }

    private static string[] RotlCodesOf(RotlCase one) =>
        [one.Field("type") ?? "", one.Field("sub-type") ?? "", one.Field("category") ?? "", one.Field("reason-code") ?? ""];

    private static string? Said(RotlStep? step, string name) => step?.Said.FirstOrDefault(said => said.Name == name)?.Value;

    private static string Status(RotlCase one) => one.State switch
    {
        RotlLife.Approved or RotlLife.Understood or RotlLife.Booked or RotlLife.BeenOut => "APPROVED",
        RotlLife.Refused => "DENIED",
        RotlLife.Stopped => "CANCELLED",
        RotlLife.Ended => "EXPIRED",
        _ => "PENDING",
    };

    private static string Schedule(string? repeat) => repeat switch
    {
        "once" => "SINGLE",
        "weekly" => "WEEKLY",
        "fortnight" => "BIWEEKLY",
        _ => "",
    };

    private static string Transport(string? travel) => travel switch
    {
        "public" => "PUT",
        "car" => "CAR",
        "walk" => "FOOT",
        "prison" => "VAN",
        _ => "",
    };

    private static void Write(StringBuilder file, IEnumerable<string> cells) => file.AppendJoin(',', cells.Select(Csv.Cell)).Append("\r\n");
}
