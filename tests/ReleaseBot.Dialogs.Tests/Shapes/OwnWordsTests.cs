using ReleaseBot.Dialogs.Hearing;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Shapes;

/// <summary>No button's own words, typed at its question, raise an alarm; an alarm at "hospital" is soon ignored.</summary>
public class OwnWordsTests
{
    public static TheoryData<string> Topics => [.. Shelf.Standard.Dialogs.Select(dialog => dialog.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_button_typed_word_for_word_is_an_answer_and_no_danger(string topic)
    {
        foreach (var language in Shelf.Standard.Words.Languages.Select(language => language.Code))
        {
            foreach (var ask in Shelf.Standard[topic].Steps.OfType<Ask>().Where(ask => !ask.How.Choices.IsEmpty))
            {
                var place = Place.Start with { Language = language, Finished = ["welcome"], Open = [new OpenDialog { Name = topic, Version = Shelf.Standard[topic].Version, Now = Standing.At(ask.Name), AskOpenly = true }] };
                foreach (var button in Reply.Show(Shelf.Standard, place).Buttons)
                {
                    var heard = Listener.Hear(Shelf.Standard, place, new Said.Typed(button.Label), TestDay.Default);

                    Assert.False(heard is Heard.Danger, $"{language}/{topic}/{ask.Name}: {button.Label}");
                }
            }
        }
    }
}
