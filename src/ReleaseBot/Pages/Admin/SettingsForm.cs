using System.Globalization;
using System.Net.Mail;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Pages.Admin;

/// <summary>The settings of a prison as they stand in the form, and what is wrong with them.</summary>
public sealed record SettingsForm
{
    private const int MostPhrases = 200;
    private const int LongestPhrase = 100;
    private const int LongestLine = 200;
    private const int LongestName = 60;
    private const int LongestPhone = 40;
    private const string NoPhone = "Enter a phone number, with an extension where it has one, or leave it empty";

    /// <summary>Sooner than the programme's own last day, and not before it opens.</summary>
    private static readonly Window BankForm = Window.Named("bank-form");

    public string? Phrases { get; init; }

    public string? SafetyHere { get; init; }

    public string? SafetyHereWelsh { get; init; }

    public string? Minutes { get; init; }

    public string? RelayEmail { get; init; }

    public string? Bank { get; init; }

    public string? BankDays { get; init; }

    public string? RotlDays { get; init; }

    public string? DepartureLounge { get; init; }

    public string? OffenderManagementPhone { get; init; }

    public string? ReceptionPhone { get; init; }

    public static int LeastBankDays => BankForm.Closes;

    public static int MostBankDays => BankForm.Opens;

    public const int MostRotlDays = 90;

    public static SettingsForm Of(PrisonSettings settings) => new()
    {
        Phrases = string.Join('\n', settings.SafetyPhrases),
        SafetyHere = settings.SafetyHere,
        SafetyHereWelsh = settings.SafetyHereWelsh,
        Minutes = settings.AlertMinutes.ToString(CultureInfo.InvariantCulture),
        RelayEmail = settings.RelayEmail,
        Bank = settings.Bank,
        BankDays = settings.BankDays?.ToString(CultureInfo.InvariantCulture),
        RotlDays = settings.RotlDays?.ToString(CultureInfo.InvariantCulture),
        DepartureLounge = settings.DepartureLounge,
        OffenderManagementPhone = settings.OffenderManagementPhone,
        ReceptionPhone = settings.ReceptionPhone,
    };

    /// <summary>The first thing that is wrong, and the field it stands in; nothing when all is well.</summary>
    public (string Text, string Field)? Fault() =>
        PhraseLines.Length > MostPhrases || PhraseLines.Any(phrase => phrase.Length is < 3 or > LongestPhrase) ? ($"Enter at most {MostPhrases} phrases of 3 to {LongestPhrase} characters, one a line", "phrases")
        : IsTooLong(SafetyHere, LongestLine) ? ($"Enter at most {LongestLine} characters", "safety-here")
        : IsTooLong(SafetyHereWelsh, LongestLine) ? ($"Enter at most {LongestLine} characters", "safety-here-welsh")
        : Line(SafetyHere) is null && Line(SafetyHereWelsh) is not null ? ("Enter the English words too", "safety-here")
        : Number(Minutes) is not (>= 1 and <= 120) ? ("Enter a number of minutes from 1 to 120", "minutes")
        : Line(RelayEmail) is { } email && !IsEmail(email) ? ("Enter one e-mail address, such as duty.office@prison.example", "relay-email")
        : IsTooLong(Bank, LongestName) ? ($"Enter a name of at most {LongestName} characters", "bank")
        : Line(BankDays) is { } days && !(Number(days) is { } count && count >= LeastBankDays && count <= MostBankDays) ? ($"Enter a number of days from {LeastBankDays} to {MostBankDays}, or leave it empty", "bank-days")
        : Line(RotlDays) is { } notice && Number(notice) is not (>= 1 and <= MostRotlDays) ? ($"Enter a number of days from 1 to {MostRotlDays}, or leave it empty", "rotl-days")
        : IsTooLong(DepartureLounge, LongestLine) ? ($"Enter at most {LongestLine} characters", "lounge")
        : !IsPhone(OffenderManagementPhone) ? (NoPhone, "omu-phone")
        : !IsPhone(ReceptionPhone) ? (NoPhone, "reception-phone")
        : null;

    /// <summary>Settings with what stands in the form; what the form has no field for stays.</summary>
    public PrisonSettings Over(PrisonSettings settings) => settings with
    {
        SafetyPhrases = PhraseLines,
        SafetyHere = Line(SafetyHere),
        SafetyHereWelsh = Line(SafetyHereWelsh),
        AlertMinutes = Number(Minutes)!.Value,
        RelayEmail = Line(RelayEmail),
        Bank = Line(Bank),
        BankDays = Number(BankDays),
        RotlDays = Number(RotlDays),
        DepartureLounge = Line(DepartureLounge),
        OffenderManagementPhone = Line(OffenderManagementPhone),
        ReceptionPhone = Line(ReceptionPhone),
    };

    private string[] PhraseLines =>
        [.. (Phrases ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>One line of words that can be seen, or nothing.</summary>
    private static string? Line(string? words) => TypedWords.Tidy(words).ReplaceLineEndings(" ") is { Length: > 0 } line ? line : null;

    private static bool IsTooLong(string? words, int most) => Line(words)?.Length > most;

    private static int? Number(string? words) => int.TryParse(words?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Nothing, or figures enough to dial and no more than a few words beside them.</summary>
    private static bool IsPhone(string? words) => Line(words) is not { } line || (line.Length <= LongestPhone && line.Count(char.IsAsciiDigit) >= 7);

    private static bool IsEmail(string words) =>
        words.Length <= 254 && MailAddress.TryCreate(words, out var address) && address.Address == words && address.Host.Contains('.');
}
