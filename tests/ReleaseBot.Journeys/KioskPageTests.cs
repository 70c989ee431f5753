using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>How the pages are made: for everybody, small, and with the question and its buttons in sight.</summary>
public sealed class KioskPageTests(RunningApp app, Browser browser) : IClassFixture<RunningApp>, IClassFixture<Browser>
{
    private const int MostFirstLoad = 40_000;
    private const int MostScript = 10_000;

    [Fact]
    public async Task Axe_finds_nothing_on_any_kiosk_page()
    {
        var bare = await browser.OpenAsync(app.Url);
        await CheckAsync(bare, "/kiosk", "not set up");
        await CheckAsync(bare, "/kiosk/card", "not set up, card");
        await CheckAsync(bare, "/kiosk/enrol", "no code");
        await CheckAsync(bare, await app.EnrolPathAsync(), "set up");
        await CheckAsync(bare, "/kiosk/nothing-here", "not found");

        var screen = await KioskScreen.EnrolAsync(browser, app);
        await CheckAsync(screen.Page, "/kiosk", "sign-in");
        await CheckAsync(screen.Page, "/kiosk/card", "card");
        await screen.Page.GetByLabel("Prison number").FillAsync("C3023ZZ");
        await screen.Page.GetByLabel("Card code").FillAsync(await app.CardAsync("C3023ZZ"));
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await CheckAsync(screen.Page, null, "choose a PIN");

        await screen.Page.GotoAsync("/kiosk");
        await screen.SignInAsync("C3023ZZ", "000000");
        await CheckAsync(screen.Page, null, "wrong PIN");
        await screen.SignInAsync("C3023ZZ");
        await CheckAsync(screen.Page, null, "welcome");
        await screen.PastWelcomeAsync();
        await CheckAsync(screen.Page, null, "menu");
        await screen.PressAsync("My ID");
        await screen.PressFirstAsync();
        await CheckAsync(screen.Page, null, "ticks");
        await screen.TypeAsync("i want to kill myself");
        await CheckAsync(screen.Page, null, "danger");
        await CheckAsync(screen.Page, "/kiosk/talk/earlier", "earlier");
    }

    [Theory]
    [InlineData(true, 1366, 768, "C3001ZZ")]
    [InlineData(false, 1366, 768, "C3002ZZ")]
    [InlineData(true, 1080, 1920, "C3004ZZ")]
    public async Task Question_answers_and_ways_out_are_in_sight_at_every_step(bool script, int width, int height, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script, width, height);
        for (var step = 0; step < 11; step++)
        {
            await ExpectInSightAsync(screen);
            await (await screen.Heading.InnerTextAsync() == "Your plan" ? screen.PressAsync("My ID") : screen.AnswerAsync());
        }
    }

    [Fact]
    public async Task A_small_window_reflows_and_covers_no_control_that_has_the_focus()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C3013ZZ", width: 320, height: 256);
        await Expect(screen.Log).ToBeVisibleAsync();

        Assert.True(await screen.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        for (var tab = 0; tab < 18; tab++)
        {
            await screen.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await screen.Page.EvaluateAsync<string>(
                """
                () => {
                  const element = document.activeElement, box = element.getBoundingClientRect();
                  const found = document.elementFromPoint(box.x + box.width / 2, Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1));
                  return element === document.body || element.contains(found) ? '' : element.outerHTML.slice(0, 80);
                }
                """));
        }
    }

    [Fact]
    public async Task Text_at_twice_the_size_is_all_there()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C3012ZZ");
        await Expect(screen.Log).ToBeVisibleAsync();

        var lost = await screen.Page.EvaluateAsync<string[]>(
            """
            () => {
              document.documentElement.style.fontSize = '275%';
              const end = document.documentElement.scrollHeight, wide = document.documentElement.clientWidth;
              return [...document.querySelectorAll('button, label, h1, h2, #progress')].filter(e => e.offsetParent).filter(e => {
                const box = e.getBoundingClientRect();
                return e.scrollHeight > e.clientHeight + 1 && e.clientHeight || box.bottom + scrollY > end || box.right > wide || box.left < 0;
              }).map(e => e.textContent.trim());
            }
            """);

        Assert.Empty(lost);
    }

    [Fact]
    public async Task Every_control_is_large_and_stands_clear_of_the_next()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C3014ZZ");
        await Expect(screen.Log).ToBeVisibleAsync();

        var small = await screen.Page.EvaluateAsync<string[]>(
            """
            () => {
              const all = [...document.querySelectorAll('button, textarea, .ticks label, a.button')].filter(e => e.offsetParent);
              const boxes = all.map(e => e.getBoundingClientRect());
              const size = all.filter((e, i) => boxes[i].width < 48 || boxes[i].height < 48);
              const near = all.filter((e, i) => boxes.some((b, k) => k !== i
                && Math.max(b.x - boxes[i].right, boxes[i].x - b.right, b.y - boxes[i].bottom, boxes[i].y - b.bottom) < 8));
              return [...size, ...near].map(e => e.textContent || e.id);
            }
            """);

        Assert.Empty(small);
    }

    [Fact]
    public async Task The_first_load_is_small_and_brings_no_font()
    {
        var screen = await KioskScreen.EnrolAsync(browser, app);
        await screen.SignInAsync("C3015ZZ");
        await Expect(screen.Log).ToBeVisibleAsync();
        var session = await screen.Page.Context.NewCDPSessionAsync(screen.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var bytes = 0.0;
        var seen = new System.Collections.Concurrent.ConcurrentQueue<string>();
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        session.Event("Network.responseReceived").OnEvent += (_, received) => seen.Enqueue(received!.Value.GetProperty("type").GetString()!);

        await screen.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });

        var kinds = seen.ToArray();
        Assert.InRange(bytes, 1, MostFirstLoad);
        Assert.DoesNotContain("Font", kinds);
        Assert.InRange(kinds.Count(kind => kind is "Document" or "Script" or "Stylesheet" or "Image"), 2, 5);
        Assert.InRange(await GzippedAsync(screen.Page, "/kiosk.js"), 1, MostScript);
    }

    [Fact]
    public async Task The_log_only_grows_and_focus_moves_only_with_a_press()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C3016ZZ");
        await screen.Page.EvaluateAsync(
            """
            () => {
              window.changes = [];
              new MutationObserver(all => all.forEach(one => {
                const grown = one.type === 'childList' && one.target.id === 'items' && !one.removedNodes.length && !one.nextSibling;
                if (!grown) { window.changes.push(one.type + ' ' + one.target.nodeName); }
              })).observe(document.getElementById('log'), { childList: true, subtree: true, attributes: true, characterData: true });
            }
            """);

        await screen.PressFirstAsync();
        Assert.Equal("log", await FocusAsync(screen.Page));
        await screen.TypeAsync("ok");
        Assert.Equal("words", await FocusAsync(screen.Page));
        await screen.PressAsync("Say it again");
        Assert.Equal("Say it again", await FocusAsync(screen.Page));

        Assert.Empty(await screen.Page.EvaluateAsync<string[]>("window.changes"));
    }

    [Fact]
    public async Task Who_reads_further_up_is_not_pulled_down()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C3017ZZ");
        await screen.PressAsync("Say it again");
        for (var again = 0; again < 4; again++)
        {
            await screen.PressAsync("Why do you ask?");
        }

        await screen.Page.EvaluateAsync("document.getElementById('log').scrollTop = -5000");
        var first = screen.Page.Locator("#items li").First;
        var before = (await first.BoundingBoxAsync())!.Y;
        await screen.Page.EvaluateAsync("document.getElementById('log').dispatchEvent(new Event('scroll'))");
        await screen.Page.EvaluateAsync(
            """
            () => {
              const main = document.getElementById('talk');
              return fetch('/v3/directline/conversations/' + main.dataset.conversation + '/activities', {
                method: 'POST',
                headers: { Authorization: 'Bearer ' + main.dataset.token, 'Content-Type': 'application/json' },
                body: JSON.stringify({ type: 'message', from: { id: 'me' }, text: 'why' }),
              });
            }
            """);

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "New message" }).ClickAsync();
        await Expect(screen.Page.Locator("#newest")).ToBeHiddenAsync();
        await Expect(screen.Page.Locator("#items li").Last).ToBeInViewportAsync();
        Assert.True(before < (await screen.Log.BoundingBoxAsync())!.Y + 200);
    }

    [Fact]
    public async Task Earlier_messages_stand_behind_a_button()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C3018ZZ", script: false);
        for (var again = 0; again < 22; again++)
        {
            await screen.PressAsync("Why do you ask?");
        }

        Assert.InRange(await screen.Page.Locator("#items li.you").CountAsync(), 5, 21);
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Earlier messages" }).ClickAsync();

        await Expect(screen.Page.Locator("#items li.you")).ToHaveCountAsync(22);
    }

    private static async Task CheckAsync(IPage page, string? path, string name)
    {
        if (path is not null)
        {
            await page.GotoAsync(path);
        }

        var faults = await Browser.FaultsAsync(page);
        Assert.True(faults.Count == 0, $"{name}: {string.Join('\n', faults)}");
    }

    private static async Task ExpectInSightAsync(KioskScreen screen)
    {
        await Expect(screen.Page.Locator("#items li.bot").Last.Locator("p").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        foreach (var control in await screen.Page.Locator("#replies button, #replies label, #send, #words, #hide, #sign-out, #anytime button").AllAsync())
        {
            await Expect(control).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        Assert.True(await screen.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"));
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent.trim()");

    private static async Task<int> GzippedAsync(IPage page, string path)
    {
        var body = await (await page.APIRequest.GetAsync(path)).BodyAsync();
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await zip.WriteAsync(body);
        }

        return (int)packed.Length;
    }
}
