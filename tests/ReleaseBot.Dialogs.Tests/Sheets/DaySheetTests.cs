using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Sheets;

/// <summary>What stands on a release-day sheet, what never does, and when it is a draft.</summary>
public class DaySheetTests
{
    private const string Key = "appointments/lines/";

    private static readonly StaffName Sam = new("kw-1", "Sam Okoro");
    private static readonly Day Today = TestDay.Default.ReleasedIn(3);
    private static readonly DateOnly Release = Today.Release!.On;

    [Fact]
    public void With_nothing_shared_with_them_there_is_no_sheet()
    {
        var place = Shared(Appointment(1, "jobcentre", Release, new(14, 0)));

        Assert.Null(DaySheet.Of(Phrasebook.Standard, Place.Start, For("en"), Today));
        Assert.Null(DaySheet.Of(Phrasebook.Standard, place, For("en") with { Staff = new("another", "Somebody Else") }, Today));
    }

    [Fact]
    public void A_day_that_is_all_known_is_no_draft_and_says_where_to_be_first_and_how()
    {
        var sheet = Sheet(Shared([.. Known()]))!;

        Assert.False(sheet.IsDraft, string.Join(' ', sheet.DraftBecause));
        Assert.Equal("My release day is Thursday 26 November 2026.", sheet.ReleaseDay);
        Assert.Equal(new SheetVisit("First, straight from the gate", "Probation", "Office 1", "I go by bus. Who I see: Officer 1"), sheet.Visits[0]);
        Assert.Equal(new SheetVisit("Thursday 26 November 2026, 2pm", "Jobcentre", "Office 2", null), sheet.Visits[1]);
        Assert.Equal("Then I go to where I will sleep.", sheet.Bed);
        Assert.Equal("My ID, A bag.", sheet.Bring);
        Assert.Equal(["I may be late: the number on my licence.", "Danger to life: 999."], [.. sheet.Ring]);
        Assert.Equal("Made on Monday 23 November 2026. It may be out of date after Thursday 26 November 2026.", sheet.Made);
    }

    [Fact]
    public void The_same_sheet_is_all_Welsh_for_whoever_talks_Welsh()
    {
        var sheet = DaySheet.Of(Phrasebook.Standard, Shared([.. Known()]) with { Language = "cy" }, For(null), Today)!;

        Assert.Equal("cy", sheet.Language);
        Assert.Equal("Fy niwrnod rhyddhau yw Dydd Iau 26 Tachwedd 2026.", sheet.ReleaseDay, ignoreCase: true);
        Assert.Equal("Yn gyntaf, yn syth o'r gât", sheet.Visits[0].When);
        Assert.Equal("Fy ID, Bag.", sheet.Bring);
    }

    /// <summary>Only the lines, slots and items on the list of what a sheet may hold reach it; everything else here carries a word that would be seen.</summary>
    [Fact]
    public void Home_health_private_words_and_what_is_not_shared_never_stand_on_it()
    {
        PlanItem[] items =
        [
            .. Known(),
            Appointment(3, "home-check-in", Release, new(17, 0), where: "CANARY home street"),
            Appointment(4, "gp", Release.AddDays(1), new(9, 0), where: "CANARY surgery"),
            Appointment(5, "prescriber", Release.AddDays(1), new(10, 0), where: "CANARY clinic"),
            Appointment(6, "private", Release.AddDays(1), new(11, 0), where: "CANARY private"),
            Ready("medicines", "not-ready"),
            Ready("naloxone", "ready"),
            new("goal-1", "goals", Line.Of("goals/lines/title", Slot.Own("goal", "CANARY goal")), [Line.Of("goals/lines/title", Slot.Own("goal", "CANARY goal"))], null, Today.Now),
            new("health", "health", Line.Of("goals/lines/title", Slot.Own("goal", "CANARY health")), [], new("you", Line.Of("goals/lines/title", Slot.Own("goal", "CANARY step")), null, Line.Of("plan/lines/print-if-not")), Today.Now),
        ];
        var hidden = Appointment(7, "court", Release, new(8, 0), where: "CANARY court");
        var place = Shared(items).Evolve(new PlanEvent.ItemWritten(hidden, [])).Evolve(new PlanEvent.Shared(new Share(hidden, "another", "Somebody Else", Today.Now)));

        var all = System.Text.Json.JsonSerializer.Serialize(Sheet(place));

        Assert.DoesNotContain("CANARY", all, StringComparison.Ordinal);
        Assert.DoesNotContain("medicine", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Naloxone", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("doctor", all, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, Sheet(place)!.Visits.Count(visit => visit.What == "A private appointment"));
        Assert.Contains(Sheet(place)!.Visits, visit => visit is { What: "Get my keys or room", Where: "The address is in my plan." });
    }

    [Fact]
    public void What_is_not_settled_makes_it_a_draft_and_says_why()
    {
        Assert.Equal(["I do not know my release day yet."], Why(Sheet(Shared([.. Known()]), Today with { Release = null })));
        Assert.Equal(["My date on the list has gone by.", "My date has changed, so times may change too."], Why(Sheet(Shared([.. Known()]), Today.ReleasedIn(-1))));
        Assert.Equal(["My date has changed, so times may change too."], Why(Sheet(Shared([.. Known()]), Today.ReleasedIn(5))));
        Assert.Equal(["No first appointment is set.", "My bed for the first night is not sure."], Why(Sheet(Shared(Ready("bag", "ready")))));
        Assert.Equal(["A day or a time is missing."], Why(Sheet(Shared([.. Known(), Appointment(3, "work", Release, null)]))));
        Assert.Equal(["Some things are not ready."], Why(Sheet(Shared([.. Known(), Ready("phone", "waiting")]))));
        Assert.Equal("My ID, A bag. Not ready yet: A phone.", Sheet(Shared([.. Known(), Ready("phone", "waiting")]))!.Bring);
    }

    /// <summary>A later date that nobody has told the person yet is not told by a piece of paper.</summary>
    [Fact]
    public void Bad_news_on_the_roll_is_not_broken_by_the_sheet()
    {
        var place = Shared([.. Known()]).Evolve(new PlanEvent.RollNoticed(Listed.On(Today), [], []));

        var sheet = Sheet(place, Today.ReleasedIn(40))!;

        Assert.Equal("I ask the OMU about my release day.", sheet.ReleaseDay);
        Assert.Equal("I do not know my release day yet.", sheet.DraftBecause[0]);
        Assert.DoesNotContain("2027", System.Text.Json.JsonSerializer.Serialize(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_forty_appointments_as_many_as_fit_stand_there_and_long_words_are_cut_with_a_word_of_where_the_rest_is()
    {
        var many = Enumerable.Range(1, 40).Select(number => Appointment(number, "other", Release.AddDays(number), new(9, 30), where: new string('W', 400))).ToArray();

        var sheet = Sheet(Shared(many), name: new string('N', 200))!;

        Assert.Equal(DaySheet.MostVisits, sheet.Visits.Length);
        Assert.Equal("And 34 more in my plan.", sheet.MoreVisits);
        Assert.All(sheet.Visits, visit => Assert.Equal(new string('W', 40) + "… (see plan)", visit.Where));
        Assert.StartsWith(new string('N', 16) + "…:", sheet.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_holds_just_what_was_shared_when_the_person_asked_and_still_is()
    {
        var asked = Today.Now.AddHours(1);
        var later = new Share(Ready("phone", "ready"), Sam.Id, Sam.Name, asked.AddMinutes(1));
        var place = Shared(Ready("bag", "ready"), Ready("id", "ready"), Ready("medicines", "ready")).Evolve(new PlanEvent.Shared(later))
            .Evolve(new PlanEvent.Unshared("ready-id", Sam.Id, asked.AddMinutes(2)))
            .Evolve(new PlanEvent.Shared(new Share(Ready("licence", "ready"), "another", "Somebody Else", Today.Now)));

        var paper = PlanOnPaper.Of(Phrasebook.Standard, place, For(null), asked, asked.AddDays(1));

        Assert.Equal(["A bag: ready", "My medicine: ready"], paper.Parts.Select(part => part.Title));
        Assert.Equal(1, paper.LeftOut);
        Assert.Equal("Kyle: my plan on paper", paper.Title);
        Assert.Equal("I asked for these parts on Monday 23 November 2026.", paper.Asked);
    }

    private static IEnumerable<PlanItem> Known() =>
    [
        Appointment(1, "probation", Release, null, "when-straight-after"),
        Appointment(2, "jobcentre", Release, new(14, 0)),
        Ready("bag", "ready"),
        new("appointments", "appointments", Line.Of("appointments/topic/title"), [Line.Of(Key + "gate", Slot.Date("release", Release)), Line.Of(Key + "bed-yes")], null, Today.Now),
    ];

    private static PlanItem Appointment(int number, string kind, DateOnly on, TimeOnly? at, string when = "when-day-and-time", string? where = null) => new(
        "appointment-" + number,
        "appointments",
        Line.Of(Key + "title", Slot.Words("kind", "appointments/appointment-kind/answers/" + kind)),
        [
            Line.Of(Key + when, Slot.Date("day", on), new Slot("time", "time", "09:00")),
            Line.Of(Key + "where", Slot.Own("where", where ?? "Office " + number)),
            Line.Of(Key + "who", Slot.Own("who", "Officer " + number)),
            Line.Of(Key + "way-bus"),
            Line.Of(Key + "bring-photo-id"),
        ],
        null,
        Today.Now)
    { On = on, At = at };

    private static PlanItem Ready(string name, string state) => new(
        "ready-" + name,
        "readiness",
        Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-" + name), Slot.Words("state", "readiness/states/" + state)),
        [],
        null,
        Today.Now)
    { State = state };

    private static Place Shared(params PlanItem[] items) =>
        items.Aggregate(Place.Start, (place, item) => place.Evolve(new PlanEvent.Shared(new Share(item, Sam.Id, Sam.Name, Today.Now))));

    private static string[] Why(DaySheet? sheet) => [.. sheet!.DraftBecause];

    private static SheetFor For(string? language, string name = "Kyle") => new(name, Sam, language);

    private static DaySheet? Sheet(Place place, Day? day = null, string name = "Kyle") => DaySheet.Of(Phrasebook.Standard, place, For("en", name), day ?? Today);
}
