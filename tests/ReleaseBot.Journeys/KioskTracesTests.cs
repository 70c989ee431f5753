using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>What a talk leaves on the kiosk's disk: nothing that was typed, and no name, number or PIN.</summary>
[Collection(KioskJourneys.Name)]
public sealed class KioskTracesTests(RunningApp app)
{
    private const string Number = "C5021ZZ";
    private const string Sent = "canaryquokka";
    private const string Unsent = "canarywombat";

    [Fact]
    public async Task The_browsers_profile_holds_no_word_of_a_talk()
    {
        var profile = Directory.CreateTempSubdirectory("releasebot-profile-").FullName;
        try
        {
            await TalkAsync(profile);

            Assert.NotEmpty(Files(profile));
            var name = (await app.PersonAsync(Number)).Details.LastName;
            foreach (var canary in new[] { Sent, Unsent, Number, RunningApp.Pin, name, "I am a computer program" })
            {
                Assert.All(Files(profile), file => Assert.False(Holds(file, canary), $"{canary} stands in {file}"));
            }
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    /// <summary>Signs in, sends words, leaves others unsent, hides, comes back, signs out, and closes the browser so that it writes all it keeps.</summary>
    private async Task TalkAsync(string profile)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-component-update", "--disable-sync"],
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            BaseURL = app.Url,
        });
        context.SetDefaultTimeout(30_000);
        var screen = new KioskScreen(context.Pages[0]);
        await screen.Page.GotoAsync(await app.EnrolPathAsync());
        await screen.SignInAsync(Number);
        await screen.TypeAsync(Sent);
        await screen.Box.FillAsync(Unsent);
        await screen.HideAsync();
        await screen.ExpectDoorAsync();
        await screen.SignInAsync(Number);
        await Expect(screen.Box).ToHaveValueAsync(Unsent);
        await screen.SignOutAsync();
        await screen.ExpectDoorAsync();
    }

    private static string[] Files(string profile) => Directory.GetFiles(profile, "*", SearchOption.AllDirectories);

    /// <summary>As bytes of either kind of text: Chromium keeps both.</summary>
    private static bool Holds(string file, string canary)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(canary)) >= 0;
    }
}
