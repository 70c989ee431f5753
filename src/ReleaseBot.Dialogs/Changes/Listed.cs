using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Changes;

/// <summary>What the roll says of a person that matters to their plan.</summary>
public sealed record Listed(LegalStatus Status, ReleaseDate? Release, NamedPrison? Prison, Nation Nation)
{
    public static Listed On(Day day) => new(day.Status, day.Release, day.At, day.Nation);

    /// <summary>Whether the roll still says the same; a date that waits for staff counts as unchanged.</summary>
    internal bool IsStill(Day day) =>
        Status == day.Status && Nation == day.Nation && (day.AsksAboutDate || Release == day.Release) && Prison == day.At;

    /// <summary>
    /// Bad news: a later date, a date taken away, a recall, being held by immigration. Staff tell it first, face to face.
    /// Somebody whose date has gone by and who waits for a court anew has lost no date.
    /// </summary>
    internal bool IsBadNews(Listed now, DateOnly today) =>
        (now.Status != Status && now.Status is LegalStatus.Recall or LegalStatus.ImmigrationDetainee or LegalStatus.Indeterminate)
        || (Release, now.Release) switch
        {
            (null, _) => false,
            ({ } known, null) => known.On >= today || now.Status is not (LegalStatus.Remand or LegalStatus.ConvictedUnsentenced),
            ({ } known, { } date) => date.On > known.On,
        };
}
