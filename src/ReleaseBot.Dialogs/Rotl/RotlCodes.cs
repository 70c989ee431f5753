namespace ReleaseBot.Dialogs.Rotl;

/// <summary>
/// The codes under which staff book a temporary absence, so that nothing is keyed twice: reference data of the HMPPS external movements service, 2026.
/// An empty code is for staff to choose.
/// </summary>
public sealed record RotlCodes(string Type, string SubType, string Category, string Reason)
{
    /// <summary>With staff all the way: open to whoever cannot have a licence.</summary>
    public const string Escort = "SE";

    public const string Standard = "SR";

    public const string Restricted = "RR";

    /// <summary>The codes for what was asked: <c>paid</c>, <c>child</c>, <c>died</c> ...</summary>
    /// <param name="kind">The purpose by its short name, as in <see cref="RotlForm.Kind"/>.</param>
    /// <param name="sector">The kind of work, where it is work.</param>
    public static RotlCodes Of(string kind, string? sector) => kind switch
    {
        "paid" => Day("PW", PaidWork(sector)),
        "unpaid" => Day("UW", UnpaidWork(sector)),
        "training" => Day("ET", "ET"),
        "apprenticeship" => Day("PAP", "PAP"),
        "family" => Day("R3", "R3"),
        "see" => Day("FB", "FB"),
        "stay" or "family-night" => new("", "ROR", "", "RO"),
        "child" => new("", "CRL", "", "3"),
        "wedding" => Special("C4"),
        "hospital-day" => Special("C5"),
        "hospital-stay" => Special("C6"),
        "court" => Special("LTX"),
        "died" => Special("C3"),
        "dying" => Special("C7"),
        "in-hospital" or "urgent-other" => Special("4"),
        _ => Day("YOTR", "YOTR"),
    };

    /// <summary>An escort has no kind of licence.</summary>
    public RotlCodes ForType(string type) => type == Escort ? this with { Type = type, SubType = "", Category = "" } : this with { Type = type };

    private static RotlCodes Day(string category, string reason) => new("", "RDR", category, reason);

    private static RotlCodes Special(string reason) => new("", "SPL", "", reason);

    private static string PaidWork(string? sector) => sector switch
    {
        "shop" => "R10",
        "factory" => "R11",
        "kitchen" => "R12",
        "transport" => "R13",
        "building" => "R14",
        "computers" => "R15",
        "farm" => "R16",
        _ => "R17",
    };

    private static string UnpaidWork(string? sector) => sector switch
    {
        "shop" => "R18",
        "factory" => "R19",
        "kitchen" => "R20",
        "transport" => "R21",
        "building" => "R22",
        "computers" => "R23",
        "farm" => "R24",
        _ => "R25",
    };
}
