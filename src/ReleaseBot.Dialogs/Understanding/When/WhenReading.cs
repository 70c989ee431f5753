using System.Globalization;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The question a date or time answers.</summary>
public enum WhenContext
{
    Appointment,
    AppointmentTime,
    ReleaseDate,
    BirthDate,
    PastEvent,
}

/// <summary>What was read: a day, a clock time, both, a span, or a length of time.</summary>
public enum WhenKind
{
    None,
    Date,
    Time,
    DateTime,
    DateRange,
    Duration,
}

/// <summary>What to do with a reading: take it, ask about it, or find nothing in it.</summary>
public enum Expect
{
    Resolve,
    Ask,
    None,
}

/// <summary>A date or time read from a person's words. When it is ambiguous it is read back before it is saved.</summary>
public sealed record WhenReading
{
    public static WhenReading Nothing { get; } = new() { Expect = Expect.None };

    public WhenKind Kind { get; init; }

    public bool Ambiguous { get; init; }

    public required Expect Expect { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>The end of a span of days or of times on one day; its beginning stands in Date and Time.</summary>
    public DateOnly? EndDate { get; init; }

    public TimeOnly? EndTime { get; init; }

    /// <summary>A length of time as ISO 8601 writes it.</summary>
    public string? Duration { get; init; }

    /// <summary>Whether the value is a start and an end rather than one moment.</summary>
    public bool IsSpan => Expect == Expect.Resolve && (EndDate ?? (object?)EndTime) is not null;

    /// <summary>The value, or the start of a span; null unless it was resolved.</summary>
    public string? Value => Expect != Expect.Resolve ? null : Duration ?? Written(Date, Time);

    /// <summary>The end of a span; null when there is none.</summary>
    public string? EndValue => IsSpan ? Written(EndDate, EndTime) : null;

    public static WhenReading Ask(WhenKind hint = WhenKind.None, bool ambiguous = false) =>
        new() { Expect = Expect.Ask, Kind = hint, Ambiguous = ambiguous };

    private static string? Written(DateOnly? date, TimeOnly? time) => (date, time) switch
    {
        ({ } day, { } clock) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + Clock(clock),
        ({ } day, null) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (null, { } clock) => Clock(clock),
        _ => null,
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
