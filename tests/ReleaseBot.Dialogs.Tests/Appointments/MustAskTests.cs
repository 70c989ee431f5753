using ReleaseBot.Dialogs.Appointments;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Appointments;

public class MustAskTests
{
    private const int Questions = 14;

    private static readonly MustAsk[] Map =
    [
        new(1, "the date on paper, and the letters next to it, copied and never worked out", ["date-on-paper", "date-letters"]),
        new(2, "a Friday, a day before a bank holiday, a weekend or a holiday: it may come earlier", ["may-come-earlier"]),
        new(3, "on remand the next court date, and a plan that works from court", ["status-right", "status-is", "court-date"]),
        new(4, "the licence explained, and what in it is not clear: which rule, never its words", ["licence-explained", "licence-not-clear", "ok-to-ask-licence"]),
        new(5, "the probation appointment, and whether none is meant to be", ["probation-time", "none-is-right"]),
        new(6, "the time and place at the jobcentre", ["appointment-kind", "appointment-on", "appointment-at", "appointment-where", "appointment-who"]),
        new(7, "the time to check in where they live, and the keys", ["bed-first-night"]),
        new(8, "medicine and treatment, yes or no only", ["address-on-paper"], "The appointment is one of the kinds; whether medicine is sorted is a line of the release day list, without its name."),
        new(9, "a GP, and RECONNECT", ["gp-near-home", "ok-to-ask-reconnect"]),
        new(10, "where and when the tag is fitted, and whether they can be there", ["home-for-tag"]),
        new(11, "other appointments, private ones among them", ["appointment-kind"], "Kept private on purpose: a kind of which only the day and the time are kept."),
        new(12, "the day in order, with the ways between, and the worker to mend it", ["how-get-there", "journey-time", "day-read-back", "ok-to-ask-help-with-day"]),
        new(13, "who meets them, and a phone that works", ["meets-me", "phone-works"]),
        new(14, "whether it may be shared", ["ok-to-share-day"]),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(AppointmentsDialog.Talk, Questions, Map);

    /// <summary>Steps that ask nothing of this list: they check, read back, change, or ask leave.</summary>
    [Fact]
    public void Every_other_step_checks_changes_or_reads_back()
    {
        string[] others =
        [
            "which-appointment", "list-is-full", "look-at-appointment", "cancel-appointment", "what-to-change", "day-before-release", "office-is-shut",
            "odd-time", "what-to-bring", "appointment-clear", "ok-to-ask-what-it-is", "appointment-right",
        ];

        Assert.Equal(others, MustAsk.Others(AppointmentsDialog.Talk, Map));
    }
}
