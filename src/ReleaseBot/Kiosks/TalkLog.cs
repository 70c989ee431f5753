using System.Text.Json;
using ReleaseBot.Data;

namespace ReleaseBot.Kiosks;

/// <summary>One item of the talk as the page shows it: who said it, and what, a paragraph each.</summary>
public sealed record TalkItem(bool IsPerson, IReadOnlyList<string> Texts, long? Screen, bool IsSafety);

/// <summary>The talk so far, or its newest part.</summary>
/// <param name="Last">Number of the last activity read; what comes later is new.</param>
public sealed record Talk(IReadOnlyList<TalkItem> Items, long Last, bool HasEarlier);

/// <summary>Reads a conversation's log for the page. What was shown is shown again as it was.</summary>
public sealed class TalkLog(ConversationStore conversations)
{
    /// <summary>Newest activities on the page; the rest stands behind "Earlier messages".</summary>
    private const int Newest = 40;

    private const int Page = 200;

    public async Task<Talk> ReadAsync(string conversationId, bool whole, CancellationToken cancellation)
    {
        var last = (await conversations.FindAsync(conversationId, cancellation))?.LastNumber ?? 0;
        var after = whole ? 0 : Math.Max(0, last - Newest);
        var activities = new List<StoredActivity>();
        while (await conversations.ActivitiesAsync(conversationId, activities.LastOrDefault()?.Number ?? after, Page, cancellation) is { Activities.Count: > 0 } page)
        {
            activities.AddRange(page.Activities);
        }

        var items = Items(activities);
        return new([.. after > 0 ? items.SkipWhile(item => !item.IsPerson) : items], activities.LastOrDefault()?.Number ?? last, after > 0);
    }

    /// <summary>The bubbles of one turn stand together in one item; the last of them carries the screen.</summary>
    private static IEnumerable<TalkItem> Items(IEnumerable<StoredActivity> activities)
    {
        List<string> bubbles = [];
        foreach (var activity in activities)
        {
            using var json = JsonDocument.Parse(activity.Json);
            var root = json.RootElement;
            var text = root.TryGetProperty("text", out var said) ? said.GetString() ?? "" : "";
            if (root.GetProperty("from").GetProperty("role").GetString() == "user")
            {
                yield return new(true, [text], null, false);
                continue;
            }

            bubbles.Add(text);
            if (root.TryGetProperty("channelData", out var data) && data.TryGetProperty("screen", out var screen))
            {
                yield return new(false, bubbles, screen.GetProperty("revision").GetInt64(), screen.GetProperty("safety").GetBoolean());
                bubbles = [];
            }
        }
    }
}
