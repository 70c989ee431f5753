using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>An answer is known under its name in every dialog, also where a step of that name once offered other choices.</summary>
public sealed class SharedAnswerTests
{
    [Fact]
    public void An_answer_that_a_step_does_not_offer_never_breaks_its_screen()
    {
        foreach (var (dialog, ask) in Choosing())
        {
            var open = new OpenDialog { Name = dialog.Name, Version = dialog.Version, Now = Standing.At(ask.Name) };
            var place = Place.Start with { Open = [open], Answers = [new(ask.Name, Answer.Chose("offered-long-ago"), TestDay.Default.Now)] };

            Assert.NotEmpty(Reply.Show(Shelf.Standard, place).Bubbles);
        }
    }

    private static IEnumerable<(Dialog Dialog, Ask Ask)> Choosing() =>
        from dialog in Shelf.Standard.Dialogs
        from ask in dialog.Steps.OfType<Ask>()
        where ask is { Slots: null, Reads: null } && !ask.How.Choices.IsEmpty
        select (dialog, ask);
}
