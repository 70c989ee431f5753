using System.Text;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>A box to write in, with its label and hint, what stands in it, and what is wrong with it.</summary>
/// <param name="Box">Its name among all boxes of a person's pages.</param>
/// <param name="Field">The field it is posted as.</param>
public sealed record BoxText(string Box, string Field, string Label, string Hint, string Words, string? Fault)
{
    public string Id => IdOf(Box);

    /// <summary>An id that can stand in an address: only letters, digits and hyphens.</summary>
    public static string IdOf(string box) =>
        new StringBuilder("box-").AppendJoin("", box.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')).ToString();
}
