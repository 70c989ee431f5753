using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>
/// Something that happened, in the past tense. It holds everything it changes, so that folding events needs no dialog and no rule of that day.
/// Kinds are stored under the short names given here; a name is never reused.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(PassedOver), "passed-over")]
[JsonDerivedType(typeof(Picked), "picked")]
[JsonDerivedType(typeof(ReadBack), "read-back")]
[JsonDerivedType(typeof(AskedOpenly), "asked-openly")]
[JsonDerivedType(typeof(WentBack), "went-back")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(CameBack), "came-back")]
[JsonDerivedType(typeof(LeftTopic), "left-topic")]
[JsonDerivedType(typeof(SetAside), "set-aside")]
[JsonDerivedType(typeof(Told), "told")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Offered), "offered")]
[JsonDerivedType(typeof(NotUnderstood), "not-understood")]
[JsonDerivedType(typeof(SafetyRaised), "safety-raised")]
[JsonDerivedType(typeof(SafetyAsked), "safety-asked")]
[JsonDerivedType(typeof(SafetyCleared), "safety-cleared")]
[JsonDerivedType(typeof(LanguageChosen), "language-chosen")]
[JsonDerivedType(typeof(ItemWritten), "item-written")]
[JsonDerivedType(typeof(ItemDropped), "item-dropped")]
[JsonDerivedType(typeof(Shared), "shared")]
[JsonDerivedType(typeof(Unshared), "unshared")]
[JsonDerivedType(typeof(StaffAsked), "staff-asked")]
[JsonDerivedType(typeof(KeyWorkerNoticed), "key-worker-noticed")]
[JsonDerivedType(typeof(NewsTold), "news-told")]
[JsonDerivedType(typeof(ReadByStaff), "read-by-staff")]
[JsonDerivedType(typeof(AnsweredByStaff), "answered-by-staff")]
[JsonDerivedType(typeof(ItemMoved), "item-moved")]
[JsonDerivedType(typeof(MoveTold), "move-told")]
[JsonDerivedType(typeof(MentorNoticed), "mentor-noticed")]
[JsonDerivedType(typeof(MarkedByMentor), "marked-by-mentor")]
[JsonDerivedType(typeof(ComNoticed), "com-noticed")]
[JsonDerivedType(typeof(EditProposed), "edit-proposed")]
[JsonDerivedType(typeof(EditAnswered), "edit-answered")]
[JsonDerivedType(typeof(StaffAgreed), "staff-agreed")]
[JsonDerivedType(typeof(PersonAgreed), "person-agreed")]
[JsonDerivedType(typeof(ItemConfirmed), "item-confirmed")]
[JsonDerivedType(typeof(SessionNoted), "session-noted")]
[JsonDerivedType(typeof(TakenBackNoted), "taken-back-noted")]
[JsonDerivedType(typeof(CoverNamed), "cover-named")]
[JsonDerivedType(typeof(CoverEnded), "cover-ended")]
[JsonDerivedType(typeof(RollNoticed), "roll-noticed")]
[JsonDerivedType(typeof(DateTold), "date-told")]
[JsonDerivedType(typeof(MenuFitted), "menu-fitted")]
public abstract record PlanEvent
{
    private PlanEvent()
    {
    }

    /// <summary>A dialog was begun; what was open before waits beneath it.</summary>
    public sealed record Opened(string Dialog, int Version, Standing Now) : PlanEvent;

    /// <summary>
    /// The open step was answered. <paramref name="Through"/> are later steps whose earlier answers still stand;
    /// <paramref name="Subject"/> is what the talk is about from here on.
    /// </summary>
    public sealed record Answered(
        string Step,
        Answer Answer,
        DateTimeOffset At,
        Standing Next,
        ImmutableArray<string> Through,
        string? Subject) : PlanEvent;

    /// <summary>The open step was left without an answer.</summary>
    public sealed record PassedOver(string Step, string Why, Standing Next) : PlanEvent;

    /// <summary>One or more of several choices were made; the step stays open.</summary>
    public sealed record Picked(ImmutableArray<string> Choices) : PlanEvent;

    /// <summary>A value was understood but not surely, and was read back.</summary>
    public sealed record ReadBack(string? Value) : PlanEvent;

    /// <summary>The person wants to answer anew what was known already.</summary>
    public sealed record AskedOpenly : PlanEvent;

    /// <summary>The person went to the step before.</summary>
    public sealed record WentBack(Standing To) : PlanEvent;

    /// <summary>The person went back to change an earlier answer; the steps after it are kept where they still fit.</summary>
    public sealed record Returned(Standing To) : PlanEvent;

    /// <summary>The open dialog came to its end. <paramref name="Forgets"/> are answers that belong to this run only, such as the words of one goal.</summary>
    public sealed record Finished(string Dialog, string Finish, ImmutableArray<string> Forgets) : PlanEvent;

    /// <summary>A dialog that was waiting is talked about again; its step was worked out anew for this day.</summary>
    public sealed record CameBack(string Dialog, Standing Now) : PlanEvent;

    /// <summary>The person left a topic unfinished on purpose; its answers are kept.</summary>
    public sealed record LeftTopic(string Dialog) : PlanEvent;

    /// <summary>The person came back to the hub of a talk without writing a part of the plan: the way into it is closed and its answers are forgotten.</summary>
    public sealed record SetAside(ImmutableArray<string> Forgets) : PlanEvent;

    /// <summary>Something is said before the question, this once.</summary>
    public sealed record Told(ImmutableArray<Line> Lines) : PlanEvent;

    /// <summary>The screen shows something other than it did.</summary>
    public sealed record Shown(Showing Showing) : PlanEvent;

    /// <summary>The person was asked which of these they meant.</summary>
    public sealed record Offered(ImmutableArray<string> Buttons) : PlanEvent;

    /// <summary>What was said could not be used.</summary>
    public sealed record NotUnderstood(ImmutableArray<Line> Lines) : PlanEvent;

    /// <summary>Danger was talked of: the form stops and staff are alerted.</summary>
    public sealed record SafetyRaised(string Danger, string Level, DateTimeOffset At) : PlanEvent;

    /// <summary>Danger was perhaps talked of: one gentle question stands.</summary>
    public sealed record SafetyAsked(string Danger) : PlanEvent;

    /// <summary>The person chose to go on.</summary>
    public sealed record SafetyCleared : PlanEvent;

    /// <summary>The person chose the language of the talk; <paramref name="Also"/> is their own, where it has only some of the words.</summary>
    public sealed record LanguageChosen(string Language, string? Also = null) : PlanEvent;

    /// <summary>
    /// A part of the plan was written or written anew. <paramref name="Forgets"/> are answers that belong to it alone; they stand in the item from now on.
    /// </summary>
    public sealed record ItemWritten(PlanItem Item, ImmutableArray<string> Forgets) : PlanEvent
    {
        /// <summary>The talk goes on about this item.</summary>
        public bool StaysOpen { get; init; }
    }

    /// <summary>The person took a part out of the plan; whoever saw it sees it no longer.</summary>
    public sealed record ItemDropped(string ItemId, DateTimeOffset At) : PlanEvent;

    public sealed record Shared(Share Share) : PlanEvent;

    public sealed record Unshared(string ItemId, string WorkerId, DateTimeOffset At) : PlanEvent;

    /// <summary>Staff were asked to do something, after the person agreed.</summary>
    public sealed record StaffAsked(StaffRequest Request) : PlanEvent;

    /// <summary>The person was told who their key worker is now; absent when there is none.</summary>
    public sealed record KeyWorkerNoticed(string? WorkerId) : PlanEvent;

    /// <summary>The person was told what staff read and answered since the last visit.</summary>
    public sealed record NewsTold(DateTimeOffset At) : PlanEvent;

    public sealed record ReadByStaff(ReadReceipt Receipt) : PlanEvent;

    public sealed record AnsweredByStaff(StaffReply Reply) : PlanEvent;

    /// <summary>The person or staff took a step in the life of an item: an application was handed in, checked, decided.</summary>
    public sealed record ItemMoved(Move Move) : PlanEvent;

    /// <summary>Staff have told the person the bad news of a move face to face; from now on the person can read it.</summary>
    public sealed record MoveTold(string ItemId, DateTimeOffset MovedAt, StaffName By, DateTimeOffset At) : PlanEvent;

    /// <summary>The person was told who their mentor is now; absent when there is none.</summary>
    public sealed record MentorNoticed(string? WorkerId) : PlanEvent;

    /// <summary>The person was told who their community offender manager is now; absent when nobody is named.</summary>
    public sealed record ComNoticed(string? WorkerId) : PlanEvent;

    /// <summary>The mentor marked what they saw: a line of the checklist, the gate, an appointment, a check-in.</summary>
    public sealed record MarkedByMentor(Mentors.MentorAct Act) : PlanEvent;

    /// <summary>A worker suggested other words for a goal or a step that is shared with them.</summary>
    public sealed record EditProposed(Edit Edit) : PlanEvent;

    /// <summary>A worker said whether they agree with a goal as it is shared with them.</summary>
    public sealed record StaffAgreed(Agreement Agreement) : PlanEvent;

    /// <summary>A member of staff saw for themselves that something is as the person says.</summary>
    public sealed record ItemConfirmed(Confirmation Confirmation) : PlanEvent;

    /// <summary>A worker wrote down what they and the person agreed in a meeting.</summary>
    public sealed record SessionNoted(SessionNote Note) : PlanEvent;

    /// <summary>A worker noted that parts were taken back; the marks stay, but are new no more.</summary>
    public sealed record TakenBackNoted(string WorkerId, DateTimeOffset At) : PlanEvent;

    /// <summary>What the person lets a member of staff know by a yes at a step named <c>ok-to-...</c>; it shares no part of the plan.</summary>
    public abstract record ByThePerson : PlanEvent;

    /// <summary>The person took, changed or declined a suggestion.</summary>
    public sealed record EditAnswered(string EditId, EditAnswer Answer) : ByThePerson;

    /// <summary>The person said whether they agree with a goal as it is shared.</summary>
    public sealed record PersonAgreed(Agreement Agreement) : ByThePerson;

    /// <summary>The person named who stands in for their key worker. It opens nothing by itself: the cover sees what is shared with them.</summary>
    public sealed record CoverNamed(Cover Cover) : ByThePerson;

    /// <summary>The person ended a cover; whatever was shared with the cover is shared no longer.</summary>
    public sealed record CoverEnded(string WorkerId, DateTimeOffset At) : ByThePerson;

    /// <summary>
    /// The person was told what the roll says of them now, or it was noted without a word where nothing was worth one.
    /// <paramref name="LookAgain"/> are topics whose part of the plan no longer fits; <paramref name="Forgets"/> are answers that were about what it said before.
    /// </summary>
    public sealed record RollNoticed(Listed Listed, ImmutableArray<string> LookAgain, ImmutableArray<string> Forgets) : PlanEvent;

    /// <summary>The menu leaves out these topics from now on, because they make no sense for this person on this day.</summary>
    public sealed record MenuFitted(ImmutableArray<string> LeftOut) : PlanEvent;

    /// <summary>Staff have told the person of a later date, a recall or a refusal face to face; the next visit may speak of it.</summary>
    public sealed record DateTold(LegalStatus Status, ReleaseDate? Release, StaffName By, DateTimeOffset At) : PlanEvent;
}
