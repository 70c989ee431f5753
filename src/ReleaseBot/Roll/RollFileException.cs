namespace ReleaseBot.Roll;

/// <summary>A roll file that cannot be read at all. The message is for the administrator: what is wrong and what to do.</summary>
public sealed class RollFileException : Exception
{
    public RollFileException(string message)
        : base(message)
    {
    }

    public RollFileException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
