namespace ReleaseBot.Data;

/// <summary>A write that waits for the common commit. It is answered only when that commit is on disk.</summary>
internal abstract class Waiting
{
    /// <summary>What went wrong with this write alone, if anything.</summary>
    public Exception? Fault { get; set; }

    public abstract bool Cancelled { get; }

    /// <summary>Does the work; what it gives is kept back until <see cref="Answer"/>.</summary>
    public abstract void Run(Sql sql);

    public abstract void Answer();
}

/// <summary>A waiting write that gives a <typeparamref name="T"/>.</summary>
internal sealed class Waiting<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) : Waiting
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _answer.Task;

    public override bool Cancelled => cancellation.IsCancellationRequested;

    public override void Run(Sql sql)
    {
        var done = work(sql);
        if (!done.IsCompleted)
            throw new InvalidOperationException("A write may wait for nothing but its own database.");
        _result = done.GetAwaiter().GetResult();
    }

    public override void Answer()
    {
        if (Fault is OperationCanceledException)
            _answer.SetCanceled(cancellation);
        else if (Fault is not null)
            _answer.SetException(Fault);
        else
            _answer.SetResult(_result!);
    }
}
