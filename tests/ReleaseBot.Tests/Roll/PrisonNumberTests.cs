using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Tests.Roll;

public class PrisonNumberTests
{
    [Theory]
    [InlineData("A0001ZZ", "A0001ZZ")]
    [InlineData("a0001zz", "A0001ZZ")]
    [InlineData("  A0001ZZ\t", "A0001ZZ")]
    public void A_number_is_read_in_any_case_with_space_around_it(string text, string expected)
    {
        Assert.True(PrisonNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A001ZZ")]
    [InlineData("A00011ZZ")]
    [InlineData("AA001ZZ")]
    [InlineData("A0001Z1")]
    [InlineData("A 0001ZZ")]
    [InlineData("А0001ZZ")] // a Cyrillic A
    [InlineData("A٠٠٠١ZZ")] // Arabic figures
    [InlineData("A0001ZZ\0")]
    public void Anything_else_is_not_a_number(string? text) => Assert.False(PrisonNumber.TryParse(text, out _));

    [Fact]
    public void People_with_the_same_fields_are_equal_and_a_joined_number_makes_them_differ()
    {
        var one = RollFiles.Person(("mergedFrom", "A0002ZZ A0003ZZ"));
        var same = RollFiles.Person(("mergedFrom", "A0002ZZ;A0003ZZ"));
        var other = RollFiles.Person(("mergedFrom", "A0002ZZ"));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }
}
