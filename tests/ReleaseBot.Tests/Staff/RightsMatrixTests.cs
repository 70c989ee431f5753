using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using ReleaseBot.Data;
using ReleaseBot.Roll;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>
/// Every page for staff, with every handler on it, at every role of this prison and of another, made from the routes.
/// A page without a row here fails, and whoever is not in its row finds nothing there.
/// </summary>
public sealed class RightsMatrixTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const string Person = "A0001ZZ", Mentored = "A0026ZZ", HandedOver = "A0029ZZ";

    /// <summary>Pages of the person, and those that are open to all (<see cref="DeniedByDefaultTests"/> holds that list).</summary>
    private static readonly string[] NotForStaff = ["kiosk", "sign-in", "sign-out"];

    private static readonly string[] AlertRoles = [Roles.Duty, Roles.Omu, Roles.Admin];

    /// <summary>Who opens what. The second kind of row is of one thing in this prison: nobody of another opens it.</summary>
    private static readonly Dictionary<string, Row> Rows = new()
    {
        ["keyworker"] = new(Roles.KeyWorker),
        ["keyworker/person/{id}"] = new(Roles.KeyWorker) { Path = at => "/keyworker/person/" + at.Person, OnlyFor = "sam.okoro" },
        ["keyworker/person/{id}/part/{item}"] = new(Roles.KeyWorker) { Path = at => $"/keyworker/person/{at.Person}/part/goal-1", IsNotThere = true },
        ["keyworker/person/{id}/session"] = new(Roles.KeyWorker) { Path = at => $"/keyworker/person/{at.Person}/session", OnlyFor = "sam.okoro" },
        ["keyworker/person/{id}/sheet"] = new(Roles.KeyWorker) { Path = at => $"/keyworker/person/{at.Person}/sheet", OnlyFor = "sam.okoro" },
        ["keyworker/person/{id}/paper/{asked}"] = new(Roles.KeyWorker) { Path = at => $"/keyworker/person/{at.Person}/paper/none", IsNotThere = true },
        ["mentor"] = new(Roles.Mentor),
        ["mentor/person/{id}"] = new(Roles.Mentor) { Path = at => "/mentor/person/" + at.Mentored, OnlyFor = "mo.farrell" },
        ["mentor/person/{id}/sheet"] = new(Roles.Mentor) { Path = at => $"/mentor/person/{at.Mentored}/sheet", OnlyFor = "mo.farrell" },
        ["handover"] = new(Roles.KeyWorker, Roles.Com),
        ["handover/person/{id}"] = new(Roles.KeyWorker, Roles.Com) { Path = at => "/handover/person/" + at.HandedOver, OnlyFor = "ola.brandt" },
        ["handover/person/{id}/sheet"] = new(Roles.KeyWorker, Roles.Com) { Path = at => $"/handover/person/{at.HandedOver}/sheet", OnlyFor = "ola.brandt" },
        ["dates"] = new(Roles.KeyWorker, Roles.Omu, Roles.Duty),
        ["rotl"] = new(Roles.Omu),
        ["rotl/application/{id}/{item}"] = new(Roles.Omu) { Path = at => $"/rotl/application/{at.Person}/rotl-1", IsNotThere = true },
        ["alerts"] = new(AlertRoles),
        ["alerts/past"] = new(AlertRoles),
        ["asked"] = new(AlertRoles),
        ["cards"] = new(Roles.KeyWorker, Roles.Duty, Roles.Admin),
        ["account"] = new([.. Roles.All]),
        ["admin"] = new(Roles.Admin),
        ["admin/kiosks"] = new(Roles.Admin),
        ["admin/staff"] = new(Roles.Admin),
        ["admin/people"] = new(Roles.Admin),
        ["admin/mentors"] = new(Roles.Admin),
        ["admin/settings"] = new(Roles.Admin),
        ["admin/roll"] = new(Roles.Admin),
        ["admin/roll/{id}"] = new(Roles.Admin) { Path = at => "/admin/roll/" + at.Report, OnlyFor = "alex.admin" },
        ["admin/facts"] = new(Roles.Admin),
        ["admin/facts/{key}"] = new(Roles.Admin) { Path = _ => "/admin/facts/id.funding-weeks" },
        ["admin/outcomes"] = new(Roles.Admin),
    };

    private static readonly Dictionary<string, string> Here = new()
    {
        ["sam.okoro"] = Roles.KeyWorker,
        ["priya.nair"] = Roles.KeyWorker,
        ["mo.farrell"] = Roles.Mentor,
        ["jean.castle"] = Roles.Omu,
        ["ola.brandt"] = Roles.Com,
        ["lee.duty"] = Roles.Duty,
        ["alex.admin"] = Roles.Admin,
    };

    [Fact]
    public async Task Every_page_for_staff_has_a_row_and_every_row_a_page() =>
        Assert.Equal(Rows.Keys.Order(), (await PagesAsync()).Select(page => page.Route).Order());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_in_the_row_opens_the_page_and_nobody_else_finds_it(bool here)
    {
        var pages = await PagesAsync();
        var things = await ThingsAsync();
        var users = here ? Here : (await app.OtherPrisonAsync()).ToDictionary(pair => pair.Value, pair => pair.Key);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (user, role) in users)
        {
            using var browser = await StaffBrowser.SignedInAsync(app, user);
            foreach (var page in pages)
            {
                var row = Rows[page.Route];
                var opens = row.Roles.Contains(role) && !row.IsNotThere && (row.OnlyFor is null || row.OnlyFor == user);
                foreach (var (method, handler) in page.Handlers)
                {
                    tried++;
                    var path = row.Path?.Invoke(things) ?? "/" + page.Route;
                    var address = handler is null ? path : $"{path}?handler={handler}";
                    var status = method == "GET" ? (await browser.GetAsync(address)).Status
                        : opens ? HttpStatusCode.OK // What a form does for those who may send it has tests of its own.
                        : (await browser.PostAsync("/account", address)).Status;
                    if (status != (opens ? HttpStatusCode.OK : HttpStatusCode.NotFound))
                    {
                        wrong.Add($"{user} ({role}) {method} {address}: {status}");
                    }
                }
            }
        }

        Assert.True(tried > 150, $"Only {tried} were tried.");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in_by_every_page_and_form()
    {
        using var nobody = new StaffBrowser(app);
        var things = await ThingsAsync();

        foreach (var page in await PagesAsync())
        {
            foreach (var (method, handler) in page.Handlers)
            {
                var path = Rows[page.Route].Path?.Invoke(things) ?? "/" + page.Route;
                var address = handler is null ? path : $"{path}?handler={handler}";
                var answer = method == "GET" ? await nobody.GetAsync(address) : await nobody.SendAsync(address);
                Assert.True(answer is { Status: HttpStatusCode.Redirect, Location: "/sign-in" }, $"{method} {address}: {answer.Status}");
            }
        }
    }

    /// <summary>The pages as the program serves them, each with its handlers.</summary>
    private async Task<IReadOnlyList<StaffPage>> PagesAsync()
    {
        var loader = app.Service<PageLoader>();
        var pages = new List<StaffPage>();
        foreach (var endpoint in app.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && !NotForStaff.Contains(route.Split('/')[0]))
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                pages.Add(new(route, [.. compiled.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name)).Append(("GET", null)).Distinct()]));
            }
        }

        return [.. pages.DistinctBy(page => page.Route)];
    }

    private async Task<Things> ThingsAsync()
    {
        var admin = await app.StaffAsync("alex.admin");
        var report = new KeptRollReport(
            Setup.Ids.New(),
            admin.EstablishmentId,
            app.Clock.GetUtcNow(),
            admin.Id,
            System.Text.Json.JsonSerializer.Serialize(new RollOutcome("roll.csv", true, new(0, 0, 0, []), 0, [], [])));
        await app.Service<RollImportStore>().AddAsync(report, new() { Who = admin.Id, Role = admin.Role, What = "check-roll" });
        return new(await app.PersonIdAsync(Person), await app.PersonIdAsync(Mentored), await app.PersonIdAsync(HandedOver), report.Id);
    }

    private sealed record StaffPage(string Route, IReadOnlyList<(string Method, string? Handler)> Handlers);

    /// <summary>What pages with a thing in their address are asked for.</summary>
    private sealed record Things(string Person, string Mentored, string HandedOver, string Report);

    private sealed record Row(params string[] Roles)
    {
        /// <summary>The address of one thing of this prison; absent where the route is the address.</summary>
        public Func<Things, string>? Path { get; init; }

        /// <summary>The one account of those in the row whose thing it is.</summary>
        public string? OnlyFor { get; init; }

        /// <summary>There is no such thing, and so even whoever may open the page finds nothing.</summary>
        public bool IsNotThere { get; init; }
    }
}
