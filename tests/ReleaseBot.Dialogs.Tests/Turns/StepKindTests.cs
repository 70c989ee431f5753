using ReleaseBot.Dialogs.Tests.Talks;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Every kind of question takes what fits it in its normal form, and leaves what does not; a dialog is finished on the version it was begun with.</summary>
public class StepKindTests
{
    private static readonly (string Step, How How)[] Typed =
    [
        ("a-date", How.Date), ("a-time", How.Time), ("some-money", How.Money), ("a-phone", How.Phone),
        ("a-postcode", How.Postcode), ("an-address", How.Address), ("a-council", How.Council), ("short-words", How.ShortText), ("own-words", How.OwnWords),
    ];

    [Theory]
    [InlineData("a-date", "3 march", "2027-03-03")]
    [InlineData("a-time", "half two", "14:30")]
    [InlineData("some-money", "twenty quid", "20.00")]
    [InlineData("a-phone", "07700 900 999", "07700900999")]
    [InlineData("a-postcode", "sa2 8zz", "SA2 8ZZ")]
    [InlineData("an-address", "12 Made Up Street, Hull", "12 Made Up Street, Hull")]
    [InlineData("a-council", "merthyr", "Merthyr Tydfil")]
    [InlineData("short-words", "  plasterer ", "plasterer")]
    [InlineData("own-words", "  see me  kids ", "  see me  kids ")]
    public void What_fits_is_taken_in_its_normal_form(string step, string said, string kept)
    {
        var (shelf, place, day) = At(step);

        var after = Turn.Take(shelf, place, new Said.Typed(said), day).Place;

        Assert.Equal(kept, after.Answer(step)?.Words);
    }

    [Theory]
    [InlineData("a-date", "31 february")]
    [InlineData("a-time", "banana")]
    [InlineData("some-money", "lots")]
    [InlineData("a-phone", "12")]
    [InlineData("a-postcode", "not here")]
    [InlineData("a-council", "yorkshire")]
    [InlineData("a-council", "leeds or bradford")]
    public void What_does_not_fit_is_asked_about_and_not_kept(string step, string said)
    {
        var (shelf, place, day) = At(step);

        var after = Turn.Take(shelf, place, new Said.Typed(said), day).Place;

        Assert.Null(after.Answer(step));
        Assert.Equal(step, after.Current?.Now.Step);
        Assert.NotEmpty(Reply.Show(shelf, after).Bubbles);
    }

    [Fact]
    public void A_day_with_two_readings_is_read_back_before_it_is_kept()
    {
        var (shelf, place, day) = At("a-date");

        var asked = Turn.Take(shelf, place, new Said.Typed("next friday"), day).Place;
        var kept = Turn.Take(shelf, asked, new Said.Typed("yes"), day).Place;

        Assert.Null(asked.Answer("a-date"));
        Assert.Contains("Friday 4 December 2026", Reply.Show(shelf, asked).Bubbles[^1], StringComparison.Ordinal);
        Assert.Equal("2026-12-04", kept.Answer("a-date")?.Words);
    }

    [Theory]
    [InlineData(true, "with-worker")]
    [InlineData(false, "without-worker")]
    public void Passing_a_question_over_heeds_the_conditions_of_its_last_answer(bool hasWorker, string next)
    {
        var dialog = Define(
            "kinds",
            1,
            Ask("told", On("ok").When(known => known.HasKeyWorker).GoTo("with-worker"), On("ok").GoTo("without-worker")),
            Ask("with-worker", Yes.GoTo("the-end")),
            Ask("without-worker", Yes.GoTo("the-end")),
            Finish("the-end").JustCloses());
        var shelf = new Shelf(ToyWords.Of("told", "with-worker", "without-worker"), dialog);
        var begun = Place.Start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At("told")));
        var day = hasWorker ? TestDay.Default : TestDay.Default with { KeyWorker = null };

        var after = Turn.Take(shelf, begun, new Said.Typed("skip"), day).Place;

        Assert.Equal(next, after.Current!.Now.Step);
    }

    [Fact]
    public void Who_began_on_an_old_version_finishes_on_it_and_who_begins_now_has_the_new_one()
    {
        var shelf = new Shelf(ToyWords.Of("old-step", "new-step"), Version(1, "old-step"), Version(2, "new-step"));
        var begun = Place.Start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At("old-step")));

        var ended = Turn.Take(shelf, begun, new Said.Typed("yes"), TestDay.Default).Place;
        var fresh = Turn.Take(shelf, ended, new Said.Tapped(ended.ScreenRevision, ["!topic:kinds"]), TestDay.Default).Place;

        Assert.Contains("kinds", ended.Finished);
        Assert.Equal((2, "new-step"), (fresh.Current!.Version, fresh.Current.Now.Step));
    }

    private static (Shelf Shelf, Place Place, Day Day) At(string step)
    {
        var dialog = Define("kinds", 1, [Ask(step, Typed.First(one => one.Step == step).How, Anything.GoTo("the-end")), Finish("the-end").JustCloses()]);
        return (new Shelf(ToyWords.Of(step), dialog), Place.Start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At(step))), TestDay.Default);
    }

    private static Dialog Version(int version, string step) =>
        Define("kinds", version, Ask(step, Yes.GoTo("the-end"), No.GoTo("the-end")), Finish("the-end").JustCloses());
}
