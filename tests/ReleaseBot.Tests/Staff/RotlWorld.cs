using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Tests.App;
using ReleaseBot.Turns;

namespace ReleaseBot.Tests.Staff;

/// <summary>People who hand something to the ROTL desk, by real turns.</summary>
internal static class RotlWorld
{
    /// <summary>A person sends an emergency about somebody to the desk; gives the name of the application.</summary>
    public static async Task<string> HandInEmergencyAsync(this ReleaseBotApp app, string number, string who)
    {
        var screen = await app.TakeAsync(number, new Said.Arrived());
        while (screen.Topic is not null)
        {
            screen = await app.TapAsync(number, screen, screen.Buttons[0].Id);
        }

        screen = await app.TapAsync(number, screen, "!topic:rotl");
        screen = await app.TapAsync(number, screen, "emergency");
        await app.TapAsync(number, screen, "died");
        await app.TakeAsync(number, new Said.Typed(who));
        screen = await app.TakeAsync(number, new Said.Typed("skip"));
        await app.TapAsync(number, screen, "yes");
        return (await app.PlaceAsync(number)).Items.Last(item => item.Topic == "rotl").Id;
    }

    public static async Task<Place> PlaceAsync(this ReleaseBotApp app, string number) =>
        (await app.Service<TurnStore>().LoadAsync(await app.PersonIdAsync(number)))!.Place;

    public static Task<Screen> TapAsync(this ReleaseBotApp app, string number, Screen screen, string button) =>
        app.TakeAsync(number, new Said.Tapped(screen.Revision, [button]));

    public static async Task<Screen> TakeAsync(this ReleaseBotApp app, string number, Said said)
    {
        var person = await app.PersonIdAsync(number);
        var sitting = "sitting-" + person;
        await app.Service<ConversationStore>().OpenAsync(sitting, person, null, null);
        return (await app.Service<TurnTaker>().TakeAsync(new() { PersonId = person, ConversationId = sitting, Said = said }, CancellationToken.None))!.Screen;
    }
}
