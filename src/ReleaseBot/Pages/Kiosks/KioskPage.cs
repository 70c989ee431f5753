using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Kiosks;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>What all pages of the kiosk have: an enrolled kiosk or none, and words in one language.</summary>
public abstract class KioskPage(KioskDoor door) : PageModel
{
    public PageWords Words { get; protected set; } = null!;

    /// <summary>The kiosk this browser is; none when it is not set up.</summary>
    public Kiosk? Kiosk { get; private set; }

    /// <summary>The person is signed in on this page, so that Hide and Sign out stand on it.</summary>
    public virtual bool IsSignedIn => false;

    /// <summary>Where a language of the list leads; none where the talk itself is in one language.</summary>
    public virtual string? LanguagePath => null;

    /// <summary>The language that was picked from the list; absent when nobody picked one, so that a person's own stays.</summary>
    protected string? Picked => Request.Query.ContainsKey("lang") ? Words.Language.Code : null;

    protected KioskDoor Door => door;

    /// <summary>A path of the door that keeps the language picked.</summary>
    public string Keeping(string path) => Picked is null ? path : $"{path}?lang={Picked}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Kiosk = await door.FindAsync(HttpContext);
        Words = door.Words(Request.Query["lang"]);
        await next();
    }
}
