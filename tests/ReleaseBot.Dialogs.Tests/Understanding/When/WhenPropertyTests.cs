using FsCheck;
using FsCheck.Fluent;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>What must hold for any text at all.</summary>
public sealed class WhenPropertyTests
{
    private static readonly string[] Bits =
    [
        "monday", "fri", "next", "last", "week", "2", "31", "/", "-", ":", "12", "2027", "feb", "after", "before", "release", "half", "to", "in",
        "months", "9999", "every", "not", "or", "first", "christmas", "of", "the", "am", "99999999", "\ud800", "\u202e", "a", "year", "00", "till", "tomorrow", "1st", ".",
    ];

    private static readonly Gen<string> Phrases = Gen.Elements(Bits).ListOf().Select(bits => string.Join(' ', bits));

    [Fact]
    public void Reading_never_throws_and_is_always_the_same() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.OneOf(Phrases, ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)).ToArbitrary(), text =>
            Enum.GetValues<WhenContext>().All(context => Read(text, context) == Read(text, context))));

    [Fact]
    public void What_is_resolved_has_a_value_and_what_is_not_has_none() => Check.QuickThrowOnFailure(
        Prop.ForAll(Phrases.ToArbitrary(), text =>
            Enum.GetValues<WhenContext>().Select(context => Read(text, context)).All(r => r.Expect == Expect.Resolve == (r.Value is not null))));

    [Fact]
    public void An_appointment_is_never_in_the_past() => Check.QuickThrowOnFailure(
        Prop.ForAll(Phrases.ToArbitrary(), text =>
            Read(text, WhenContext.Appointment) is var r && ((r.EndDate ?? r.Date) is not { } date || date >= DateOnly.FromDateTime(WhenRows.Wednesday))));

    [Fact]
    public void Any_day_written_out_is_read_as_that_day() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(0, 2000).ToArbitrary(), days =>
        {
            var day = DateOnly.FromDateTime(WhenRows.Wednesday).AddDays(days);
            return Read(FormattableString.Invariant($"{day:dd/MM/yyyy}"), WhenContext.Appointment).Date == day
                && Read(FormattableString.Invariant($"{day:d MMMM yyyy}"), WhenContext.Appointment).Date == day
                && Read(FormattableString.Invariant($"{day:dddd d MMM yy}"), WhenContext.Appointment).Date == day;
        }));

    private static WhenReading Read(string text, WhenContext context) =>
        WhenReader.Read(text, context, WhenRows.Wednesday, WhenRows.Release);
}
