namespace ReleaseBot.Dialogs.Roll;

/// <summary>
/// Chooses the release date to show from the many a roll holds, keeps which one it is, and says what is odd about
/// the others. Nothing is worked out: a date is taken as it stands or not at all.
/// </summary>
internal sealed class RollReleaseDates(RollRecord record, DateOnly today, RollNotes notes)
{
    // Prison data write 2099 and later where there is no date.
    private const int FirstPlaceholderYear = 2099;
    private const int TenYearsInDays = 3653;

    private static readonly (RollColumn Column, ReleaseDateKind Kind)[] BelievedInOrder =
    [
        (RollColumn.ConfirmedReleaseDate, ReleaseDateKind.Confirmed),
        (RollColumn.ActualParoleDate, ReleaseDateKind.ActualParole),
        (RollColumn.HomeDetentionCurfewActualDate, ReleaseDateKind.HdcActual),
        (RollColumn.PostRecallReleaseDate, ReleaseDateKind.PostRecall),
        (RollColumn.ConditionalReleaseDate, ReleaseDateKind.Conditional),
        (RollColumn.AutomaticReleaseDate, ReleaseDateKind.Automatic),
        (RollColumn.NonParoleDate, ReleaseDateKind.NonParole),
        (RollColumn.ReleaseDate, ReleaseDateKind.MostLikely),
    ];

    public ReleaseDate? Choose(LegalStatus status)
    {
        var given = Given();
        var usable = given.FindAll(date => MayBeShown(date, status));
        if (usable.Count < given.Count)
            notes.Note(RollColumn.LegalStatus, RollProblemKind.ContradictingDates, $"the legal status is {RollStatus.InWords(status)}, but the file has a release date that nobody confirmed. That date is not shown.");

        var chosen = usable.Find(date => date.On >= today);
        NotePast(usable, chosen);
        if (chosen is not null)
            NoteOdd(chosen, given);
        return chosen;
    }

    private List<ReleaseDate> Given()
    {
        List<ReleaseDate> given = [];
        foreach (var (column, kind) in BelievedInOrder)
        {
            if (Read(column) is not { } on)
                continue;
            if (on.Year >= FirstPlaceholderYear)
                notes.Note(column, RollProblemKind.FarDate, $"the date {on:O} stands for \"no date\" in prison data. It is treated as no date.");
            else
                given.Add(new ReleaseDate(on, kind));
        }

        return given;
    }

    private DateOnly? Read(RollColumn column)
    {
        if (record[column] is not { } text)
            return null;
        if (RollDate.Of(text) is { } date)
            return date;
        notes.Note(column, RollProblemKind.Unreadable, $"the date is {RollText.Quote(text)}, which is not a date we can read. It is left out.");
        return null;
    }

    // Who has no sentence yet has no date that follows from one; only a date that staff confirmed can be theirs.
    private static bool MayBeShown(ReleaseDate date, LegalStatus status) =>
        status is not (LegalStatus.Remand or LegalStatus.ConvictedUnsentenced) || date.Kind == ReleaseDateKind.Confirmed;

    private void NotePast(List<ReleaseDate> usable, ReleaseDate? chosen)
    {
        foreach (var passedOver in usable.TakeWhile(date => date != chosen))
            notes.Note(ColumnOf(passedOver.Kind), RollProblemKind.PastDate, $"the date {passedOver.On:O} is past and the person is still on the roll. It is not shown.");
    }

    private void NoteOdd(ReleaseDate chosen, List<ReleaseDate> given)
    {
        if (chosen.On.DayNumber - today.DayNumber > TenYearsInDays)
            notes.Note(ColumnOf(chosen.Kind), RollProblemKind.FarDate, $"the date {chosen.On:O} is over ten years away. It is kept; please check it.");
        foreach (var contradiction in Contradictions(chosen, given))
            notes.Note(ColumnOf(chosen.Kind), RollProblemKind.ContradictingDates, contradiction + " Please check which is right.");
    }

    private IEnumerable<string> Contradictions(ReleaseDate chosen, List<ReleaseDate> given)
    {
        var likely = given.Find(date => date.Kind == ReleaseDateKind.MostLikely);
        if (chosen.Kind == ReleaseDateKind.Confirmed && likely is not null && likely.On != chosen.On)
            yield return $"the confirmed date {chosen.On:O} and the most likely date {likely.On:O} are not the same. The confirmed one is used.";

        var end = given.Find(date => date.Kind is ReleaseDateKind.Conditional or ReleaseDateKind.Automatic);
        if (chosen.Kind == ReleaseDateKind.HdcActual && end is not null && chosen.On > end.On)
            yield return $"the home detention curfew date {chosen.On:O} is later than the release date {end.On:O} it should come before.";

        if (Read(RollColumn.SentenceStartDate) is { } start && chosen.On < start)
            yield return $"the release date {chosen.On:O} is before the sentence starts, {start:O}.";
        if (Read(RollColumn.SentenceExpiryDate) is { } expiry && chosen.On > expiry)
            yield return $"the release date {chosen.On:O} is after the sentence ends, {expiry:O}.";
    }

    private static RollColumn ColumnOf(ReleaseDateKind kind) => Array.Find(BelievedInOrder, entry => entry.Kind == kind).Column;
}
