using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>Hashes PINs with a key that stands outside the database, so that a stolen database gives no PIN away.</summary>
public sealed class PinHasher(Installation installation)
{
    private readonly byte[] pepper = installation.KeyFor("pin");

    public string Make(string pin) => PasswordHash.Make(pin, pepper);

    public bool Fits(string pin, string? stored) => PasswordHash.Fits(pin, stored, pepper);
}
