using System.CommandLine;
using ReleaseBot.Serving;

namespace ReleaseBot.Commands;

/// <summary><c>serve</c>: the web server, and in Development the demo prison.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var environment = new Option<string?>("--environment") { Description = "Development or Production. Default: ASPNETCORE_ENVIRONMENT, else Production." };
        var command = new Command("serve", "Serves the kiosk, staff pages and Direct Line.") { urls, environment };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var server = await Server.OpenAsync(
                new() { Installation = options.Find(parsed), Urls = parsed.GetValue(urls)!, Environment = parsed.GetValue(environment) }, cancellation);
            await server.RunAsync(cancellation);
            return 0;
        });
        return command;
    }
}
