using System.Net;
using AngleSharp.Html.Parser;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>What a page answered.</summary>
internal sealed record Shown(HttpStatusCode Status, string Html, string? Location)
{
    /// <summary>The page without what differs between two looks at the same thing: anti-forgery values.</summary>
    public string Plain
    {
        get
        {
            var page = new HtmlParser().ParseDocument(Html);
            foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
            {
                token.SetAttribute("value", "");
            }

            return page.DocumentElement.OuterHtml;
        }
    }

    public string Text => new HtmlParser().ParseDocument(Html).Body!.TextContent;
}

/// <summary>A browser of one member of staff over real HTTP: cookies kept, redirects not followed.</summary>
internal sealed class StaffBrowser : IDisposable
{
    private readonly HttpClient http;

    public StaffBrowser(ReleaseBotApp app) =>
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Url) };

    public static async Task<StaffBrowser> SignedInAsync(ReleaseBotApp app, string userName, string password = "demo-password")
    {
        var browser = new StaffBrowser(app);
        var answer = await browser.PostAsync("/sign-in", "/sign-in", ("UserName", userName), ("Password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return browser;
    }

    public async Task<Shown> GetAsync(string path) => await ShownAsync(await http.GetAsync(path));

    /// <summary>Sends a form that stands on <paramref name="page"/>, with its anti-forgery value.</summary>
    public async Task<Shown> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var form = new HtmlParser().ParseDocument((await GetAsync(page)).Html);
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await SendAsync(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<Shown> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ShownAsync(await http.PostAsync(path, content));
    }

    /// <summary>Sends a file with the form that stands on <paramref name="page"/>.</summary>
    public async Task<Shown> PostFileAsync(string page, string path, string field, string fileName, byte[] file)
    {
        var form = new HtmlParser().ParseDocument((await GetAsync(page)).Html);
        return await SendFileAsync(path, field, fileName, file, form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    public async Task<Shown> SendFileAsync(string path, string field, string fileName, byte[] file, string token)
    {
        using var part = new ByteArrayContent(file);
        using var value = new StringContent(token);
        using var content = new MultipartFormDataContent { { part, field, fileName }, { value, "__RequestVerificationToken" } };
        return await ShownAsync(await http.PostAsync(path, content));
    }

    public void Dispose() => http.Dispose();

    private static async Task<Shown> ShownAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString());
        }
    }
}
