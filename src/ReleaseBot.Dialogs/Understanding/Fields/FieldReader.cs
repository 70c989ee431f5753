namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads answers to form questions: takes what is complete, refuses kindly what has the wrong form, asks about the rest.</summary>
public static class FieldReader
{
    private const int Longest = 2000;

    public static FieldReading Read(Field field, string text)
    {
        if (text.Length > Longest)
            return FieldReading.Reject("too-long");
        var answer = FieldText.Of(text);
        if (answer.IsEmpty)
            return FieldReading.Ask("empty");
        return field switch
        {
            Field.Phone => PhoneField.Read(answer),
            Field.Postcode => PostcodeField.Read(answer),
            Field.PrisonNumber => CodeFields.PrisonNumber(answer),
            Field.NiNumber => CodeFields.NationalInsurance(answer),
            Field.Name => NameField.Read(answer),
            Field.Address => AddressField.Read(answer),
            Field.Money => MoneyField.Read(answer),
            Field.YesNo => YesNoField.Read(answer),
            Field.Email => EmailField.Read(answer),
            Field.Council => CouncilField.Read(answer),
            _ => FieldReading.Ask("unknown-field"),
        };
    }

    /// <summary>Puts bullets over anything shaped like a National Insurance, bank account or card number, and leaves the rest as it was.</summary>
    public static string MaskNationalInsurance(string text) => NumberMask.Cover(text);
}
