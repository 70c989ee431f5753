using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Bank;

/// <summary>How the time for a bank form from prison stands for a person.</summary>
internal enum ApplyTime
{
    TooEarly,
    Now,
    TooLate,

    /// <summary>On remand or not sentenced yet; the programme is described for people with a sentence.</summary>
    NotOnRemand,

    NotForImmigration,

    /// <summary>No date, or a reason to be here that the programme does not name.</summary>
    NoDate,

    /// <summary>The date on the list has gone by and the person is still here.</summary>
    DateGone,
}

/// <summary>Works out the time for a bank form from the window and what the person said of their status.</summary>
internal static class BankTime
{
    private const int DaysThatAreSoon = 14;

    public static ApplyTime Of(Known known) => Track.Of(known) switch
    {
        Track.Remand => ApplyTime.NotOnRemand,
        Track.Immigration => ApplyTime.NotForImmigration,
        _ => known.Window("bank-form") switch
        {
            WindowState.NotYet => ApplyTime.TooEarly,
            WindowState.Open when known.Day.Today > Closes(known.Day) => ApplyTime.TooLate,
            WindowState.Open => ApplyTime.Now,
            WindowState.Closed => ApplyTime.TooLate,
            _ => known.Day.Release is not null && !known.HasDate ? ApplyTime.DateGone : ApplyTime.NoDate,
        },
    };

    public static DateOnly Opens(Day day) => Window.Named("bank-form").OpensOn(day)!.Value;

    /// <summary>The last day for the form: the programme's own, or the sooner one of this prison's bank team.</summary>
    public static DateOnly Closes(Day day) => day.Prison.BankDays is { } days && days > Window.Named("bank-form").Closes
        ? day.Release!.On.AddDays(-days)
        : Window.Named("bank-form").ClosesOn(day)!.Value;

    public static bool ClosesSoon(Day day) => Closes(day).DayNumber - day.Today.DayNumber <= DaysThatAreSoon;
}
