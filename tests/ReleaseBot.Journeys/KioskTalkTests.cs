using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

[Collection(KioskJourneys.Name)]
public sealed class KioskTalkTests(RunningApp app, Browser browser)
{
    private const int MostSteps = 40;

    [Theory]
    [InlineData(true, "C5005ZZ")]
    [InlineData(false, "C5006ZZ")]
    public async Task The_ID_talk_ends_with_a_plan(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PastWelcomeAsync();
        await screen.PressAsync("My ID");

        for (var step = 0; step < MostSteps && !(await screen.LastSaidAsync()).Contains("Done.", StringComparison.Ordinal); step++)
        {
            await screen.AnswerAsync();
        }

        Assert.Contains("ID plan", await screen.LastSaidAsync(), StringComparison.Ordinal);
        await Expect(screen.Heading).ToHaveTextAsync("Your plan");
    }

    [Theory]
    [InlineData(true, "C5007ZZ")]
    [InlineData(false, "C5008ZZ")]
    public async Task Slips_of_the_finger_are_understood_and_shown_as_typed(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PastWelcomeAsync();
        await screen.TypeAsync("i need sum id");
        await Expect(screen.Heading).ToHaveTextAsync("My ID");

        await screen.TypeAsync("yeh");

        Assert.Contains("yeh", await screen.LastOwnAsync(), StringComparison.Ordinal);
        Assert.Contains("Which of these do you have?", await screen.LastSaidAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "C5018ZZ")]
    [InlineData(false, "C5019ZZ")]
    public async Task Words_in_the_box_stay_when_a_button_is_pressed(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.Box.FillAsync("half a thought");

        await screen.PressFirstAsync();

        await Expect(screen.Box).ToHaveValueAsync("half a thought");
        Assert.DoesNotContain("half a thought", await screen.Log.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_a_button_pressed_beside_ticks_is_the_answer_and_Send_sends_the_ticks()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C5020ZZ", script: false);
        await screen.PastWelcomeAsync();
        await screen.PressAsync("My ID");
        await screen.PressAsync("Yes");
        await screen.Page.GetByLabel("Passport", new() { Exact = true }).CheckAsync();

        await screen.PressAsync("Say it again");
        Assert.Contains("Say it again", await screen.LastOwnAsync(), StringComparison.Ordinal);
        await screen.Page.GetByLabel("Passport", new() { Exact = true }).CheckAsync();
        await screen.PressAsync("Send");

        Assert.Contains("Passport", await screen.LastOwnAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "C5010ZZ")]
    [InlineData(false, "C5011ZZ")]
    public async Task Back_skip_and_why_work_at_a_question(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PastWelcomeAsync();
        await screen.PressAsync("My ID");
        var first = await screen.LastSaidAsync();

        await screen.PressAsync("Why do you ask?");
        Assert.Contains("The help you can get with ID", await screen.LastSaidAsync(), StringComparison.Ordinal);
        await screen.PressAsync("Skip");
        Assert.Contains("Which of these do you have?", await screen.LastSaidAsync(), StringComparison.Ordinal);
        await screen.PressAsync("Back");

        Assert.Equal(first, await screen.LastSaidAsync());
    }

    [Theory]
    [InlineData(true, "C5012ZZ")]
    [InlineData(false, "C5013ZZ")]
    public async Task Several_ticks_are_one_answer(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PastWelcomeAsync();
        await screen.PressAsync("My ID");
        await screen.PressFirstAsync();

        await screen.TickAsync("Passport", "Driving licence");

        Assert.Contains("Passport, Driving licence", await screen.LastOwnAsync(), StringComparison.Ordinal);
        Assert.Contains("Where is your passport now?", await screen.LastSaidAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "C5014ZZ")]
    [InlineData(false, "C5015ZZ")]
    public async Task Talk_of_danger_stops_the_form_and_the_person_can_carry_on(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PastWelcomeAsync();
        await screen.PressAsync("My ID");

        await screen.TypeAsync("i want to kill myself");

        var message = screen.Page.Locator("#items li.danger");
        await Expect(message).ToContainTextAsync("Press your cell bell now");
        await Expect(message).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(screen.Heading).ToHaveTextAsync("Your plan");
        await screen.PressAsync("Carry on");
        await Expect(screen.Heading).ToHaveTextAsync("My ID");
    }

    [Theory]
    [InlineData(true, "C5016ZZ")]
    [InlineData(false, "C5017ZZ")]
    public async Task Who_stops_finds_the_same_question_on_another_kiosk(bool script, string number)
    {
        var here = await KioskScreen.SignedInAsync(browser, app, number, script);
        await here.PastWelcomeAsync();
        await here.PressAsync("My ID");
        await here.PressFirstAsync();
        await here.PressAsync("Stop");
        await here.SignOutAsync();

        var there = await KioskScreen.SignedInAsync(browser, app, number, script);

        Assert.Contains("Which of these do you have?", await there.LastSaidAsync(), StringComparison.Ordinal);
        await Expect(there.Heading).ToHaveTextAsync("My ID");
    }
}
