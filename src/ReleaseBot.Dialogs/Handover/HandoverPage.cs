using System.Collections.Immutable;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Sheets;

namespace ReleaseBot.Dialogs.Handover;

/// <summary>
/// The page for the handover as one member of staff may read or print it: just what the person read back and said yes to for exactly them.
/// Nothing else of the place is looked at, but for its language.
/// </summary>
/// <param name="Leads">Who leads the case, as the person may know it: a date that staff have yet to tell is not on paper.</param>
/// <param name="SharedAt">Which yes this is: a receipt counts only for the words that were on the page.</param>
public sealed record HandoverPage(
    string Language,
    string Title,
    ImmutableArray<string> Leads,
    ImmutableArray<PaperPart> Parts,
    ImmutableArray<string> Next,
    string Made,
    DateTimeOffset SharedAt,
    DateTimeOffset? ReadAt)
{
    /// <summary>Nothing where it is not shown to this member of staff. <paramref name="day"/> is the day as the roll gives it.</summary>
    public static HandoverPage? Of(Phrasebook words, Place place, SheetFor who, Day day)
    {
        if (place.Shares.FirstOrDefault(share => share.Item.Id == HandoverSummary.ItemId && share.WorkerId == who.Staff.Id) is not { Item.Summary: { } summary } share)
        {
            return null;
        }

        var language = who.Language ?? place.Language;
        return new(
            language,
            words.Say(language, Line.Of("sheet/handover-title", Slot.Own("name", who.FirstName))),
            Say(HandoverPlan.Leads(CaseLead.Of(ChangeWatch.MayKnow(place, day)))),
            [.. summary.Parts.Select(part => new PaperPart(words.Say(language, part.Title), Say(part.Lines)))],
            Say(Ending.NextStep(share.Item)),
            words.Say(language, Line.Of("sheet/paper-made", Slot.Moment("day", day.Now))),
            share.At,
            SharedPlan.ReadAt(place, share));

        ImmutableArray<string> Say(ImmutableArray<Line> lines) => [.. lines.Select(line => words.Say(language, line))];
    }
}
