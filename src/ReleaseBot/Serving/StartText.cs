using ReleaseBot.Demo;
using ReleaseBot.Setup;

namespace ReleaseBot.Serving;

/// <summary>What the program says when it is up: where to click, and in Development who can sign in where.</summary>
internal static class StartText
{
    public static async Task WriteAsync(TextWriter to, string url, Installation installation, bool isDevelopment)
    {
        await to.WriteLineAsync($"ReleaseBot serves on {url}");
        if (!isDevelopment || await DemoFile.ReadAsync(installation, CancellationToken.None) is not { } demo)
        {
            await to.WriteLineAsync($"Kiosks sign in at {url}/kiosk, staff at {url}/sign-in. Add the first administrator with: staff add");
            return;
        }

        await to.WriteLineAsync("This is the demo prison. Everybody in it is made up.");
        await to.WriteLineAsync();
        await to.WriteLineAsync("1. Open one of these once, so that this browser becomes a kiosk:");
        foreach (var kiosk in demo.Kiosks)
        {
            await to.WriteLineAsync($"     {kiosk.Name,-10} {kiosk.EnrolUrl}");
        }

        await to.WriteLineAsync($"2. Sign in at {url}/kiosk with a prison number and PIN:");
        foreach (var person in demo.People)
        {
            await to.WriteLineAsync($"     {person.Number}  {(person.Pin.Length > 0 ? "PIN " + person.Pin : "card code " + person.CardCode)}  {person.Situation}");
        }

        await to.WriteLineAsync($"3. Staff sign in at {url}/sign-in:");
        foreach (var member in demo.Staff)
        {
            await to.WriteLineAsync($"     {member.UserName,-14} password {member.Password}  {member.Role}, {member.Name}");
        }

        await to.WriteLineAsync();
        await to.WriteLineAsync($"Establishment secret for Direct Line: {demo.EstablishmentSecret}");
        await to.WriteLineAsync($"All of this also stands in {Path.Combine(installation.DataDirectory, "demo.json")}");
    }
}
