using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Mentors.MentorPlan;

namespace ReleaseBot.Dialogs.Mentors;

/// <summary>
/// The person chooses what their mentor may see, part by part and health line by line, after seeing exactly what that will be, and takes it
/// back as they like; whoever has no mentor can ask for one.
/// </summary>
public static class MentorDialog
{
    public static readonly Dialog Talk = Define("mentor", version: 1,

        Ask("mentor-is",
            On("ok").When(HasNoMentor).GoTo("ok-to-ask-for-mentor"),
            On("ok").When(HasNothing).GoTo("nothing-for-mentor"),
            On("ok").GoTo("mentor-sees")).Fills(Mentor).ReadsBack(WhenTheySee),

        Ask("ok-to-ask-for-mentor",
            Yes.AsksStaffTo("find-mentor").GoTo("mentor-asked"),
            No.GoTo("mentor-not-asked")).ReadsBack(Request).Afresh(),

        Ask("mentor-sees", How.ListOf(Parts, "all-done"),
            On("private", "changed").GoTo("ok-to-share-with-mentor"),
            On("shared").GoTo("take-back-from-mentor"),
            On("all-done").GoTo("mentor-chosen")).Fills(Mentor).Afresh().Hub(),

        Ask("ok-to-share-with-mentor",
            Yes.Shares(IdsOfChosen).With(TheMentor).GoTo("mentor-sees"),
            No.GoTo("mentor-sees")).Fills(Mentor).ReadsBack(AsShared).Afresh(),

        Ask("take-back-from-mentor",
            Yes.TakesBack(IdsOfChosen).With(TheMentor).GoTo("mentor-sees"),
            No.GoTo("mentor-sees")).ToDo().Fills(Mentor).ReadsBack(AsShared).Afresh(),

        Finish("mentor-chosen").Fills(Mentor).JustCloses(),
        Finish("nothing-for-mentor").Fills(Mentor).JustCloses(),
        Finish("mentor-asked").Writes(Waits),
        Finish("mentor-not-asked").JustCloses());

    private static bool HasNoMentor(Known known) => !known.HasMentor;

    private static StaffName? TheMentor(Known known) => known.Day.Mentor;

    private static bool HasNothing(Known known) => Parts(known).IsEmpty;
}
