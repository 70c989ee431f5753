using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Sheets;

/// <summary>A part of a plan on paper.</summary>
public sealed record PaperPart(string Title, ImmutableArray<string> Lines);

/// <summary>
/// What a person asked their key worker to print for them: just the parts that were shared with that worker when they said yes and that still are,
/// word for word. Whatever was shared or written anew after that was not agreed to and is not printed.
/// </summary>
/// <param name="LeftOut">Parts shared since the person asked.</param>
public sealed record PlanOnPaper(string Language, string Title, string Asked, ImmutableArray<PaperPart> Parts, string Made, int LeftOut)
{
    public static PlanOnPaper Of(Phrasebook words, Place place, SheetFor who, DateTimeOffset askedAt, DateTimeOffset now)
    {
        var language = who.Language ?? place.Language;
        Share[] shares = [.. place.Shares.Where(share => share.WorkerId == who.Staff.Id).OrderBy(share => share.At)];
        ImmutableArray<PaperPart> parts =
        [
            .. from share in shares
               where share.At <= askedAt
               select new PaperPart(Reply.ItemTitle(words, language, share.Item), Reply.ItemInWords(words, language, share.Item)),
        ];
        return new(
            language,
            words.Say(language, Line.Of("sheet/paper-title", Slot.Own("name", who.FirstName))),
            parts.IsEmpty ? words.Text(language, "sheet/paper-none") : words.Say(language, Line.Of("sheet/paper-asked", Slot.Moment("day", askedAt))),
            parts,
            words.Say(language, Line.Of("sheet/paper-made", Slot.Moment("day", now))),
            shares.Length - parts.Length);
    }
}
