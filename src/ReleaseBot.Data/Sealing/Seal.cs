using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ReleaseBot.Data;

/// <summary>AES-256-GCM over one value. A sealed value is: version (1 byte), key id (4), nonce (12), tag (16), body.</summary>
internal static class Seal
{
    public const int KeySize = 32;

    private const byte Version = 1;
    private const int IdAt = 1, NonceAt = 5, TagAt = 17, BodyAt = 33, NonceSize = 12, TagSize = 16;

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> plain, byte[] cell)
    {
        var value = new byte[BodyAt + plain.Length];
        value[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(value.AsSpan(IdAt), IdOf(key));
        RandomNumberGenerator.Fill(value.AsSpan(NonceAt, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(value.AsSpan(NonceAt, NonceSize), plain, value.AsSpan(BodyAt), value.AsSpan(TagAt, TagSize), Bound(value, cell));
        return value;
    }

    public static byte[] Open(byte[] key, byte[] value, byte[] cell)
    {
        if (value.Length < BodyAt || value[0] != Version)
            throw new SealBrokenException("A stored value is not sealed in a form this program knows.");
        if (BinaryPrimitives.ReadUInt32BigEndian(value.AsSpan(IdAt)) != IdOf(key))
            throw new SealBrokenException("A stored value was sealed with another key.");
        var plain = new byte[value.Length - BodyAt];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(value.AsSpan(NonceAt, NonceSize), value.AsSpan(BodyAt), value.AsSpan(TagAt, TagSize), plain, Bound(value, cell));
            return plain;
        }
        catch (AuthenticationTagMismatchException broken)
        {
            throw new SealBrokenException("A stored value was changed or stands in the wrong place.", broken);
        }
    }

    /// <summary>Version and key id are bound with the cell, so that they cannot be changed either.</summary>
    private static byte[] Bound(byte[] value, byte[] cell) => [.. value.AsSpan(0, NonceAt), .. cell];

    /// <summary>Tells one key from another and says nothing about either.</summary>
    private static uint IdOf(byte[] key)
    {
        Span<byte> hash = stackalloc byte[KeySize];
        HMACSHA256.HashData(key, "key id"u8, hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
