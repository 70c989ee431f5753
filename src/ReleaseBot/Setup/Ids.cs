using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReleaseBot.Setup;

/// <summary>Makes ids and secrets. Only the host does.</summary>
public static class Ids
{
    /// <summary>An id that sorts by the time it was made.</summary>
    public static string New() => Guid.CreateVersion7().ToString("N");

    /// <summary>A secret of 256 bits, safe in a URL.</summary>
    public static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A name of 128 bits that says nothing and cannot be guessed.</summary>
    public static string Opaque() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What is stored of a secret, so that the stored form opens nothing.</summary>
    public static string Hash(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
