using System.Collections.Immutable;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>Finds which of the buttons on the screen a typed message means: by its words, part of them, its place in the list, or a slip of them.</summary>
internal static class Choices
{
    /// <summary>In a longer message a "no" may be about something else.</summary>
    private const int MostWordsOfAYes = 3;

    /// <summary>The one choice meant, or nothing when none or more than one fits.</summary>
    public static string? One(IReadOnlyList<Button> buttons, Func<string, string?> alsoSaid, ListWords list, string plain) =>
        Exactly(buttons, alsoSaid, plain)
        ?? ByPlace(buttons, list, plain)
        ?? Only(buttons, button => ContainsWords(plain, Texts.Plain(button.Label)) || Also(alsoSaid, button.Id).Any(words => ContainsWords(plain, words)))
        ?? Only(buttons, button => plain.Length >= 4 && ContainsWords(Texts.Plain(button.Label), plain))
        ?? Only(buttons, button => Slipped(plain, Texts.Plain(button.Label)) || Also(alsoSaid, button.Id).Any(words => Slipped(plain, words)));

    /// <summary>Every choice that a message names: "passport and a birth cert".</summary>
    public static ImmutableArray<string> Named(IReadOnlyList<Button> buttons, Func<string, string?> alsoSaid, ListWords list, string text)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var part in list.Parts(text))
        {
            if (One(buttons, alsoSaid, list, part) is { } choice && !found.Contains(choice))
            {
                found.Add(choice);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Yes or no in the wild, where the buttons are yes and no, or a plain yes or no means one of them.</summary>
    public static string? YesOrNo(IReadOnlyList<Button> buttons, Func<string, string?> alsoSaid, string text)
    {
        var read = FieldReader.Read(Field.YesNo, text);
        return read.Expect != FieldExpect.Accept ? null
            : buttons.Any(button => button.Id == read.Value) ? read.Value
            : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfAYes ? Exactly(buttons, alsoSaid, read.Value!)
            : null;
    }

    public static string? Exactly(IReadOnlyList<Button> buttons, Func<string, string?> alsoSaid, string plain) =>
        Only(buttons, button => Texts.Plain(button.Label) == plain || button.Id == plain || Also(alsoSaid, button.Id).Contains(plain));

    private static string? ByPlace(IReadOnlyList<Button> buttons, ListWords list, string plain) =>
        list.PlaceOf(plain, buttons.Count) is { } place ? buttons[place].Id : null;

    private static string? Only(IReadOnlyList<Button> buttons, Func<Button, bool> fits)
    {
        string? found = null;
        foreach (var button in buttons)
        {
            if (!fits(button))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = button.Id;
        }

        return found;
    }

    private static bool Slipped(string plain, string label) =>
        Texts.Near(plain, label, Texts.SlipsFor(Math.Min(plain.Length, label.Length)))
        || (label.Length >= 5 && !label.Contains(' ') && plain.Split(' ').Any(word => word.Length >= 4 && Texts.Near(word, label, Texts.SlipsFor(label.Length))));

    public static bool ContainsWords(string text, string words)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] == ' ') && (at + words.Length == text.Length || text[at + words.Length] == ' ');
    }

    private static string[] Also(Func<string, string?> alsoSaid, string choice) =>
        alsoSaid(choice)?.Split('\n') ?? [];
}
