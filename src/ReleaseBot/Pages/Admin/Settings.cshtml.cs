using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>What a prison settles for itself.</summary>
public sealed class SettingsModel(EstablishmentStore establishments) : PageModel
{
    private const int MostPhrases = 200;
    private const int LongestPhrase = 100;

    [BindProperty]
    public string? Phrases { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    public string? Fault { get; private set; }

    public string FaultOn { get; private set; } = "phrases";

    public string? Done { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var settings = (await establishments.FindAsync(User.EstablishmentId(), cancellation))!.Settings;
        Phrases = string.Join('\n', settings.SafetyPhrases);
        Minutes = settings.AlertMinutes.ToString(CultureInfo.InvariantCulture);
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        string[] phrases = [.. (Phrases ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (phrases.Length > MostPhrases || phrases.Any(phrase => phrase.Length is < 3 or > LongestPhrase))
        {
            (Fault, FaultOn) = ($"Enter at most {MostPhrases} phrases of 3 to {LongestPhrase} characters, one a line", "phrases");
        }
        else if (!int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > 120)
        {
            (Fault, FaultOn) = ("Enter a number of minutes from 1 to 120", "minutes");
        }
        else
        {
            var settings = (await establishments.FindAsync(User.EstablishmentId(), cancellation))!.Settings with { SafetyPhrases = phrases, AlertMinutes = minutes };
            await establishments.SetSettingsAsync(User.EstablishmentId(), settings, User.Entry("change-settings", "administration"), cancellation);
            Done = "The settings are kept.";
        }
    }
}
