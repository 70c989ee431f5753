using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Content;

public class LanguageRuleTests
{
    [Fact]
    public void A_missing_text_is_found()
    {
        var faults = Faults(Pack.OfTwo().Without("id/born-where/why", Pack.MadeUp));

        Assert.Contains("qp: no words for id/born-where/why", faults);
        Assert.Contains("id/born-where/why: only in en", faults);
    }

    [Fact]
    public void A_missing_label_is_found() =>
        Assert.Contains("qp: no label for born-where/abroad", Faults(Pack.OfTwo().Without("id/born-where/answers/abroad", Pack.MadeUp)));

    [Fact]
    public void A_text_outside_the_dialogs_that_is_missing_is_found() =>
        Assert.Contains("safety/message/unsafe: only in en", Faults(Pack.OfTwo().Without("safety/message/unsafe", Pack.MadeUp)));

    [Fact]
    public void A_text_that_only_the_second_language_has_is_found() =>
        Assert.Contains("anytime/extra: only in qp", Faults(Pack.OfTwo().With("anytime/extra", "Ëxtrá", Pack.MadeUp)));

    [Fact]
    public void Blanks_that_differ_are_found() =>
        Assert.Contains("anytime/back-to: the blanks differ between en and qp", Faults(Pack.OfTwo().With("anytime/back-to", "Bálk tö: {töpïc}.", Pack.MadeUp)));

    [Fact]
    public void A_text_left_in_English_is_found() =>
        Assert.Contains("the same as in en: \"What would you like to do next?\"", Faults(Pack.OfTwo().With("anytime/what-next", "What would you like to do next?", Pack.MadeUp)));

    [Fact]
    public void A_label_left_in_English_is_found() =>
        Assert.Contains("the same as in en: \"Outside the UK\"", Faults(Pack.OfTwo().With("id/born-where/answers/abroad", "Outside the UK", Pack.MadeUp)));

    [Theory]
    [InlineData("answers/plain/ok", "OK")]
    [InlineData("id/lines/paper-citizencard", "CitizenCard")]
    public void A_name_may_be_the_same_everywhere(string key, string text) =>
        Assert.Empty(Faults(Pack.OfTwo().With(key, text, Pack.MadeUp)));

    [Fact]
    public void What_people_may_type_can_be_the_same_in_both() =>
        Assert.Empty(Faults(Pack.OfTwo().With("anytime/phrases/menu", "menu", Pack.MadeUp)));

    [Fact]
    public void The_direction_of_a_language_is_kept()
    {
        var words = Pack.OfTwo().Shelf().Words;

        Assert.Equal("rtl", words.Language(Pack.MadeUp).Direction);
        Assert.Equal("ltr", words.Language("en").Direction);
    }

    [Fact]
    public void A_talk_in_the_second_language_shows_no_word_of_the_first()
    {
        var shelf = Pack.OfTwo().Shelf();
        var place = Place.Start.Evolve(new PlanEvent.LanguageChosen(Pack.MadeUp));

        var arrived = Turn.Take(shelf, place, new Said.Arrived(), TestDay.Default);
        var screen = Reply.Show(shelf, arrived.Place);

        var english = Reply.Show(shelf, Turn.Take(shelf, Place.Start, new Said.Arrived(), TestDay.Default).Place);
        Assert.Equal(english.Bubbles.Select(Pack.Accent), screen.Bubbles);
        Assert.Equal(english.Buttons.Select(button => Pack.Accent(button.Label)), screen.Buttons.Select(button => button.Label));
    }

    [Fact]
    public void A_language_that_lacks_a_text_says_so_and_does_not_fall_back()
    {
        var words = Pack.OfTwo().Without("anytime/menu", Pack.MadeUp).Shelf().Words;

        Assert.Throws<KeyNotFoundException>(() => words.Text(Pack.MadeUp, "anytime/menu"));
    }

    private static IEnumerable<string> Faults(Pack pack) => LanguageRules.Check(pack.Shelf()).Select(fault => fault.What);
}
