namespace ReleaseBot.Dialogs;

/// <summary>
/// Other words that a worker suggests for a goal or one of its steps. The person takes them, changes them or declines;
/// what stood before, what was suggested and what the person answered all stay.
/// </summary>
/// <param name="Step">The number of the step; absent when it is about the goal itself.</param>
/// <param name="Before">The words as they were shared when the suggestion was made.</param>
/// <param name="Why">What the worker said about it; may be empty.</param>
public sealed record Edit(string Id, string ItemId, int? Step, string Before, string Words, string Why, StaffName By, DateTimeOffset At)
{
    /// <summary>When the person read of it.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>What the person answered; absent while they have not.</summary>
    public EditAnswer? Answer { get; init; }
}

/// <summary>How a person answered a suggestion.</summary>
/// <param name="Outcome">One of <see cref="EditOutcomes"/>.</param>
/// <param name="Words">Their own version, or why they declined; absent when they said nothing more.</param>
public sealed record EditAnswer(string Outcome, string? Words, DateTimeOffset At);

/// <summary>How a suggestion can be answered.</summary>
public static class EditOutcomes
{
    public const string Accepted = "accepted";
    public const string Changed = "changed";
    public const string Declined = "declined";
}

/// <summary>That the person or a worker agrees with a goal as it is shared, or not, in words that are kept.</summary>
/// <param name="WorkerId">With which worker it is shared.</param>
/// <param name="Outcome">One of <see cref="AgreementOutcomes"/>.</param>
/// <param name="About">When the shared goal was last changed: later words need another agreement.</param>
public sealed record Agreement(string ItemId, string WorkerId, string Outcome, string? Words, DateTimeOffset About, DateTimeOffset At)
{
    /// <summary>The worker who said it; absent when the person did.</summary>
    public StaffName? By { get; init; }

    /// <summary>When the person read of it; what they said themselves is no news.</summary>
    public DateTimeOffset? ShownAt { get; init; }
}

/// <summary>How somebody can stand to a goal. Nothing said yet is a draft.</summary>
public static class AgreementOutcomes
{
    public const string Draft = "draft";
    public const string Agreed = "agreed";
    public const string DoNotAgree = "do-not-agree";
    public const string CouldNotAnswer = "could-not-answer";
    public const string UpdatedAgreed = "updated-agreed";
    public const string UpdatedDoNotAgree = "updated-do-not-agree";

    /// <summary>What is said for a second time about the same goal is an update.</summary>
    public static string After(Agreement? before, string outcome) => (before, outcome) switch
    {
        (not null, Agreed) => UpdatedAgreed,
        (not null, DoNotAgree) => UpdatedDoNotAgree,
        _ => outcome,
    };
}

/// <summary>
/// That a member of staff saw for themselves that something is as the person says. It is about the item as it stood then:
/// when the item changes, it has to be seen anew.
/// </summary>
/// <param name="Role">The role of staff in which they saw it, such as <c>KeyWorker</c> or <c>Mentor</c>.</param>
/// <param name="State">How the item stood.</param>
/// <param name="Saw">What they saw, in their words.</param>
/// <param name="About">When the item that was seen was last changed.</param>
public sealed record Confirmation(string ItemId, string? State, string Saw, StaffName By, string Role, DateTimeOffset About, DateTimeOffset At)
{
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>Whether it still speaks of this item as it stands.</summary>
    public bool IsOf(PlanItem item) => item.Id == ItemId && item.ChangedAt == About;
}

/// <summary>What a worker and the person agreed in a meeting, as the worker wrote it down for both.</summary>
public sealed record SessionNote(StaffName By, string Words, DateTimeOffset At)
{
    public DateTimeOffset? ShownAt { get; init; }
}

/// <summary>A worker who stands in for the key worker, named by the person. They see what is shared with them by name, up to the last day.</summary>
/// <param name="For">The key worker they stand in for; with another key worker the cover is over.</param>
/// <param name="Until">The last day, in London.</param>
public sealed record Cover(StaffName Worker, string For, DateOnly Until, DateTimeOffset At)
{
    public bool Counts(string? keyWorkerId, DateOnly today) => For == keyWorkerId && today <= Until;
}
