using ReleaseBot.Dialogs.Shapes;
using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>Every blank of every text was seen to be filled in a rehearsed talk.</summary>
internal static class BlankRules
{
    /// <summary>Words that talks show, beside those of the dialogs. Words of pages are filled by the pages and proven there.</summary>
    private static readonly string[] Talked = ["anytime", "plan", "refused", "safety", "status", "elsewhere", "answers", "glossary", "changes"];

    public static IEnumerable<ContentFault> Check(Shelf shelf, Rehearsal rehearsal) =>
    [
        .. rehearsal.Broken.Select(broken => Fault(broken.Where, broken.What)),
        .. rehearsal.Unfilled.Select(blank => Fault(blank.Key, $"nothing fills {string.Join(", ", blank.Value.Select(name => $"{{{name}}}"))}")),
        .. Unproven(shelf, rehearsal),
    ];

    private static IEnumerable<ContentFault> Unproven(Shelf shelf, Rehearsal rehearsal) =>
        from pair in shelf.Words.AllOf(shelf.Words.Languages[0].Code).OrderBy(pair => pair.Key, StringComparer.Ordinal)
        let topic = TextKinds.Topic(pair.Key)
        where shelf.Has(topic) || Talked.Contains(topic)
        where WordsCheck.Blanks(pair.Value).Count > 0 && TextKinds.Of(pair.Key) != TextKind.Heard && !rehearsal.Shown.ContainsKey(pair.Key)
        select Fault(pair.Key, "no rehearsed talk came to this text, so nothing is known to fill its blanks");
}
