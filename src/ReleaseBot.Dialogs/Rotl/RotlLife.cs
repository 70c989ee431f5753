using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>Who may take a step in the life of an application.</summary>
public enum Mover
{
    Person,
    Staff,
}

/// <summary>One way from a state to another: who may take it, and what must be said with it.</summary>
public sealed record Way(string From, string To, Mover By, ImmutableArray<Need> Needs);

/// <summary>
/// The life of a ROTL application, from the draft to the last outing: which step can follow which, who may take it and what it needs.
/// The dialog takes the person's steps, the ROTL desk those of staff; nothing else moves an application.
/// </summary>
public static class RotlLife
{
    public const string Draft = "draft";
    public const string Submitted = "submitted";
    public const string Checks = "checks";
    public const string SentBack = "sent-back";
    public const string Board = "board";
    public const string Approved = "approved";
    public const string Understood = "understood";
    public const string Booked = "booked";
    public const string BeenOut = "been-out";
    public const string Refused = "refused";
    public const string Stopped = "stopped";
    public const string Appealed = "appealed";
    public const string Ended = "ended";
    public const string Withdrawn = "withdrawn";

    private static readonly ImmutableArray<string> BeforeDecision = [Submitted, Checks, SentBack, Board, Appealed];

    private static readonly ImmutableArray<string> Agreed = [Approved, Understood, Booked, BeenOut];

    public static ImmutableArray<Way> Ways { get; } =
    [
        .. By(Mover.Person, [Draft, SentBack], Submitted),
        .. By(Mover.Person, [.. BeforeDecision, .. Agreed], Withdrawn),
        .. By(Mover.Person, [Approved], Understood),
        .. By(Mover.Person, [BeenOut], BeenOut, Need.Words),
        .. By(Mover.Person, [Refused, Stopped], Appealed, Need.Words),

        .. By(Mover.Staff, [Submitted, Appealed], Checks),
        .. By(Mover.Staff, [Submitted, Checks], SentBack, Need.Words),
        .. By(Mover.Staff, [Submitted, Checks, Board, Appealed], Board, Need.Day),
        .. By(Mover.Staff, [Submitted, Checks, Board, Appealed], Approved, Need.Reason, Need.Conditions),
        .. By(Mover.Staff, [Submitted, Checks, Board, Appealed], Refused, Need.Reason, Need.Change, Need.Again, Need.Appeal),
        .. By(Mover.Staff, [Understood, Booked, BeenOut], Booked, Need.Day, Need.Leave, Need.BackDay, Need.Back),
        .. By(Mover.Staff, [Booked], BeenOut, Need.Outcome),
        .. By(Mover.Staff, Agreed, Stopped, Need.Reason, Need.Change, Need.Again, Need.Appeal),
        .. By(Mover.Staff, [Understood, BeenOut], Ended),
    ];

    /// <summary>Every state there is.</summary>
    public static ImmutableArray<string> States { get; } = [.. Ways.SelectMany(way => (string[])[way.From, way.To]).Distinct()];

    public static Way? Find(string from, string to, Mover by) => Ways.FirstOrDefault(way => way.From == from && way.To == to && way.By == by);

    /// <summary>What this mover can do next.</summary>
    public static ImmutableArray<Way> From(string state, Mover by) => [.. Ways.Where(way => way.From == state && way.By == by)];

    /// <summary>Nothing more comes of it, unless the person asks staff to look again.</summary>
    public static bool IsEnd(string state) => state is Withdrawn or Ended or Refused or Stopped;

    /// <summary>A no, or a yes taken back: a member of staff tells it before the screen does.</summary>
    public static bool IsBadNews(string state) => state is Refused or Stopped;

    private static IEnumerable<Way> By(Mover mover, ImmutableArray<string> from, string to, params ImmutableArray<Need> needs) =>
        from.Select(state => new Way(state, to, mover, needs));
}

/// <summary>Something that must be said with a step, under its name.</summary>
public sealed record Need(string Name, NeedKind Kind)
{
    /// <summary>Conditions on the licence, one a line.</summary>
    public static Need Conditions { get; } = new("conditions", NeedKind.Words);

    public static Need Reason { get; } = new("reason", NeedKind.Words);

    /// <summary>What would change the answer.</summary>
    public static Need Change { get; } = new("change", NeedKind.Words);

    /// <summary>When the person can apply again.</summary>
    public static Need Again { get; } = new("again", NeedKind.Day);

    public static Need Appeal { get; } = new("appeal", NeedKind.Words);

    public static Need Words { get; } = new("words", NeedKind.Words);

    public static Need Day { get; } = new("day", NeedKind.Day);

    public static Need Leave { get; } = new("leave", NeedKind.Time);

    public static Need BackDay { get; } = new("back-day", NeedKind.Day);

    public static Need Back { get; } = new("back", NeedKind.Time);

    /// <summary>How an outing ended: <c>on-time</c>, <c>late</c>, <c>not-out</c> or <c>broken</c>.</summary>
    public static Need Outcome { get; } = new("outcome", NeedKind.Outcome);
}

public enum NeedKind
{
    Words,
    Day,
    Time,
    Outcome,
}
