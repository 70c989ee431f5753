using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Tests.Content;

public class ContentCheckTests
{
    /// <summary>Fixed, so that this test never turns red because time went by.</summary>
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly string[] Few = ["welcome", "id", "goals", "share"];

    [Fact]
    public void The_words_of_this_program_are_plain() => Assert.Empty(Faults(Shelf.Standard));

    [Fact]
    public void The_check_gives_the_same_answer_twice()
    {
        var later = new DateOnly(2028, 1, 1);
        var shelf = new Pack().ShelfOf(Few);

        var first = ContentCheck.Run(shelf, FactTable.InForce, later);

        Assert.Equal(first, ContentCheck.Run(shelf, FactTable.InForce, later));
        Assert.Contains(first, found => !found.IsFault && found.Where == "facts/id.funding-weeks");
    }

    [Fact]
    public void What_is_rehearsed_of_a_dialog_does_not_hang_on_the_others()
    {
        var alone = Seen("welcome", "id", "share", "person");
        var among = Seen("welcome", "count", "id", "share", "work", "person");

        Assert.NotEmpty(alone);
        Assert.Equal(alone, among);

        static string[] Seen(params string[] dialogs) =>
        [
            .. Rehearsal.Of(new Pack().ShelfOf(dialogs), FactTable.InForce, Day).Shown
                .Where(pair => pair.Key.Split('/') is ["id" or "share", not "topic", ..]).Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public void A_second_language_that_is_whole_has_no_faults() => Assert.Empty(Faults(Pack.OfTwo().Shelf()));

    [Fact]
    public void A_blank_that_nothing_fills_is_found()
    {
        var shelf = new Pack()
            .With("id/status-right/say", "Our list says: {stattus}. Is that right?")
            .With("goals/lines/title", "My goal: {gaol}")
            .ShelfOf(Few);

        var faults = Faults(shelf);

        Assert.Contains(faults, fault => fault.StartsWith("id/status-right/say: nothing fills {stattus}", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("goals/lines/title: nothing fills {gaol}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_in_a_text_that_no_talk_comes_to_is_found()
    {
        var shelf = new Pack().With("id/lines/never-used", "I need {paper}.").ShelfOf(Few);

        Assert.Contains(Faults(shelf), fault => fault.StartsWith("id/lines/never-used: no rehearsed talk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("anytime/menu")]
    [InlineData("id/lines/pays-remand", "plan/next/you-by", "anytime/masked", "anytime/miss-third", "anytime/stale", "anytime/did-you-mean")]
    [InlineData("safety/message/unsafe", "safety/message/self_harm", "safety/again/self_harm", "safety/are-you-safe/medical_now", "safety/glad-safe", "safety/still-here", "safety/offline")]
    [InlineData("safety/carrying-on")]
    public void A_text_that_a_talk_needs_and_lacks_is_found(params string[] keys)
    {
        var shelf = keys.Aggregate(new Pack(), (pack, key) => pack.Without(key)).ShelfOf(Few);

        var faults = Faults(shelf);

        Assert.All(keys, key => Assert.Contains(faults, fault => fault.Contains($"'{key}'", StringComparison.Ordinal)));
    }

    private static List<string> Faults(Shelf shelf) =>
        [.. ContentCheck.Run(shelf, FactTable.InForce, Day).Where(found => found.IsFault).Select(found => $"{found.Where}: {found.What}")];
}
