using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReleaseBot.SignIn;

/// <summary>
/// Hashes PINs and passwords with PBKDF2-HMAC-SHA-512; the stored form names the algorithm and its rounds, so that both can change.
/// A pepper, where there is one, is a key kept outside the database: without it a stolen hash of a short PIN is worth nothing.
/// </summary>
public static class PasswordHash
{
    private const int Rounds = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static string Make(string secret, byte[]? pepper = null)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"pbkdf2-sha512${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(secret, pepper, salt, Rounds))}");
    }

    /// <summary>Whether the secret is the one that was hashed. Takes as long for a malformed hash as for a wrong secret.</summary>
    public static bool Fits(string secret, string? stored, byte[]? pepper = null)
    {
        if (stored?.Split('$') is ["pbkdf2-sha512", var rounds, var salt, var hash])
        {
            var derived = Derive(secret, pepper, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture));
            return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash));
        }

        Derive(secret, pepper, new byte[SaltBytes], Rounds);
        return false;
    }

    private static byte[] Derive(string secret, byte[]? pepper, byte[] salt, int rounds)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        return Rfc2898DeriveBytes.Pbkdf2(pepper is null ? bytes : HMACSHA256.HashData(pepper, bytes), salt, rounds, HashAlgorithmName.SHA512, HashBytes);
    }
}
