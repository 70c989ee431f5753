using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Rotl;

public class MustAskTests
{
    private const int Questions = 13;

    private static readonly MustAsk[] Map =
    [
        new(1, "sentenced, or on remand and told what is open", ["status-right", "status-is", "rotl-not-open"]),
        new(2, "an emergency, short and to staff at once", ["which-rotl", "emergency-what", "emergency-who", "emergency-day", "ok-to-tell-staff-now"]),
        new(3, "what for, and the name of the kind of leave", ["rotl-purpose", "rotl-work-kind", "rotl-work-sector", "rotl-family-kind", "rotl-home-kind", "rotl-appointment-kind", "rotl-other-words"]),
        new(4, "the kind of prison and the category", ["prison-kind", "prison-category"]),
        new(5, "the kind of sentence, so that the right stream is named", ["sentence-kind"]),
        new(6, "late back, missing or failed before", ["rotl-before"]),
        new(7, "where, who is there, phone, how they know the person, whether they agree", ["rotl-place", "rotl-address", "rotl-who", "rotl-knows", "rotl-phone", "rotl-agrees", "rotl-may-ring"]),
        new(8, "day, times, nights, once or again", ["rotl-day", "rotl-leave", "rotl-same-day", "rotl-back-day", "rotl-back", "rotl-repeat"]),
        new(9, "travel, its length and a spare margin", ["rotl-travel", "rotl-travel-time", "rotl-start-back"]),
        new(10, "which aim it serves and what will be different", ["rotl-aim", "rotl-goal"]),
        new(11, "children, people and places to stay away from, as yes or no", ["rotl-children", "rotl-keep-away", "rotl-risk"]),
        new(12, "support if plans go wrong and when to ring the prison", ["rotl-support", "rotl-if-wrong"]),
        new(13, "read back, changed, the licence explained, handed in, shared", ["rotl-is-right", "rotl-change-part", "rotl-promise", "ok-to-submit-rotl", "ok-to-share-rotl"]),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(RotlDialog.Talk, Questions, Map);

    /// <summary>Steps that ask nothing of this list: they tell, mend a slip, or carry on the life of an application.</summary>
    [Fact]
    public void Every_step_that_asks_serves_a_question_that_must_be_asked()
    {
        string[] others =
        [
            "rotl-draft", "rotl-sent-back", "rotl-waiting", "rotl-approved", "ok-to-say-understood", "ok-to-ask-explain", "rotl-been-out", "rotl-went",
            "ok-to-send-went", "rotl-refused", "appeal-words", "ok-to-send-appeal", "rotl-over", "ok-to-withdraw-rotl", "rotl-rules",
            "rotl-day-gone", "rotl-day-after-release", "rotl-day-soon", "rotl-back-day-early", "rotl-back-day-late", "rotl-back-early", "rotl-no-margin",
        ];

        Assert.Equal(others, MustAsk.Others(RotlDialog.Talk, Map));
    }
}
