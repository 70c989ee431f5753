namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>Reads a label of the test files, such as <c>self_harm</c>, as the value it stands for.</summary>
internal static class Label
{
    public static T Of<T>(string label) where T : struct, Enum =>
        Enum.Parse<T>(label.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
