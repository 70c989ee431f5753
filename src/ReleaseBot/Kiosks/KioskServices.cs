namespace ReleaseBot.Kiosks;

/// <summary>What the kiosk pages need beside the stores.</summary>
internal static class KioskServices
{
    public static IServiceCollection AddKioskServices(this IServiceCollection services) =>
        services.AddSingleton<KioskDoor>().AddSingleton<Sittings>().AddSingleton<KioskTurns>().AddSingleton<TalkLog>();
}
