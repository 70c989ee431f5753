using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ReleaseBot.Data;

namespace ReleaseBot.People;

/// <summary>Writes everything that is held about a person as JSON. Hashes and secrets, which say nothing of them, are left out.</summary>
internal static class PersonExport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Json(IReadOnlyList<PersonRecord> records, Names names, DateTimeOffset madeAt) =>
        JsonSerializer.Serialize(new { madeAt, records = records.Select(record => Of(record, names)) }, Options);

    private static object Of(PersonRecord record, Names names) => new
    {
        person = record.Person.Details,
        prison = names.Prison(record.Person.EstablishmentId),
        keyWorker = names.Of(record.Person.KeyWorkerId),
        mentor = names.Of(record.Person.MentorId),
        communityOffenderManager = names.Of(record.Person.ComId),
        legalStatus = record.Person.Status,
        record.Person.Release,
        record.Person.TemporarilyOut,
        record.Person.LeftAt,
        record.Person.ImportedAt,
        changesOfTheRoll = record.Changes,
        plan = record.Place,
        events = record.Turns.Select(turn => new { turn.Revision, turn.At, conversation = turn.ConversationId, happened = turn.Events }),
        sittings = record.Sittings.Select(Of),
        alerts = record.Alerts.Select(alert => Of(alert, names)),
        requestsToStaff = record.Requests.Select(request => Of(request, names)),
        signIn = new { pinSetAt = record.Pin?.SetAt, record.Pin?.LastSignedInAt, record.Pin?.WrongTries, sessions = record.Sessions.Select(session => Of(session, names)) },
        wordsNotSent = record.Draft,
        wordsThatStaffDidNotSend = record.StaffDrafts.Select(draft => new { draft.At, by = names.Of(draft.StaffId), draft.Page, draft.Words }),
        whoDidAndLookedAtWhat = record.Audit.Select(line => Of(line, names)),
    };

    private static object Of(Sitting sitting) => new
    {
        sitting.Conversation.Id,
        sitting.Conversation.Locale,
        sitting.Conversation.OpenedAt,
        sitting.Conversation.ClosedAt,
        activities = sitting.Activities.Select(activity => new { activity.Number, activity.At, activity = JsonNode.Parse(activity.Json.Span) }),
    };

    private static object Of(Alert alert, Names names) => new
    {
        alert.At,
        alert.Danger,
        alert.Level,
        alert.Words,
        kiosk = names.Of(alert.KioskId),
        alert.SeenAt,
        seenBy = names.Of(alert.SeenBy),
        alert.ClosedAt,
        closedBy = names.Of(alert.ClosedBy),
        alert.RelayedAt,
    };

    private static object Of(StoredRequest request, Names names) => new
    {
        request.At,
        request.Topic,
        request.Kind,
        request.Words,
        dueOn = request.By,
        request.DoneAt,
        doneBy = names.Of(request.DoneBy),
        request.WithdrawnAt,
    };

    private static object Of(Session session, Names names) =>
        new { session.StartedAt, session.LastSeenAt, session.LockedAt, session.ExpiresAt, kiosk = names.Of(session.KioskId) };

    private static object Of(AuditLine line, Names names) => new
    {
        line.At,
        who = names.Of(line.Entry.Who),
        line.Entry.Role,
        line.Entry.What,
        line.Entry.Purpose,
        device = names.Of(line.Entry.Device),
        line.Entry.Result,
    };
}
