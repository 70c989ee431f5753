using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReleaseBot.Journeys;

/// <summary>The system's Chromium, with or without script in its pages.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Milliseconds. Long, since a busy machine is slow; what is there already is not waited for.</summary>
    private const int MostWait = 30_000;

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Playwright switches the back/forward cache off, which hides what Back can show; privacy tests leave it on.</summary>
    public bool KeepsPages { get; init; }

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(MostWait);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-component-update", "--disable-sync"],
            IgnoreDefaultArgs = KeepsPages ? ["--disable-back-forward-cache"] : [],
        });
    }

    public async Task DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }

    /// <summary>A browser of its own: no cookie of any other.</summary>
    public async Task<IPage> OpenAsync(string url, bool script = true, int width = 1366, int height = 768)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(MostWait);
        return await context.NewPageAsync();
    }

    /// <summary>What axe finds wrong with a page under WCAG 2.2 AA and good practice, a line each.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Rules] } });
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"))];
    }
}
