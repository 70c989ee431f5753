using System.Text.Json.Serialization;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs;

/// <summary>What a prison settles for itself. No national figure exists for these; what is not set is not told.</summary>
public sealed record PrisonSettings
{
    public static PrisonSettings Default { get; } = new();

    /// <summary>Phrases that safer custody here wants read as danger, beside those every prison has.</summary>
    public IReadOnlyList<string> SafetyPhrases { get; init; } = [];

    /// <summary>What safety messages say of this prison after the bell: how to call the Samaritans here, whom to ask for a Listener.</summary>
    public string? SafetyHere { get; init; }

    /// <summary>The same in Welsh.</summary>
    public string? SafetyHereWelsh { get; init; }

    /// <summary>Minutes after which an alert that nobody opened goes to the second relay.</summary>
    public int AlertMinutes { get; init; } = 10;

    /// <summary>Where the second relay writes to by e-mail.</summary>
    public string? RelayEmail { get; init; }

    /// <summary>The bank that opens accounts for people in this prison.</summary>
    public string? Bank { get; init; }

    /// <summary>Days before release by which the bank team here wants the form, where that is sooner than the programme's own last day.</summary>
    public int? BankDays { get; init; }

    /// <summary>Days before an outing by which the prison wants an application for temporary release; absent where it has no rule.</summary>
    public int? RotlDays { get; init; }

    /// <summary>Where the help place by the gate is; absent where there is none.</summary>
    public string? DepartureLounge { get; init; }

    /// <summary>Where mentors ring when somebody does not come out, or the date changes.</summary>
    public string? OffenderManagementPhone { get; init; }

    /// <summary>Where mentors ring when something is missing at the gate.</summary>
    public string? ReceptionPhone { get; init; }

    /// <summary>Facts that somebody here looked at again, the last look at each.</summary>
    public IReadOnlyList<FactCheck> Facts
    {
        get;
        init
        {
            field = value;
            FactsInForce = FactTable.InForce.With(value);
        }
    } = [];

    /// <summary>The facts that ship with this program, with what was checked here laid over them.</summary>
    [JsonIgnore]
    public FactTable FactsInForce { get; private init; } = FactTable.InForce;

    /// <summary>The local words for a safety message in this language, where there are some.</summary>
    public string? SafetyHereIn(string language) => language == "cy" ? SafetyHereWelsh ?? SafetyHere : SafetyHere;
}
