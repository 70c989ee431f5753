using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Goals;

/// <summary>What a goal says, part by part, each in the person's own words.</summary>
public sealed record Goal(string Words)
{
    /// <summary>Why it matters to them.</summary>
    public string? Matters { get; init; }

    /// <summary>What might get in the way.</summary>
    public string? InTheWay { get; init; }

    /// <summary>The day they want to look at it again.</summary>
    public DateOnly? LookAgain { get; init; }

    public ImmutableArray<GoalStep> Steps { get; init; } = [];

    /// <summary>Why they stopped, where they did and said so.</summary>
    public string? StopReason { get; init; }

    public GoalStep? Step(int number) => Steps.FirstOrDefault(step => step.Number == number);

    public Goal With(GoalStep step) => this with { Steps = [.. Steps.Select(old => old.Number == step.Number ? step : old)] };
}

/// <summary>One step of a goal: what, who does it, by when, and how it stands.</summary>
/// <param name="Number">From 1, in the order in which they were thought of; never used again in the same goal.</param>
/// <param name="Who"><c>me</c>, <c>key-worker</c>, <c>pom</c>, <c>com</c> or <c>other</c>.</param>
/// <param name="State">One of <see cref="StepStates"/>.</param>
public sealed record GoalStep(int Number, string Words, string Who, DateOnly? By, string State)
{
    /// <summary>Who it is, where that is somebody else.</summary>
    public string? Name { get; init; }

    /// <summary>Why it cannot be done yet.</summary>
    public string? InTheWay { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public bool IsOpen => State is StepStates.NotStarted or StepStates.Started or StepStates.NotYet;
}

/// <summary>How a goal can stand; each has words under <c>goals/states/</c>.</summary>
public static class GoalStates
{
    public const string Active = "active";
    public const string Later = "later";
    public const string Stopped = "stopped";
    public const string Reached = "reached";

    public static ImmutableArray<string> All { get; } = [Active, Later, Stopped, Reached];
}

/// <summary>How a step of a goal can stand; each has words under <c>goals/step-states/</c>.</summary>
public static class StepStates
{
    public const string NotStarted = "not-started";
    public const string Started = "started";
    public const string Done = "done";
    public const string NotYet = "not-yet";
    public const string NotNeeded = "not-needed";

    public static ImmutableArray<string> All { get; } = [NotStarted, Started, Done, NotYet, NotNeeded];
}
