using ReleaseBot.Dialogs.Housing;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Housing;

public class MustAskTests
{
    private const int Questions = 13;

    private static readonly MustAsk[] Map =
    [
        new(1, "where the first night will be", ["first-night", "first-night-now"]),
        new(2, "England or Wales", ["nation-out"]),
        new(3, "sentenced with a date, remand or recalled, and what is urgent", ["status-right", "status-is", "ok-to-tell-team-today"]),
        new(4, "the home they had: kind, still there, rent and by whom, empty, council tax", ["home-before", "home-still-there", "rent-paid-by", "rent-behind", "home-empty", "council-tax-told", "things-safe", "pets"]),
        new(5, "keep it or end it, with a warning; the landlord told", ["keep-or-end", "before-you-end", "landlord-told"]),
        new(6, "the three consents, one at a time", ["ok-to-refer", "ok-to-tell-this-council", "ok-to-pass-on-contact"]),
        new(7, "which council and why there; not safe, without asking who", ["council-name", "council-links", "ok-to-talk-about-safety"]),
        new(8, "what the council should know, by tapping", ["council-should-know"]),
        new(9, "who else lives at the address, children among them", ["who-else-lives-there"]),
        new(10, "whether probation knows and has checked the address; places told not to go", ["probation-knows-address", "address-checked", "told-to-keep-away"]),
        new(11, "money for it", ["money-for-home"]),
        new(12, "what probation housing should know", ["probation-housing", "ok-to-ask-about-cas3", "probation-housing-needs"]),
        new(13, "whether it may be shared with the key worker; a mentor is asked about in the talk on sharing", ["ok-to-share-housing"]),
    ];

    /// <summary>Steps that serve no row of the list: a right to rent and its help, plan B, the life of a referral, and what reads back.</summary>
    private static readonly string[] Others =
        ["referral-news", "ok-to-stop-referral", "ok-to-share-news", "british", "plan-b", "housing-plan"];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(HousingDialog.Talk, Questions, Map);

    [Fact]
    public void Every_step_that_asks_has_its_reason() =>
        Assert.Equal(Others, MustAsk.Others(HousingDialog.Talk, Map));
}
