namespace ReleaseBot.Data;

/// <summary>Nothing is written until the database has been opened again and found whole.</summary>
public sealed class DatabaseStoppedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The disk has no room; nothing of the write was kept, and writing goes on once there is room.</summary>
public sealed class DatabaseFullException(Exception? inner = null)
    : Exception("The disk that holds the data is full. Nothing was lost; make room and try again.", inner);

/// <summary>The data were made by a newer program that this one cannot stand in for.</summary>
public sealed class SchemaTooNewException(string message) : Exception(message);

/// <summary>A migration that has already run differs from the one in this program.</summary>
public sealed class MigrationChangedException(string message) : Exception(message);

/// <summary>The installation key is not the one these data were sealed with.</summary>
public sealed class WrongKeyException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A sealed value was changed, moved to another place, or sealed with another key.</summary>
public sealed class SealBrokenException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another process holds the data directory.</summary>
public sealed class DirectoryLockedException(string directory, Exception inner)
    : Exception($"Another ReleaseBot is using {directory}. Stop it first, or name another directory with --data.", inner);

/// <summary>The data cannot be used as they are; the message says what is wrong and what to do.</summary>
public sealed class DataRefusedException(string message, Exception? inner = null) : Exception(message, inner);
