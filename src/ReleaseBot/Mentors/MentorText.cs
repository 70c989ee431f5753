using System.Globalization;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Mentors;

/// <summary>What a mentor does about something, and who can settle it.</summary>
public sealed record ToDo(string What, string Who);

/// <summary>The words of the mentor's pages.</summary>
public static class MentorText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The day with its weekday: mentors plan by the week.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    public static string Time(TimeOnly time) => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", English).ToLowerInvariant();

    public static string Stands(Stands stands) => stands switch
    {
        Dialogs.Mentors.Stands.SeenReady => "Seen ready",
        Dialogs.Mentors.Stands.ConfirmedReady => "Confirmed ready",
        Dialogs.Mentors.Stands.SaidReady => "Said ready",
        Dialogs.Mentors.Stands.NotNeeded => "Not needed",
        Dialogs.Mentors.Stands.Waiting => "Waiting",
        Dialogs.Mentors.Stands.NotReady => "Not ready",
        _ => "Not known",
    };

    /// <summary>The colour goes with the word and never stands for it.</summary>
    public static string Colour(Stands stands) => stands switch
    {
        Dialogs.Mentors.Stands.SeenReady or Dialogs.Mentors.Stands.ConfirmedReady => "green",
        Dialogs.Mentors.Stands.SaidReady => "turquoise",
        Dialogs.Mentors.Stands.NotReady => "red",
        Dialogs.Mentors.Stands.Waiting => "orange",
        _ => "grey",
    };

    /// <summary>Who said so, and when.</summary>
    public static string WhoSaid(MentorLine line, string first) => line switch
    {
        { SeenOn: { } day } => $"You saw it on {StaffText.Date(day)}.",
        { ConfirmedBy: { } by, SaidOn: { } day } => $"{first} said so on {StaffText.Date(day)}; {by.Name} saw it in the prison on {StaffText.Date(by.At)}.",
        { ConfirmedBy: { } by } => $"{by.Name} saw it in the prison on {StaffText.Date(by.At)}.",
        { SaidOn: { } day, Stands: not Dialogs.Mentors.Stands.NotKnown } => $"{first} said so on {StaffText.Date(day)}.",
        _ => "Nobody has said.",
    };

    /// <summary>The next thing to do about a line that is not ready, and whose it is; from the release-day checklist.</summary>
    public static ToDo Next(string line) => line switch
    {
        "clothes" => new("Ask what clothes are in property, and for a coat or shoes", "Reception, departure lounge or a charity"),
        "bag" => new("Ask for a bag without prison marks", "Reception"),
        "phone" => new("Have the phone found and charged", "Reception or departure lounge"),
        "id" => new("Ask if the ID papers are in property", "Reception, ID and Banking team"),
        "bank-card" => new("Ask how far the account is", "ID and Banking team"),
        "money" => new("Ask what money is paid and where to sign", "Cashier"),
        "warrant" => new("Have the travel warrant and the way printed", "Reception"),
        "medicines" => new("Ask what is handed out and who sees them next", "Healthcare"),
        "naloxone" => new("Ask if it was offered", "Healthcare"),
        "address" => new("Ask where they sleep, who has the keys and when the door shuts", "Housing officer"),
        "licence" => new("Ask for the licence to be gone through, with a copy", "Probation"),
        "tag" => new("Ask when and where it is fitted", "Tag contractor"),
        "probation" => new("Ask for time, place and phone", "Probation duty officer"),
        "jobcentre" => new("Ask for the first time to be booked", "Work coach"),
        "council" => new("Ask for a name at the council", "Housing support (CRS)"),
        "gp" => new("Ask for help to join a doctor", "Healthcare, RECONNECT in England"),
        "numbers" => new("Write the numbers on paper with them", "You"),
        "gate" => new("Settle who is there, and where", "You"),
        "food" => new("Find food until the first money", "Resettlement team, local crisis help"),
        "family" => new("Ask if someone should be told, and by whom", "The person"),
        _ => new("Talk about one small goal", "You and the person"),
    };

    /// <summary>What was marked of the day, in words.</summary>
    public static string Marked(string kind) => kind switch
    {
        MentorActs.Met => "You met at the gate",
        MentorActs.NotMet => "You did not meet at the gate",
        MentorActs.DidNotComeOut => "Did not come out",
        MentorActs.ReleasedElsewhere => "Released from another place",
        MentorActs.ReleasedEarly => "Came out early",
        MentorActs.Kept => "Kept",
        MentorActs.Missed => "Missed",
        MentorActs.Moved => "Has a new time",
        MentorActs.SpokeWell => "Spoke, going well",
        MentorActs.SpokeHelp => "Spoke, wants help",
        MentorActs.NotReached => "Could not reach",
        _ => "Marked",
    };

    /// <summary>What to do after that, in order.</summary>
    public static IReadOnlyList<string> Then(string? kind, string first) => kind switch
    {
        MentorActs.Met =>
        [
            "Go through what comes first: bag, ID, money, where they sleep, probation.",
            "Go by the list of the day, and ring ahead if it gets tight.",
        ],
        MentorActs.NotMet =>
        [
            $"Ring {first} if you have a number.",
            "Ring the prison gate: did they leave, when, and with whom?",
            "Ring where they have to be first, and say that they may be on their way.",
            "Nobody has seen them by evening: ring the probation duty officer.",
        ],
        MentorActs.DidNotComeOut =>
        [
            "Ring the offender management unit of the prison: why, and what is the date now?",
            "Ring each appointment of the day, so that it does not count as missed.",
            $"Tell whoever waits for {first} that they did not come out.",
            "When the roll has a new date, they stand on your list for that day.",
        ],
        MentorActs.ReleasedElsewhere =>
        [
            "Ask the offender management unit where from, and if a travel warrant was given.",
            $"Ring {first}: where are they, do they have a phone, money, medicine and a way home?",
            "Ring each appointment of the day, and ask for a new time if the way is too long.",
            "Property may have stayed in this prison: ask reception how it follows.",
        ],
        MentorActs.ReleasedEarly =>
        [
            $"Ring {first} today: where do they sleep tonight, and do they have money and medicine?",
            "Ring probation: the first appointment may be due at once.",
            "Ring the jobcentre and the others on the list; their times were made for a later day.",
        ],
        MentorActs.SpokeHelp =>
        [
            "Settle with them what comes first, who does it and by when.",
            "No bed for tonight: the council's homelessness team, and probation.",
            "In danger, or talk of harm: 999, then the probation duty officer.",
        ],
        MentorActs.NotReached =>
        [
            "Try again tomorrow, at another time of day.",
            "Three days without a word: ring the probation duty officer.",
        ],
        _ => [],
    };

    /// <summary>What a page says after something was marked.</summary>
    public static string Done(string kind, string first) =>
        $"{Marked(kind)}. {(kind == MentorActs.CheckInsOver ? "" : $"{first} reads on the next visit that you marked it.")}".Trim();

    public static string Clash(string why) => why == "same-time" ? "At the same time as" : "Too close after, for the way between:";

    /// <summary>How many lines stand how, those that matter most first.</summary>
    public static string Summary(IEnumerable<MentorLine> lines)
    {
        var counted = lines.CountBy(line => line.Stands).OrderBy(group => Array.IndexOf(Order, group.Key));
        return string.Join(", ", counted.Select(group => $"{group.Value} {Stands(group.Key).ToLowerInvariant()}"));
    }

    private static readonly Stands[] Order =
        [Dialogs.Mentors.Stands.NotReady, Dialogs.Mentors.Stands.Waiting, Dialogs.Mentors.Stands.NotKnown, Dialogs.Mentors.Stands.SaidReady, Dialogs.Mentors.Stands.ConfirmedReady, Dialogs.Mentors.Stands.SeenReady, Dialogs.Mentors.Stands.NotNeeded];
}
