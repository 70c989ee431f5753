using System.Collections.Immutable;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Kiosks;

/// <summary>The kiosk page's own words in one language: labels, short messages, times in words.</summary>
public sealed class PageWords(Phrasebook book, string language)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public Language Language { get; } = book.Language(language);

    public IReadOnlyList<Language> Languages => book.Every;

    /// <summary>The words under <c>kiosk/</c> and this key.</summary>
    public string this[string key] => book.Text(Language.Code, "kiosk/" + key);

    public string Fill(string key, params ImmutableArray<Slot> slots) => book.Fill(Language.Code, this[key], slots);

    /// <summary>Words that other files hold, such as the safety words or the labels of what works anywhere.</summary>
    public string Other(string key) => book.Text(Language.Code, key);

    public static Slot Day(DateTimeOffset at) => Slot.Moment("day", at);

    /// <summary>A time of day. A wait is rounded up, so that nobody is told to come too early.</summary>
    public static Slot Time(DateTimeOffset at, bool roundUp = false) =>
        new("time", "time", TimeZoneInfo.ConvertTime(roundUp ? at.AddSeconds(59) : at, London).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
