using ReleaseBot.Dialogs;

namespace ReleaseBot.Setup;

/// <summary>What a prison's code on the roll tells about it.</summary>
public static class PrisonCodes
{
    /// <summary>Berwyn, Cardiff, Parc, Prescoed, Swansea and Usk; every other prison on a roll for England and Wales is in England.</summary>
    private static readonly string[] InWales = ["BWI", "CFI", "PRI", "PYI", "SWI", "UKI", "UPI"];

    public static Nation NationOf(string code) => InWales.Contains(code, StringComparer.OrdinalIgnoreCase) ? Nation.Wales : Nation.England;
}
