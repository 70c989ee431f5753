using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Mentor;

/// <summary>Mentors only; whose page it is, is looked at for each request.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Mentor", Policies.Mentor);
}
