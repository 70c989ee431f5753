using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs;

/// <summary>Folds events into the place. Total and rule-free: every event holds what it changes.</summary>
public static class Folding
{
    /// <summary>The place after one more event.</summary>
    public static Place Evolve(this Place place, PlanEvent happened) => happened switch
    {
        PlanEvent.Opened e => place with
        {
            Open = place.Open.Add(new OpenDialog { Name = e.Dialog, Version = e.Version, Now = e.Now }),
            Showing = Showing.Question,
            Misses = 0,
        },
        PlanEvent.Answered e => place.Answer(e),
        PlanEvent.PassedOver e => place.Move(open => Step(open, e.Step, e.Next)) with
        {
            Gaps = place.Gaps.RemoveAll(gap => gap.Name == e.Step).Add(new Gap(e.Step, e.Why)),
            Answers = place.Answers.RemoveAll(given => given.Name == e.Step),
        },
        PlanEvent.Picked e => place.Move(open => open with { Picked = open.Picked.AddRange(e.Choices.Except(open.Picked)) }),
        PlanEvent.ReadBack e => place.Move(open => open with { Unsure = e.Value }),
        PlanEvent.AskedOpenly => place.Move(open => open with { AskOpenly = true, Picked = [], Unsure = null }),
        PlanEvent.WentBack e => place.Move(open => Back(open, e.To)),
        PlanEvent.Returned e => place.Move(open => ReturnTo(open, e.To)),
        PlanEvent.Finished e => place with
        {
            Open = place.Open.RemoveAll(open => open.Name == e.Dialog),
            Answers = place.Answers.RemoveAll(given => e.Forgets.Contains(given.Name)),
            Finished = place.Finished.Contains(e.Dialog) ? place.Finished : place.Finished.Add(e.Dialog),
            LookAgain = place.LookAgain.Remove(e.Dialog),
            Showing = Showing.Question,
            Misses = 0,
        },
        PlanEvent.CameBack e => place.Bring(e),
        PlanEvent.LeftTopic e => place with
        {
            Open = place.Open.RemoveAll(open => open.Name == e.Dialog),
            Showing = Showing.Question,
            Misses = 0,
        },
        PlanEvent.SetAside e => place with
        {
            Answers = place.Answers.RemoveAll(given => e.Forgets.Contains(given.Name)),
            Open = place.Open.IsEmpty ? place.Open : place.Open.SetItem(place.Open.Length - 1, Anew(place.Open[^1])),
        },
        PlanEvent.Told e => place with { Aside = place.Aside.AddRange(e.Lines) },
        PlanEvent.Shown e => place with { Showing = e.Showing },
        PlanEvent.Offered e => place with { Offers = e.Buttons },
        PlanEvent.NotUnderstood e => place with { Aside = place.Aside.AddRange(e.Lines), Misses = place.Misses + 1 },
        PlanEvent.SafetyRaised e => place with
        {
            Showing = Showing.Safety,
            Danger = e.Danger,
            SafetyMessages = place.SafetyMessages + 1,
        },
        PlanEvent.SafetyAsked e => place with { Showing = Showing.SafeOrNot, Danger = e.Danger },
        PlanEvent.SafetyCleared => place with { Showing = Showing.Question, Danger = null },
        PlanEvent.LanguageChosen e => place with { Language = e.Language, Also = e.Also },
        PlanEvent.ItemWritten e => place.Write(e),
        PlanEvent.ItemDropped e => place with
        {
            Items = place.Items.RemoveAll(item => item.Id == e.ItemId),
            Shares = place.Shares.RemoveAll(share => share.Item.Id == e.ItemId),
            TakenBack = place.TakenBack.AddRange(
                place.Shares.Where(share => share.Item.Id == e.ItemId).Select(share => new TakenBack(e.ItemId, share.WorkerId, e.At))),
        },
        PlanEvent.Shared e => place with
        {
            Shares = place.Shares.RemoveAll(share => Same(share, e.Share.Item.Id, e.Share.WorkerId)).Add(e.Share),
            TakenBack = place.TakenBack.RemoveAll(mark => mark.ItemId == e.Share.Item.Id && mark.WorkerId == e.Share.WorkerId),
        },
        PlanEvent.Unshared e => place with
        {
            Shares = place.Shares.RemoveAll(share => Same(share, e.ItemId, e.WorkerId)),
            TakenBack = place.TakenBack.Add(new TakenBack(e.ItemId, e.WorkerId, e.At)),
        },
        PlanEvent.StaffAsked => place,
        PlanEvent.KeyWorkerNoticed e => place with { KnownKeyWorker = e.WorkerId },
        PlanEvent.NewsTold e => place with
        {
            NewsShownAt = e.At,
            Replies = [.. place.Replies.Select(reply => reply.ShownAt is null ? reply with { ShownAt = e.At } : reply)],
            Moves = [.. place.Moves.Select(move => move.IsNews ? move with { ShownAt = e.At } : move)],
            MentorActs = [.. place.MentorActs.Select(act => act.IsNews ? act with { ShownAt = e.At } : act)],
            Edits = [.. place.Edits.Select(edit => edit.ShownAt is null ? edit with { ShownAt = e.At } : edit)],
            Agreements = [.. place.Agreements.Select(said => said.ShownAt is null ? said with { ShownAt = e.At } : said)],
            Confirmations = [.. place.Confirmations.Select(seen => seen.ShownAt is null ? seen with { ShownAt = e.At } : seen)],
            SessionNotes = [.. place.SessionNotes.Select(note => note.ShownAt is null ? note with { ShownAt = e.At } : note)],
        },
        PlanEvent.ReadByStaff e => place with { Receipts = place.Receipts.Add(e.Receipt) },
        PlanEvent.AnsweredByStaff e => place with { Replies = place.Replies.Add(e.Reply) },
        PlanEvent.ItemMoved e => place.After(e.Move),
        PlanEvent.MoveTold e => place.After(e),
        PlanEvent.MentorNoticed e => place with { KnownMentor = e.WorkerId },
        PlanEvent.ComNoticed e => place with { KnownCom = e.WorkerId },
        PlanEvent.MarkedByMentor e => place with { MentorActs = place.MentorActs.Add(e.Act) },
        PlanEvent.EditProposed e => place with { Edits = place.Edits.Add(e.Edit) },
        PlanEvent.EditAnswered e => place with { Edits = [.. place.Edits.Select(edit => edit.Id == e.EditId ? edit with { Answer = e.Answer } : edit)] },
        PlanEvent.StaffAgreed e => place with { Agreements = place.Agreements.Add(e.Agreement) },
        PlanEvent.PersonAgreed e => place with { Agreements = place.Agreements.Add(e.Agreement) },
        PlanEvent.ItemConfirmed e => place with { Confirmations = place.Confirmations.Add(e.Confirmation) },
        PlanEvent.SessionNoted e => place with { SessionNotes = place.SessionNotes.Add(e.Note) },
        PlanEvent.TakenBackNoted e => place with
        {
            TakenBack = [.. place.TakenBack.Select(mark => mark.WorkerId == e.WorkerId && mark.NotedAt is null ? mark with { NotedAt = e.At } : mark)],
        },
        PlanEvent.CoverNamed e => place with { Covers = place.Covers.RemoveAll(cover => cover.Worker.Id == e.Cover.Worker.Id).Add(e.Cover) },
        PlanEvent.CoverEnded e => place.Without(e),
        PlanEvent.RollNoticed e => place with
        {
            Listed = e.Listed,
            ListedBefore = null,
            LookAgain = [.. place.LookAgain.Union(e.LookAgain)],
            Answers = place.Answers.RemoveAll(given => e.Forgets.Contains(given.Name)),
        },
        PlanEvent.MenuFitted e => place with { LeftOut = e.LeftOut },
        PlanEvent.DateTold e => place.Listed is not { } listed ? place : place with
        {
            Listed = listed with { Status = e.Status, Release = e.Release },
            ListedBefore = place.ListedBefore ?? listed,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event kind without a fold"),
    };

    /// <summary>
    /// The place after a turn. A turn of the person clears what was said last time and makes a new screen, then every event in order;
    /// what staff did leaves the screen as it stands, so that the buttons the person is looking at still work.
    /// </summary>
    public static Place EvolveTurn(this Place place, IReadOnlyList<PlanEvent> events) =>
        events.Aggregate(events.All(IsByStaff) ? place : place with { Aside = [], Offers = [], ScreenRevision = place.ScreenRevision + 1 }, Evolve);

    private static bool IsByStaff(PlanEvent happened) =>
        happened is PlanEvent.ReadByStaff or PlanEvent.AnsweredByStaff or PlanEvent.MarkedByMentor or PlanEvent.MoveTold or PlanEvent.DateTold or PlanEvent.ItemMoved { Move.By: not null }
            or PlanEvent.EditProposed or PlanEvent.StaffAgreed or PlanEvent.ItemConfirmed or PlanEvent.SessionNoted or PlanEvent.TakenBackNoted;

    /// <summary>A cover that has ended leaves nothing shared behind.</summary>
    private static Place Without(this Place place, PlanEvent.CoverEnded ended) => place with
    {
        Covers = place.Covers.RemoveAll(cover => cover.Worker.Id == ended.WorkerId),
        Shares = place.Shares.RemoveAll(share => share.WorkerId == ended.WorkerId),
        TakenBack = place.TakenBack.AddRange(
            place.Shares.Where(share => share.WorkerId == ended.WorkerId).Select(share => new TakenBack(share.Item.Id, ended.WorkerId, ended.At))),
    };

    private static Place Write(this Place place, PlanEvent.ItemWritten e) => place with
    {
        Items = place.Items.Any(item => item.Id == e.Item.Id)
            ? [.. place.Items.Select(item => item.Id == e.Item.Id ? e.Item : item)]
            : place.Items.Add(e.Item),
        Answers = place.Answers.RemoveAll(given => e.Forgets.Contains(given.Name)),
        Open = e.Forgets.IsEmpty || place.Open.IsEmpty ? place.Open : place.Open.SetItem(place.Open.Length - 1, e.StaysOpen ? place.Open[^1] with { Subject = e.Item.Id, Ahead = [] } : Anew(place.Open[^1])),
        Numbers = Count(place.Numbers, e.Item.Id),
    };

    /// <summary>After an item is written in the middle of a talk, or set aside, the way into it is closed: it is changed from the list, not by going back.</summary>
    private static OpenDialog Anew(OpenDialog open) => open with
    {
        Path = open.Path.IndexOf(open.Now.Step) is var index and >= 0 ? open.Path[..index] : open.Path,
        Ahead = [],
        Subject = null,
    };

    private static ImmutableArray<Numbered> Count(ImmutableArray<Numbered> numbers, string itemId) =>
        itemId.LastIndexOf('-') is var dash and > 0 && int.TryParse(itemId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > (numbers.FirstOrDefault(known => known.Kind == itemId[..dash])?.Last ?? 0)
            ? numbers.RemoveAll(known => known.Kind == itemId[..dash]).Add(new(itemId[..dash], number))
            : numbers;

    private static bool Same(Share share, string itemId, string workerId) =>
        share.Item.Id == itemId && share.WorkerId == workerId;

    private static Place Move(this Place place, Func<OpenDialog, OpenDialog> change) =>
        place.Open.IsEmpty
            ? place
            : place with { Open = place.Open.SetItem(place.Open.Length - 1, change(place.Open[^1])), Showing = Showing.Question, Misses = 0 };

    private static Place Answer(this Place place, PlanEvent.Answered e)
    {
        var moved = place.Move(open => Step(open, e.Step, e.Next, e.Through) with { Subject = e.Subject });
        var given = new Given(e.Step, e.Answer, e.At);
        return moved with
        {
            Answers = place.Answers.RemoveAll(old => old.Name == e.Step).Add(given),
            Gaps = place.Gaps.RemoveAll(gap => gap.Name == e.Step),
        };
    }

    private static OpenDialog Step(OpenDialog open, string from, Standing next, ImmutableArray<string> through = default) => open with
    {
        Path = open.Path.Add(from).AddRange(through.IsDefault ? [] : through),
        Ahead = open.Ahead.RemoveAll(step => step == next.Step),
        Now = next,
        Picked = [],
        Unsure = null,
        AskOpenly = false,
    };

    private static OpenDialog Back(OpenDialog open, Standing to) => open with
    {
        Path = open.Path.IsEmpty ? open.Path : open.Path.RemoveAt(open.Path.Length - 1),
        Now = to,
        Picked = [],
        Unsure = null,
        AskOpenly = false,
    };

    private static OpenDialog ReturnTo(OpenDialog open, Standing to)
    {
        var index = open.Path.IndexOf(to.Step);
        return open with
        {
            Ahead = index < 0 ? [] : [.. open.Path.Skip(index + 1), open.Now.Step],
            Path = index < 0 ? open.Path : open.Path[..index],
            Now = to,
            Picked = [],
            Unsure = null,
            AskOpenly = true,
        };
    }

    private static Place Bring(this Place place, PlanEvent.CameBack e)
    {
        var open = place.Open.FirstOrDefault(dialog => dialog.Name == e.Dialog);
        return open is null
            ? place
            : place with { Open = place.Open.Remove(open).Add(open with { Now = e.Now }), Showing = Showing.Question, Misses = 0 };
    }
}
