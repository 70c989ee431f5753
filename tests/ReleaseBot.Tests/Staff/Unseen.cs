using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Goals;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.SignIn;

namespace ReleaseBot.Tests.Staff;

/// <summary>Things that happen in a plan and that say nothing to one member of staff: of every kind there is.</summary>
internal static class Unseen
{
    private static readonly Func<Chance, PlanEvent>[] Makers =
    [
        at => new PlanEvent.ItemWritten(at.Item(at.Own), []),
        at => new PlanEvent.ItemWritten(at.Item(at.SharedId), []),
        at => new PlanEvent.ItemDropped(at.Own, at.Now),
        at => new PlanEvent.Shared(new Share(at.Item(at.Own), at.Other.Id, at.Other.Name, at.Now)),
        at => new PlanEvent.Shared(new Share(at.Item(at.SharedId), at.Other.Id, at.Other.Name, at.Now)),
        at => new PlanEvent.Unshared(at.Own, at.Other.Id, at.Now),
        at => new PlanEvent.Answered("step-" + at.Own, Answer.Gave(at.Words), at.Now, Standing.At("next"), [], null),
        at => new PlanEvent.PassedOver("step-" + at.Own, "rather-not", Standing.At("next")),
        at => new PlanEvent.Picked(["one", "two"]),
        at => new PlanEvent.ReadBack(at.Words),
        _ => new PlanEvent.AskedOpenly(),
        _ => new PlanEvent.WentBack(Standing.At("before")),
        _ => new PlanEvent.Returned(Standing.At("before")),
        _ => new PlanEvent.CameBack("goals", Standing.At("goal-words")),
        _ => new PlanEvent.LeftTopic("goals"),
        at => new PlanEvent.SetAside(["step-" + at.Own]),
        _ => new PlanEvent.Shown(Showing.Menu),
        _ => new PlanEvent.Offered(["!topic:id"]),
        at => new PlanEvent.NotUnderstood([Line.Of("anytime/welcome-back", Slot.Own("words", at.Words))]),
        _ => new PlanEvent.SafetyAsked("self_harm"),
        at => new PlanEvent.SafetyRaised("self_harm", "certain", at.Now),
        _ => new PlanEvent.SafetyCleared(),
        at => new PlanEvent.ReadByStaff(new ReadReceipt(at.SharedId, at.Other.Id, at.Other.Name, at.Now)),
        at => new PlanEvent.AnsweredByStaff(new StaffReply(at.SharedId, at.Other.Id, at.Other.Name, at.Words, at.Now, null)),
        at => new PlanEvent.LanguageChosen(at.Random.Next(2) == 0 ? "en" : "cy"),
        at => new PlanEvent.Told([Line.Of("anytime/welcome-back", Slot.Own("words", at.Words))]),
        _ => new PlanEvent.Finished("id", "papers-planned", []),
        at => new PlanEvent.KeyWorkerNoticed(at.Worker.Id),
        _ => new PlanEvent.Opened("goals", 1, Standing.At("goal-words")),
        at => new PlanEvent.StaffAsked(new StaffRequest("talk", "person", [])),
        at => new PlanEvent.ItemMoved(new Move(at.Own, "rotl", "in", at.Now) { Item = at.Item(at.Own), Lines = [Line.Of("anytime/welcome-back")] }),
        at => new PlanEvent.MoveTold(at.Own, at.Now, at.Other, at.Now),
        at => new PlanEvent.EditProposed(new Edit("other-" + at.Own, at.SharedId, null, at.Words, at.Words, "", at.Other, at.Now)),
        at => new PlanEvent.EditAnswered("other-" + at.Own, new EditAnswer(EditOutcomes.Declined, at.Words, at.Now)),
        at => new PlanEvent.StaffAgreed(new Agreement(at.SharedId, at.Other.Id, AgreementOutcomes.DoNotAgree, at.Words, at.Now, at.Now) { By = at.Other }),
        at => new PlanEvent.PersonAgreed(new Agreement(at.SharedId, at.Other.Id, AgreementOutcomes.Agreed, at.Words, at.Now, at.Now)),
        at => new PlanEvent.ItemConfirmed(new Confirmation(at.ConfirmedId, null, at.Words, at.Other, Roles.Mentor, at.SharedAbout, at.Now)),
        at => new PlanEvent.SessionNoted(new SessionNote(at.Other, at.Words, at.Now)),
        at => new PlanEvent.TakenBackNoted(at.Other.Id, at.Now),
        at => new PlanEvent.CoverNamed(new Cover(at.Cover, at.Worker.Id, DateOnly.FromDateTime(at.Now.UtcDateTime).AddDays(at.Random.Next(30)), at.Now)),
        at => new PlanEvent.CoverEnded(at.Other.Id + "-2", at.Now),
        at => new PlanEvent.MentorNoticed(at.Other.Id),
        _ => new PlanEvent.MenuFitted(["waiting"]),
        at => new PlanEvent.ComNoticed(at.Other.Id),
        at => new PlanEvent.MarkedByMentor(new(MentorActs.Met, null, at.Other, DateOnly.FromDateTime(at.Now.UtcDateTime), at.Now) { News = Line.Of("anytime/welcome-back", Slot.Own("words", at.Words)) }),
    ];

    /// <param name="cover">A real account, as only such can be named.</param>
    public static PlanEvent Of(Random random, Place place, string role, KeyWorker worker, StaffName cover, DateTimeOffset now) => Makers[random.Next(Makers.Length)](new(random, place, role, worker, cover, now));

    /// <summary>Parts of their own are numbered from 11, where nothing is ever shared with this worker.</summary>
    private sealed record Chance(Random Random, Place Place, string Role, KeyWorker Worker, StaffName Cover, DateTimeOffset Now)
    {
        public StaffName Other { get; } = new(Worker.Id + "-other", "Somebody Else");

        public string Own { get; } = "goal-" + Random.Next(11, 16);

        public string SharedId { get; } = Role switch
        {
            Roles.Mentor => Pick(Random, "ready-id", "ready-bag", "appointment-1", "appointments"),
            Roles.Com => "handover",
            _ => Pick(Random, "ready-id", "handover", "goal-1", "goal-2", "goal-3"),
        };

        /// <summary>What others confirmed. A mentor may see that of the lines they were shown, so here it is of another.</summary>
        public string ConfirmedId => Role == Roles.Mentor ? "ready-phone" : SharedId;

        /// <summary>When the shared part was last changed, so that what others say of it is about the very same words.</summary>
        public DateTimeOffset SharedAbout => Place.Shares.FirstOrDefault(share => share.WorkerId == Worker.Id && share.Item.Id == SharedId)?.Item.ChangedAt ?? Now;

        private static string Pick(Random random, params string[] ids) => ids[random.Next(ids.Length)];

        public string Words { get; } = "private " + Random.Next(1_000_000);

        public PlanItem Item(string id) => id == "handover" ? StaffWorld.Handover(Now, Words) : StaffWorld.Goal(id, Words, Now) with { Goal = new Goal(Words) };
    }
}
