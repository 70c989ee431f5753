using ReleaseBot.Data;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Alerts.Relays;

/// <summary>
/// What is told on of an alert that nobody opened: who, where, since when, and where to look. It is the same for every sort of danger and holds no word
/// that was said, since a printer or a mailbox is read by more people than the alerts page, and the danger may come from one of them.
/// </summary>
public sealed record RelayNote(string AlertId, Establishment Prison, string Name, string Number, string Cell, string? Kiosk, DateTimeOffset RaisedAt, string Link)
{
    public const string Subject = "ReleaseBot: nobody has opened an alert";

    public static RelayNote Of(Alert alert, Establishment prison, string? kiosk, string url) => new(
        alert.Id,
        prison,
        alert.Person.FullName,
        alert.Person.Number,
        alert.Person.Cell ?? "not known",
        kiosk,
        alert.At,
        url.TrimEnd('/') + "/alerts");

    public string Text =>
        $"""
        {Prison.Name}

        Nobody has opened an alert of {StaffText.Moment(RaisedAt)}.
        Go and see this person now:

          {Name}, {Number}
          Cell: {Cell}
          {(Kiosk is null ? "Kiosk: not known" : "Kiosk: " + Kiosk)}

        Then open {Link} and say there that you have seen it.
        The person was told to press the cell bell. They were not told that anybody is coming.
        """;
}

/// <summary>A way to tell on. What it throws is a failed try.</summary>
public interface IRelayWay
{
    /// <summary>The short name it is stored under.</summary>
    string Name { get; }

    /// <summary>Whether it is set up for this prison.</summary>
    bool Serves(Establishment prison);

    Task SendAsync(RelayNote note, CancellationToken cancellation);
}

/// <summary>A way refused a note, or could not be reached; the reason is a short name that says nothing of anyone.</summary>
public sealed class RelayFailedException(string reason) : Exception(reason)
{
    public string Reason => Message;
}
