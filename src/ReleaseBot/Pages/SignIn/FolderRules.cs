using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.SignIn;

/// <summary>Anyone may try to sign in; who is signed in may sign out.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) =>
        pages.AllowAnonymousToPage("/SignIn/Index").AuthorizePage("/SignIn/Out", Policies.AnyStaff);
}
