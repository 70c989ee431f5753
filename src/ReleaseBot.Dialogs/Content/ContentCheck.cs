using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Content;

/// <summary>
/// Reads every text and every fact the way an editor would: is anything missing, unfilled, unlike in two languages, too hard to read, or out of date?
/// The same words, facts and day always give the same answer.
/// </summary>
public static class ContentCheck
{
    public static IReadOnlyList<ContentFault> Run(Shelf shelf, FactTable facts, DateOnly on)
    {
        var rehearsal = Rehearsal.Of(shelf, facts, on);
        return
        [
            .. LanguageRules.Check(shelf),
            .. BlankRules.Check(shelf, rehearsal),
            .. LabelRules.Check(shelf),
            .. PlainRules.Check(shelf.Words, rehearsal),
            .. FactRules.Check(facts, on),
            .. FigureRules.Check(shelf.Words, facts),
        ];
    }
}
