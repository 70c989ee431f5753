using ReleaseBot.Dialogs.Shapes;

namespace ReleaseBot.Dialogs.Tests.Shapes;

public class ShapeTests
{
    [Fact]
    public void Every_dialog_is_sound() => Assert.Empty(StartCheck.Faults(Shelf.Standard));

    /// <summary>What was answered in one topic is read back in another, so a question of the same name has the same choices in all.</summary>
    [Fact]
    public void A_question_of_the_same_name_has_the_same_choices_in_every_topic() => Assert.Empty(
        Shelf.Standard.Dialogs.Where(dialog => Shelf.Standard[dialog.Name] == dialog)
            .SelectMany(dialog => dialog.Steps.OfType<Ask>().Where(ask => !ask.IsAfresh && !ask.IsConsent && !ask.IsTold).Select(ask => (Dialog: dialog.Name, Ask: ask)))
            .GroupBy(asked => asked.Ask.Name)
            .Where(same => same.Select(asked => (asked.Ask.How.Kind, Choices: string.Join(' ', asked.Ask.How.Choices.Order(StringComparer.Ordinal)))).Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(asked => asked.Dialog))}"));
}
