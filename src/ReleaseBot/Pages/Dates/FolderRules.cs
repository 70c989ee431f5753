using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Dates;

/// <summary>Whoever may tell somebody of a date: key workers for their own people, the offender management unit and duty staff.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Dates", Policies.TellDates);
}
