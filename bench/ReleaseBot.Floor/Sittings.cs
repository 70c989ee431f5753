using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace ReleaseBot.Floor;

/// <summary>One sitting: its log, kept in memory to be read from, and who listens.</summary>
internal sealed class Sitting(string id)
{
    private readonly List<(byte[] Said, byte[] Answered)> turns = [];

    public string Id => id;

    public Channel<byte[]> Sent { get; } = Channel.CreateUnbounded<byte[]>();

    public bool IsHeard { get; set; }

    /// <summary>Takes a turn: number, echo and answer, with bodies as big as the real ones.</summary>
    public Kept Take(byte[] activity)
    {
        lock (turns)
        {
            var number = (turns.Count * 2) + 1;
            var answered = Answers.Write(id, number + 1);
            turns.Add((activity, answered));
            return new(id, number, activity, answered);
        }
    }

    /// <summary>All after a watermark, as a client reads it.</summary>
    public byte[] After(long watermark)
    {
        lock (turns)
        {
            using var set = new MemoryStream(4096);
            set.Write("{\"activities\":["u8);
            for (var turn = (int)(watermark / 2); turn < turns.Count; turn++)
            {
                set.Write(turn > watermark / 2 ? ","u8 : ""u8);
                set.Write(turns[turn].Said);
                set.Write(","u8);
                set.Write(turns[turn].Answered);
            }

            set.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{turns.Count * 2}\"}}")));
            return set.ToArray();
        }
    }
}

internal sealed class Sittings
{
    private readonly ConcurrentDictionary<string, Sitting> all = new();

    public Sitting Open()
    {
        var sitting = new Sitting(Guid.CreateVersion7().ToString("N"));
        all[sitting.Id] = sitting;
        return sitting;
    }

    public Sitting? Find(string id) => all.GetValueOrDefault(id);
}
