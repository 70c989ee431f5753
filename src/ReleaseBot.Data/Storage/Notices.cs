using System.Data.Common;

namespace ReleaseBot.Data;

/// <summary>Word between the processes of the estate that a sitting has something new. It may be missed; nothing may rest on it but haste.</summary>
public sealed class Notices(Database database)
{
    private readonly string _self = Guid.NewGuid().ToString("N");

    /// <summary>How many sittings fit into one notice.</summary>
    public const int Most = 100;

    /// <summary>Whether other processes may share these data.</summary>
    public bool AreNeeded => database.IsShared;

    public Task TellAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellation) =>
        database.Engine.TellAsync(_self, conversationIds, cancellation);

    /// <summary>Hears the others until cancelled; false when the link broke and should be made anew.</summary>
    public async Task<bool> HearAsync(Action hearing, Action<string> stored, CancellationToken cancellation)
    {
        try
        {
            await database.Engine.HearAsync(_self, hearing, stored, cancellation);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
