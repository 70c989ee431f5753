using System.Globalization;
using System.Text.Json;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>The test lines themselves: enough of each kind, each with its own name, none that contradicts itself.</summary>
public sealed class TestLinesAreSound
{
    [Theory]
    [InlineData("intents.test.jsonl", 900)]
    [InlineData("crisis.test.jsonl", 450)]
    [InlineData("dates.test.jsonl", 350)]
    [InlineData("forms.test.jsonl", 220)]
    [InlineData("hostile.test.jsonl", 30)]
    [InlineData("intents.unseen.jsonl", 340)]
    [InlineData("crisis.unseen.jsonl", 600)]
    [InlineData("crisis.fresh.jsonl", 500)]
    [InlineData("crisis.open.jsonl", 280)]
    [InlineData("crisis.sealed.jsonl", 280)]
    [InlineData("crisis.explicit.jsonl", 100)]
    [InlineData("dates.unseen.jsonl", 80)]
    [InlineData("forms.unseen.jsonl", 80)]
    [InlineData("forms.fresh.jsonl", 70)]
    public void There_are_enough_and_each_has_its_own_id(string file, int least)
    {
        var lines = TestLine.AllIn(file);

        Assert.True(lines.Count >= least);
        Assert.Equal(lines.Count, lines.Select(line => line.Id).Distinct().Count());
    }

    [Fact]
    public void Most_intents_have_twenty_lines_and_seventy_ask_for_several()
    {
        var lines = TestLine.AllIn("intents.test.jsonl");
        var labels = lines.Where(line => line.Has("intent")).GroupBy(line => line.Words("intent")).ToList();

        Assert.Equal(39, labels.Count);
        // Of greetings, thanks and plain answers few are left that nobody trains on.
        Assert.All(labels, label => Assert.True(label.Count() >= 8, label.Key));
        Assert.True(labels.Count(label => label.Count() >= 20) >= 28);
        Assert.True(lines.Count(line => line.Has("intents")) >= 70);
        Assert.True(lines.Count(line => line.Lang == "cy") >= 0.08 * lines.Count);
    }

    [Theory]
    [InlineData("crisis.test.jsonl")]
    [InlineData("crisis.unseen.jsonl")]
    [InlineData("crisis.fresh.jsonl")]
    [InlineData("crisis.open.jsonl")]
    [InlineData("crisis.sealed.jsonl")]
    public void About_half_of_the_crisis_lines_are_a_crisis(string file)
    {
        var lines = TestLine.AllIn(file);

        Assert.InRange(lines.Count(line => line.Words("label") == "crisis"), 0.44 * lines.Count, 0.56 * lines.Count);
        Assert.All(lines, line => Assert.Equal(line.Words("label") == "not_crisis", line.Words("kind") == "none"));
    }

    [Theory]
    [InlineData("dates.test.jsonl", "resolve")]
    [InlineData("forms.test.jsonl", "accept")]
    [InlineData("dates.unseen.jsonl", "resolve")]
    [InlineData("forms.unseen.jsonl", "accept")]
    [InlineData("forms.fresh.jsonl", "accept")]
    public void A_value_stands_exactly_where_one_is_taken(string file, string taken) =>
        Assert.All(TestLine.AllIn(file), line => Assert.Equal(
            line.Words("expect") == taken,
            line.Json.GetProperty("value").ValueKind != JsonValueKind.Null));

    [Fact]
    public void Days_are_real_and_ranges_run_forwards()
    {
        foreach (var value in TestLine.AllIn("dates.test.jsonl").Select(line => line.Json.GetProperty("value")))
        {
            if (value.ValueKind == JsonValueKind.Object)
                Assert.True(Moment(value.GetProperty("start")) <= Moment(value.GetProperty("end")));
            else if (value.ValueKind == JsonValueKind.String && !value.GetString()!.StartsWith('P'))
                Assert.NotEqual(default, Moment(value));
        }
    }

    [Fact]
    public void Lone_surrogates_are_decoded_as_they_stand()
    {
        Assert.Equal("a\ud83d\n\"\\", EscapedText.Decode("""
            "a\ud83d\n\"\\"
            """));
        Assert.Contains(TestLine.AllIn("hostile.test.jsonl"), line => line.Has("text") && line.Text.EndsWith('\ud801'));
    }

    private static DateTime Moment(JsonElement written) => DateTime.Parse(written.GetString()!, CultureInfo.InvariantCulture);
}
