namespace ReleaseBot.Dialogs.Housing;

/// <summary>What the person said of the home they had and the place they go to.</summary>
internal static class Homes
{
    /// <summary>Where the first night will be: what was said last counts.</summary>
    public static string FirstNight(Known known) =>
        (known.Answer("first-night-now") ?? known.Answer("first-night"))?.Choices.FirstOrDefault() ?? "not-sure";

    public static bool HasAddress(Known known) => FirstNight(known) is "same-place" or "new-place";

    public static bool PlannedToGoBack(Known known) => known.Said("first-night", "same-place");

    public static bool HasLandlord(Known known) => known.Said("home-before", "rented");

    /// <summary>A rented or owned home that is still there, as far as the person knows.</summary>
    public static bool HasHomeToKeep(Known known) => known.Said("home-still-there", "yes") || known.Said("home-still-there", "not-sure");

    /// <summary>Nobody pays, nobody knows who pays, or rent is owed already.</summary>
    public static bool RentIsAtRisk(Known known) => HasHomeToKeep(known)
        && (known.Said("rent-paid-by", "nobody") || known.Said("rent-paid-by", "not-sure") || known.Said("rent-behind", "yes"));

    public static bool ThinksOfEndingIt(Known known) => known.Said("before-you-end", "get-advice") || known.Said("before-you-end", "still-end");

    public static bool WillLiveInWales(Known known) => known.Said("nation-out", "wales");

    public static bool LandlordMustBeTold(Known known) => HasHomeToKeep(known) && HasLandlord(known) && !known.Said("landlord-told", "yes");
}
