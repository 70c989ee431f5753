using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Alerts;

namespace ReleaseBot.Pages.Alerts;

/// <summary>Alerts that were closed lately: how long each waited for a first look, and how it was told on.</summary>
public sealed class PastModel(AlertBoard board, TimeProvider clock) : PageModel
{
    public const int Days = 28;

    public IReadOnlyList<ShownAlert> Closed { get; private set; } = [];

    public TimeSpan Longest => Looks[^1];

    /// <summary>Half of the alerts waited no longer than this.</summary>
    public TimeSpan Middle => Looks[(Looks.Length - 1) / 2];

    private TimeSpan[] Looks => [.. Closed.Select(shown => shown.Alert.SeenAt!.Value - shown.Alert.At).Order()];

    public async Task OnGetAsync(CancellationToken cancellation) => Closed = await board.ClosedAsync(User, clock.GetUtcNow().AddDays(-Days), cancellation);
}
