using System.Globalization;
using ReleaseBot.Data;

namespace ReleaseBot.Demo;

/// <summary>The four people whom the mentor of the demo prison meets: today, in three days, in twelve, and one who came out ten days ago.</summary>
internal sealed class DemoMentor(PersonStore people, DemoTalk talk)
{
    public static readonly IReadOnlyList<string> Numbers = ["A0025ZZ", "A0026ZZ", "A0027ZZ", "A0028ZZ"];

    public static DemoMentor Of(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<DemoMentor>(services, ActivatorUtilities.CreateInstance<DemoTalk>(services));

    /// <summary>The checklist leads on to what the mentor may see.</summary>
    private static readonly string[] Topics = ["appointments", "readiness"];

    public async Task SeedAsync(string prisonId, string mentorId, DateOnly today, CancellationToken cancellation)
    {
        foreach (var number in Numbers)
        {
            var person = (await people.FindByNumberAsync(number, cancellation))!;
            var entry = new AuditEntry { Who = "command", Role = "Command", What = "set-mentor", Purpose = "demo", PersonId = person.Id };
            await people.SetMentorAsync(person.Id, prisonId, mentorId, entry, cancellation);
            await talk.PlayAsync(person.Id, Answers(person.Release?.On is { } release && release > today ? release : today), Topics, cancellation);
        }
    }

    private static Dictionary<string, string[]> Answers(DateOnly day) => new()
    {
        ["ready-state"] = ["ready"],
        ["ready-state/bag"] = ["not-ready"],
        ["ready-state/bank-card"] = ["waiting"],
        ["ready-state/warrant"] = ["not-sure"],
        ["ready-state/tag"] = ["not-needed"],
        ["which-appointment"] = ["add", "add", "add", "all-done"],
        ["appointment-kind"] = ["probation", "jobcentre", "council"],
        ["probation-time"] = ["set-time"],
        ["appointment-on"] = [day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)],
        ["appointment-at"] = ["11am", "2pm", "2:30pm"],
        ["appointment-where"] = ["Probation office, Bridge Street", "Jobcentre, High Street", "Council offices, Town Square"],
        ["appointment-who"] = ["skip"],
        ["how-get-there"] = ["bus"],
        ["journey-time"] = ["one-hour"],
        ["what-to-bring"] = ["photo-id"],
        ["appointment-clear"] = ["yes"],
        ["meets-me"] = ["worker"],
        ["ok-to-ask-what-it-is"] = ["no"],
        ["ok-to-ask-pre-release"] = ["no"],
        ["ok-to-ask-licence"] = ["no"],
        ["ok-to-ask-reconnect"] = ["no"],
        ["ok-to-ask-help-with-day"] = ["no"],
        ["mentor-sees"] = ["private"],
    };
}
