using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Account;

/// <summary>Whoever is signed in as staff, for their own account.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Account", Policies.AnyStaff);
}
