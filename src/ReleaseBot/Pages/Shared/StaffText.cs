using System.Globalization;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Shared;

/// <summary>Dates, statuses and requests in the words of staff pages.</summary>
public static class StaffText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo LondonZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime London(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, LondonZone).DateTime;

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(London(clock.GetUtcNow()));

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", English);

    public static string Date(DateTimeOffset at) => Date(DateOnly.FromDateTime(London(at)));

    public static string Time(DateTimeOffset at) => London(at).ToString("h:mmtt", English).ToLowerInvariant();

    public static string Moment(DateTimeOffset at) => $"{Date(at)} at {Time(at)}";

    public static string DaysLeft(DateOnly release, DateOnly today) => (release.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        < 0 => "this date has gone by",
        var days => $"{days} days left",
    };

    /// <summary>A Friday leaves little time before offices close; the word says so, not a sign alone.</summary>
    public static string? Friday(DateOnly release) => release.DayOfWeek switch
    {
        DayOfWeek.Friday when BankHolidays.IsBankHoliday(release.AddDays(3)) => "Friday before a bank holiday",
        DayOfWeek.Friday => "Friday",
        _ => null,
    };

    public static string Status(LegalStatus status) => status switch
    {
        LegalStatus.Sentenced => "Sentenced",
        LegalStatus.Remand => "On remand",
        LegalStatus.ConvictedUnsentenced => "Convicted, not sentenced yet",
        LegalStatus.Recall => "Recalled",
        LegalStatus.Indeterminate => "Indeterminate sentence",
        LegalStatus.ImmigrationDetainee => "Held by immigration",
        LegalStatus.CivilPrisoner => "Civil matter",
        _ => "Status not known",
    };

    public static string Request(StoredRequest request) => request.Kind switch
    {
        "talk" => "Wants to talk to you",
        "rotl-emergency" => "Has an emergency in the family",
        "explain-conditions" => "Wants somebody to go through the ROTL rules",
        "apply-for-documents" => "Wants help to apply for documents",
        "explain-licence" => "Wants parts of the licence explained",
        "explain-appointment" => "Wants to know what an appointment is for",
        "fix-appointments" => "Wants help with first appointments that do not fit",
        "refer-reconnect" => "Wants to hear about RECONNECT",
        "pre-release-talk" => "Has not had a pre-release talk and wants one",
        "apply-for-bank-account" => "Wants help to apply for a bank account",
        "ask-bank-for-reason" => "Wants to know why the bank said no",
        "bed-for-court-day" => "Has no bed if court lets them go",
        "chase-bank-form" => "Wants the bank form chased",
        "ask-probation-about-cas3" => "Wants probation asked about a CAS3 bed",
        "check-fact" => "A figure is due for review",
        "drug-and-alcohol-help" => "Wants help with drink or drugs",
        "healthcare-before-release" => "Wants to see healthcare before release",
        "help-apply-to-council" => "Wants help to apply to a council",
        "help-with-bank-account" => "Wants help with a bank account they have",
        "help-with-family" => "Wants help with family",
        "help-with-money" => "Wants help with money or debt",
        "name-com" => "Wants to know who their COM is",
        "find-mentor" => "Wants a mentor for the release day",
        "help-with-work" => "Wants help with work or learning",
        "keep-home" => "Wants help to keep a home outside",
        "keep-housing-costs" => "Wants help to keep help with the rent",
        "meet-work-coach" => "Wants to meet the work coach",
        "no-bed-and-release-is-close" => "Has no bed and release is close",
        "note-need-of-bank-account" => "Needs a bank account later",
        "order-of-needs" => "Wants to go through what they need, in order",
        "put-bank-form-right" => "Wants the bank form put right",
        "refer-to-council" => "Agreed to a referral to a council",
        "stop-council-referral" => "Wants the referral to the council stopped",
        "talk-about-a-safe-area" => "Wants to talk about which area is safe",
        "talk-in-private" => "Wants to talk in private",
        "talk-with-safer-custody" => "Wants to talk with safer custody",
        "print-my-plan" => "Wants what they shared with you on paper",
        "worry-about-someone" => "Worries about somebody outside who needs care",
        var kind => "Asked for: " + kind.Replace('-', ' '),
    };

    /// <summary>How somebody stands to a goal; what was said about earlier words says so.</summary>
    public static string Agreement(Agreement? said, DateTimeOffset changedAt) => said is null
        ? "nothing said yet to this goal (a draft)."
        : (said.Outcome switch
        {
            AgreementOutcomes.Agreed => "agreed",
            AgreementOutcomes.UpdatedAgreed => "agreed anew",
            AgreementOutcomes.DoNotAgree => "did not agree",
            AgreementOutcomes.UpdatedDoNotAgree => "did not agree, asked anew",
            _ => "could not say yet",
        }) + $" on {Date(said.At)}" + (said.About == changedAt ? "." : ", about the words before.");

    /// <summary>A question for a meeting.</summary>
    public static string Prompt(Prompt prompt, string first) => prompt.Kind switch
    {
        "stuck" => $"“{prompt.About}” cannot be done yet{(prompt.Words is { } why ? $" (“{why}”)" : "")}. What would help?",
        "not-agreed" => $"{first} does not agree with the goal “{prompt.About}”{(prompt.Words is { } no ? $": “{no}”" : "")}. What should it say?",
        "overdue" => $"{Apart(prompt.About)}: the next step was for {Date(prompt.Day!.Value)}. How did it go?",
        "done" => $"{first} did this: “{prompt.About}”. What made it work? Say well done.",
        "not-ready" => $"{Apart(prompt.About)}. What is missing, and who can get it?",
        "new" => $"{Apart(prompt.About)}. {first} shared this with you. What matters most in it?",
        "no-step" => $"The goal “{prompt.About}” has no step left. What could be the next small one?",
        "declined" => $"{first} kept other words than yours for “{prompt.About}”. What do they mean to {first}?",
        "went-well" => $"What went well for {first} since you last met?",
        "on-your-mind" => $"What is on {first}’s mind most about release?",
        _ => "What should you two look at when you next meet?",
    };

    /// <summary>Somebody's own words in a sentence, quoted and kept apart, so that a mark of direction among them turns nothing else round.</summary>
    private static string Own(string words) => "\u201c" + Apart(words) + "\u201d";

    private static string Apart(string words) => "\u2068" + words + "\u2069";

    public static string Role(string role) => role switch
    {
        Roles.KeyWorker => "Key worker",
        Roles.Mentor => "Mentor",
        Roles.Omu => "Offender management unit",
        Roles.Com => "Community offender manager",
        Roles.Duty => "Duty staff",
        Roles.Admin => "Administrator",
        _ => role,
    };

    /// <summary>How long to wait, in words, rounded up.</summary>
    public static string Wait(TimeSpan wait) => (int)Math.Ceiling(wait.TotalMinutes) switch
    {
        <= 1 => "1 minute",
        60 => "1 hour",
        var minutes => $"{minutes} minutes",
    };

    public static string Count(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";
}
