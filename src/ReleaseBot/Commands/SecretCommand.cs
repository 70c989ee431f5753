using System.CommandLine;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Commands;

/// <summary><c>secret new</c>: the secret with which a kiosk vendor's server asks for tokens. The one before stops working.</summary>
internal static class SecretCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var prison = new Option<string>("--prison") { Description = "The code of the prison.", Required = true };
        var make = new Command("new", "Makes a new establishment secret and prints it, once.") { prison };
        options.AddTo(make);
        make.SetAction((parsed, cancellation) => options.WithDataAsync(
            parsed,
            async database =>
            {
                var at = await Prisons.FindOrAddAsync(database, parsed.GetValue(prison)!, null, cancellation);
                var secret = Ids.Secret();
                await new EstablishmentStore(database).SetSecretAsync(at.Id, Ids.Hash(secret), cancellation);
                await new AuditLog(database).AppendAsync(Audit.ByCommand("new-secret"), cancellation);
                await Console.Error.WriteLineAsync($"The new secret of {at.Name}, shown once. The one before has stopped working.");
                Console.WriteLine(secret);
                return 0;
            },
            cancellation));
        return new Command("secret", "Establishment secrets.") { make };
    }
}
