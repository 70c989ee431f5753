namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads addresses as typed; it needs a street, a building or a number with a name.</summary>
internal static class AddressField
{
    private const string NoFixedAbode = "no fixed abode";

    public static FieldReading Read(FieldText answer)
    {
        var words = answer.Words;
        if (answer.HasMarkup || answer.Tidy.Contains('@'))
            return FieldReading.Reject("not-an-address");
        if (words.Length < 8 && answer.SaysAny("no-fixed-abode"))
            return FieldReading.Accept(NoFixedAbode);
        if (!answer.Tidy.Any(char.IsLetter))
            return FieldReading.Reject("number-only");
        var place = HasStreet(answer) || HasBuilding(words) || HasNumberAndName(words);
        if (answer.Words[0] == "depends" || (!place && answer.SaysAny("not-known")))
            return FieldReading.Ask("not-known");
        return place && !answer.SaysAny("swearing") ? FieldReading.Accept(answer.Tidy) : FieldReading.Ask("no-street");
    }

    // "on the streets" is no address, and a first "st" is a saint.
    private static bool HasStreet(FieldText answer) =>
        !answer.SaysAny("no-home")
        && (answer.Words.Skip(1).Any(word => FieldLexicon.Has("streets", word)) || answer.Words.Any(word => FieldLexicon.Has("welsh-streets", word)) && answer.Words.Length > 1);

    private static bool HasBuilding(string[] words)
    {
        var named = words.Count(w => !FieldLexicon.Has("buildings", w) && !FieldLexicon.Has("mine", w) && !FieldLexicon.Has("relations", w) && !FieldLexicon.Has("small", w) && !w.All(char.IsDigit));
        return named > 0 && words.Length > 1 && Array.FindIndex(words, w => FieldLexicon.Has("buildings", w)) > 0;
    }

    private static bool HasNumberAndName(string[] words) =>
        words.Any(IsHouseNumber) && words.Any(w => w.Length > 2 && w.All(char.IsLetter) && !FieldLexicon.Has("buildings", w) && !FieldLexicon.Has("mine", w) && !FieldLexicon.Has("small", w))
        && words.Length < 25;

    private static bool IsHouseNumber(string word) => word.Length < 5 && char.IsAsciiDigit(word[0]) && word.Count(char.IsLetter) < 2;
}
