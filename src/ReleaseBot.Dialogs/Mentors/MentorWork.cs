using System.Collections.Immutable;
using ReleaseBot.Dialogs.KeyWorkers;

namespace ReleaseBot.Dialogs.Mentors;

/// <summary>The day as a mentor's act needs it: when the person comes or came out, and what day and time it is.</summary>
public sealed record MentorDay(DateOnly? Out, DateOnly Today, DateTimeOffset Now);

/// <summary>What a mentor does with what a person shares with exactly them. Pure; doing the same twice makes no event the second time.</summary>
public static class MentorWork
{
    /// <summary>Marks something; <paramref name="seen"/> names the part and which sharing of it was on the page, where it is about one.</summary>
    public static Worked Act(Place place, StaffName mentor, string kind, PartSeen? seen, MentorDay day) => kind switch
    {
        _ when MentorActs.IsOfLine(kind) && seen?.ItemId.StartsWith("ready-", StringComparison.Ordinal) == true => OnPart(place, mentor, kind, seen, day),
        _ when MentorActs.IsOfAppointment(kind) && seen?.ItemId.StartsWith("appointment-", StringComparison.Ordinal) == true => OnPart(place, mentor, kind, seen, day),
        _ when MentorActs.IsOfDay(kind) && seen is null && IsTheTime(kind, day) => OnDay(place, mentor, kind, day),
        _ when MentorActs.IsCheckIn(kind) && seen is null && day.Out < day.Today => OnDay(place, mentor, kind, day),
        _ => new(Outcome.NotShared, []),
    };

    /// <summary>Marks all that was on the page as read, up to the moment the page was drawn for.</summary>
    public static Worked Read(Place place, StaffName mentor, DateTimeOffset drawn, DateTimeOffset now) => Worked.With(
    [
        .. from share in place.Shares
           where share.WorkerId == mentor.Id && share.At <= drawn && SharedPlan.ReadAt(place, share) is null
           select new PlanEvent.ReadByStaff(new ReadReceipt(share.Item.Id, mentor.Id, mentor.Name, now > share.At ? now : share.At)),
    ]);

    /// <summary>Nobody is met before the day, comes out early after it, or stays in before it.</summary>
    private static bool IsTheTime(string kind, MentorDay day) => kind switch
    {
        MentorActs.ReleasedElsewhere => true,
        MentorActs.ReleasedEarly => day.Today <= day.Out,
        _ => day.Today >= day.Out,
    };

    private static Worked OnPart(Place place, StaffName mentor, string kind, PartSeen seen, MentorDay day)
    {
        var share = place.Shares.FirstOrDefault(share => share.Item.Id == seen.ItemId && share.WorkerId == mentor.Id);
        if (share is null || share.At != seen.SharedAt)
        {
            return new(share is null ? Outcome.NotShared : Outcome.SharedAnew, []);
        }

        if (MentorActs.IsOfAppointment(kind) && share.Item.On > day.Today)
        {
            return new(Outcome.NotShared, []);
        }

        var last = place.MentorActs.LastOrDefault(act => act.IsAbout(seen.ItemId, mentor.Id));
        return last?.Kind == kind && last.At >= share.At ? Worked.With() : Mark(mentor, kind, share, day);
    }

    /// <summary>The same word on the same day is the same act.</summary>
    private static Worked OnDay(Place place, StaffName mentor, string kind, MentorDay day)
    {
        var last = place.MentorActs.LastOrDefault(act => act.By.Id == mentor.Id && act.ItemId is null && MentorActs.IsCheckIn(act.Kind) == MentorActs.IsCheckIn(kind));
        var isRepeat = last?.Kind == kind && (last.On == day.Today || kind is MentorActs.Met or MentorActs.CheckInsOver);
        return isRepeat ? Worked.With() : Mark(mentor, kind, null, day);
    }

    private static Worked Mark(StaffName mentor, string kind, Share? share, MentorDay day) => Worked.With(new PlanEvent.MarkedByMentor(
        new MentorAct(kind, share?.Item.Id, mentor, day.Today, share?.At > day.Now ? share.At : day.Now) { News = News(mentor, kind, share?.Item, day.Today) }));

    internal static Line News(StaffName mentor, string kind, PlanItem? item, DateOnly today)
    {
        var what = item?.Title.Slots.FirstOrDefault(slot => slot.Kind == "words" && slot.Name is "line" or "kind");
        var about = what is null ? ImmutableArray<Slot>.Empty : [what with { Name = "what" }];
        return Line.Of($"mentor/lines/did-{kind}", [Slot.Own("mentor", mentor.Name), Slot.Date("day", today), .. about]);
    }
}
