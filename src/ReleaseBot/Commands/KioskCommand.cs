using System.CommandLine;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Commands;

/// <summary><c>kiosk add</c>: a kiosk, and the one-use address that enrols its browser.</summary>
internal static class KioskCommand
{
    public static readonly TimeSpan CodeLife = TimeSpan.FromDays(7);

    public static Command Make()
    {
        var options = new DataOptions();
        var prison = new Option<string>("--prison") { Description = "The code of the prison.", Required = true };
        var name = new Option<string>("--name") { Description = "Where it stands, such as \"A wing 2\".", Required = true };
        var url = new Option<string>("--url") { Description = "The address of the server as the kiosk sees it.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var add = new Command("add", "Adds a kiosk and prints the address to open on it, once.") { prison, name, url };
        options.AddTo(add);
        add.SetAction((parsed, cancellation) => options.WithDataAsync(
            parsed,
            async database =>
            {
                var at = await Prisons.FindOrAddAsync(database, parsed.GetValue(prison)!, null, cancellation);
                var code = Ids.Opaque();
                var kiosk = new Kiosk { Id = Ids.New(), EstablishmentId = at.Id, Name = parsed.GetValue(name)! };
                if (!await new KioskStore(database).AddAsync(kiosk, Ids.Hash(code), DateTimeOffset.UtcNow + CodeLife, Audit.ByCommand("add-kiosk"), cancellation))
                {
                    await Console.Error.WriteLineAsync($"{at.Name} has a kiosk named {kiosk.Name} already.");
                    return 1;
                }

                await Console.Error.WriteLineAsync($"Added {kiosk.Name} at {at.Name}. Open this on it within {CodeLife.Days} days; it works once:");
                Console.WriteLine($"{parsed.GetValue(url)!.TrimEnd('/')}/kiosk/enrol?code={code}");
                return 0;
            },
            cancellation));
        return new Command("kiosk", "Kiosks.") { add };
    }
}
