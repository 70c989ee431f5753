using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.DirectLine;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Kiosks;

/// <summary>What the page's form sends: words or presses, the screen they belong to, and the id that makes a resend the same turn.</summary>
/// <param name="IsTicked">The presses are ticks, sent together as the whole answer.</param>
public sealed record FormTurn(string TurnId, long Screen, IReadOnlyList<Press> Presses, bool IsTicked, string? Words);

/// <summary>A button or tick: the choice it makes and the label that was read.</summary>
public sealed record Press(string Choice, string Label)
{
    private const int LongestLabel = 200;
    private const char Between = '|';

    /// <summary>How it stands in the form.</summary>
    public static string Value(string choice, string label) => $"{choice}{Between}{label}";

    public static Press? Read(string? value) =>
        value?.IndexOf(Between, StringComparison.Ordinal) is int at and > 0 && value.Length - at <= LongestLabel
            ? new(value[..at], value[(at + 1)..])
            : null;
}

/// <summary>Takes turns from the page's form, as the same activities that the script and Direct Line clients post.</summary>
public sealed class KioskTurns(TurnTaker turns, PersonStore people, DraftStore drafts, Sittings sittings)
{
    /// <summary>Takes one turn. Words that stood in the box when a button was pressed are kept there.</summary>
    public async Task TakeAsync(HttpContext context, string conversationId, FormTurn form)
    {
        var personId = context.User.Id();
        if ((form.Presses.Count == 0 && string.IsNullOrWhiteSpace(form.Words)) || await people.FindAsync(personId, context.RequestAborted) is not { } person)
        {
            return;
        }

        var activity = new IncomingActivity(Activity(form));
        var taken = await turns.TakeAsync(
            new()
            {
                PersonId = personId,
                ConversationId = conversationId,
                Said = activity.Said,
                ClientActivityId = activity.ClientActivityId,
                KioskId = context.User.KioskId(),
                Echo = () => activity.Echo(person.TokenUser),
                IsCounted = true,
            },
            context.RequestAborted);
        if (taken is not null)
        {
            await KeepOrDropDraftAsync(personId, form, context.RequestAborted);
        }
    }

    private Task KeepOrDropDraftAsync(string personId, FormTurn form, CancellationToken cancellation) => form.Presses.Count == 0
        ? drafts.DropAsync(personId, cancellation)
        : sittings.KeepDraftAsync(personId, form.Words, cancellation);

    private static JsonElement Activity(FormTurn form)
    {
        var from = new { id = "me" };
        var channelData = new { clientActivityID = form.TurnId };
        return form.Presses.Count == 0
            ? JsonSerializer.SerializeToElement(new { type = "message", from, text = form.Words, channelData })
            : JsonSerializer.SerializeToElement(new { type = "message", from, text = Said(form.Presses), value = Value(form), channelData });
    }

    private static string Said(IReadOnlyList<Press> presses) => string.Join(", ", presses.Select(press => press.Label));

    private static object Value(FormTurn form) => form.IsTicked
        ? new { screen = form.Screen, choice = form.Presses.Select(press => press.Choice).ToArray() }
        : new { screen = form.Screen, choice = form.Presses[0].Choice };
}
