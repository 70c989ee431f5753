namespace ReleaseBot.Dialogs.Roll;

/// <summary>Reads the many ways in which files say yes and no.</summary>
internal static class YesNo
{
    public static bool? Of(string? text) => RollText.Key(text ?? "") switch
    {
        "y" or "yes" or "true" or "1" or "t" => true,
        "n" or "no" or "false" or "0" or "f" => false,
        _ => null,
    };
}
