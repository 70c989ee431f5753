using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>An answer is known under its name in every dialog, also where a step of that name offers other choices.</summary>
public sealed class SharedAnswerTests
{
    [Fact]
    public void An_answer_from_another_dialog_never_breaks_the_screen_of_a_step_that_does_not_offer_it()
    {
        var met = 0;
        foreach (var (dialog, ask, choice) in OfferedElsewhereOnly())
        {
            var open = new OpenDialog { Name = dialog.Name, Version = dialog.Version, Now = Standing.At(ask.Name) };
            var place = Place.Start with { Open = [open], Answers = [new(ask.Name, Answer.Chose(choice), TestDay.Default.Now)] };

            Assert.NotEmpty(Reply.Show(Shelf.Standard, place).Bubbles);
            met++;
        }

        Assert.True(met > 0, "no two dialogs share a step with other choices any more; this test guards nothing");
    }

    private static IEnumerable<(Dialog Dialog, Ask Ask, string Choice)> OfferedElsewhereOnly() =>
        from dialog in Shelf.Standard.Dialogs
        from ask in dialog.Steps.OfType<Ask>()
        where ask is { Slots: null, Reads: null } && !ask.How.Choices.IsEmpty
        from other in Shelf.Standard.Dialogs
        where other.Name != dialog.Name && other.Has(ask.Name)
        let there = other[ask.Name] as Ask
        where there is not null
        from choice in there.How.Choices.Except(ask.How.Choices)
        select (dialog, ask, choice);
}
