using System.Security.Cryptography;

namespace ReleaseBot.SignIn;

/// <summary>One-use codes that staff hand over on a card: 10 letters and figures that cannot be mistaken for one another, about 49 bits.</summary>
public static class CardCodes
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 10;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code as it was made, however it was typed: spaces and dashes dropped, capitals.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
