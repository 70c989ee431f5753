using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ReleaseBot.Data;

/// <summary>One AES-256-GCM key. A sealed value is: version (1 byte), key id (4), nonce (12), tag (16), body.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Keys are shared by whoever loaded the person; the finalizer frees them.")]
internal sealed class Seal
{
    public const int KeySize = 32;

    private const byte Version = 1;
    private const int IdAt = 1, NonceAt = 5, TagAt = 17, BodyAt = 33, NonceSize = 12, TagSize = 16;

    // Kept for the life of the key, because setting one up costs more than sealing a value; it serves one caller at a time.
    private readonly AesGcm _aes;
    private readonly uint _id;

    public Seal(byte[] key)
    {
        _aes = new(key, TagSize);
        _id = BinaryPrimitives.ReadUInt32BigEndian(HMACSHA256.HashData(key, "key id"u8));
    }

    public byte[] Close(ReadOnlySpan<byte> plain, byte[] cell)
    {
        var value = new byte[BodyAt + plain.Length];
        value[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(value.AsSpan(IdAt), _id);
        RandomNumberGenerator.Fill(value.AsSpan(NonceAt, NonceSize));
        var bound = Bound(value, cell);
        lock (_aes)
            _aes.Encrypt(value.AsSpan(NonceAt, NonceSize), plain, value.AsSpan(BodyAt), value.AsSpan(TagAt, TagSize), bound);
        return value;
    }

    public byte[] Open(byte[] value, byte[] cell)
    {
        if (value.Length < BodyAt || value[0] != Version)
            throw new SealBrokenException("A stored value is not sealed in a form this program knows.");
        if (BinaryPrimitives.ReadUInt32BigEndian(value.AsSpan(IdAt)) != _id)
            throw new SealBrokenException("A stored value was sealed with another key.");
        var plain = new byte[value.Length - BodyAt];
        var bound = Bound(value, cell);
        try
        {
            lock (_aes)
                _aes.Decrypt(value.AsSpan(NonceAt, NonceSize), value.AsSpan(BodyAt), value.AsSpan(TagAt, TagSize), plain, bound);
            return plain;
        }
        catch (AuthenticationTagMismatchException broken)
        {
            throw new SealBrokenException("A stored value was changed or stands in the wrong place.", broken);
        }
    }

    /// <summary>Version and key id are bound with the cell, so that they cannot be changed either.</summary>
    private static byte[] Bound(byte[] value, byte[] cell) => [.. value.AsSpan(0, NonceAt), .. cell];
}
