using System.Net;
using AngleSharp.Html.Parser;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Kiosk;

/// <summary>A page without script that went out of sight by itself: what the server does with it after the pause.</summary>
public sealed class KioskSleepTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Loading_it_again_after_the_pause_shows_the_door()
    {
        using var http = await SignedInAsync("A0001ZZ");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/kiosk/talk")).StatusCode);

        app.Clock.Advance(Pause);

        Assert.Equal("/kiosk", (await http.GetAsync("/kiosk/talk")).Headers.Location?.ToString());
        Assert.Equal("/kiosk", (await http.GetAsync("/kiosk/talk")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Its_one_button_locks_and_keeps_the_words_long_after_the_pause()
    {
        using var http = await SignedInAsync("A0002ZZ");
        var page = await http.GetStringAsync("/kiosk/talk");

        app.Clock.Advance(10 * Pause);
        var answer = await SendAsync(http, page, "/kiosk/lock", ("words", "half a thought"));

        Assert.Equal("/kiosk", answer.Headers.Location?.ToString());
        Assert.Equal("/kiosk", (await http.GetAsync("/kiosk/talk")).Headers.Location?.ToString());
        await SignInAsync(http, "A0002ZZ");
        var box = new HtmlParser().ParseDocument(await http.GetStringAsync("/kiosk/talk")).QuerySelector("#words");
        Assert.Equal("half a thought", box?.TextContent);
    }

    private async Task<HttpClient> SignedInAsync(string number)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Url) };
        await http.GetAsync(app.Demo.Kiosks[0].EnrolUrl);
        await SignInAsync(http, number);
        return http;
    }

    private static async Task SignInAsync(HttpClient http, string number)
    {
        var answer = await SendAsync(http, await http.GetStringAsync("/kiosk"), "/kiosk", ("number", number), ("pin", "246135"));
        Assert.Equal("/kiosk/talk", answer.Headers.Location?.ToString());
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string page, string path, params (string Name, string Value)[] fields)
    {
        var token = new HtmlParser().ParseDocument(page).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await http.PostAsync(path, content);
    }
}
