using ReleaseBot.Kiosks;
using ReleaseBot.Pages.Kiosks;

namespace ReleaseBot.Serving;

/// <summary>The pages: Razor, server-rendered, each folder with its own rules of access.</summary>
internal static class Pages
{
    public static void AddReleaseBotPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddKiosk());
        services.AddKioskServices();
    }

    public static void MapReleaseBotPages(this IEndpointRouteBuilder routes) => routes.MapRazorPages();
}
