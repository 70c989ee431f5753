using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Goals;
using ReleaseBot.Dialogs.Handover;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;
using ReleaseBot.Turns;

namespace ReleaseBot.Tests.Staff;

/// <summary>A key worker, a mentor or a community offender manager with people of random plans, part of them shared; what they see of them, and things that happen which they may not see.</summary>
internal sealed partial class Worlds : IAsyncDisposable
{
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        [Roles.KeyWorker] = ["/keyworker", "/keyworker?new=true", "/keyworker?nothing=true", "/keyworker?help=true", "/keyworker?release=12", "/handover"],
        [Roles.Mentor] = ["/mentor"],
        [Roles.Com] = ["/handover"],
    };

    private readonly ReleaseBotApp app;
    private readonly Random random;
    private readonly HttpClient http;
    private readonly KeyWorker worker;
    private readonly string role;
    private readonly List<string> people = [];

    /// <summary>What each person asked to have on paper.</summary>
    private readonly Dictionary<string, string> papers = [];

    private Worlds(ReleaseBotApp app, int seed, string role, KeyWorker worker, string secret)
    {
        (this.app, this.role, this.worker, random) = (app, role, worker, new Random(seed));
        var cookies = new CookieContainer();
        cookies.Add(new Uri(app.Url), new Cookie(Cookies.Staff, secret));
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(app.Url) };
    }

    public static async Task<Worlds> OpenAsync(ReleaseBotApp app, int seed, int count, string role = Roles.KeyWorker)
    {
        var prison = (await app.StaffAsync("sam.okoro")).EstablishmentId;
        var (id, secret) = (Ids.New(), Ids.Opaque());
        await app.Service<StaffStore>().AddAsync(new() { Id = id, EstablishmentId = prison, Role = role, UserName = $"worlds.{seed}.{id}", Name = "Kim Worlds", PasswordHash = "none" });
        await app.Service<SessionStore>().StartAsync(new() { IdHash = Ids.Hash(secret), Kind = SessionKind.Staff, StaffId = id, ExpiresAt = app.Clock.GetUtcNow().AddDays(1) });
        var worlds = new Worlds(app, seed, role, new(id, "Kim Worlds"), secret);
        foreach (var number in Enumerable.Range(0, count))
        {
            await worlds.AddAsync(prison, $"W{role}{seed}-{number}");
        }

        // The first look gives the browser its anti-forgery cookie; from then on the headers are the same.
        await worlds.GetAsync(Lists[role][0]);
        return worlds;
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Every page of this member of staff, as bytes on the wire but for what differs at each look.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PagesAsync()
    {
        var pages = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(Lists[role].Concat(await PersonPagesAsync()), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (page, _) => pages[page] = await GetAsync(page));
        return pages;
    }

    /// <summary>What the read model gives for each person when it is handed another place than it should be.</summary>
    public async Task<string> PlansAsync(Func<Place, KeyWorker, Place> leak)
    {
        var text = new StringBuilder();
        foreach (var person in people)
        {
            var from = (await app.Service<TurnStore>().LoadAsync(person))!;
            var (place, day) = (leak(from.Place, worker), TurnTaker.DayOf(from, app.Clock.GetUtcNow()));
            object? seen = role switch
            {
                Roles.Mentor => MentorView.Of(Phrasebook.Standard, place, worker.Id, from.Release?.On, day.Today),
                Roles.Com => HandoverPage.Of(Phrasebook.Standard, place, new("Ash", new(worker.Id, worker.Name), "en"), day),
                _ => SharedPlan.Of(Phrasebook.Standard, place, worker.Id),
            };
            text.AppendLine(System.Text.Json.JsonSerializer.Serialize(seen));
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
            PlanEvent[] events = [.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => Unseen.Of(random, place, role, worker, new(cover.Id, cover.Name), app.Clock.GetUtcNow()))];
            // The plan on paper is in the language of the talk: the one thing it tells that was not shared.
            events = papers.ContainsKey(person) ? [.. events.Where(happened => happened is not PlanEvent.LanguageChosen)] : events;
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
            KeyWorkerId = role == Roles.KeyWorker ? worker.Id : null,
            MentorId = role == Roles.Mentor ? worker.Id : null,
            ComId = role == Roles.Com ? worker.Id : null,
            Status = role != Roles.Mentor && random.Next(3) == 0 ? LegalStatus.Remand : LegalStatus.Sentenced,
            Release = Release(),
        });
        people.Add(imported.PersonId);
        PlanEvent[] seen = role switch { Roles.Mentor => [.. SeenByMentor()], Roles.Com => [.. SeenOfHandover()], _ => [.. Seen(), .. SeenOfHandover()] };
        if (seen.Length > 0)
        {
            await app.HappenAsync(imported.PersonId, seen);
        }

        await (role == Roles.KeyWorker && random.Next(2) == 0 ? AskForPaperAsync(imported.PersonId) : Task.CompletedTask);
    }

    /// <summary>A mentor sees people about their release day; the others sooner or later, or without a day.</summary>
    private ReleaseDate? Release() => role == Roles.Mentor
        ? new(DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(random.Next(-20, 14)), ReleaseDateKind.Conditional)
        : random.Next(3) == 0 ? null : new ReleaseDate(new DateOnly(2026, 12, 1).AddDays(random.Next(500)), ReleaseDateKind.Conditional);

    /// <summary>The person asks for their plan on paper, which the key worker prints from the request.</summary>
    private async Task AskForPaperAsync(string person)
    {
        var from = (await app.Service<TurnStore>().LoadAsync(person))!;
        PlanEvent[] events = [new PlanEvent.StaffAsked(new StaffRequest(Papers.PlanRequest, "plan", []))];
        var request = new NewRequest(Ids.New(), "plan", Papers.PlanRequest);
        papers[person] = request.Id;
        Assert.IsType<SaveResult.Saved>(await app.Service<TurnStore>().SaveAsync(
            new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = app.Clock.GetUtcNow(), Requests = [request] }));
    }

    /// <summary>Lines of the checklist, an appointment and the whole day, and what the mentor marked of them.</summary>
    private IEnumerable<PlanEvent> SeenByMentor()
    {
        var now = app.Clock.GetUtcNow();
        foreach (var id in new[] { "ready-id", "ready-bag", "ready-medicines", "appointment-1", "appointments" }.Where(_ => random.Next(3) > 0))
        {
            var item = id == "appointments" ? new PlanItem(id, id, Line.Of("appointments/topic/title"), [], null, now) : id == "appointment-1" ? Visit(now) : Ready(id, now);
            yield return new PlanEvent.ItemWritten(item, []);
            yield return new PlanEvent.Shared(new Share(item.AsShown(), worker.Id, worker.Name, now));
            if (id != "appointments" && random.Next(2) == 0)
            {
                var kind = id == "appointment-1" ? MentorActs.Missed : random.Next(2) == 0 ? MentorActs.LineSeen : MentorActs.LineNotReady;
                yield return new PlanEvent.MarkedByMentor(new(kind, id, new(worker.Id, worker.Name), DateOnly.FromDateTime(now.UtcDateTime), now) { News = Line.Of("anytime/welcome-back") });
            }
            else if (id == "ready-id" && random.Next(2) == 0)
            {
                yield return new PlanEvent.ItemConfirmed(new Confirmation(id, item.State, Words(), new("kw", "Sam Okoro"), Roles.KeyWorker, item.ChangedAt, now));
            }
        }
    }

    private IEnumerable<PlanEvent> SeenOfHandover()
    {
        var now = app.Clock.GetUtcNow();
        if (random.Next(2) == 0)
        {
            var page = StaffWorld.Handover(now, Words(), Words());
            yield return new PlanEvent.ItemWritten(page, []);
            yield return new PlanEvent.Shared(new Share(page.AsShown(), worker.Id, worker.Name, now));
            if (random.Next(2) == 0)
            {
                yield return new PlanEvent.ReadByStaff(new ReadReceipt(page.Id, worker.Id, worker.Name, now));
            }
        }
    }

    private static PlanItem Ready(string id, DateTimeOffset now) => new(
        id,
        "readiness",
        Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-" + id[6..]), Slot.Words("state", "readiness/states/ready")),
        [],
        null,
        now)
    { State = "ready" };

    private PlanItem Visit(DateTimeOffset now) => new(
        "appointment-1",
        "appointments",
        Line.Of("appointments/lines/title", Slot.Words("kind", "appointments/appointment-kind/answers/council")),
        [Line.Of("appointments/lines/where", Slot.Own("where", Words()))],
        null,
        now)
    { On = DateOnly.FromDateTime(now.UtcDateTime), At = new(10, random.Next(60)) };

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
            var path = (role == Roles.Mentor ? "/mentor/person/" : "/handover/person/") + person;
            pages.AddRange([path, path + "/sheet?in=en", path + "/sheet?in=cy"]);
            if (role != Roles.KeyWorker)
            {
                continue;
            }

            path = "/keyworker/person/" + person;
            pages.AddRange(papers.TryGetValue(person, out var asked) ? [$"{path}/paper/{asked}"] : Array.Empty<string>());
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

    /// <summary>What differs at each look: the token of forms, and the moment a page was drawn.</summary>
    [GeneratedRegex("(?<=name=\"(__RequestVerificationToken\" type=\"hidden|drawn)\" value=\")[^\"]*")]
    private static partial Regex AntiForgery();
}
