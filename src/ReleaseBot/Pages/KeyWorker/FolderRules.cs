using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>Key workers only; whose page it is, is looked at for each request.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/KeyWorker", Policies.KeyWorker);
}
