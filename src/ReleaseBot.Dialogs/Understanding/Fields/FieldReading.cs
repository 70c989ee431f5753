namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What a form question asks for.</summary>
public enum Field
{
    Phone,
    Postcode,
    PrisonNumber,
    NiNumber,
    Name,
    Address,
    Money,
    YesNo,
    Email,
    Council,
}

/// <summary>What to do with an answer: take it, say kindly what is wrong with it, or ask more.</summary>
public enum FieldExpect
{
    Accept,
    Reject,
    Ask,
}

/// <summary>An answer as read: its normal form when it is taken, and the short name of the reason.</summary>
public readonly record struct FieldReading(FieldExpect Expect, string? Value, string Reason)
{
    internal static FieldReading Accept(string value) => new(FieldExpect.Accept, value, "complete");

    internal static FieldReading Reject(string reason) => new(FieldExpect.Reject, null, reason);

    internal static FieldReading Ask(string reason) => new(FieldExpect.Ask, null, reason);
}
