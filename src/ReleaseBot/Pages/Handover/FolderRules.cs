using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Handover;

/// <summary>Key workers and community offender managers; whose page it is, is looked at for each request.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Handover", Policies.Handover);
}
