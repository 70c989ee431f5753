using System.Globalization;
using System.Security.Claims;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.KeyWorkers;

namespace ReleaseBot.Pages.Shared;

/// <summary>The form with which staff mark that they told somebody what the roll says now.</summary>
public static class ToldForm
{
    public const string Fault = "The roll says something else by now, or it was told already. Read it as it is now. Nothing was marked";

    public static string Release(ReleaseDate? release) => release?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Marks as told what stood on the page. What is no status and no date of ours marks nothing.</summary>
    public static async Task<TellOutcome> TellAsync(DateDesk desk, ClaimsPrincipal staff, string? person, string? status, string? release, CancellationToken cancellation)
    {
        var isDate = DateOnly.TryParseExact(release, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        return Enum.TryParse<LegalStatus>(status, out var told) && (isDate || string.IsNullOrEmpty(release))
            ? await desk.TellAsync(staff, person ?? "", told, isDate ? on : null, cancellation)
            : TellOutcome.ChangedSince;
    }
}
