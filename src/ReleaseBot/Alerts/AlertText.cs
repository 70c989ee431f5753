using ReleaseBot.Data;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Alerts;

/// <summary>What became of an alert, in the words of staff pages.</summary>
public static class AlertText
{
    /// <summary>How one way of telling it on has come out.</summary>
    /// <param name="isSeen">Somebody has opened the alert, so that nothing more is sent.</param>
    public static string Relay(Relay relay, bool isSeen) => (relay.SentAt, relay.Way) switch
    {
        ({ } at, "kiosk") => $"The person's screen said again to press the bell on {StaffText.Moment(at)}.",
        ({ } at, _) => $"Told on by {Way(relay.Way)} on {StaffText.Moment(at)}.",
        _ when isSeen => $"Not told on by {Way(relay.Way)}, and not tried any more since somebody has seen it{Why(relay)}.",
        _ when relay.Fault is not null => $"NOT told on by {Way(relay.Way)}{Why(relay)}. Tried {StaffText.Count(relay.Tries, "time", "times")}; tried again on {StaffText.Moment(relay.NextTryAt)}.",
        _ => $"Being told on by {Way(relay.Way)}.",
    };

    /// <summary>How long it took, in whole minutes.</summary>
    public static string After(TimeSpan time) => time.TotalMinutes switch
    {
        < 1 => "less than a minute",
        < 2 => "1 minute",
        < 120 => $"{(int)time.TotalMinutes} minutes",
        < 48 * 60 => $"{(int)time.TotalHours} hours",
        _ => $"{(int)time.TotalDays} days",
    };

    private static string Why(Relay relay) => relay.Fault is { } fault ? $": {fault}" : "";

    private static string Way(string way) => way switch
    {
        "kiosk" => "the person's screen",
        "email" => "e-mail",
        "webhook" => "the prison's own system",
        "file" => "the printer's folder",
        _ => way,
    };
}
