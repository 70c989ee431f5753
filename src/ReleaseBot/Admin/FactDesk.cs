using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Admin;

/// <summary>How a fact stands on a day.</summary>
public enum FactState
{
    /// <summary>People are told it.</summary>
    Told,

    /// <summary>People are told it with "this may have changed".</summary>
    DueForReview,

    /// <summary>Its last day is over: people are told whom to ask.</summary>
    RunOut,

    /// <summary>It is too unsure: people are told whom to ask.</summary>
    TooUnsure,
}

/// <summary>A fact in force in a prison, how it stands, and who looked at it last.</summary>
public sealed record FactInForce(Fact Fact, FactState State, FactCheck? Look, string? By)
{
    public bool NeedsLook => State is FactState.DueForReview or FactState.RunOut;
}

/// <summary>
/// Figures that people are told, as an administrator looks after them: each look is kept with its source and date, is laid over the fact that came with the program,
/// and passes the same rules. A look never makes the program forget what it came with: taken back, that holds again.
/// </summary>
public sealed class FactDesk(EstablishmentStore establishments, SettingsHistory history, RequestStore requests, StaffStore staff, TimeProvider clock)
{
    public const string Request = "check-fact";

    /// <summary>All facts in force here: those that need a look first, then by name.</summary>
    public async Task<IReadOnlyList<FactInForce>> ListAsync(ClaimsPrincipal admin, CancellationToken cancellation)
    {
        var settings = await SettingsAsync(admin, cancellation);
        var names = (await staff.OfEstablishmentAsync(admin.EstablishmentId(), cancellation)).ToDictionary(member => member.Id, member => member.Name);
        var today = StaffText.Today(clock);
        return [.. settings.FactsInForce.All.Select(fact => Shown(fact, settings, names, today)).OrderBy(shown => shown.NeedsLook ? 0 : 1)];
    }

    public async Task<FactInForce?> FindAsync(ClaimsPrincipal admin, string key, CancellationToken cancellation) =>
        (await ListAsync(admin, cancellation)).FirstOrDefault(shown => shown.Fact.Key == key);

    /// <summary>Keeps a look, and closes the request that asked for one. Gives what is wrong with it; nothing when it is kept.</summary>
    public async Task<string?> KeepAsync(ClaimsPrincipal admin, FactCheck look, CancellationToken cancellation)
    {
        var before = (await SettingsAsync(admin, cancellation)).FactsInForce[look.Key];
        if (look.AsOf < before.AsOf)
        {
            return $"The date is before that of the fact as it stands, {StaffText.Date(before.AsOf)}";
        }

        if (look.Wrongs(before, StaffText.Today(clock)) is [var wrong, ..])
        {
            return "This can not be kept: " + wrong;
        }

        var kept = await history.ChangeAsync(
            (Ids.New(), admin.EstablishmentId()),
            settings => settings with { Facts = [.. settings.Facts.Where(other => other.Key != look.Key), Whole(look, settings)] },
            admin.Entry("check-fact", "administration") with { Correlation = look.Key },
            cancellation);
        if (!kept)
        {
            return "Somebody else changed the settings in the same moment. Look again";
        }

        foreach (var request in await WaitingAsync(admin.EstablishmentId(), cancellation))
        {
            if (request.Topic == look.Key)
            {
                await requests.DoneAsync(request.Id, admin.EstablishmentId(), admin.Id(), admin.Entry("request-done", "administration"), cancellation);
            }
        }

        return null;
    }

    /// <summary>Asks the staff of each prison to look at what is due. What waits already is not asked for again; what was ticked off without a look is, after a month.</summary>
    public async Task AskForLooksAsync(CancellationToken cancellation)
    {
        var today = StaffText.Today(clock);
        foreach (var prison in await establishments.AllAsync(cancellation))
        {
            var waiting = (await WaitingAsync(prison.Id, cancellation)).Select(request => request.Topic).ToHashSet();
            foreach (var fact in prison.Settings.FactsInForce.All.Where(fact => StateOf(fact, today) is FactState.DueForReview or FactState.RunOut && !waiting.Contains(fact.Key)))
            {
                await requests.AddAsync(new($"fact:{prison.Id}:{fact.Key}:{today:yyyyMM}", fact.Key, Request), prison.Id, cancellation);
            }
        }
    }

    public static FactState StateOf(Fact fact, DateOnly today) =>
        fact.ValidTo < today ? FactState.RunOut
        : !fact.MayBeTold(today) ? FactState.TooUnsure
        : fact.MayHaveChanged(today) ? FactState.DueForReview
        : FactState.Told;

    /// <summary>A second look that changed nothing still holds the value that an earlier one put right.</summary>
    private static FactCheck Whole(FactCheck look, PrisonSettings settings) =>
        settings.Facts.FirstOrDefault(other => other.Key == look.Key) is { } earlier && look.Value is null
            ? look with { Value = earlier.Value, Source = look.Source ?? earlier.Source, Confidence = earlier.Confidence, ValidTo = earlier.ValidTo }
            : look;

    private static FactInForce Shown(Fact fact, PrisonSettings settings, Dictionary<string, string> names, DateOnly today)
    {
        var look = settings.Facts.FirstOrDefault(look => look.Key == fact.Key && look.AsOf == fact.AsOf);
        return new(fact, StateOf(fact, today), look, look is null ? null : names.GetValueOrDefault(look.By, "staff"));
    }

    private async Task<IEnumerable<StoredRequest>> WaitingAsync(string establishmentId, CancellationToken cancellation) =>
        (await requests.WaitingInAsync(establishmentId, cancellation)).Where(request => request.Kind == Request);

    private async Task<PrisonSettings> SettingsAsync(ClaimsPrincipal admin, CancellationToken cancellation) =>
        (await establishments.FindAsync(admin.EstablishmentId(), cancellation))!.Settings;
}
