using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Appointments;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Readiness;

namespace ReleaseBot.Dialogs.Sheets;

/// <summary>For whom a sheet is made, and by whom.</summary>
/// <param name="FirstName">The only name of the person on the paper.</param>
/// <param name="Staff">The member of staff it is shared with.</param>
/// <param name="Language">The language of the paper; absent for the person's own.</param>
public sealed record SheetFor(string FirstName, StaffName Staff, string? Language);

/// <summary>A place to be on or after the release day.</summary>
/// <param name="How">How to get there and whom to see; only for the first.</param>
public sealed record SheetVisit(string When, string What, string? Where, string? How);

/// <summary>
/// The release day on one page of paper for the person to carry, in their language, from what they share with one member of staff and nothing else.
/// Paper is lost and read by others: no surname, number, offence or address of a home stands on it, and health and private appointments
/// stand there without what they are. How much fits is settled here, not by the printer.
/// </summary>
public sealed record DaySheet
{
    /// <summary>As many as leave room for all the rest on a page in large print.</summary>
    public const int MostVisits = 6;

    private const int MostSteps = 2, MostReasons = 2, LongestName = 16, LongestPlace = 40, LongestHow = 64, LongestLine = 86, LongestBed = 125, DaysItHolds = 7;

    private const string Visit = Appointment.Key;

    /// <summary>What can be carried, by the line of the checklist; appointments name some of it in other words.</summary>
    private static readonly ImmutableArray<string> Carried = ["id", "licence", "bank-card", "warrant", "phone", "numbers", "bag", "clothes"];

    /// <summary>Topics whose next step says nothing of health, home, family or the person's own words.</summary>
    private static readonly ImmutableArray<string> StepsOf = ["appointments", "id", "bank", "benefits"];

    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>Why it is only a draft; empty when all on it is known.</summary>
    public required ImmutableArray<string> DraftBecause { get; init; }

    public required string ReleaseDay { get; init; }

    public required ImmutableArray<SheetVisit> Visits { get; init; }

    /// <summary>How many appointments did not fit, in words; absent when none.</summary>
    public string? MoreVisits { get; init; }

    public required string Money { get; init; }

    public required string Bed { get; init; }

    public required string Bring { get; init; }

    public required ImmutableArray<string> Ring { get; init; }

    public required ImmutableArray<string> Next { get; init; }

    public required string Made { get; init; }

    public bool IsDraft => !DraftBecause.IsEmpty;

    /// <summary>A heading of the sheet in its language.</summary>
    public string Label(string name) => Phrasebook.Standard.Text(Language, "sheet/" + name);

    /// <summary>Nothing where the person shares nothing with this member of staff. <paramref name="day"/> is the day as the roll gives it.</summary>
    public static DaySheet? Of(Phrasebook words, Place place, SheetFor who, Day day)
    {
        ImmutableArray<PlanItem> shared = [.. place.Shares.Where(share => share.WorkerId == who.Staff.Id).Select(share => share.Item)];
        return shared.IsEmpty ? null : new Writing(words, who, shared, who.Language ?? place.Language, ChangeWatch.MayKnow(place, day)).Sheet();
    }

    private sealed record Writing(Phrasebook Words, SheetFor Who, ImmutableArray<PlanItem> Shared, string Language, Day Day)
    {
        public DaySheet Sheet()
        {
            Visit[] visits = [.. InOrder()];
            var after = Day.Today.AddDays(DaysItHolds);
            return new()
            {
                Language = Language,
                Title = Say("title", Slot.Own("name", Cut(Who.FirstName, LongestName) is { } start ? start + "…" : Who.FirstName)),
                DraftBecause = [.. Reasons(visits).Take(MostReasons).Select(reason => Say("draft-" + reason))],
                ReleaseDay = Day.DaysToRelease is null ? Say("day-not-known") : Say("day", Slot.Date("day", Day.Release!.On)),
                Visits = [.. visits.Take(MostVisits).Select((visit, at) => Row(visit, isFirst: at == 0))],
                MoreVisits = visits.Length > MostVisits ? Say("more", Slot.Number("count", visits.Length - MostVisits)) : null,
                Money = Title("ready-money") ?? Say("not-here"),
                Bed = Clip(BedLine() is { } bed ? Words.Say(Language, bed) : Title("ready-address") ?? Say("not-here"), LongestBed),
                Bring = Things(),
                Ring = [.. Numbers(visits)],
                Next = [.. Steps()],
                Made = Say("made", Slot.Date("day", Day.Today), Slot.Date("after", Day.DaysToRelease is not null && Day.Release!.On < after ? Day.Release.On : after)),
            };
        }

        private IEnumerable<string> Reasons(Visit[] visits)
        {
            (bool IsSo, string Reason)[] reasons =
            [
                (Day.Release is null, "no-date"),
                (Day.Release is not null && Day.DaysToRelease is null, "date-gone"),
                (IsForAnotherDate(visits), "other-date"),
                (visits.Length == 0, "no-visit"),
                (visits.Any(visit => visit.Probation is null && (visit.On is null || visit.At is null)), "no-time"),
                (BedLine() is { } bed ? bed.Key != Visit + "bed-yes" : Item("ready-address")?.State != "ready", "no-bed"),
                (Shared.Any(item => Carried.Any(thing => item.Id == "ready-" + thing) && IsOpen(item)), "things"),
            ];
            return reasons.Where(reason => reason.IsSo).Select(reason => reason.Reason);
        }

        /// <summary>What was shared was made for another day than the one that is known now.</summary>
        private bool IsForAnotherDate(Visit[] visits)
        {
            var then = Item("appointments")?.Lines.FirstOrDefault(line => line.Key == Visit + "gate")?.Slots.FirstOrDefault(slot => slot.Name == "release")?.Value;
            return Day.Release is { } release
                && ((then is not null && then != Slot.Date("", release.On).Value)
                    || visits.Any(visit => visit is { Probation: "straight-after", On: { } on } && on != release.On));
        }

        /// <summary>Those that are still to come; straight from the gate is first, also without a day.</summary>
        private IEnumerable<Visit> InOrder() =>
            Appointments.Visits.InOrder(Shared.Where(item => item.Topic == "appointments" && item.Id != "appointments").Select(AppointmentView.Read))
                .Where(visit => visit.On is null || visit.On >= Day.Today)
                .OrderBy(visit => visit is { On: null, Probation: "straight-after" } ? 0 : 1);

        private SheetVisit Row(Visit visit, bool isFirst)
        {
            if (!visit.IsOpen)
            {
                return new(When(visit), Words.Text(Language, Visit + "kept-private"), null, null);
            }

            var item = Item(visit.Id)!;
            var where = visit.Kind == "home-check-in" ? Say("address-in-plan") : Own(item, "where", LongestPlace);
            return new(When(visit), Words.Fill(Language, "{kind}", [visit.KindSlot]), where, isFirst && How(item) is { Length: > 0 } how ? Clip(how, LongestHow) : null);
        }

        private string When(Visit visit) => visit switch
        {
            { Probation: "straight-after" } => Say("when-straight-after"),
            { Probation: "by-two", On: { } day, At: { } by } => Say("when-by", Slot.Date("day", day), Appointment.TimeSlot(by)),
            { Probation: "by-two" } => Say("when-next-day", Appointment.TimeSlot(TimeOnly.ParseExact(Day.Facts["appointments.probation-next-day-by"].Value, "HH:mm", CultureInfo.InvariantCulture))),
            { On: { } day, At: { } time } => Say("when-day-time", Slot.Date("day", day), Appointment.TimeSlot(time)),
            { On: { } day } => Say("when-day", Slot.Date("day", day)),
            _ => Say("when-none"),
        };

        private string How(PlanItem item) => string.Join(' ', item.Lines
            .Where(line => line.Key == Visit + "who" || line.Key.StartsWith(Visit + "way-", StringComparison.Ordinal) || line.Key.StartsWith(Visit + "journey-", StringComparison.Ordinal))
            .OrderBy(line => line.Key == Visit + "who" ? 1 : 0)
            .Select(line => Words.Say(Language, line)));

        private Line? BedLine() => Item("appointments")?.Lines.FirstOrDefault(line => line.Key.StartsWith(Visit + "bed-", StringComparison.Ordinal));

        /// <summary>What to carry, and apart from it what of that is not ready.</summary>
        private string Things()
        {
            var brought = Shared.SelectMany(item => item.Lines).Where(line => line.Key.StartsWith(Visit + "bring-", StringComparison.Ordinal))
                .Select(line => line.Key[(Visit + "bring-").Length..]).Select(thing => thing == "photo-id" ? "id" : thing).ToHashSet();
            var things = Carried.Where(thing => brought.Contains(thing) || Item("ready-" + thing) is { State: not "not-needed" }).ToLookup(thing => Item("ready-" + thing) is { } item && IsOpen(item), NameOf);
            string[] ready = [.. things[false], .. brought.Contains("letters") ? [Say("letters")] : Array.Empty<string>()];
            return (ready, things[true].ToArray()) switch
            {
                ([], []) => Say("not-here"),
                (_, []) => List(ready),
                ([], var open) => Say("not-ready", Slot.Own("things", List(open))),
                (_, var open) => $"{List(ready)} {Say("not-ready", Slot.Own("things", List(open)))}",
            };
        }

        private string NameOf(string thing) => Words.Text(Language, "readiness/lines/name-" + thing);

        private static string List(string[] things) => string.Join(", ", things) + ".";

        private IEnumerable<string> Numbers(Visit[] visits)
        {
            if (visits.Any(visit => visit.Kind == "probation"))
            {
                yield return Say("ring-probation");
            }

            if (Shared.SelectMany(item => item.Lines).FirstOrDefault(line => line.Key is Visit + "tag-phone" or Visit + "tag-phone-old") is { } tag)
            {
                yield return Clip(Words.Say(Language, tag), LongestLine);
            }

            yield return Say("ring-danger");
        }

        /// <summary>The day comes first, so that it is never what is cut.</summary>
        private IEnumerable<string> Steps() => StepsOf.Select(Item).Select(item => item?.Next).OfType<NextStep>().Take(MostSteps)
            .Select(step => Clip(
                step.By is { } by
                    ? Say("step-by", [.. step.What.Slots, Slot.Words("what", step.What.Key), Slot.Date("by", by)])
                    : Say("step", [.. step.What.Slots, Slot.Words("what", step.What.Key)]),
                LongestLine));

        private string? Title(string id) => Item(id) is { } item ? Clip(Reply.ItemTitle(Words, Language, item), LongestLine) : null;

        private string? Own(PlanItem item, string line, int longest) =>
            item.Lines.FirstOrDefault(said => said.Key == Visit + line)?.Slots.FirstOrDefault(slot => slot.Name == line)?.Value is { } own ? Clip(own, longest) : null;

        private PlanItem? Item(string id) => Shared.FirstOrDefault(item => item.Id == id);

        private string Say(string name, params ImmutableArray<Slot> slots) => Words.Say(Language, new Line("sheet/" + name, slots));

        /// <summary>One line of text that is cut at a set length and says where the rest is.</summary>
        private string Clip(string text, int longest)
        {
            var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return Cut(line, longest) is { } start ? Say("see-plan", Slot.Own("start", start)) : line;
        }

        /// <summary>The start of a text that is too long, never cut inside a character; nothing where all of it fits.</summary>
        private static string? Cut(string line, int longest)
        {
            var marks = new StringInfo(line);
            return marks.LengthInTextElements <= longest ? null : marks.SubstringByTextElements(0, longest).TrimEnd();
        }

        private static bool IsOpen(PlanItem item) => item.State is "not-ready" or "waiting" or "not-known";
    }
}
