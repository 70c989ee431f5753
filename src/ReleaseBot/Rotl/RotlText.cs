using System.Globalization;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Rotl;

/// <summary>States, codes and fields of applications in the words of the desk.</summary>
public static class RotlText
{
    public static string State(string state) => state switch
    {
        RotlLife.Submitted => "Handed in",
        RotlLife.Checks => "Checks",
        RotlLife.SentBack => "Sent back",
        RotlLife.Board => "Board date set",
        RotlLife.Approved => "Approved",
        RotlLife.Understood => "Conditions understood",
        RotlLife.Booked => "Outing booked",
        RotlLife.BeenOut => "Has been out",
        RotlLife.Refused => "Refused",
        RotlLife.Stopped => "Stopped",
        RotlLife.Appealed => "Asked to look again",
        RotlLife.Ended => "Ended",
        RotlLife.Withdrawn => "Taken back",
        _ => state,
    };

    /// <summary>What the desk does to get there.</summary>
    public static string Act(string state) => state switch
    {
        RotlLife.Checks => "Start the checks",
        RotlLife.SentBack => "Send it back for more",
        RotlLife.Board => "Set the board date",
        RotlLife.Approved => "Approve",
        RotlLife.Refused => "Refuse",
        RotlLife.Stopped => "Stop this leave",
        RotlLife.Booked => "Book an outing",
        RotlLife.BeenOut => "Record how the outing ended",
        RotlLife.Ended => "End this application",
        _ => state,
    };

    public static string Colour(RotlCase one) => one switch
    {
        { IsHeld: true } => "red",
        { WaitsForStaff: true } => "blue",
        { IsOpen: true } => "yellow",
        _ => "grey",
    };

    public static string Label(Need need, string first) => need.Name switch
    {
        "reason" => "Reason for the decision",
        "conditions" => "Licence conditions, one on each line",
        "change" => "What would change the decision",
        "again" => $"{first} can apply again from",
        "appeal" => "How to challenge it",
        "words" => "What is missing",
        "day" => "Day",
        "leave" => "Time out",
        "back-day" => "Day back",
        "back" => "Time back",
        "outcome" => "How did the outing end?",
        var name => name,
    };

    public static string Hint(Need need, string first) => need.Kind switch
    {
        NeedKind.Words => $"{first} reads exactly these words. Plain, short sentences help.",
        NeedKind.Day => "For example, 27 3 2027",
        NeedKind.Time => "For example, 9:30 or 16:00",
        _ => "",
    };

    /// <summary>What staff may start from; it is theirs to change.</summary>
    public static string Suggestion(Need need) => need == Need.Appeal
        ? "You can ask for a complaint form on the wing. If you do not agree with the answer, you can write to the Ombudsman."
        : "";

    /// <summary>Something that was said with a step, as the desk reads it.</summary>
    public static string Said(Slot said) => said.Kind switch
    {
        "date" when DateOnly.TryParse(said.Value, CultureInfo.InvariantCulture, out var day) => StaffText.Date(day),
        _ when said.Name == "outcome" => Outcomes.FirstOrDefault(outcome => outcome.Value == said.Value).Text ?? said.Value,
        _ => said.Value,
    };

    public static string Fault(RotlFault fault, string label) => fault.What switch
    {
        "missing" => $"Enter: {Lower(label)}",
        "too-long" => $"{label} must be {RotlDesk.LongestWords:N0} characters or fewer",
        "not-a-day" => $"{label} must be a real date, such as 27 3 2027",
        "not-a-time" => $"{label} must be a time, such as 9:30",
        "gone-by" => $"{label} must be today or later",
        "before-leaving" => $"{label} must be after the time out",
        _ => $"{label} is not right",
    };

    public static IReadOnlyList<(string Value, string Text)> Outcomes { get; } =
        [("on-time", "Back on time"), ("late", "Back late"), ("not-out", "Did not go out"), ("broken", "A condition was not kept")];

    /// <summary>What a code stands for, as in the external movements service.</summary>
    public static string Code(string? code) => code switch
    {
        null or "" => "For you to choose",
        RotlCodes.Standard => "SR, standard ROTL",
        RotlCodes.Restricted => "RR, restricted ROTL",
        RotlCodes.Escort => "SE, security escort",
        "RDR" => "RDR, resettlement day release",
        "ROR" => "ROR, resettlement overnight release",
        "CRL" => "CRL, childcare resettlement licence",
        "SPL" => "SPL, special purpose licence",
        var other => other,
    };

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>The sort of a no, as staff choose it and as it is counted.</summary>
    public static string ReasonKind(string kind) => kind switch
    {
        "risk" => "Risk to others",
        "behaviour" => "Behaviour in prison",
        "too-soon" => "Too soon in the sentence",
        "not-allowed" => "Not allowed by the rules",
        "plan" => "The plan for the leave",
        "staff" => "No staff or no transport",
        "papers" => "Checks or papers missing",
        _ => "Another reason",
    };
}
