using ReleaseBot.Dialogs.Id;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Id;

public class MustAskTests
{
    private const int Questions = 12;

    private static readonly MustAsk[] Map =
    [
        new(1, "which papers there are, and where each is", ["which-id", "where-is-birth-certificate", "where-is-passport", "where-is-driving-licence", "where-is-citizencard", "where-are-other-papers"]),
        new(2, "who had a missing paper last, and whom to ask for it", ["who-had-it-last"]),
        new(3, "whether the National Insurance number is known, never the number", ["ni-number", "ni-letter"]),
        new(4, "born in England or Wales, elsewhere in the UK, or abroad", ["born-where"]),
        new(5, "whether the name on the certificate is still theirs", ["same-name", "name-changed-by"]),
        new(6, "the release date, for what can be done when", [], "The date comes from the prison's roll and is never asked of the person or worked out; who-pays tells what it means."),
        new(7, "on remand or without a date the prison may not pay", ["status-right", "status-is", "who-pays"]),
        new(8, "what ID is needed for, and what comes first", ["need-id-for", "need-id-first"]),
        new(9, "what the form for a birth certificate asks", [], "Names of parents and the place of birth are taken by staff on paper and never in the chat; the plan says so."),
        new(10, "which photo document, who can vouch, addresses, a driving ban", ["photo-id", "who-knows-you", "driving-ban", "addresses-known"]),
        new(11, "not British: an eVisa account and whether it can be reached", ["british", "evisa", "evisa-reach"]),
        new(12, "whether it may be shared with the key worker", ["ok-to-share-id"]),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(IdDialog.Talk, Questions, Map);

    [Fact]
    public void The_reason_for_the_birth_certificate_form_is_told_to_the_person() =>
        Assert.Contains("on paper", Phrasebook.Standard.Text("en", "id/lines/get-birth-certificate"), StringComparison.Ordinal);

    /// <summary>Steps that ask nothing of this list: they read back, tell, or ask leave.</summary>
    [Fact]
    public void Every_step_that_asks_serves_a_question_that_must_be_asked()
    {
        string[] others = ["ok-to-tell-id-team", "plan-read-back"];

        Assert.Equal(others, MustAsk.Others(IdDialog.Talk, Map));
    }
}
