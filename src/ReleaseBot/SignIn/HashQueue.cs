namespace ReleaseBot.SignIn;

/// <summary>PIN and password hashes cost a fifth of a second each on purpose; one at a time, so that a morning rush never slows the chat.</summary>
public sealed class HashQueue
{
    private readonly SemaphoreSlim turn = new(1);

    public async Task<T> RunAsync<T>(Func<T> hash, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(hash, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }
}
