using System.Globalization;

namespace ReleaseBot.Dialogs;

/// <summary>Writes dates, times and money the way a language does: "Friday 27 March 2026", "9:30am", "£12.50".</summary>
internal sealed class Writer(Language language)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language.Culture);

    public Language Language { get; } = language;

    public string Write(Slot slot) => slot.Kind switch
    {
        "date" => Date(DateOnly.ParseExact(slot.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "month" => DateOnly.ParseExact(slot.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", culture),
        "moment" => Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moment(slot.Value), London).DateTime)),
        "time" => Time(TimeOnly.ParseExact(slot.Value, "HH:mm", CultureInfo.InvariantCulture)),
        "money" => "£" + decimal.Parse(slot.Value, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture),
        "number" or "own" => slot.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot.Kind, "A kind of blank that no language writes"),
    };

    private string Date(DateOnly date) => date.ToString("dddd d MMMM yyyy", culture);

    private static string Time(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static DateTimeOffset Moment(string value) =>
        DateTimeOffset.ParseExact(value, "O", CultureInfo.InvariantCulture);
}
