using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;

namespace ReleaseBot.People;

/// <summary>Writes everything that is held about a person as one page to read or print, without script and with nothing fetched from anywhere.</summary>
internal sealed class PersonPage(Names names)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly StringBuilder page = new();

    public static string Html(IReadOnlyList<PersonRecord> records, Names names, DateTimeOffset madeAt)
    {
        var writer = new PersonPage(names);
        writer.page.Append("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>What is held about you</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}p{white-space:pre-wrap;overflow-wrap:anywhere}.you{border-left:.4rem solid #1d70b8;padding-left:.6rem}</style>
            </head><body><h1>What is held about you</h1>
            """);
        writer.Paragraph($"Made on {When(madeAt)}. The same is in the JSON file beside this page, with every detail.");
        foreach (var record in records)
        {
            writer.Record(record);
        }

        return writer.page.Append("</body></html>\n").ToString();
    }

    private void Record(PersonRecord record)
    {
        var person = record.Person;
        Heading($"{person.Details.FullName}, {person.Details.Number}");
        Table(
            ["What", "Held"],
            [
                ["Date of birth", Date(person.Details.DateOfBirth)],
                ["Prison", names.Prison(person.EstablishmentId)],
                ["Cell", person.Details.Cell],
                ["Key worker", names.Of(person.KeyWorkerId)],
                ["Mentor", names.Of(person.MentorId)],
                ["Community offender manager (COM)", names.Of(person.ComId)],
                ["Legal status", $"{person.Status} {person.Details.RawStatus}"],
                ["Release date", person.Release is { } release ? $"{Date(release.On)} ({release.Kind})" : null],
                ["Gender", person.Details.Gender],
                ["Was in the armed forces", YesNo(person.Details.Veteran)],
                ["Not a British citizen", YesNo(person.Details.ForeignNational)],
                ["Language", person.Details.PreferredLanguage],
                ["Finds reading hard", YesNo(person.Details.PoorReader)],
                ["Out for a while", YesNo(person.TemporarilyOut)],
                ["Left", When(person.LeftAt)],
                ["Last on the roll", When(person.ImportedAt)],
            ]);
        Plan(record.Place);
        Talk(record.Sittings);
        Rest(record);
    }

    private void Plan(Place place)
    {
        Heading("Your plan");
        foreach (var item in place.Items)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(Reply.ItemTitle(Phrasebook.Standard, "en", item))}</h3>");
            foreach (var line in Reply.ItemInWords(Phrasebook.Standard, "en", item))
            {
                Paragraph(line);
            }
        }

        Heading("What you share, and who read it");
        Table(["What", "With", "Since"], place.Shares.Select(share => new[] { Title(share.Item), names.Of(share.WorkerId), When(share.At) }));
        Table(["Read", "By", "When"], place.Receipts.Select(read => new[] { read.ItemId, read.WorkerName, When(read.At) }));
        Table(["Answered", "By", "When", "Words"], place.Replies.Select(reply => new[] { reply.ItemId, reply.WorkerName, When(reply.At), reply.Words }));
        Table(["Marked by your mentor", "Who", "When"], place.MentorActs.Select(act => new[] { Phrasebook.Standard.Say("en", act.News), act.By.Name, When(act.At) }));
    }

    private void Talk(IReadOnlyList<Sitting> sittings)
    {
        Heading("What was said");
        foreach (var sitting in sittings)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(When(sitting.Conversation.OpenedAt))}</h3>");
            foreach (var activity in sitting.Activities)
            {
                using var json = JsonDocument.Parse(activity.Json);
                var isPerson = json.RootElement.GetProperty("from").GetProperty("role").GetString() == "user";
                var text = json.RootElement.TryGetProperty("text", out var said) ? said.GetString() : "";
                page.Append(CultureInfo.InvariantCulture, $"<p{(isPerson ? " class=\"you\"" : "")}>{(isPerson ? "You: " : "")}{Safe(text)}</p>");
            }
        }
    }

    private void Rest(PersonRecord record)
    {
        Heading("Alerts to staff");
        Table(
            ["When", "What", "Your words", "Seen by", "Closed by"],
            record.Alerts.Select(alert => new[] { When(alert.At), $"{alert.Danger}, {alert.Level}", alert.Words, Act(alert.SeenBy, alert.SeenAt), Act(alert.ClosedBy, alert.ClosedAt) }));
        Heading("What staff were asked to do");
        Table(
            ["When", "What", "Words", "Done by", "Taken back"],
            record.Requests.Select(request => new[] { When(request.At), $"{request.Topic}: {request.Kind}", request.Words, Act(request.DoneBy, request.DoneAt), When(request.WithdrawnAt) }));
        Heading("What staff wrote and did not send");
        Table(["When", "Who", "Where", "Words"], record.StaffDrafts.Select(draft => new[] { When(draft.At), names.Of(draft.StaffId), draft.Page, draft.Words }));
        Heading("What happened");
        Table(["When", "What"], record.Turns.Select(turn => new[] { When(turn.At), string.Join(", ", turn.Events.Select(happened => happened.GetType().Name)) }));
        Heading("What the roll changed");
        Table(["When", "From", "What", "Before", "After"], record.Changes.Select(change => new[] { When(change.At), change.Source, change.Field, change.Old, change.New }));
        Heading("Signing in");
        Table(["PIN set", "Last signed in", "Wrong PINs since", "Words not sent"], [[When(record.Pin?.SetAt), When(record.Pin?.LastSignedInAt), record.Pin?.WrongTries.ToString(CultureInfo.InvariantCulture), record.Draft]]);
        Table(["Began", "Last seen", "Kiosk"], record.Sessions.Select(session => new[] { When(session.StartedAt), When(session.LastSeenAt), names.Of(session.KioskId) }));
        Heading("Who did and looked at what");
        Table(
            ["When", "Who", "As", "What", "Why", "Where", "Result"],
            record.Audit.Select(line => new[] { When(line.At), names.Of(line.Entry.Who), line.Entry.Role, line.Entry.What, line.Entry.Purpose, names.Of(line.Entry.Device), line.Entry.Result }));
    }

    private void Heading(string text) => page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(text)}</h2>");

    private void Paragraph(string text) => page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(text)}</p>");

    private void Table(string[] heads, IEnumerable<string?[]> rows)
    {
        var lines = rows.Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td>{Safe(cell)}</td>")) + "</tr>").ToArray();
        if (lines.Length == 0)
        {
            Paragraph("Nothing.");
            return;
        }

        page.Append("<table><thead><tr>").AppendJoin("", heads.Select(head => $"<th scope=\"col\">{Safe(head)}</th>")).Append("</tr></thead><tbody>")
            .AppendJoin("", lines).Append("</tbody></table>");
    }

    private string? Act(string? who, DateTimeOffset? at) => at is null ? null : $"{names.Of(who)}, {When(at)}";

    private static string Title(PlanItem item) => Reply.ItemTitle(Phrasebook.Standard, "en", item);

    private static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string? YesNo(bool? value) => value is { } known ? known ? "Yes" : "No" : null;

    private static string? Date(DateOnly? date) => date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string? When(DateTimeOffset? at) =>
        at is { } known ? TimeZoneInfo.ConvertTime(known, London).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) : null;
}
