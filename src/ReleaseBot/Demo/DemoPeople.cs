using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Demo;

/// <summary>The people of the demo prison, on every route through the dialogs. All are made up.</summary>
internal static class DemoPeople
{
    public sealed record Someone(string Number, string First, string Last, string Situation, LegalStatus Status, DateOnly? Release, string? KeyWorker)
    {
        public bool HasPin { get; init; } = true;

        public int Cell { get; init; }

        public string Gender { get; init; } = "Male";

        public bool ForeignNational { get; init; }

        public bool Veteran { get; init; }

        /// <summary>Who it was before; the row is there so that the change stands in the history.</summary>
        public string? KeyWorkerBefore { get; init; }
    }

    public static IEnumerable<Someone> All(DateOnly today)
    {
        const string sam = "sam.okoro";
        const string priya = "priya.nair";
        const string huw = "huw.bevan";
        Someone[] all =
        [
            new("A0001ZZ", "Dean", "Archer", "12 weeks to release", LegalStatus.Sentenced, today.AddDays(84), sam),
            new("A0002ZZ", "Kyle", "Barton", "3 days to release", LegalStatus.Sentenced, today.AddDays(3), sam),
            new("A0003ZZ", "Marcus", "Cole", "released on a Friday before a bank holiday", LegalStatus.Sentenced, FridayBeforeBankHoliday(today), sam),
            new("A0004ZZ", "Jordan", "Dixon", "on remand, no date", LegalStatus.Remand, null, sam),
            new("A0005ZZ", "Wayne", "Ellis", "recalled, date known", LegalStatus.Recall, today.AddDays(40), priya),
            new("A0006ZZ", "Tony", "Frost", "indeterminate sentence, no date", LegalStatus.Indeterminate, null, priya),
            new("A0007ZZ", "Ryan", "Grant", "no key worker", LegalStatus.Sentenced, today.AddDays(60), null),
            new("A0008ZZ", "Leon", "Hughes", "key worker has just changed", LegalStatus.Sentenced, today.AddDays(50), priya) { KeyWorkerBefore = sam },
            new("A0008ZZ", "Leon", "Hughes", "key worker has just changed", LegalStatus.Sentenced, today.AddDays(50), huw),
            new("A0009ZZ", "Callum", "Innes", "first visit, has only a card code", LegalStatus.Sentenced, today.AddDays(70), sam) { HasPin = false },
            new("A0010ZZ", "Sean", "Jarvis", "3 years to release", LegalStatus.Sentenced, today.AddYears(3), sam),
            new("A0011ZZ", "Peter", "Kemp", "convicted, not sentenced yet", LegalStatus.ConvictedUnsentenced, null, sam),
            new("A0012ZZ", "Arben", "Leka", "held by immigration", LegalStatus.ImmigrationDetainee, null, priya) { ForeignNational = true },
            new("A0013ZZ", "Piotr", "Maj", "foreign national, 8 weeks to release", LegalStatus.Sentenced, today.AddDays(56), priya) { ForeignNational = true },
            new("A0014ZZ", "Joanne", "Nash", "mother of two, 6 weeks to release", LegalStatus.Sentenced, today.AddDays(42), huw) { Gender = "Female" },
            new("A0015ZZ", "Craig", "Owen", "veteran, 5 months to release", LegalStatus.Sentenced, today.AddDays(150), huw) { Veteran = true },
            new("A0016ZZ", "Tyler", "Price", "aged 19, 4 weeks to release", LegalStatus.Sentenced, today.AddDays(28), huw),
            new("A0017ZZ", "Gethin", "Rees", "speaks Welsh, 10 weeks to release", LegalStatus.Sentenced, today.AddDays(70), huw),
            new("A0018ZZ", "Omar", "Saleh", "recalled, no date yet", LegalStatus.Recall, null, huw),
            new("A0019ZZ", "Billy", "Tate", "released today", LegalStatus.Sentenced, today, sam),
            new("A0020ZZ", "Nathan", "Upton", "13 weeks to release", LegalStatus.Sentenced, today.AddDays(91), sam),
            new("A0021ZZ", "Carl", "Vance", "status not known", LegalStatus.Unknown, null, null),
            new("A0022ZZ", "Danny", "Webb", "on remand, no key worker", LegalStatus.Remand, null, null),
            new("A0023ZZ", "Ash", "Young", "2 weeks to release", LegalStatus.Sentenced, today.AddDays(14), priya),
            new("A0024ZZ", "Ivan", "Zeller", "civil matter, 5 weeks to release", LegalStatus.CivilPrisoner, today.AddDays(35), priya),
            new("A0025ZZ", "Jamie", "Alder", "released today, shares with a mentor", LegalStatus.Sentenced, today, null),
            new("A0026ZZ", "Ravi", "Bose", "3 days to release, shares with a mentor", LegalStatus.Sentenced, today.AddDays(3), null),
            new("A0027ZZ", "Luke", "Carr", "12 days to release, shares with a mentor", LegalStatus.Sentenced, today.AddDays(12), null),
            new("A0028ZZ", "Sol", "Drake", "date 10 days ago, shares with a mentor", LegalStatus.Sentenced, today.AddDays(-10), null),
            new("A0029ZZ", "Kofi", "Mensah", "10 months to release, has a page for the handover", LegalStatus.Sentenced, today.AddDays(305), huw),
        ];
        return all.Select((someone, index) => someone with { Cell = index + 1 });
    }

    /// <summary>The first Friday from a week on that has a bank holiday on or right after its weekend.</summary>
    private static DateOnly FridayBeforeBankHoliday(DateOnly today)
    {
        var day = today.AddDays(7);
        while (day.DayOfWeek != DayOfWeek.Friday || !(BankHolidays.IsBankHoliday(day.AddDays(3)) || BankHolidays.IsBankHoliday(day)))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
