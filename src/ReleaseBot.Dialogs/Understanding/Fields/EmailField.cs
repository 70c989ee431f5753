namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads e-mail addresses, also spoken ("dave at example dot com"), and asks about a likely slip in a provider's name.</summary>
internal static class EmailField
{
    private const int Longest = 254;

    public static FieldReading Read(FieldText answer)
    {
        if (answer.HasMarkup || answer.Tidy.Length > Longest)
            return FieldReading.Reject("not-an-email");
        var text = Written(answer.Tidy.ToLowerInvariant());
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var typed = words.Where(word => word.Contains('@')).Select(word => word.Trim('.', ',', ';', '(', ')', '"')).Distinct().ToList();
        return typed switch
        {
            [] when words is [var one] && HasKnownEnding(one) => FieldReading.Reject("not-an-email"),
            [] => answer.Tidy.Any(char.IsLetter) ? FieldReading.Ask(answer.SaysAny("not-known") ? "not-known" : "no-at-sign") : FieldReading.Reject("not-an-email"),
            [_, _, ..] => FieldReading.Ask("more-than-one"),
            [var one] => Check(one, words),
        };
    }

    // "kevgmail.com" has lost its "@"; "kev.jones" has yet to say where the mail box is.
    private static bool HasKnownEnding(string typed) => typed.LastIndexOf('.') is > 0 and var dot
        && FieldLexicon.Phrases("mail-providers").Any(known => typed.EndsWith(known, StringComparison.Ordinal) || known.EndsWith(typed[dot..], StringComparison.Ordinal) || known.StartsWith(typed[(dot + 1)..] + ".", StringComparison.Ordinal));

    // Spoken marks become written ones when there is no written "@".
    private static string Written(string text)
    {
        var spoken = text.Replace(" dot ", ".", StringComparison.Ordinal).Replace(" underscore ", "_", StringComparison.Ordinal)
            .Replace(" dash ", "-", StringComparison.Ordinal).Replace(" hyphen ", "-", StringComparison.Ordinal);
        if (!text.Contains('@') && spoken.LastIndexOf(" at ", StringComparison.Ordinal) is > 0 and var at && spoken.IndexOf('.', at) > 0)
            spoken = spoken[..at] + "@" + spoken[(at + 4)..];
        return spoken.Replace(" @ ", "@", StringComparison.Ordinal).Replace(" @", "@", StringComparison.Ordinal).Replace("@ ", "@", StringComparison.Ordinal);
    }

    private static FieldReading Check(string email, string[] words)
    {
        var at = email.IndexOf('@');
        var (local, domain) = (email[..at], email[(at + 1)..]);
        if (!IsLocal(local) || domain.Length == 0 || domain.Contains('@'))
            return FieldReading.Reject("not-an-email");
        if (!domain.Contains('.'))
            return domain.All(IsNamePart) ? FieldReading.Ask("no-ending") : FieldReading.Reject("not-an-email");
        if (!IsDomain(domain))
            return FieldReading.Reject("not-an-email");
        if (IsSlip(domain))
            return FieldReading.Ask("likely-slip");
        var before = words.TakeWhile(word => !word.Contains('@')).LastOrDefault();
        return before is null || FieldLexicon.Has("small", before.Trim(':', ',')) ? FieldReading.Accept(email) : FieldReading.Ask("spaces-inside");
    }

    private static bool IsLocal(string local) => local.Length is > 0 and <= 64 && local[0] != '.' && local[^1] != '.'
        && !local.Contains("..", StringComparison.Ordinal) && local.All(c => IsNamePart(c) || c is '.' or '_' or '+' or '%' or '\'' or '&');

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '-' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsDomain(string domain) => domain.Split('.') is var labels
        && labels.All(l => l.Length > 0 && l[0] != '-' && l[^1] != '-' && l.All(IsNamePart)) && labels[^1].Length > 1 && labels[^1].All(char.IsLetter);

    private static bool IsSlip(string domain)
    {
        if (FieldLexicon.Has("mail-providers", domain))
            return false;
        var (name, ending) = (domain[..domain.IndexOf('.')], domain[(domain.LastIndexOf('.') + 1)..]);
        return FieldLexicon.Has("wrong-endings", ending)
            || name is "gmail" or "icloud"
            || FieldLexicon.Phrases("mail-providers").Any(known => Spelling.Distance(domain, known, 2) <= (known.Length > 8 ? 2 : 1));
    }
}
