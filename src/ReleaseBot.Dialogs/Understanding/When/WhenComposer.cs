using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Puts the parts of what was said together into one reading, and asks when they do not make one.</summary>
internal static class WhenComposer
{
    public static WhenReading Compose(List<WhenPiece> found, WhenTokens tokens, WhenScope scope)
    {
        var pieces = WhenBareNumbers.Settle(found, tokens, scope);
        var corrected = WhenCorrections.Apply(pieces);
        if (!pieces.Exists(IsSubstance))
            return corrected || pieces.Exists(IsLoose) || IsOnlyRelease(tokens, scope) ? WhenReading.Ask() : WhenReading.Nothing;
        if (OnlyUncertain(pieces, tokens, scope) is { } early)
            return early;
        return Doubt(pieces) is { } doubt ? doubt : Read(pieces, corrected, scope);
    }

    public static bool IsDay(WhenPiece piece) => piece is WhenPiece.Day or WhenPiece.Weekday or WhenPiece.Written or WhenPiece.Span;

    public static bool IsClock(WhenPiece piece) => piece is WhenPiece.Clock or WhenPiece.Hours;

    public static bool IsSubstance(WhenPiece piece) => piece is not (WhenPiece.Link or WhenPiece.Unclear { Loose: true } or WhenPiece.Bare);

    // "when i get out" is no day yet.
    private static bool IsOnlyRelease(WhenTokens tokens, WhenScope scope) =>
        tokens.Count < 4 && tokens.Is(tokens.Count - 1, Release) && (scope.Context is WhenContext.Appointment or WhenContext.AppointmentTime);

    private static bool IsChoice(WhenPiece piece) => IsSubstance(piece) || piece is WhenPiece.Bare;

    private static bool IsLoose(WhenPiece piece) => piece is WhenPiece.Unclear or WhenPiece.Bare;

    // A part of the day alone: "good morning" is a greeting; as a whole answer it is not enough.
    private static WhenReading? OnlyUncertain(List<WhenPiece> pieces, WhenTokens tokens, WhenScope scope)
    {
        var substance = pieces.FindAll(IsSubstance);
        if (substance.TrueForAll(p => p is WhenPiece.Part))
            return tokens.Count < 6 || scope.Context == WhenContext.AppointmentTime ? WhenReading.Ask(WhenKind.Time) : WhenReading.Nothing;
        return null;
    }

    private static WhenReading? Doubt(List<WhenPiece> pieces)
    {
        if (pieces.Find(p => p is WhenPiece.Unclear { Loose: false }) is WhenPiece.Unclear unclear)
            return WhenReading.Ask(unclear.Hint);
        var choice = pieces.FindIndex(p => p is WhenPiece.Link { Sense: Or });
        if (choice > 0 && pieces.FindIndex(choice, IsChoice) > 0 && pieces.FindIndex(IsChoice) < choice)
            return WhenReading.Ask(WhenKind.Date, ambiguous: true);
        var open = pieces.Exists(p => p is WhenPiece.Link { Sense: Bound })
            || pieces.Exists(p => p is WhenPiece.Span) && pieces.Exists(p => p is WhenPiece.Unclear { Loose: true });
        return open ? WhenReading.Ask() : null;
    }

    private static WhenReading Read(List<WhenPiece> pieces, bool corrected, WhenScope scope)
    {
        if (!WhenDays.TryMerge(pieces, scope, out var day))
            return WhenReading.Ask(WhenKind.Date, ambiguous: true);
        var parts = pieces.OfType<WhenPiece.Part>().Select(p => p.Name).Distinct().ToList();
        int? part = parts.Count > 0 ? parts[^1] : null;
        var clocks = pieces.FindAll(IsClock).Distinct().ToList();
        var reading = (day, clocks, pieces.Find(p => p is WhenPiece.Moment or WhenPiece.Length)) switch
        {
            (_, [_, _, ..], _) => WhenReading.Ask(WhenKind.Time, ambiguous: true),
            (null, [], WhenPiece.Moment moment) => WhenChecks.Moment(moment, scope),
            (null, [], WhenPiece.Length length) => Duration(pieces, length, scope),
            (null, [WhenPiece.Hours], null) when pieces.Exists(p => p is WhenPiece.Link { Sense: At }) && scope.Context != WhenContext.AppointmentTime => WhenReading.Ask(WhenKind.Time, ambiguous: true),
            (null, [var clock], null) => WhenChecks.Clock(clock, part),
            ({ } days, [], null or WhenPiece.Length) => WhenChecks.Days(days, scope),
            ({ } days, [var clock], null or WhenPiece.Length) => WhenChecks.Both(days, clock, part, scope),
            _ => WhenReading.Ask(),
        };
        return corrected && reading.Expect == Expect.Resolve ? reading with { Ambiguous = true } : reading;
    }

    private static WhenReading Duration(List<WhenPiece> pieces, WhenPiece.Length length, WhenScope scope)
    {
        if (pieces.FindAll(p => p is WhenPiece.Length).Distinct().Count() > 1 || scope.Context == WhenContext.BirthDate)
            return WhenReading.Ask(WhenKind.Duration);
        return new() { Expect = Expect.Resolve, Kind = WhenKind.Duration, Duration = length.Lapse.ToIso(), Ambiguous = length.Lapse.Rough };
    }
}
