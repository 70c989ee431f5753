using System.Security.Cryptography;

namespace ReleaseBot.Data.Tests;

public sealed class SealerTests
{
    private static readonly Sealer Sealer = new(RandomNumberGenerator.GetBytes(32));
    private static readonly Cell Here = new("place", "body", 7);

    [Fact]
    public void What_was_sealed_opens_with_its_key_in_its_cell()
    {
        var key = Sealer.NewPersonKey("p1");

        var value = key.Close("my own words", Here);

        Assert.Equal("my own words", Sealer.Unwrap("p1", key.Wrapped).OpenText(value, Here));
    }

    [Fact]
    public void A_value_moved_to_another_cell_or_person_stays_shut()
    {
        var key = Sealer.NewPersonKey("p1");
        var value = key.Close("my own words", Here);

        Assert.Throws<SealBrokenException>(() => key.Open(value, new("place", "body", 8)));
        Assert.Throws<SealBrokenException>(() => key.Open(value, new("turn", "body", 7)));
        Assert.Throws<SealBrokenException>(() => Sealer.NewPersonKey("p2").Open(value, Here));
        Assert.Throws<SealBrokenException>(() => Sealer.Unwrap("p2", key.Wrapped));
    }

    [Fact]
    public void Every_flipped_bit_keeps_the_value_shut()
    {
        var key = Sealer.NewPersonKey("p1");
        var value = key.Close("words", Here);

        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var flipped = value.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.Throws<SealBrokenException>(() => key.Open(flipped, Here));
        }
    }

    [Fact]
    public void A_number_is_found_however_it_is_typed_and_only_with_the_same_key()
    {
        var other = new Sealer(RandomNumberGenerator.GetBytes(32));

        Assert.Equal(Sealer.NumberHash("A0001ZZ"), Sealer.NumberHash(" a0001zz "));
        Assert.NotEqual(Sealer.NumberHash("A0001ZZ"), Sealer.NumberHash("A0002ZZ"));
        Assert.NotEqual(Sealer.NumberHash("A0001ZZ"), other.NumberHash("A0001ZZ"));
    }
}
