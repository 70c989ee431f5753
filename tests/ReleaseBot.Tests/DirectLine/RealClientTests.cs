using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.DirectLine;

/// <summary>Microsoft's own client, <c>botframework-directlinejs</c>, run by Node against the real server.</summary>
public sealed class RealClientTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Theory]
    [InlineData("polling")]
    [InlineData("websocket")]
    public async Task A_talk_comes_whole_in_order_and_once(string mode)
    {
        var (token, _) = await app.TokenAsync(mode == "polling" ? "A0001ZZ" : "A0002ZZ");

        var heard = await TalkAsync(token, mode, ["ok", "ok", "why", "ok"]);

        var activities = Activities(heard);
        Assert.Equal(activities.Select(Id).Distinct().Order(StringComparer.Ordinal), activities.Select(Id));
        Assert.Equal(4, activities.Count(activity => Role(activity) == "user"));
        Assert.Equal(4, heard.Count(line => Kind(line) == "posted"));
        Assert.StartsWith("Hello. I am ReleaseBot.", Text(activities[0]), StringComparison.Ordinal);
        Assert.DoesNotContain(heard, line => Kind(line) is "failed" or "stream-ended");
    }

    [Theory]
    [InlineData("polling")]
    [InlineData("websocket")]
    public async Task A_client_that_comes_back_with_its_watermark_gets_just_what_is_new(string mode)
    {
        var (token, _) = await app.TokenAsync(mode == "polling" ? "A0003ZZ" : "A0005ZZ");
        var first = await TalkAsync(token, mode, ["ok"]);
        var end = first.Single(line => Kind(line) == "end").GetProperty("value");

        var second = await TalkAsync(token, mode, ["ok"], end.GetProperty("conversationId").GetString()!, end.GetProperty("watermark").GetString()!);

        var before = Activities(first).Select(Id).ToHashSet();
        Assert.NotEmpty(Activities(second));
        Assert.DoesNotContain(Activities(second), activity => before.Contains(Id(activity)));
    }

    [Fact]
    public async Task A_tap_on_a_button_is_an_answer_and_a_second_tap_is_not()
    {
        var (token, _) = await app.TokenAsync("A0006ZZ");
        var tap = new { type = "message", text = "OK", value = new { screen = 1, choice = "ok" } };

        var heard = await TalkAsync(token, "websocket", [tap, tap]);

        var bot = Activities(heard).Where(activity => Role(activity) == "bot").Select(Text).ToArray();
        Assert.Contains(bot, text => text.StartsWith("That button was from before.", StringComparison.Ordinal));
        Assert.Equal(2, bot.Count(text => text.StartsWith("I keep what you tell me", StringComparison.Ordinal)));
    }

    private async Task<JsonElement[]> TalkAsync(string token, string mode, object[] says, string? conversationId = null, string? watermark = null)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder(), RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["talk.js", app.Url + "/v3/directline", token, mode, JsonSerializer.Serialize(says), .. conversationId is null ? Array.Empty<string>() : [conversationId, watermark!]];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"The client ended with {node.ExitCode}: {await errors}\n{output}");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Client");

    private static JsonElement[] Activities(IEnumerable<JsonElement> heard) =>
        [.. heard.Where(line => Kind(line) == "activity").Select(line => line.GetProperty("value"))];

    private static string? Kind(JsonElement line) => line.GetProperty("kind").GetString();

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;

    private static string? Role(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString();

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;
}
