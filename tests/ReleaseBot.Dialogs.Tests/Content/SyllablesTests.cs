using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Tests.Content;

public class SyllablesTests
{
    [Theory]
    [InlineData(1, "a I you the make makes asked help need cell bell through friend where phone wing school change changed staff")]
    [InlineData(1, "tried tries trust stopped bridge judge lock 12 2026 12.50 eyes goes know price")]
    [InlineData(2, "prison table little people going doing being asking wanted needed boxes changes places person letter number")]
    [InlineData(2, "someone sometimes something safely useful homeless release worker money paper maybe every quiet moment ID")]
    [InlineData(2, "birthday doctor nurses answer passport driving")]
    [InlineData(3, "officer visitor everyone probation family together remember idea area radio video property carefully agreement")]
    [InlineData(3, "insurance national hospital adoption chaplaincy tomorrow")]
    [InlineData(4, "information January resettlement situation application necessary society")]
    [InlineData(5, "university opportunity immediately")]
    public void Words_have_the_beats_they_are_said_with(int beats, string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.True(beats == Syllables.Of(word), $"{word}: {Syllables.Of(word)}, not {beats}");
        }
    }
}
