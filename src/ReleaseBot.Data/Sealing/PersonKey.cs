using System.Text;

namespace ReleaseBot.Data;

/// <summary>The key that seals everything one person said. Destroying its wrapped form erases them.</summary>
public sealed class PersonKey
{
    private readonly Seal _seal;

    internal PersonKey(string personId, byte[] key, byte[] wrapped) => (PersonId, _seal, Wrapped) = (personId, new(key), wrapped);

    public string PersonId { get; }

    /// <summary>The key as stored: sealed with the installation key.</summary>
    internal byte[] Wrapped { get; }

    internal byte[] Close(ReadOnlySpan<byte> plain, Cell cell) => _seal.Close(plain, cell.For(PersonId));

    internal byte[] Close(string plain, Cell cell) => Close(Encoding.UTF8.GetBytes(plain), cell);

    internal byte[] Open(byte[] value, Cell cell) => _seal.Open(value, cell.For(PersonId));

    internal string OpenText(byte[] value, Cell cell) => Encoding.UTF8.GetString(Open(value, cell));
}
