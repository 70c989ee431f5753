namespace ReleaseBot.SignIn;

/// <summary>How long to wait after wrong tries: five are free, then 1, 5, 15 and 60 minutes. Short waits, never a lock-out, so that nobody can lock out somebody else.</summary>
public static class Throttle
{
    private const int FreeTries = 5;

    private static readonly int[] Minutes = [1, 5, 15, 60];

    /// <param name="wrongTries">Wrong tries in a row, this one counted.</param>
    /// <returns>When the next try is allowed; absent while tries are free.</returns>
    public static DateTimeOffset? NextTry(int wrongTries, DateTimeOffset now) =>
        wrongTries < FreeTries ? null : now.AddMinutes(Minutes[Math.Min(wrongTries - FreeTries, Minutes.Length - 1)]);
}
