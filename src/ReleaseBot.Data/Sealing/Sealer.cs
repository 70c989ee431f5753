using System.Security.Cryptography;
using System.Text;

namespace ReleaseBot.Data;

/// <summary>Makes and opens the keys of people, and seals what belongs to no person, all from the one installation key.</summary>
public sealed class Sealer
{
    private readonly Seal _wrapping;
    private readonly Seal _own;
    private readonly byte[] _numbers;
    private readonly byte[] _audit;

    public Sealer(byte[] installationKey)
    {
        if (installationKey.Length != Seal.KeySize)
            throw new WrongKeyException($"An installation key is {Seal.KeySize} bytes long; this one has {installationKey.Length}.");
        _wrapping = new(Derive(installationKey, "wrap person keys"));
        _own = new(Derive(installationKey, "seal what belongs to no person"));
        _numbers = Derive(installationKey, "find prison numbers");
        _audit = Derive(installationKey, "chain the audit log");
    }

    /// <summary>What a prison number is looked up by; it says nothing about the number to whoever has not the installation key.</summary>
    public string NumberHash(string prisonNumber) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_numbers, Encoding.UTF8.GetBytes(prisonNumber.Trim().ToUpperInvariant())));

    /// <summary>A new random key for a person.</summary>
    internal PersonKey NewPersonKey(string personId)
    {
        var key = RandomNumberGenerator.GetBytes(Seal.KeySize);
        return new(personId, key, _wrapping.Close(key, KeyCell(personId)));
    }

    /// <summary>Opens the stored form of a person's key.</summary>
    internal PersonKey Unwrap(string personId, byte[] wrapped) =>
        new(personId, _wrapping.Open(wrapped, KeyCell(personId)), wrapped);

    /// <summary>Seals what belongs to no person, such as the name of a member of staff.</summary>
    internal byte[] Close(string plain, Cell cell) => _own.Close(Encoding.UTF8.GetBytes(plain), cell.For(""));

    internal string OpenText(byte[] value, Cell cell) => Encoding.UTF8.GetString(_own.Open(value, cell.For("")));

    /// <summary>A hash that chains lines of the audit log. Each part goes in with its length, so that no two lines give the same text.</summary>
    internal string ChainHash(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part?.Length ?? -1).Append(':').Append(part).Append(';');
        return Convert.ToHexStringLower(HMACSHA256.HashData(_audit, Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static byte[] KeyCell(string personId) => new Cell("person_key", "wrapped").For(personId);

    private static byte[] Derive(byte[] key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Seal.KeySize, info: Encoding.UTF8.GetBytes("ReleaseBot: " + purpose));
}
