using Microsoft.AspNetCore.Mvc.ApplicationModels;
using ReleaseBot.Admin;
using ReleaseBot.Alerts;
using ReleaseBot.Handover;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Kiosks;
using ReleaseBot.Mentors;
using ReleaseBot.Pages.Kiosks;
using ReleaseBot.Roll;
using ReleaseBot.Rotl;
using ReleaseBot.SignIn;

namespace ReleaseBot.Serving;

/// <summary>The pages: Razor, server-rendered, each folder with its own rules of access.</summary>
internal static class Pages
{
    public static void AddReleaseBotPages(this IServiceCollection services)
    {
        services.AddKioskServices();
        services
            .AddSingleton<StaffTurns>()
            .AddSingleton<StaffSaving>()
            .AddSingleton<MyPeople>()
            .AddSingleton<StaffDrafts>()
            .AddSingleton<Papers>()
            .AddSingleton<Allocation>()
            .AddSingleton<CardDesk>()
            .AddSingleton<StaffPasswords>()
            .AddSingleton<AlertBoard>()
            .AddSingleton<AskedOfPrison>()
            .AddSingleton<RollDesk>()
            .AddSingleton<FactDesk>()
            .AddSingleton<OutcomeDesk>()
            .AddSingleton<RotlBoard>()
            .AddSingleton<DateDesk>()
            .AddSingleton<MentorBoard>()
            .AddSingleton<HandoverBoard>();
        services.AddRazorPages(options => AddRules(options.Conventions));
    }

    public static void MapReleaseBotPages(this IEndpointRouteBuilder routes) => routes.MapRazorPages();

    private static void AddRules(PageConventionCollection pages)
    {
        pages.AddKiosk();
        ReleaseBot.Pages.SignIn.FolderRules.Add(pages);
        ReleaseBot.Pages.KeyWorker.FolderRules.Add(pages);
        ReleaseBot.Pages.Alerts.FolderRules.Add(pages);
        ReleaseBot.Pages.Admin.FolderRules.Add(pages);
        ReleaseBot.Pages.Account.FolderRules.Add(pages);
        ReleaseBot.Pages.Cards.FolderRules.Add(pages);
        ReleaseBot.Pages.Rotl.FolderRules.Add(pages);
        ReleaseBot.Pages.Mentor.FolderRules.Add(pages);
        ReleaseBot.Pages.Handover.FolderRules.Add(pages);
        ReleaseBot.Pages.Dates.FolderRules.Add(pages);
    }
}
