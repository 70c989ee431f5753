using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Goals;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>A key worker with people of random plans, part of them shared; what the worker sees of them, and things that happen which the worker may not see.</summary>
internal sealed partial class Worlds : IAsyncDisposable
{
    private static readonly string[] Lists = ["/keyworker", "/keyworker?new=true", "/keyworker?nothing=true", "/keyworker?help=true", "/keyworker?release=12"];

    private readonly ReleaseBotApp app;
    private readonly Random random;
    private readonly HttpClient http;
    private readonly KeyWorker worker;
    private readonly List<string> people = [];

    private Worlds(ReleaseBotApp app, int seed, KeyWorker worker, string secret)
    {
        (this.app, this.worker, random) = (app, worker, new Random(seed));
        var cookies = new CookieContainer();
        cookies.Add(new Uri(app.Url), new Cookie(Cookies.Staff, secret));
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(app.Url) };
    }

    public static async Task<Worlds> OpenAsync(ReleaseBotApp app, int seed, int count)
    {
        var prison = (await app.StaffAsync("sam.okoro")).EstablishmentId;
        var (id, secret) = (Ids.New(), Ids.Opaque());
        await app.Service<StaffStore>().AddAsync(new() { Id = id, EstablishmentId = prison, Role = Roles.KeyWorker, UserName = $"worlds.{seed}.{id}", Name = "Kim Worlds", PasswordHash = "none" });
        await app.Service<SessionStore>().StartAsync(new() { IdHash = Ids.Hash(secret), Kind = SessionKind.Staff, StaffId = id, ExpiresAt = app.Clock.GetUtcNow().AddDays(1) });
        var worlds = new Worlds(app, seed, new(id, "Kim Worlds"), secret);
        foreach (var number in Enumerable.Range(0, count))
        {
            await worlds.AddAsync(prison, $"W{seed}-{number}");
        }

        // The first look gives the browser its anti-forgery cookie; from then on the headers are the same.
        await worlds.GetAsync(Lists[0]);
        return worlds;
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Every page of this key worker, as bytes on the wire but for what differs at each look.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PagesAsync()
    {
        var pages = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(Lists.Concat(await PersonPagesAsync()), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (page, _) => pages[page] = await GetAsync(page));
        return pages;
    }

    /// <summary>What the read model gives for each person when it is handed another place than it should be.</summary>
    public async Task<string> PlansAsync(Func<Place, KeyWorker, Place> leak)
    {
        var text = new StringBuilder();
        foreach (var person in people)
        {
            var plan = SharedPlan.Of(Phrasebook.Standard, leak((await app.Service<TurnStore>().LoadAsync(person))!.Place, worker), worker.Id);
            text.AppendLine(System.Text.Json.JsonSerializer.Serialize(plan));
        }

        return text.ToString();
    }

    /// <summary>In each world things happen that this worker may not see; gives the kinds of what happened.</summary>
    public async Task<HashSet<Type>> DifferAsync()
    {
        var kinds = new HashSet<Type>();
        var cover = await app.StaffAsync("priya.nair");
        foreach (var person in people)
        {
            var place = (await app.Service<TurnStore>().LoadAsync(person))!.Place;
            PlanEvent[] events = [.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => Unseen.Of(random, place, worker, new(cover.Id, cover.Name), app.Clock.GetUtcNow()))];
            kinds.UnionWith(events.Select(happened => happened.GetType()));
            await app.HappenAsync(person, events);
        }

        return kinds;
    }

    private async Task AddAsync(string prison, string number)
    {
        var imported = await app.Service<PersonStore>().ImportAsync(new()
        {
            NewPersonId = Ids.New(),
            NewTokenUser = Ids.Opaque(),
            Source = "test",
            Details = new() { Number = number, FirstName = "Ash", LastName = $"World {random.Next(1000)}" },
            EstablishmentId = prison,
            KeyWorkerId = worker.Id,
            Status = random.Next(3) == 0 ? LegalStatus.Remand : LegalStatus.Sentenced,
            Release = random.Next(3) == 0 ? null : new ReleaseDate(new DateOnly(2026, 12, 1).AddDays(random.Next(200)), ReleaseDateKind.Conditional),
        });
        people.Add(imported.PersonId);
        PlanEvent[] seen = [.. Seen()];
        if (seen.Length > 0)
        {
            await app.HappenAsync(imported.PersonId, seen);
        }
    }

    /// <summary>What this worker may see: parts shared with them, and what both said to those.</summary>
    private IEnumerable<PlanEvent> Seen()
    {
        var by = new StaffName(worker.Id, worker.Name);
        foreach (var number in Enumerable.Range(1, random.Next(0, 5)))
        {
            var now = app.Clock.GetUtcNow();
            var item = Part(number, now);
            yield return new PlanEvent.ItemWritten(item, []);
            yield return new PlanEvent.Shared(new Share(item.AsShown(), worker.Id, worker.Name, now));
            if (random.Next(2) == 0)
            {
                yield return new PlanEvent.ReadByStaff(new ReadReceipt(item.Id, worker.Id, worker.Name, now.AddMinutes(random.Next(-1, 2))));
            }

            yield return random.Next(6) switch
            {
                0 => new PlanEvent.AnsweredByStaff(new StaffReply(item.Id, worker.Id, worker.Name, Words(), now, null)),
                1 => new PlanEvent.EditProposed(new Edit("edit-" + number, item.Id, null, Words(), Words(), Words(), by, now)),
                2 => new PlanEvent.StaffAgreed(new Agreement(item.Id, worker.Id, AgreementOutcomes.DoNotAgree, Words(), item.ChangedAt, now) { By = by }),
                3 => new PlanEvent.PersonAgreed(new Agreement(item.Id, worker.Id, AgreementOutcomes.Agreed, null, item.ChangedAt, now)),
                4 => new PlanEvent.ItemConfirmed(new Confirmation(item.Id, item.State, Words(), by, Roles.KeyWorker, item.ChangedAt, now)),
                _ => new PlanEvent.Unshared(item.Id, worker.Id, now),
            };
        }

        if (random.Next(3) == 0)
        {
            yield return new PlanEvent.SessionNoted(new SessionNote(by, Words(), app.Clock.GetUtcNow()));
        }
    }

    private PlanItem Part(int number, DateTimeOffset now) => number == 4
        ? new PlanItem("ready-id", "readiness", Line.Of("readiness/topic/title"), [], null, now) { State = "ready" }
        : StaffWorld.Goal("goal-" + number, Words(), now) with { Goal = new Goal(Words()) { Steps = [new(1, Words(), "me", null, StepStates.All[random.Next(5)])] }, State = GoalStates.Active };

    private string Words() => "words " + random.Next(1_000_000);

    private async Task<IEnumerable<string>> PersonPagesAsync()
    {
        var pages = new List<string>();
        foreach (var person in people)
        {
            var place = (await app.Service<TurnStore>().LoadAsync(person))!.Place;
            var path = "/keyworker/person/" + person;
            pages.AddRange([path, path + "?all=true", path + "/session", path + "/part/goal-9", path + "/sheet?in=en", path + "/sheet?in=cy"]);
            pages.AddRange(place.Shares.Where(share => share.WorkerId == worker.Id).Take(1).Select(share => $"{path}/part/{share.Item.Id}"));
        }

        return pages;
    }

    private async Task<string> GetAsync(string page)
    {
        using var answer = await http.GetAsync(page);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Set-Cookie")).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{AntiForgery().Replace(await answer.Content.ReadAsStringAsync(), "")}";
    }

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*")]
    private static partial Regex AntiForgery();
}
