using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Content;

/// <summary>What seldom happens in a talk, played at the menu and at a question so that its words are seen too: danger, repairs, limits.</summary>
internal static class Scenes
{
    private static readonly Heard[] Repairs =
    [
        new Heard.TooLong(),
        new Heard.TooFast(),
        new Heard.Stale(),
        new Heard.Perhaps(["id", "goals"]),
        new Heard.Topic("no-such-topic"),
        new Heard.Elsewhere("no-such-intent"),
        .. Enumerable.Repeat(new Heard.Unclear(), 5),
    ];

    private const int TurnsOfAScene = 25;

    /// <summary>Ways to what only two answers together lead to.</summary>
    public static readonly ImmutableArray<(string Topic, string[] Answers)> Ways =
    [
        ("id", ["which-id=passport", "same-name=no", "name-changed-by=deed-poll"]),
        ("rotl", ["prison-kind=women", "prison-category=c"]),
    ];

    /// <summary>Somebody who is new.</summary>
    public static Place Menu { get; } = Place.Start with { Finished = ["welcome"] };

    /// <summary>Somebody with a full plan, some of it shared.</summary>
    public static Place Full(Day day) => Shown(SamplePlans.Full(Menu, day), day);

    public static void Play(Shelf shelf, Day day, Action<Place, Screen> look, Action<Place, Exception> fail)
    {
        foreach (var start in (Place[])[Menu, Menu.EvolveTurn(Turn.Decide(shelf, Menu, new Heard.Topic("id"), day))])
        {
            var place = start;
            foreach (var heard in Dangers().Concat(Repairs))
            {
                place = Show(() => place.EvolveTurn(Turn.Decide(shelf, place, heard, day)), start);
            }

            Show(() => Turn.Take(shelf, start, new Said.Typed("yes") { HidNumber = true }, day).Place, start);
            Show(() => Hasty(shelf, Menu, day), start);
            Show(() => start with { Aside = [Line.Of("safety/offline")] }, start);
        }

        var full = SamplePlans.Full(Menu, day);
        foreach (var topic in ((string[])["appointments", "after"]).Where(shelf.Has))
        {
            var place = Show(() => full.EvolveTurn(Turn.Decide(shelf, full, new Heard.Topic(topic), day)), full);
            for (var turn = 0; turn < TurnsOfAScene && place.Current is not null; turn++)
            {
                place = Show(() => Turn.Take(shelf, place, LeadingOn(shelf, place), day).Place, place);
            }
        }

        foreach (var (start, next) in shelf.Has("person") ? Anywhere(shelf, Full(day), day) : [])
        {
            Show(next, start);
        }

        foreach (var place in Lives.OfMentor(shelf, full, day))
        {
            Show(() => Turn.Take(shelf, place, new Said.Arrived(), day).Place, place);
            Show(() => place.EvolveTurn(Turn.Decide(shelf, place, new Heard.Word(Anytime.WhoSees), day)), place);
        }

        foreach (var (place, today) in Shifts.Of(full, day))
        {
            Show(() => Turn.Take(shelf, place, new Said.Arrived(), today).Place, place);
        }

        foreach (var step in shelf.Has("handover") ? (string[])["handover-too-long", "handover-full"] : [])
        {
            Show(() => Menu.EvolveTurn([new PlanEvent.Opened("handover", 1, Standing.At(step) with { Slots = Handover.HandoverPlan.Most(default) })]), Menu);
        }

        foreach (var (topic, tap) in shelf.Has("plan") ? PlanTaps(full) : [])
        {
            var opened = Show(() => Shown(full, day), full);
            opened = Show(() => opened.EvolveTurn(Turn.Decide(shelf, opened, new Heard.Topic(topic), day)), full);
            Show(() => Turn.Take(shelf, opened, new Said.Tapped(opened.ScreenRevision, [tap]), day).Place, opened);
        }

        Place Show(Func<Place> next, Place start)
        {
            try
            {
                var place = next();
                look(place, Reply.Show(shelf, place));
                return place;
            }
            catch (KeyNotFoundException missing)
            {
                fail(start, missing);
                return start;
            }
        }
    }

    /// <summary>Every word that works anywhere, said on the menu, at a question, and at one that another topic interrupted; and coming back to what staff read.</summary>
    private static IEnumerable<(Place Start, Func<Place> Next)> Anywhere(Shelf shelf, Place full, Day day)
    {
        var question = full.EvolveTurn(new Talk(shelf, full, day).Open("id"));
        var further = Turn.Take(shelf, question, new Said.Typed("yes"), day).Place;
        var above = further.EvolveTurn(new Talk(shelf, further, day).Open("person"));
        return
        [
            .. from place in (Place[])[full, question, further, above]
               from meaning in Enum.GetValues<Anytime>()
               select (place, (Func<Place>)(() => place.EvolveTurn(Turn.Decide(shelf, place, new Heard.Word(meaning), day)))),
            (full, () => Turn.Take(shelf, full, new Said.Arrived(), day).Place),
            (above, () => Turn.Take(shelf, above, new Said.Typed("no"), day).Place),
        ];
    }

    /// <summary>Everything that can be opened in one's own plan.</summary>
    private static IEnumerable<(string Topic, string Tap)> PlanTaps(Place full) =>
        full.Items.Select(item => "part:" + item.Id).Append("who-read").Append("print").Select(tap => ("plan", tap));

    /// <summary>The first part is shared as it stands, the second as it was before; both were read and answered, and no longer fit a new date.</summary>
    private static Place Shown(Place full, Day day)
    {
        var (id, name) = day.KeyWorker is { } worker ? (worker.Id, worker.Name) : ("sample-1", "Morgan Featherstone");
        full = day.Mentor is { } mentor ? full.Evolve(new PlanEvent.Shared(new(Before(full.Items[0], day).AsShown(), mentor.Id, mentor.Name, day.Now))) : full;
        PlanItem[] shared = [full.Items[0], Before(full.Items[1], day)];
        return shared.Aggregate(full with { LookAgain = [full.Items[0].Topic] }, (place, item) => place
            .Evolve(new PlanEvent.Shared(new(item.AsShown(), id, name, day.Now)))
            .Evolve(new PlanEvent.ReadByStaff(new(item.Id, id, name, day.Now)))
            .Evolve(new PlanEvent.AnsweredByStaff(new(item.Id, id, name, "I will ask for you.", day.Now, null))));
    }

    private static PlanItem Before(PlanItem item, Day day) => item with { ChangedAt = day.Now.AddDays(-2) };

    /// <summary>At first the way most people go, then the choice that leads on: in a list it is "that is all".</summary>
    private static Said.Tapped LeadingOn(Shelf shelf, Place place)
    {
        var buttons = Reply.Show(shelf, place).Buttons;
        return new(place.ScreenRevision, [(place.Current!.Path.IsEmpty ? buttons[0] : buttons[^1]).Id]);
    }

    /// <summary>Somebody who opens every dialog there is, one upon the other.</summary>
    private static Place Hasty(Shelf shelf, Place menu, Day day) =>
        shelf.Dialogs.Aggregate(menu, (place, dialog) => place.EvolveTurn(new Talk(shelf, place, day).Open(dialog.Name)));

    /// <summary>For each danger: the gentle question and a clear answer, then the message, another, something else typed, and going on.</summary>
    private static IEnumerable<Heard> Dangers() =>
        from danger in Enum.GetValues<Danger>().Where(danger => danger != Danger.None).Select(Listener.DangerName)
        from heard in (Heard[])
        [
            new Heard.Danger(danger, "unsure"),
            new Heard.Safe(),
            new Heard.Danger(danger, "certain"),
            new Heard.Danger(danger, "certain"),
            new Heard.Unclear(),
            new Heard.Word(Anytime.CarryOn),
        ]
        select heard;
}
