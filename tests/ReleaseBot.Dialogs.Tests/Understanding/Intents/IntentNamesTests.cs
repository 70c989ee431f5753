using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

public class IntentNamesTests
{
    [Theory]
    [InlineData(Intent.Id, "id")]
    [InlineData(Intent.DontKnow, "dont_know")]
    [InlineData(Intent.HarmToOthers, "harm_to_others")]
    [InlineData(Intent.WorkEducation, "work_education")]
    public void Names_are_the_short_ones_of_the_contract(Intent intent, string name) =>
        Assert.Equal(name, IntentNames.Name(intent));

    [Fact]
    public void All_39_names_lead_back_to_their_intent()
    {
        Assert.Equal(39, IntentNames.Count);
        Assert.All(Enum.GetValues<Intent>(), intent =>
            Assert.True(IntentNames.TryParse(IntentNames.Name(intent), out var found) && found == intent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Id")]
    [InlineData("nonsense")]
    public void Other_names_are_not_found(string name) => Assert.False(IntentNames.TryParse(name, out _));
}
