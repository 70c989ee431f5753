using System.Text;
using System.Text.Json;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollJsonTests
{
    private const string Vexley = """{"prisonerNumber":"A0001YY","firstName":"NIA","lastName":"VEXLEY","legalStatus":"SENTENCED","prisonId":"FXI","cellLocation":"A-1-001"}""";

    [Theory]
    [InlineData("""{"content":[PERSON],"pageable":{"sort":{"sorted":false}},"totalElements":1}""")]
    [InlineData("""{"content":[PERSON],"page":{"size":500,"number":0,"totalElements":1,"totalPages":1}}""")]
    [InlineData("""{"response":{"body":{"content":[PERSON]}}}""")]
    [InlineData("""[{"content":[]},{"content":[PERSON]}]""")]
    [InlineData("""{"_embedded":{"prisoners":[PERSON]}}""")]
    [InlineData("[PERSON]")]
    [InlineData("PERSON")]
    [InlineData("\uFEFF \r\n[PERSON]")]
    public void People_are_found_in_every_envelope(string envelope)
    {
        var reading = Read(envelope.Replace("PERSON", Vexley, StringComparison.Ordinal));

        Assert.Equal((1, "NIA"), (Assert.Single(reading.Rows).Line, reading.Rows[0].Person.FirstName));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1,2,3]")]
    [InlineData("""{"content":"none"}""")]
    [InlineData("""{"content":[""")]
    [InlineData("[{\"prisonerNumber\":\"A0001YY\",}]")]
    public void What_holds_no_people_or_is_not_JSON_is_refused(string text) => Assert.Throws<RollFileException>(() => Read(text));

    [Fact]
    public void An_invalid_file_is_refused_with_the_line() =>
        Assert.Contains("line 3", Assert.Throws<RollFileException>(() => Read("{\n\"content\": [\n oops ]}")).Message, StringComparison.Ordinal);

    [Fact]
    public void JSON_nested_without_end_is_refused() =>
        Assert.Throws<RollFileException>(() => Read(new string('[', 100_000)));

    [Fact]
    public void An_empty_page_is_a_roll_of_nobody_and_says_so()
    {
        var reading = Read("""{"content":[],"totalElements":0}""");

        Assert.Empty(reading.Rows);
        Assert.Equal((0, RollProblemKind.File), (Assert.Single(reading.Problems).Line, reading.Problems[0].Kind));
    }

    [Fact]
    public void Part_of_a_longer_list_says_so() =>
        Assert.Contains("1 of 1200", Assert.Single(Read($$"""{"content":[{{Vexley}}],"totalElements":1200}""").Problems).Reason, StringComparison.Ordinal);

    [Fact]
    public void Numbers_and_marks_may_be_text_or_not()
    {
        var person = Assert.Single(ReadPage(new
        {
            prisonerNumber = "A0001YY",
            firstName = "NIA",
            lastName = "VEXLEY",
            legalStatus = (string?)null,
            recall = "true",
            militaryRecord = true,
            keyWorker = new { staffId = 4001, userName = "kfairley", firstName = "Kit", lastName = "Fairley" },
        }).Rows).Person;

        Assert.Equal((LegalStatus.Recall, true), (person.Status, person.Veteran));
        Assert.Equal(new KeyWorkerRef("kfairley", "4001", "Kit", "Fairley"), person.KeyWorker);
    }

    [Fact]
    public void Fields_of_the_wrong_kind_do_not_break_the_row()
    {
        var reading = ReadPage(new
        {
            prisonerNumber = "A0001YY",
            firstName = "NIA",
            lastName = "VEXLEY",
            legalStatus = "SENTENCED",
            prisonId = "FXI",
            cellLocation = new { block = "A" },
            languages = "ENG",
            identifiers = new object?[] { 1, null, new { type = 5, value = new { } } },
            keyWorker = new[] { 1 },
            allocations = new object?[] { null, new { policy = "KEY_WORKER", staffMember = 3 } },
            mergedFrom = new { a = 1 },
        });

        Assert.Single(reading.Rows);
        Assert.Equal(RollProblemKind.MissingCell, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public void The_field_of_prisoner_search_wins_over_another_name_for_it() =>
        Assert.Equal("VEXLEY", ReadPage(new { prisonerNumber = "A0001YY", firstName = "NIA", surname = "FIRST", lastName = "VEXLEY", familyName = "LAST" }).Rows[0].Person.LastName);

    [Theory]
    [InlineData(@"NI\ud83dA", "NIA")]
    [InlineData(@"\udc00NIA", "NIA")]
    [InlineData(@"NIA\ud83d\ud83d\ude00", "NIA😀")]
    [InlineData(@"N\\ud83dA", @"N\ud83dA")]
    [InlineData(@"NIA\uD83D\uDE00", "NIA😀")]
    public void Half_characters_are_taken_out_and_whole_ones_kept(string escaped, string expected)
    {
        var reading = Read($$"""[{"prisonerNumber":"A0001YY","firstName":"{{escaped}}","lastName":"VEXLEY","na\ud83dme":1}]""");

        Assert.Equal(expected, Assert.Single(reading.Rows).Person.FirstName);
    }

    [Fact]
    public void The_sample_page_gives_its_people_and_names_each_bad_place()
    {
        var reading = Read(Sample("prisoner-search.json"));

        Assert.Equal([1, 7, 16, 17, 18, 19, 20], reading.Problems.Where(p => p.RowLost).Select(p => p.Line).Distinct());
        Assert.Equal(17, reading.Rows.Count);
        Assert.All(reading.Problems, problem => Assert.StartsWith($"Person {problem.Line} in content[]: ", problem.Reason, StringComparison.Ordinal));
        Assert.DoesNotContain("not read", string.Join('\n', reading.Rows.Select(row => row.Person)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "confirmed date, although the curfew date is past")]
    [InlineData(4, "recall shows the post-recall date")]
    public void The_sample_page_shows_the_right_dates(int place, string why)
    {
        var person = At(place);

        Assert.True((place, person.Release?.Kind) is (2, ReleaseDateKind.Confirmed) or (4, ReleaseDateKind.PostRecall), why);
    }

    [Fact]
    public void The_sample_page_keeps_who_is_away_joined_or_reads_with_difficulty()
    {
        Assert.True(At(6).TemporarilyOut);
        Assert.Equal((LegalStatus.Remand, LegalStatus.Remand), (At(3).Status, At(8).Status));
        Assert.Equal((LegalStatus.Unknown, "SOMETHING_NEW"), (At(9).Status, At(9).RawStatus));
        Assert.Equal("A9011YY", Assert.Single(At(12).MergedFrom).ToString());
        Assert.Equal(("cy", true, true, true), (At(15).PreferredLanguage, At(15).PoorReader, At(15).Veteran, At(15).ForeignNational));
        Assert.Equal(new KeyWorkerRef(null, "4001", "Kit", "Fairley"), At(22).KeyWorker);
    }

    private static RollPerson At(int place) => Read(Sample("prisoner-search.json")).Rows.Single(row => row.Line == place).Person;
}
