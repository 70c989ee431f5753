using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Goals;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Rotl;

namespace ReleaseBot.Dialogs.Tests.Talks;

/// <summary>Plays a chat file against the real turn, line by line.</summary>
internal sealed class ChatPlayer
{
    private static readonly StaffName DeskStaff = new("omu-1", "Jean Castle");

    private readonly Queue<string> unheard = new();
    private Day day = TestDay.Default with { Staff = [new("kw-1", "Sam Okoro"), new("kw-7", "Priya Nair"), new("kw-8", "Huw Bevan")] };
    private Sitting? sitting;
    private bool isFirstVisit;

    private Sitting Here => sitting ??= Begin();

    public void Play(string line)
    {
        switch (line.Split(' ', 2))
        {
            case ["given", var rest]:
                Given(rest);
                break;
            case ["bot:", var text]:
                Hear(text.Trim());
                break;
            case ["person:", var text]:
                AllHeard();
                Show(Here.Say(text.Trim()));
                break;
            case ["person", var rest] when rest.StartsWith("taps: ", StringComparison.Ordinal):
                AllHeard();
                Tap(rest[6..].Trim());
                break;
            case ["later:", var rest]:
                AllHeard();
                Later(rest);
                break;
            case ["mentor:", var rest]:
                AllHeard();
                Mentor(rest.Trim());
                break;
            case ["worker:", var rest]:
                AllHeard();
                Worker(rest);
                break;
            case ["meanwhile:", var rest]:
                AllHeard();
                Here.Day = day = Changed(rest.Trim());
                break;
            case ["told", "the date"]:
                AllHeard();
                TellDate();
                break;
            case ["desk:", var rest]:
                AllHeard();
                Desk(rest);
                break;
            case ["then", var rest]:
                Then(rest);
                break;
            default:
                throw new ChatException($"not a line of a talk: {line}");
        }
    }

    public void End() => AllHeard();

    private Sitting Begin()
    {
        if (!isFirstVisit)
        {
            return Sitting.Welcomed(day);
        }

        var first = new Sitting(day);
        Show(first.Arrive());
        return first;
    }

    private void Given(string rest)
    {
        day = rest == "first visit" ? First() : Changed(rest);
        if (isFirstVisit && rest == "first visit")
        {
            return;
        }

        if (sitting is not null)
        {
            sitting.Day = day;
        }
    }

    private Day First()
    {
        isFirstVisit = true;
        return day;
    }

    private void Later(string rest)
    {
        Here.Day = day = Changed(rest.Trim());
        Show(Here.Arrive());
    }

    /// <summary>What the roll says otherwise from now on: by <c>given</c> before the talk, by <c>later</c> on the next visit, by <c>meanwhile</c> in the middle of one.</summary>
    private Day Changed(string rest) => rest.Split(' ') switch
    {
        [var days, "days"] => day.Later(int.Parse(days, CultureInfo.InvariantCulture)),
        ["release", "in", var days, "days"] => day.ReleasedIn(int.Parse(days, CultureInfo.InvariantCulture)),
        ["no", "release", "date"] => day with { Release = null },
        ["no", "key", "worker"] => day with { KeyWorker = null },
        ["a", "new", "key", "worker,", .. var name] => day with { KeyWorker = new KeyWorker("kw-2", string.Join(' ', name)) },
        ["status", var status] => day with { Status = Enum.Parse<LegalStatus>(status, ignoreCase: true) },
        ["status", var status, "with", "no", "date"] => day with { Status = Enum.Parse<LegalStatus>(status, ignoreCase: true), Release = null },
        ["nation", var nation] => day with { Nation = Enum.Parse<Nation>(nation, ignoreCase: true) },
        ["prison", .. var name] => day with { At = new NamedPrison(string.Join(' ', name), string.Join(' ', name)) },
        ["a", "mentor,", .. var name] => day with { Mentor = new StaffName("mentor-1", string.Join(' ', name)) },
        ["a", "new", "mentor,", .. var name] => day with { Mentor = new StaffName("mentor-2", string.Join(' ', name)) },
        ["the", "page", "opened", "by", .. var name] => day with { Openings = [.. day.Openings, new PageOpened(string.Join(' ', name), day.Now)] },
        ["no", "mentor"] => day with { Mentor = null },
        ["a", "com,", .. var name] => day with { Com = new StaffName("com-1", string.Join(' ', name)) },
        ["a", "new", "com,", .. var name] => day with { Com = new StaffName("com-2", string.Join(' ', name)) },
        ["no", "com"] => day with { Com = null },
        ["the", "same"] => day,
        _ => throw new ChatException($"unknown: {rest}"),
    };

    /// <summary>Staff tell the person what the roll says of their date or status, and mark it as told.</summary>
    private void TellDate()
    {
        var (outcome, events) = DateNews.Tell(Here.Place, day, day.Status, day.Release?.On, DeskStaff);
        if (outcome != TellOutcome.Done)
        {
            throw new ChatException($"the date could not be told: {outcome}");
        }

        Here.Happen(events);
    }

    /// <summary>"rotl-1 to refused, reason = ..., again = 2027-01-04", or "told rotl-1": what the ROTL desk does between two turns of the person.</summary>
    private void Desk(string rest)
    {
        var parts = rest.Split(", ");
        var worked = parts[0].Split(' ') switch
        {
            ["told", var id] => RotlDesk.Tell(Here.Place, DeskStaff, id, Here.Place.LastMove(id)!.At, day.Now),
            [var id, "to", var state] => RotlDesk.Act(Here.Place, DeskStaff, new(id, state, Here.Place.LastMove(id)!.At, [.. parts.Skip(1).Select(Said)]), day),
            _ => throw new ChatException($"unknown: desk: {rest}"),
        };
        if (worked.Outcome != RotlOutcome.Done)
        {
            throw new ChatException($"the desk could not: {worked.Outcome} {string.Join(", ", worked.Faults)}");
        }

        Here.Happen(worked.Events);
    }

    /// <summary>"met", or "line-seen ready-bag": what the mentor marks between two turns of the person.</summary>
    private void Mentor(string rest)
    {
        var parts = rest.Split(' ');
        var seen = parts is [_, var item] ? new PartSeen(item, Here.Place.Shares.First(share => share.Item.Id == item && share.WorkerId == day.Mentor!.Id).At) : null;
        var worked = MentorWork.Act(Here.Place, day.Mentor!, parts[0], seen, new(day.Release?.On, day.Today, day.Now));
        if (worked.Outcome != Outcome.Done)
        {
            throw new ChatException($"the mentor could not: {worked.Outcome}");
        }

        Here.Happen(worked.Events);
    }

    /// <summary>"suggests for goal-1.2, words = ..., why = ...", "agrees with goal-1", "confirms ready-id, words = ...", "notes it, words = ...": what the key worker does.</summary>
    private void Worker(string rest)
    {
        var parts = rest.Split(", ");
        ImmutableArray<Slot> said = [.. parts.Skip(1).Select(Said)];
        var words = said.FirstOrDefault(slot => slot.Name == "words")?.Value;
        var worker = day.KeyWorker!;
        var worked = parts[0].Split(' ') switch
        {
            ["suggests", "for", var target] => KeyWork.Suggest(Here.Place, worker, Seen(target), StepOf(target), words!, said.FirstOrDefault(slot => slot.Name == "why")?.Value ?? "", day.Now),
            ["agrees", "with", var id] => KeyWork.Agree(Here.Place, worker, Seen(id), AgreementOutcomes.Agreed, words, day.Now),
            ["disagrees", "with", var id] => KeyWork.Agree(Here.Place, worker, Seen(id), AgreementOutcomes.DoNotAgree, words, day.Now),
            ["confirms", var id] => KeyWork.Confirm(Here.Place, worker, "KeyWorker", Seen(id), words!, day.Now),
            ["notes", "it"] => KeyWork.Note(Here.Place, worker, words!, day.Now),
            _ => throw new ChatException($"unknown: worker: {rest}"),
        };
        if (worked.Outcome != Outcome.Done)
        {
            throw new ChatException($"the key worker could not: {worked.Outcome}");
        }

        Here.Happen(worked.Events);
    }

    private PartSeen Seen(string target) => new(target.Split('.')[0], Here.Place.Shares.FirstOrDefault(share => share.Item.Id == target.Split('.')[0])?.At ?? default);

    private static int? StepOf(string target) => target.Split('.') is [_, var step] ? int.Parse(step, CultureInfo.InvariantCulture) : null;

    private static Slot Said(string part) => part.Split(" = ", 2) switch
    {
        [var name and ("day" or "back-day" or "again"), var value] => new(name, "date", value),
        [var name and ("leave" or "back"), var value] => new(name, "time", value),
        [var name, var value] => Slot.Own(name, value),
        _ => throw new ChatException($"not NAME = VALUE: {part}"),
    };

    private void Tap(string label)
    {
        var ids = label.Split('+').Select(one => Here.Screen.Buttons.FirstOrDefault(button => button.Label == one.Trim())?.Id
            ?? throw new ChatException($"no button '{one.Trim()}'; there are: {string.Join(" | ", Here.Screen.Buttons.Select(button => button.Label))}"));
        Show(Here.Tap([.. ids]));
    }

    private void Show(Screen screen)
    {
        unheard.Clear();
        foreach (var bubble in screen.Bubbles)
        {
            unheard.Enqueue(bubble);
        }
    }

    private void Hear(string text)
    {
        _ = Here;
        if (text == "...")
        {
            unheard.Clear();
            return;
        }

        var bubble = unheard.Count > 0 ? unheard.Dequeue() : throw new ChatException($"the bot said nothing more; expected: {text}");
        if (bubble != text)
        {
            throw new ChatException($"the bot said: {bubble}\nexpected:     {text}");
        }
    }

    private void AllHeard()
    {
        if (unheard.Count > 0)
        {
            throw new ChatException($"the bot also said: {string.Join(" / ", unheard)}");
        }
    }

    private void Then(string rest)
    {
        AllHeard();
        var (what, value) = rest.Split(": ", 2) is [var key, var found] ? (key, found) : (rest, "");
        var holds = what switch
        {
            "staff are asked to" => Here.Events.OfType<PlanEvent.StaffAsked>().Any(asked => asked.Request.Kind == value),
            "staff are asked nothing" => !Here.Events.OfType<PlanEvent.StaffAsked>().Any(),
            "shared" => Here.Place.Shares.Any(share => share.Item.Id == value),
            "the mentor sees" => Here.Place.Shares.Any(share => share.Item.Id == value && share.WorkerId == day.Mentor?.Id),
            "the mentor sees nothing" => Here.Place.Shares.All(share => share.WorkerId != day.Mentor?.Id),
            "the com sees" => Here.Place.Shares.FirstOrDefault(share => share.Item.Id == "handover" && share.WorkerId == day.Com?.Id) is { } seen && Reply.ItemInWords(Sitting.Shelf.Words, "en", seen.Item).Contains(value),
            "the com sees nothing" => Here.Place.Shares.All(share => share.WorkerId != day.Com?.Id),
            "the key worker sees nothing" => Here.Place.Shares.All(share => share.WorkerId != day.KeyWorker?.Id),
            "nothing is shared" => Here.Place.Shares.IsEmpty,
            "plan has" => Here.Place.Items.Any(item => item.Id == value),
            "plan has no" => Here.Place.Items.All(item => item.Id != value),
            "the question is" => Here.Place.Current?.Now.Step == value,
            "an alert is raised" => Here.Events.OfType<PlanEvent.SafetyRaised>().Any(raised => raised.Danger == value),
            "no alert is raised" => !Here.Events.OfType<PlanEvent.SafetyRaised>().Any(),
            "it stands" => value.Split(": ") is [var id, var state] && Here.Place.Item(id)?.State == state,
            "the plan does not say" => !Here.Place.Items.Any(item => Reply.ItemInWords(Sitting.Shelf.Words, "en", item).Any(line => line.Contains(value, StringComparison.Ordinal))),
            "the desk reads" => RotlCase.Of(Sitting.Shelf.Words, Here.Place).Any(one => one.Lines.Contains(value)),
            "the desk reads nothing" => RotlCase.Of(Sitting.Shelf.Words, Here.Place).All(one => one.Lines.IsEmpty),
            "the code is" => RotlCase.Of(Sitting.Shelf.Words, Here.Place) is [var one, ..] && $"{one.Field("type")} {one.Field("sub-type")} {one.Field("category")} {one.Field("reason-code")}" == value,
            "the suggestion is" => Here.Place.Edits.Any(edit => $"{edit.Id}: {edit.Before} -> {edit.Words}: {edit.Answer?.Outcome}{(edit.Answer?.Words is { } own ? ": " + own : "")}" == value),
            "the suggestion waits" => Here.Place.Edits.Any(edit => edit.Id == value && edit.Answer is null),
            "the person says" => Here.Place.Agreements.LastOrDefault(agreement => agreement.By is null) is { } own && $"{own.ItemId}: {own.Outcome}{(own.Words is { } why ? ": " + why : "")}" == value,
            "the person said nothing" => Here.Place.Agreements.All(agreement => agreement.By is not null),
            "the step stands" => value.Split(": ") is [var step, var how] && Here.Place.Item(step.Split('.')[0]) is { } goal && GoalPlan.Of(goal).Step(StepOf(step)!.Value)?.State == how,
            "who covers is" => Here.Place.Covers.Any(cover => $"{cover.Worker.Name} until {cover.Until:yyyy-MM-dd}" == value),
            "nobody covers" => Here.Place.Covers.IsEmpty,
            "who covers sees" => Here.Place.Shares.Any(share => share.WorkerId != day.KeyWorker?.Id && share.Item.Id == value),
            "who covers sees nothing" => Here.Place.Shares.All(share => share.WorkerId == day.KeyWorker?.Id),
            "the next step is by" => Here.Place.Items.Any(item => item.Next?.By?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == value),
            "the plan says" => Here.Place.Items.Any(item => Reply.ItemInWords(Sitting.Shelf.Words, Here.Place.Language, item).Contains(value)),
            "buttons" => string.Join(" | ", Here.Screen.Buttons.Select(button => button.Label)) == value,
            _ => throw new ChatException($"unknown: then {rest}"),
        };
        if (!holds)
        {
            throw new ChatException($"not so: {rest}{Detail(what)}");
        }
    }

    private string Detail(string what) => what switch
    {
        "the plan says" => "\n" + string.Join('\n', Here.Place.Items.SelectMany(item => Reply.ItemInWords(Sitting.Shelf.Words, Here.Place.Language, item))),
        "the question is" => $" (it is {Here.Place.Current?.Now.Step})",
        "buttons" => $" (they are {string.Join(" | ", Here.Screen.Buttons.Select(button => button.Label))})",
        _ => "",
    };
}
