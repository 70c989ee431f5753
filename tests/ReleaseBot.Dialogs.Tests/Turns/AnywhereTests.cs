using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Every step of every dialog against every word that works anywhere: the step is reached again with all answers intact.</summary>
public class AnywhereTests
{
    public static TheoryData<string> Topics => [.. Shelf.Standard.Topics];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_word_at_every_step_leads_back_to_the_step(string topic)
    {
        foreach (var reached in Reach(topic))
        {
            foreach (var word in new[] { "why do you ask?", "what does that mean?", "say it again", "who sees this?", "menu", "more", "hello", "stop" })
            {
                var here = new Sitting(reached.Day, reached.Place);
                here.Say(word);
                if (here.Place.Showing != Showing.Question)
                {
                    here.Say("carry on");
                }

                Assert.Equal(reached.Place.Current!.Now.Step, here.Place.Current?.Now.Step);
                Assert.Equal(reached.Place.Answers, here.Place.Answers);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Danger_at_every_step_stops_the_form_and_keeps_the_place(string topic)
    {
        foreach (var reached in Reach(topic))
        {
            var here = new Sitting(reached.Day, reached.Place);

            var screen = here.Say("i am going to kill myself");

            Assert.True(screen.IsSafety);
            Assert.StartsWith("Press your cell bell now", screen.Bubbles[0], StringComparison.Ordinal);
            here.Say("carry on");
            Assert.Equal(reached.Place.Current!.Now.Step, here.Place.Current!.Now.Step);
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Back_leads_to_the_step_before_and_forward_again_keeps_the_answers(string topic)
    {
        foreach (var reached in Reach(topic).Where(one => one.Place.Current!.Path.Length > 0))
        {
            var here = new Sitting(reached.Day, reached.Place);

            here.Say("back");

            Assert.Equal(reached.Place.Current!.Path[^1], here.Place.Current!.Now.Step);
            // Which part of a list is talked about is picked again at the list.
            var kept = reached.Place.Answers.Where(given => Shelf.Standard[topic].Steps.OfType<Ask>().All(ask => ask.Name != given.Name || !ask.IsHub));
            Assert.Empty(kept.Except(here.Place.Answers).Select(given => $"{reached.Place.Current.Now.Step}: {given.Name}"));
        }
    }

    /// <summary>One sitting at each step of a topic that can be come to with buttons, skips and a few typed words.</summary>
    private static List<Sitting> Reach(string topic)
    {
        var found = new Dictionary<string, Sitting>();
        var waiting = new Queue<Sitting>();
        foreach (var who in Enumerable.Range(0, 6))
        {
            var start = Sitting.Welcomed(Walks.DayOf(who));
            start.Tap("!topic:goals");
            start.SayAll("write one", "get work", "skip", "skip", "skip", "yes");
            start.Tap("!topic:" + topic);
            waiting.Enqueue(start);
        }

        while (waiting.TryDequeue(out var here))
        {
            if (here.Place.Current is not { } open || open.Name != topic || !found.TryAdd(open.Now.Step, here))
            {
                continue;
            }

            foreach (var say in here.Screen.Buttons.Select(button => button.Label).Append("skip").Append("some words").Append("next friday"))
            {
                var next = new Sitting(here.Day, here.Place);
                next.Say(say);
                waiting.Enqueue(next);
            }
        }

        return [.. found.Values];
    }
}
