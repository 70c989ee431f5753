using System.Globalization;
using System.Text;

namespace ReleaseBot.Floor;

/// <summary>An answer of the size and shape of a real one: a question, four buttons, what a screen needs.</summary>
internal static class Answers
{
    private static readonly string Rest = ",\"channelId\":\"directline\",\"type\":\"message\",\"from\":{\"id\":\"floor\",\"name\":\"Floor\",\"role\":\"bot\"},\"textFormat\":\"plain\",\"text\":\"Which of these do you have? It does not matter where it is right now. You can pick more than one. If you are not sure, that is fine.\",\"locale\":\"en-GB\",\"inputHint\":\"expectingInput\",\"suggestedActions\":{\"actions\":["
        + string.Join(',', new[] { "A passport", "A driving licence", "A birth certificate", "Not sure", "More" }.Select((label, index) => $"{{\"type\":\"messageBack\",\"title\":\"{label}\",\"text\":\"{label}\",\"displayText\":\"{label}\",\"value\":{{\"screen\":1,\"choice\":\"choice-{index}\"}}}}"))
        + "]},\"channelData\":{\"screen\":{\"revision\":1,\"takesSeveral\":false,\"expectsWords\":false,\"safety\":false,\"topic\":\"ID and documents\",\"progress\":\"Question 2 of about 9\"}}}";

    public static byte[] Write(string conversation, long number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"id\":\"{conversation}|{number:0000000}\",\"timestamp\":\"{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ}\",\"conversation\":{{\"id\":\"{conversation}\"}}{Rest}"));
}
