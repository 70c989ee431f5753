using System.Globalization;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Pages.Admin;

/// <summary>One setting that was changed: what it was and what it became.</summary>
public sealed record ChangedSetting(string Name, string Before, string After);

/// <summary>Changes of settings in words.</summary>
internal static class SettingsText
{
    public static IEnumerable<ChangedSetting> Of(SettingsChange change) =>
        Fields(change.Before).Zip(Fields(change.After), (before, after) => new ChangedSetting(before.Name, before.Value, after.Value))
            .Where(field => field.Before != field.After)
            .Concat(Facts(change));

    private static IEnumerable<(string Name, string Value)> Fields(PrisonSettings settings) =>
    [
        ("Local words for danger", Said(string.Join(", ", settings.SafetyPhrases))),
        ("What safety messages say here", Said(settings.SafetyHere)),
        ("What safety messages say here, in Welsh", Said(settings.SafetyHereWelsh)),
        ("Minutes until the second relay", settings.AlertMinutes.ToString(CultureInfo.InvariantCulture)),
        ("E-mail of the second relay", Said(settings.RelayEmail)),
        ("Bank", Said(settings.Bank)),
        ("Days before release for the bank form", Said(settings.BankDays?.ToString(CultureInfo.InvariantCulture))),
        ("Days before an outing for a temporary release form", Said(settings.RotlDays?.ToString(CultureInfo.InvariantCulture))),
        ("Help place by the gate", Said(settings.DepartureLounge)),
        ("Phone of the offender management unit", Said(settings.OffenderManagementPhone)),
        ("Phone of reception", Said(settings.ReceptionPhone)),
    ];

    private static IEnumerable<ChangedSetting> Facts(SettingsChange change) =>
        change.Before.Facts.Concat(change.After.Facts).Select(look => look.Key).Distinct()
            .Select(key => new ChangedSetting("Fact " + key, Fact(change.Before, key), Fact(change.After, key)))
            .Where(field => field.Before != field.After);

    private static string Fact(PrisonSettings settings, string key) =>
        settings.FactsInForce.Find(key) is { } fact ? string.Create(CultureInfo.InvariantCulture, $"{fact.Value} ({fact.Unit}), of {fact.AsOf:yyyy-MM-dd}, review by {fact.ReviewBy:yyyy-MM-dd}") : "no such fact";

    private static string Said(string? value) => string.IsNullOrEmpty(value) ? "not set" : value;
}
