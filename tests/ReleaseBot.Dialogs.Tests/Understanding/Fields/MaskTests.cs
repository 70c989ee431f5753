using FsCheck;
using FsCheck.Fluent;
using ReleaseBot.Dialogs.Tests.Understanding.When;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Fields;

/// <summary>Numbers we never store are covered before anything is kept; all else stays as typed.</summary>
public sealed class MaskTests
{
    public static readonly TheoryData<string, string> Covered = WhenRows.Of("""
        my ni is JX998877A ok | my ni is ••••••••• ok
        jx 99 88 77 a | •••••••••••••
        JX-99-88-77-A. | •••••••••••••.
        nino:jx998877a | nino:•••••••••
        JX9988 77 A | •••••••••••
        QQ123456C | •••••••••
        JX99887OA | •••••••••
        its JX998877 | its ••••••••
        acc 12345678 | acc ••••••••
        account number 12345678 sort code 12-34-56 | account number •••••••• sort code ••••••••
        12-34-56 12345678 | •••••••••••••••••
        sort code 204060 | sort code ••••••
        88776655 is my bank | •••••••• is my bank
        card 4000 1234 1234 1234 | card •••••••••••••••••••
        """);

    [Theory]
    [MemberData(nameof(Covered))]
    public void Private_numbers_are_covered(string typed, string kept) =>
        Assert.Equal(kept, FieldReader.MaskNationalInsurance(typed));

    [Theory]
    [InlineData("my number is A0001ZZ")]
    [InlineData("ring 07700900123 or 020 7946 0123")]
    [InlineData("+44 7700 900123")]
    [InlineData("born 05111985")]
    [InlineData("see you on 12-10-26 at 14:30")]
    [InlineData("on 05/11/2026 and 2026-11-05")]
    [InlineData("by 12 12 26 a bus")]
    [InlineData("cell B2-14, £1,234.50")]
    [InlineData("CF10 3AT")]
    [InlineData("no numbers here \ud800 \u202e")]
    public void Other_numbers_stay(string typed) =>
        Assert.Equal(typed, FieldReader.MaskNationalInsurance(typed));

    [Fact]
    public void Covering_never_throws_keeps_the_length_and_is_done_once() => Check.QuickThrowOnFailure(
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var covered = FieldReader.MaskNationalInsurance(text);
            return covered.Length == text.Length && FieldReader.MaskNationalInsurance(covered) == covered;
        }));

    [Fact]
    public void Fields_never_throw_and_accept_only_with_a_value() => Check.QuickThrowOnFailure(
        Prop.ForAll(Texts.ToArbitrary(), text => Enum.GetValues<Field>().All(field =>
            FieldReader.Read(field, text) is var r && r == FieldReader.Read(field, text) && r.Expect == FieldExpect.Accept == (r.Value is not null) && r.Reason.Length > 0)));

    [Fact]
    public void What_is_accepted_is_accepted_again_unchanged() => Check.QuickThrowOnFailure(
        Prop.ForAll(Texts.ToArbitrary(), text => Enum.GetValues<Field>().Where(f => f != Field.Council).All(field =>
            FieldReader.Read(field, text) is var r && (r.Value is null || FieldReader.Read(field, r.Value).Value == r.Value))));

    private static readonly string[] Bits =
    [
        "jx", "JX998877A", "99", "88", "77", "a", "-", "12345678", "07700", "900123", "+44", "£", "quid", "grand", "half", "and", "1,2", ".", "yes", "no", "not", "CF10", "3AT",
        "@", "gmail.com", "dave", "\ud83d", "\u0301", "nfa", "high street", "leeds", "A0001ZZ", "o", "double", "<", "=", "ten", "hundred", "\0", "½", "0.001",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(Bits).ListOf().Select(bits => string.Join(' ', bits)),
        Gen.Elements(Bits).ListOf().Select(bits => string.Concat(bits)),
        ArbMap.Default.GeneratorFor<string>().Where(s => s is not null));
}
