namespace ReleaseBot.Dialogs.Tests.Shapes;

/// <summary>An answer has one meaning in all topics: what was said in one is known in the others, so the same name must offer the same answers.</summary>
public class AnswerNameTests
{
    [Fact]
    public void The_same_name_is_the_same_question_everywhere()
    {
        var steps = from dialog in Shelf.Standard.Dialogs
                    from ask in dialog.Steps.OfType<Ask>()
                    where !ask.IsConsent && !ask.IsTold && ask.How.Kind is not (AskKind.List or AskKind.ReadBack)
                    group (dialog.Name, Asked: $"{ask.How.Kind}: {string.Join(", ", ask.How.Choices.Order())}") by ask.Name;

        var differing = string.Join("\n", steps
            .Where(same => same.Select(one => one.Asked).Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(" / ", same.Select(one => $"{one.Name} {one.Asked}"))}"));
        Assert.True(differing.Length == 0, differing);
    }
}
