using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Handover;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>What tests of staff pages set up in the demo prison, through the stores.</summary>
internal static class StaffWorld
{
    public static async Task<string> PersonIdAsync(this ReleaseBotApp app, string number) =>
        (await app.Service<PersonStore>().FindByNumberAsync(number))!.Id;

    public static async Task<StaffMember> StaffAsync(this ReleaseBotApp app, string userName) =>
        (await app.Service<StaffStore>().FindByUserNameAsync(userName))!;

    /// <summary>Lets something happen in a person's plan, as a turn of theirs.</summary>
    public static async Task<Place> HappenAsync(this ReleaseBotApp app, string personId, params PlanEvent[] events)
    {
        var from = (await app.Service<TurnStore>().LoadAsync(personId))!;
        var place = from.Place.EvolveTurn(events);
        var saved = await app.Service<TurnStore>().SaveAsync(new() { From = from, Place = place, Events = [.. events], At = app.Clock.GetUtcNow() });
        Assert.IsType<SaveResult.Saved>(saved);
        return place;
    }

    public static async Task<Share> ShareAsync(this ReleaseBotApp app, string personId, string userName, string words, string itemId = "goal-1")
    {
        var worker = await app.StaffAsync(userName);
        var share = new Share(Goal(itemId, words, app.Clock.GetUtcNow()), worker.Id, worker.Name, app.Clock.GetUtcNow());
        await app.HappenAsync(personId, new PlanEvent.ItemWritten(share.Item, []), new PlanEvent.Shared(share));
        return share;
    }

    public static PlanItem Goal(string id, string words, DateTimeOffset at) =>
        new(id, "goals", Line.Of("goals/lines/title", Slot.Own("goal", words)), [Line.Of("goals/lines/title", Slot.Own("goal", words))], null, at);

    /// <summary>A page for the handover with these lines of the person's own.</summary>
    public static PlanItem Handover(DateTimeOffset at, params string[] words)
    {
        var summary = new HandoverSummary([.. words.Select((own, index) => new HandoverLine(index + 1, "own", Line.Of("handover/lines/own-title"), Line.Of("handover/lines/own-words", Slot.Own("words", own))))]);
        return new(HandoverSummary.ItemId, "handover", Line.Of("handover/lines/title"), [.. summary.Lines.Select(line => line.Says)], null, at) { Summary = summary };
    }

    /// <summary>Another prison with a member of each role; gives their user names.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OtherPrisonAsync(this ReleaseBotApp app)
    {
        var code = "OT" + Ids.Opaque()[..6];
        var prison = await app.Service<EstablishmentStore>().UpsertAsync(new() { Id = Ids.New(), Code = code, Name = "HMP Elsewhere (made up)" });
        var hash = PasswordHash.Make("demo-password");
        var names = new Dictionary<string, string>();
        foreach (var role in Roles.All)
        {
            names[role] = $"{role}.{code}".ToLowerInvariant();
            await app.Service<StaffStore>().AddAsync(
                new() { Id = Ids.New(), EstablishmentId = prison.Id, Role = role, UserName = names[role], Name = role + " Elsewhere", PasswordHash = hash });
        }

        return names;
    }

    /// <summary>Makes somebody the key worker of a person, as a roll would.</summary>
    public static async Task SetKeyWorkerAsync(this ReleaseBotApp app, string personId, string? userName)
    {
        var person = (await app.Service<PersonStore>().FindAsync(personId))!;
        await app.Service<PersonStore>().ImportAsync(new()
        {
            NewPersonId = person.Id,
            NewTokenUser = person.TokenUser,
            Source = "test",
            Details = person.Details,
            EstablishmentId = person.EstablishmentId,
            KeyWorkerId = userName is null ? null : (await app.StaffAsync(userName)).Id,
            Status = person.Status,
            Release = person.Release,
        });
    }
}
