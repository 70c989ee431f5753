namespace ReleaseBot.Dialogs.Tests.Talks;

public class ChatTests
{
    public static TheoryData<string> Files => [.. ChatFile.All()];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_talk_goes_as_written(string file) => ChatFile.Play(file);
}
