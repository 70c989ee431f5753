using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Cards;

/// <summary>Whoever may hand over a card: key workers to their own people, duty staff and administrators in their prison.</summary>
internal static class FolderRules
{
    public static void Add(PageConventionCollection pages) => pages.AuthorizeFolder("/Cards", Policies.CardCodes);
}
