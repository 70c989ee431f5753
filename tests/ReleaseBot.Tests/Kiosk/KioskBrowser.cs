using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Kiosk;

/// <summary>A kiosk without script over real HTTP: cookies kept, redirects not followed.</summary>
internal sealed class KioskBrowser : IDisposable
{
    private readonly HttpClient http;

    private KioskBrowser(ReleaseBotApp app) =>
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Url) };

    /// <summary>A kiosk of the demo with somebody signed in.</summary>
    public static async Task<KioskBrowser> SignedInAsync(ReleaseBotApp app, string number, int kiosk = 0)
    {
        var browser = new KioskBrowser(app);
        await browser.GetAsync(app.Demo.Kiosks[kiosk].EnrolUrl);
        await browser.SignInAsync(number);
        return browser;
    }

    public async Task SignInAsync(string number)
    {
        var answer = await SendAsync(await GetAsync("/kiosk"), "/kiosk", ("number", number), ("pin", "246135"));
        Assert.Equal("/kiosk/talk", answer.Location);
    }

    public async Task<Shown> GetAsync(string path) => await ShownAsync(await http.GetAsync(path));

    /// <summary>Types words and gives the page that answers.</summary>
    public Task<Shown> SayAsync(string words) => TurnAsync(_ => ("words", words));

    /// <summary>Presses the button whose label begins so.</summary>
    public Task<Shown> PressAsync(string label) => TurnAsync(page =>
        ("choice", page.QuerySelectorAll("#replies button").First(button => button.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("value")!));

    public async Task<string> InBoxAsync() => Page(await GetAsync("/kiosk/talk")).QuerySelector("#words")!.TextContent;

    /// <summary>Sends a form of a page, with its anti-forgery value.</summary>
    public async Task<Shown> SendAsync(Shown page, string path, params (string Name, string Value)[] fields)
    {
        (string Name, string Value)[] all = [.. fields, Hidden(Page(page), "__RequestVerificationToken")];
        using var content = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ShownAsync(await http.PostAsync(path, content));
    }

    public void Dispose() => http.Dispose();

    private async Task<Shown> TurnAsync(Func<IHtmlDocument, (string Name, string Value)> act)
    {
        var shown = await GetAsync("/kiosk/talk");
        var page = Page(shown);
        var answer = await SendAsync(shown, "/kiosk/talk", act(page), Hidden(page, "turn"), Hidden(page, "screen"));
        Assert.Equal("/kiosk/talk", answer.Location);
        return await GetAsync("/kiosk/talk");
    }

    private static (string Name, string Value) Hidden(IHtmlDocument page, string name) =>
        (name, page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!);

    private static IHtmlDocument Page(Shown shown) => new HtmlParser().ParseDocument(shown.Html);

    private static async Task<Shown> ShownAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString());
        }
    }
}
