using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Alerts;

/// <summary>An open alert as the board shows it.</summary>
/// <param name="Words">What was said; absent where it could name who the danger comes from, or names whoever looks.</param>
/// <param name="SeenBy">The name of who opened it first.</param>
/// <param name="IsOverdue">Nobody has seen it for longer than this prison allows.</param>
/// <param name="Relays">How it was told on after that, by each way.</param>
/// <param name="IsWhoHidden">It is about another person, and who told of it is for safer custody alone: neither words nor person nor place are shown.</param>
public sealed record ShownAlert(Alert Alert, string? Words, string? Kiosk, string? SeenBy, string? ClosedBy, bool IsOverdue, IReadOnlyList<Relay> Relays, bool IsWhoHidden);

/// <summary>What stands on the board, and a mark that changes whenever the board does and says nothing of anyone.</summary>
public sealed record Board(IReadOnlyList<ShownAlert> Alerts, string State);

/// <summary>The alerts of a prison, newest first: those that stand open and those that were closed. Every look is kept on record before it leaves.</summary>
public sealed class AlertBoard(AlertStore alerts, AlertRelays relays, EstablishmentStore establishments, KioskStore kiosks, StaffStore staff, AuditLog audit, TimeProvider clock)
{
    /// <summary>A page that refreshes itself is one look: it is recorded again after this time.</summary>
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <summary>Where the danger comes from somebody, that somebody may be reading: the words could name them.</summary>
    private const string DangerFromSomebody = "unsafe";

    private const string DangerToAnother = "harm_to_others";

    public async Task<Board> OpenAsync(ClaimsPrincipal viewer, CancellationToken cancellation)
    {
        var open = await alerts.OpenAsync(viewer.EstablishmentId(), cancellation);
        var since = await OverdueSinceAsync(viewer, cancellation);
        var shown = await ShownAsync(viewer, [.. open.Reverse()], since, cancellation);
        return new(shown, StateOf(shown));
    }

    /// <summary>What was closed since then, the newest first.</summary>
    public async Task<IReadOnlyList<ShownAlert>> ClosedAsync(ClaimsPrincipal viewer, DateTimeOffset since, CancellationToken cancellation) =>
        await ShownAsync(viewer, await alerts.ClosedSinceAsync(viewer.EstablishmentId(), since, cancellation), DateTimeOffset.MinValue, cancellation);

    /// <summary>The mark alone: cheap to ask for, and no look at anyone.</summary>
    public async Task<string> StateAsync(ClaimsPrincipal viewer, CancellationToken cancellation)
    {
        var open = await alerts.OpenAsync(viewer.EstablishmentId(), cancellation);
        var since = await OverdueSinceAsync(viewer, cancellation);
        var told = await RelaysAsync(viewer, open, cancellation);
        return StateOf([.. open.Reverse().Select(alert => new ShownAlert(alert, null, null, null, null, IsOverdue(alert, since), [.. told[alert.Id]], IsWhoHidden(alert, viewer)))]);
    }

    public Task<bool> SeenAsync(ClaimsPrincipal viewer, string? alertId, CancellationToken cancellation) =>
        ActAsync(viewer, alertId, "alert-seen", alerts.SeenAsync, cancellation);

    public Task<bool> ClosedAsync(ClaimsPrincipal viewer, string? alertId, CancellationToken cancellation) =>
        ActAsync(viewer, alertId, "alert-closed", alerts.ClosedAsync, cancellation);

    private async Task<IReadOnlyList<ShownAlert>> ShownAsync(ClaimsPrincipal viewer, IReadOnlyList<Alert> found, DateTimeOffset overdueSince, CancellationToken cancellation)
    {
        await RecordAsync(viewer, found, cancellation);
        var places = (await kiosks.OfEstablishmentAsync(viewer.EstablishmentId(), cancellation)).ToDictionary(kiosk => kiosk.Id, kiosk => kiosk.Name);
        var members = (await staff.OfEstablishmentAsync(viewer.EstablishmentId(), cancellation)).ToDictionary(member => member.Id);
        var told = await RelaysAsync(viewer, found, cancellation);
        return [.. found.Select(alert => new ShownAlert(
            alert,
            IsHeldBack(alert, members[viewer.Id()]) || IsWhoHidden(alert, viewer) ? null : alert.Words,
            IsWhoHidden(alert, viewer) ? null : places.GetValueOrDefault(alert.KioskId ?? ""),
            members.GetValueOrDefault(alert.SeenBy ?? "")?.Name,
            members.GetValueOrDefault(alert.ClosedBy ?? "")?.Name,
            IsOverdue(alert, overdueSince),
            [.. told[alert.Id]],
            IsWhoHidden(alert, viewer)))];
    }

    private async Task<ILookup<string, Relay>> RelaysAsync(ClaimsPrincipal viewer, IReadOnlyList<Alert> found, CancellationToken cancellation) =>
        (found.Count == 0 ? [] : await relays.OfEstablishmentAsync(viewer.EstablishmentId(), found.Min(alert => alert.At), cancellation)).ToLookup(relay => relay.AlertId);

    private static string StateOf(IEnumerable<ShownAlert> shown) =>
        Ids.Hash(string.Join(' ', shown.Select(one => $"{one.Alert.Id}{one.Alert.SeenAt?.Ticks}{one.IsOverdue}{string.Concat(one.Relays.Select(relay => $"{relay.Way}{relay.Tries}{relay.Fault}{relay.SentAt?.Ticks}"))}")));

    /// <summary>No member of staff reads words that name them, whatever the alert was taken for: they may be whom the danger comes from.</summary>
    private static bool IsHeldBack(Alert alert, StaffMember viewer) =>
        alert.Danger == DangerFromSomebody || NamedInWords.Of(alert.Words, viewer.Name) || NamedInWords.Of(alert.Words, viewer.UserName);

    /// <summary>Whoever tells of danger to or from another person may come to harm for it. Duty staff, who are safer custody here, see who it was; nobody else does.</summary>
    private static bool IsWhoHidden(Alert alert, ClaimsPrincipal viewer) => alert.Danger == DangerToAnother && viewer.Role() != Roles.Duty;

    private static bool IsOverdue(Alert alert, DateTimeOffset since) => alert.SeenAt is null && alert.At <= since;

    private async Task<DateTimeOffset> OverdueSinceAsync(ClaimsPrincipal viewer, CancellationToken cancellation) =>
        clock.GetUtcNow().AddMinutes(-(await establishments.FindAsync(viewer.EstablishmentId(), cancellation))!.Settings.AlertMinutes);

    private async Task<bool> ActAsync(
        ClaimsPrincipal viewer, string? alertId, string what, Func<string, string, string, AuditEntry?, CancellationToken, Task<bool>> act, CancellationToken cancellation) =>
        alertId is not null
        && await alerts.FindAsync(alertId, viewer.EstablishmentId(), cancellation) is { } alert
        && !IsWhoHidden(alert, viewer)
        && await act(alertId, viewer.EstablishmentId(), viewer.Id(), viewer.Entry(what, "safety", alert.PersonId) with { Correlation = alertId }, cancellation);

    private async Task RecordAsync(ClaimsPrincipal viewer, IReadOnlyList<Alert> open, CancellationToken cancellation)
    {
        var lately = await audit.ByAsync(viewer.Id(), clock.GetUtcNow() - OneLook, cancellation);
        var recorded = lately.Where(line => line.Entry.What == "read-alert").Select(line => line.Entry.Correlation).ToHashSet();
        foreach (var alert in open.Where(alert => !recorded.Contains(alert.Id)))
        {
            await audit.AppendAsync(viewer.Entry("read-alert", "safety", alert.PersonId) with { Correlation = alert.Id }, cancellation);
        }
    }
}
