using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>The person's pages: theirs alone, but for the doors: sign-in, card code and setting up the kiosk.</summary>
internal static class FolderRules
{
    public static void AddKiosk(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Kiosks", Policies.Person);
        pages.AllowAnonymousToPage("/Kiosks/Index");
        pages.AllowAnonymousToPage("/Kiosks/Card");
        pages.AllowAnonymousToPage("/Kiosks/Enrol");
    }
}
