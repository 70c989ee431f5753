namespace ReleaseBot.Dialogs.Content;

/// <summary>Something in the words or the facts that is wrong, or worth a look.</summary>
/// <param name="Where">The language and key of a text, a topic, or the key of a fact.</param>
/// <param name="IsFault">A fault turns the check red; anything else is a note.</param>
public sealed record ContentFault(string Where, string What, bool IsFault)
{
    internal static ContentFault Fault(string where, string what) => new(where, what, true);

    internal static ContentFault Note(string where, string what) => new(where, what, false);
}
