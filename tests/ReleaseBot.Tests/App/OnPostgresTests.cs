using ReleaseBot.Data;
using ReleaseBot.Data.Tests;
using ReleaseBot.Tests.Kiosk;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.App;

/// <summary>The demo prison served from PostgreSQL: a person plans and shares, staff read and answer, and both find it again after a restart.</summary>
public sealed class OnPostgresTests : IAsyncLifetime, IDisposable
{
    private readonly PostgresServer server = new();
    private readonly ReleaseBotApp app;

    public OnPostgresTests() => app = new() { Postgres = server.NewDatabase() };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task The_whole_path_from_a_goal_to_the_key_workers_answer()
    {
        using (var kiosk = await KioskBrowser.SignedInAsync(app, "A0001ZZ"))
        {
            await ShareAGoalAsync(kiosk);
            Assert.Contains("cell bell", (await kiosk.SayAsync("i want to kill myself")).Text, StringComparison.OrdinalIgnoreCase);
        }

        await app.RestartAsync();
        await ReadAndAnswerAsync();
        using var duty = await StaffBrowser.SignedInAsync(app, "lee.duty");
        Assert.Contains("i want to kill myself", (await duty.GetAsync("/alerts")).Text, StringComparison.Ordinal);

        using var second = await KioskBrowser.SignedInAsync(app, "A0001ZZ", kiosk: 1);
        var told = (await second.GetAsync("/kiosk/talk")).Text;
        Assert.Contains("I will ask the kitchen", told, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(app.DataDirectory, "releasebot.db")));
    }

    [Fact]
    public async Task A_vendors_client_talks_and_every_admin_page_opens()
    {
        var sitting = await app.SitDownAsync("A0002ZZ");
        Assert.StartsWith("Hello.", (await sitting.NewTextsAsync())[0], StringComparison.Ordinal);
        Assert.NotEmpty(await sitting.SayAllAsync("ok", "ok", "ok", "ok", "ok", "my id"));

        using var admin = await StaffBrowser.SignedInAsync(app, "alex.admin");
        foreach (var page in new[] { "/admin", "/admin/kiosks", "/admin/staff", "/admin/people", "/admin/settings", "/account", "/cards", "/alerts" })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await admin.GetAsync(page)).Status);
        }

        var person = await app.PersonIdAsync("A0002ZZ");
        var worker = (await app.StaffAsync("huw.bevan")).Id;
        await admin.PostAsync("/admin/people", "/admin/people?handler=KeyWorker", ("person", person), ("keyWorker", worker));
        Assert.Contains("It works once", (await admin.PostAsync("/cards", "/cards?handler=Issue", ("person", person))).Text, StringComparison.Ordinal);
        Assert.Equal(worker, (await app.Service<PersonStore>().FindAsync(person))!.KeyWorkerId);
    }

    private static async Task ShareAGoalAsync(KioskBrowser kiosk)
    {
        foreach (var words in new[] { "ok", "ok", "ok", "ok", "ok", "goals", "write one", "work in a kitchen", "skip", "skip", "skip", "yes", "skip", "no", "share", "ok" })
        {
            await kiosk.SayAsync(words);
        }

        await kiosk.PressAsync("My goal: work in a kitchen");
        await kiosk.SayAsync("yes");
    }

    private async Task ReadAndAnswerAsync()
    {
        var person = await app.PersonIdAsync("A0001ZZ");
        using var worker = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var path = $"/keyworker/person/{person}";
        var page = await worker.GetAsync(path);
        Assert.Contains("work in a kitchen", page.Text, StringComparison.Ordinal);
        var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Html);
        var shared = form.QuerySelector("input[name=shared]")!.GetAttribute("value")!;
        await worker.PostAsync(path, path + "?handler=Read", ("item", "goal-1"), ("shared", shared));
        await worker.PostAsync(path, path + "?handler=Answer", ("item", "goal-1"), ("shared", shared), ("words", "I will ask the kitchen"));
    }
}
