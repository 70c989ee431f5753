using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Alerts;

/// <summary>Duty staff, the offender management unit and administrators, each for their own prison.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Alerts", Policies.Alerts);
}
