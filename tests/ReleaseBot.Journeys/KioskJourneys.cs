namespace ReleaseBot.Journeys;

/// <summary>One server and one browser for all kiosk journeys; each has a person and kiosks of its own.</summary>
[CollectionDefinition(Name)]
public sealed class KioskJourneys : ICollectionFixture<RunningApp>, ICollectionFixture<Browser>
{
    public const string Name = "kiosk";
}
