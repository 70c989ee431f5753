using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>Administrators, each for their own prison.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Admin", Policies.Admin);
}
