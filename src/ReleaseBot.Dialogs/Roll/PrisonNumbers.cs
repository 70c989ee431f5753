using System.Collections;

namespace ReleaseBot.Dialogs.Roll;

/// <summary>A list of prison numbers that is equal to another with the same numbers, so that people can be compared.</summary>
internal sealed class PrisonNumbers(IEnumerable<PrisonNumber> numbers) : IReadOnlyList<PrisonNumber>, IEquatable<PrisonNumbers>
{
    private readonly PrisonNumber[] _numbers = [.. numbers];

    public int Count => _numbers.Length;

    public PrisonNumber this[int index] => _numbers[index];

    public bool Equals(PrisonNumbers? other) => other is not null && _numbers.AsSpan().SequenceEqual(other._numbers);

    public override bool Equals(object? obj) => Equals(obj as PrisonNumbers);

    public override int GetHashCode() => _numbers.Aggregate(17, HashCode.Combine);

    public override string ToString() => string.Join(' ', _numbers);

    public IEnumerator<PrisonNumber> GetEnumerator() => _numbers.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
