using ReleaseBot.Data;

namespace ReleaseBot.Demo;

/// <summary>Somebody whose case is handed over in a few weeks: they have made their page and shown it to POM and COM.</summary>
internal sealed class DemoHandover(PersonStore people, DemoTalk talk)
{
    public const string Number = "A0029ZZ";

    private static readonly string[] Topics = ["goals", "handover"];

    private static readonly Dictionary<string, string[]> Answers = new()
    {
        ["new-goal"] = ["write-one", "all-done"],
        ["goal-words"] = ["See my daughter each week"],
        ["goal-matters"] = ["She is six"],
        ["goal-in-the-way"] = ["skip"],
        ["goal-look-again"] = ["skip"],
        ["step-what"] = ["Ask for a visit"],
        ["step-who"] = ["me"],
        ["step-by-when"] = ["skip"],
        ["more-steps"] = ["no"],
        ["ok-to-share-goal"] = ["no"],
        ["handover-parts"] = ["out", "own-line", "all-done"],
        ["put-part-in"] = ["yes"],
        ["handover-own"] = ["I like to know early when a plan changes"],
        ["handover-lines"] = ["all-right"],
        ["ok-to-show-com"] = ["yes"],
        ["ok-to-show-worker"] = ["yes"],
    };

    public static DemoHandover Of(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<DemoHandover>(services, ActivatorUtilities.CreateInstance<DemoTalk>(services));

    public async Task SeedAsync(string prisonId, string comId, CancellationToken cancellation)
    {
        var person = (await people.FindByNumberAsync(Number, cancellation))!;
        var entry = new AuditEntry { Who = "command", Role = "Command", What = "set-com", Purpose = "demo", PersonId = person.Id };
        await people.SetComAsync(person.Id, prisonId, comId, entry, cancellation);
        await talk.PlayAsync(person.Id, Answers, Topics, cancellation);
    }
}
