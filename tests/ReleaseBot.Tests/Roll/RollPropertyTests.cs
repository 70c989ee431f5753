using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollPropertyTests
{
    private static readonly string[] Pieces =
    [
        "prisonerNumber", "firstName", "lastName", "legalStatus", "releaseDate", "mergedFrom", "content", "languages", "identifiers",
        "A0001ZZ", "A0002ZZ", "Vexley", "SENTENCED", "OUT", "REL", "2026-10-01", "2099-01-01", "0001-01-01", "31/02/2027",
        ",", ",", ",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "{", "}", "[", "]", ":", "null", "true", "1e999", "-",
        @"\ud800", @"\u0000", "\\", "\u202e", "\u0007", "\u2028", "\uFFFE", "😀", "é", "e\u0301", "<script>", "=1+1", "sep=;", " ",
    ];

    [Fact]
    public void Random_bytes_are_read_or_refused_and_nothing_else() =>
        Prop.ForAll<byte[]>(bytes => IsReadOrRefused(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Broken_CSV_and_JSON_are_read_or_refused_and_nothing_else()
    {
        var text = Gen.Elements(Pieces).ListOf(30).Select(string.Concat);
        var starts = Gen.Elements("", "prisonerNumber,firstName,lastName,legalStatus,releaseDate,mergedFrom\n", "[{\"prisonerNumber\":\"", "{\"content\":[{\"prisonerNumber\":");

        Prop.ForAll(Gen.Zip(starts, text).ToArbitrary(), pair => IsReadOrRefused(Encoding.UTF8.GetBytes(pair.Item1 + pair.Item2)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Fact]
    public void Valid_JSON_of_any_shape_is_read_or_refused_and_nothing_else() =>
        Prop.ForAll(Json(depth: 4).ToArbitrary(), json => IsReadOrRefused(Encoding.UTF8.GetBytes($$"""[{"prisonerNumber":"A0001ZZ","firstName":"Nia","lastName":"Vexley","languages":{{json}}},{{json}}]""")))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("roll.csv")]
    [InlineData("prisoner-search.json")]
    public void A_sample_with_bytes_knocked_out_is_read_or_refused_and_nothing_else(string name)
    {
        var sample = Sample(name);
        var knocks = Gen.Zip(Gen.Choose(0, sample.Length - 1), Gen.Elements("\"\\,{}[]\n\0u<é"u8.ToArray())).ListOf(4);

        Prop.ForAll(knocks.ToArbitrary(), hits => IsReadOrRefused(With(sample, hits))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var first = Read(Sample("roll.csv"));
        var second = Read(Sample("roll.csv"));

        Assert.Equal(first.Rows, second.Rows);
        Assert.Equal(first.Problems, second.Problems);
    }

    [Fact]
    public void Any_name_that_was_taken_is_taken_again_just_as_it_is() =>
        Prop.ForAll<NonNull<string>>(name => NamesStay(name.Get)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Any_prison_number_reads_back_from_its_own_text()
    {
        var letters = Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz".ToCharArray());
        var numbers =
            from first in letters
            from figures in Gen.Choose(0, 9999)
            from second in letters
            from third in letters
            select $"{first}{figures:0000}{second}{third}";

        Prop.ForAll(numbers.ToArbitrary(), text =>
            PrisonNumber.TryParse(text, out var number)
            && PrisonNumber.TryParse(number.ToString(), out var again)
            && number == again
            && string.Equals(number.ToString(), text, StringComparison.OrdinalIgnoreCase)).Check(Config.QuickThrowOnFailure);
    }

    /// <summary>JSON made of the field names and values a roll may hold, nested in ways it never should.</summary>
    private static Gen<string> Json(int depth)
    {
        var scalar = Gen.Elements("null", "true", "-1e999", "4001", "\"A0001ZZ\"", "\"REMAND\"", "\"MERGED\"", "\"KEY_WORKER\"", "\"PRIM\"", "\"P\"", "\"2026-10-01\"", "\"\\ud800\"", "\"\\u0000\\\\\"", "\"\"");
        if (depth == 0)
            return scalar;
        var name = Gen.Elements("prisonerNumber", "firstName", "lastName", "legalStatus", "languages", "type", "code", "readSkill", "identifiers", "value", "mergedFrom", "allocations", "policy", "staffMember", "keyWorker", "staffId", "content", "page", "totalElements", "x\\udc00");
        var inner = Json(depth - 1);
        var field = Gen.Zip(name, inner).Select(pair => $"\"{pair.Item1}\":{pair.Item2}");
        var size = Gen.Choose(0, 4);
        var list = size.SelectMany(count => inner.ListOf(count)).Select(items => $"[{string.Join(',', items)}]");
        var fields = size.SelectMany(count => field.ListOf(count)).Select(items => $"{{{string.Join(',', items)}}}");
        return Gen.OneOf(scalar, list, fields, fields);
    }

    private static bool NamesStay(string name)
    {
        var text = name.Replace("\0", "", StringComparison.Ordinal);
        if (ReadOne(("firstName", text), ("lastName", text)).Rows is not [var row])
            return true;
        var again = ReadOne(("firstName", row.Person.FirstName), ("lastName", row.Person.LastName));
        return again.Problems.Count == 0 && again.Rows.Single().Person == row.Person;
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            var reading = Read(bytes);
            return reading.Rows.All(IsWhole) && reading.Problems.All(IsPlain);
        }
        catch (RollFileException why)
        {
            return why.Message.Length > 0;
        }
    }

    private static bool IsWhole(RollRow row) => row.Line > 0
        && PrisonNumber.TryParse(row.Person.Number.ToString(), out _)
        && row.Person is { FirstName.Length: > 0 and <= 100, LastName.Length: > 0 and <= 100 }
        && (row.Person.Release is null || row.Person.Release.On >= Today);

    private static bool IsPlain(RollProblem problem) =>
        problem.Reason.All(c => c is >= ' ' and <= '~') && !problem.Reason.Contains('<', StringComparison.Ordinal);

    private static byte[] With(byte[] sample, IEnumerable<(int Place, byte Value)> hits)
    {
        byte[] copy = [.. sample];
        foreach (var (place, value) in hits)
            copy[place] = value;
        return copy;
    }
}
