using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs;

/// <summary>All dialogs there are, old versions among them, and the words to show them with.</summary>
public sealed class Shelf
{
    private static readonly ImmutableArray<string> MenuOrder =
    [
        "about", "after", "waiting", "id", "bank", "benefits", "housing", "appointments", "readiness", "mentor", "rotl", "goals",
        "health", "recovery", "family", "work", "money", "plan", "share", "handover", "cover", "count", "person",
    ];

    private readonly Dictionary<(string Name, int Version), Dialog> all;
    private readonly Dictionary<string, Dialog> newest;
    private readonly Dictionary<string, AnytimeWords> anytime;
    private readonly Dictionary<string, ListWords> lists;

    public Shelf(Phrasebook words, params ImmutableArray<Dialog> dialogs)
    {
        Words = words;
        Dialogs = dialogs;
        all = dialogs.ToDictionary(dialog => (dialog.Name, dialog.Version));
        anytime = words.Every.ToDictionary(language => language.Code, language => new AnytimeWords(words, language.Code));
        lists = words.Languages.ToDictionary(language => language.Code, language => new ListWords(words, language.Code));
        Topics = [.. MenuOrder.Where(topic => dialogs.Any(dialog => dialog.Name == topic))];
        newest = dialogs.GroupBy(dialog => dialog.Name).ToDictionary(same => same.Key, same => same.MaxBy(dialog => dialog.Version)!);
    }

    /// <summary>The dialogs of this program, with all their words.</summary>
    public static Shelf Standard { get; } = new(
        Phrasebook.Standard,
        Welcome.WelcomeDialog.Talk,
        AboutYou.AboutDialog.Talk,
        Id.IdDialog.Talk,
        Waiting.WaitingDialog.Talk,
        Rotl.RotlDialog.Talk,
        Bank.BankDialog.Talk,
        Benefits.BenefitsDialog.Talk,
        Housing.HousingDialog.Talk,
        Appointments.AppointmentsDialog.Talk,
        Readiness.ReadinessDialog.Talk,
        Mentors.MentorDialog.Talk,
        AfterRelease.AfterDialog.Talk,
        Goals.FirstGoalDialog.Talk,
        Goals.GoalDialog.Talk,
        Health.HealthDialog.Talk,
        Recovery.RecoveryDialog.Talk,
        Family.FamilyDialog.Talk,
        Work.WorkDialog.Talk,
        MoneyAndDebt.MoneyDialog.Talk,
        MyPlan.PlanDialog.Talk,
        Sharing.ShareDialog.Talk,
        Handover.HandoverDialog.Talk,
        Covers.CoverDialog.Talk,
        Counting.CountDialog.Talk,
        People.PersonDialog.Talk);

    /// <summary>The topics a person can pick from the menu, in its order; those the person worries about most come first.</summary>
    public ImmutableArray<string> Topics { get; }

    public Phrasebook Words { get; }

    /// <summary>Every dialog, every version.</summary>
    public ImmutableArray<Dialog> Dialogs { get; }

    /// <summary>The newest version, which a person begins on.</summary>
    public Dialog this[string name] => newest[name];

    public bool Has(string name) => newest.ContainsKey(name);

    /// <summary>The version a person began on.</summary>
    public Dialog Of(OpenDialog open) => all[(open.Name, open.Version)];

    /// <summary>Whether a talk that is open names members of staff.</summary>
    public bool NamesStaff(Place place) => place.Open.Any(open => Of(open).NamesStaff);

    /// <summary>Whether a talk that is open tells who opened the person's page.</summary>
    public bool TellsWhoOpened(Place place) => place.Open.Any(open => Of(open).TellsWhoOpened);

    internal ListWords ListWordsFor(string language) => lists[language];

    internal AnytimeWords WordsFor(string language) => anytime[language];

    /// <summary>Whether everything this place has open still stands here.</summary>
    public bool Holds(OpenDialog open) => all.TryGetValue((open.Name, open.Version), out var dialog) && dialog.Has(open.Now.Step);
}
