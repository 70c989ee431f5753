using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Roll;

namespace ReleaseBot.Understanding;

/// <summary>
/// The <c>understand</c> command: one JSON object a line in, one a line out, in the same order. A line that cannot be read is answered
/// with an <c>error</c> and makes the exit code 1; it is still read as it stands for what is wanted and for danger. The lines after it are read all the same.
/// </summary>
internal static class UnderstandLines
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(Stream input, Stream output, TextWriter messages, TimeProvider clock, CancellationToken cancellation)
    {
        var bad = 0;
        using var reader = new StreamReader(input);
        var buffer = new ArrayBufferWriter<byte>(4096);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            buffer.ResetWrittenCount();
            if (!Answer(line, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London).DateTime, buffer))
            {
                bad++;
                await messages.WriteLineAsync($"Line {number} is not a JSON object with a text.");
            }

            buffer.Write("\n"u8);
            await output.WriteAsync(buffer.WrittenMemory, cancellation);
        }

        await output.FlushAsync(cancellation);
        return bad == 0 ? 0 : 1;
    }

    private static bool Answer(string line, DateTime now, ArrayBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        using var document = Parse(line);
        json.WriteStartObject();
        var text = document is null ? null : Text(document.RootElement, "text");
        if (document?.RootElement is { ValueKind: JsonValueKind.Object } ask && ask.TryGetProperty("id", out var id))
        {
            json.WritePropertyName("id");
            id.WriteTo(json);
        }

        if (text is null)
        {
            WriteUnreadable(json, line, now);
        }
        else
        {
            Write(json, document!.RootElement, text, now);
        }

        json.WriteEndObject();
        return text is not null;
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            LoneSurrogates.Overwrite(bytes);
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A line cut off halfway may hold a cry for help: it is read as it stands.</summary>
    private static void WriteUnreadable(Utf8JsonWriter json, string line, DateTime now)
    {
        WriteIntents(json, line);
        WriteWhen(json, WhenReader.Read("", WhenContext.Appointment, now, release: null));
        json.WriteString("error", "not a JSON object with a text");
    }

    private static void Write(Utf8JsonWriter json, JsonElement ask, string text, DateTime now)
    {
        WriteIntents(json, text);
        WriteWhen(json, WhenReader.Read(text, ContextOf(Text(ask, "context")), Reference(ask) ?? now, Day(ask, "release")));
        if (FieldOf(Text(ask, "field")) is { } field)
        {
            WriteAnswer(json, FieldReader.Read(field, text));
        }
    }

    private static void WriteIntents(Utf8JsonWriter json, string text)
    {
        var understood = Reader.Read(text);
        json.WriteString("intent", IntentNames.Name(understood.Intent.Top));
        json.WriteStartArray("intents");
        foreach (var scored in understood.Intent.All)
        {
            json.WriteStringValue(IntentNames.Name(scored.Intent));
        }

        json.WriteEndArray();
        json.WriteNumber("confidence", Math.Round(understood.Intent.Confidence, 4));
        json.WriteString("safety", DangerName(understood.Safety.Danger));
        if (understood.Safety.Raised)
        {
            json.WriteString("safetyLevel", understood.Safety.Certainty == Certainty.Certain ? "certain" : "unsure");
        }
        else
        {
            json.WriteNull("safetyLevel");
        }
    }

    private static void WriteWhen(Utf8JsonWriter json, WhenReading read)
    {
        json.WriteStartObject("when");
        json.WriteString("kind", read.Kind.ToString().ToLowerInvariant());
        json.WritePropertyName("value");
        WriteValue(json, read);
        json.WriteBoolean("ambiguous", read.Ambiguous);
        json.WriteString("expect", read.Expect.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, WhenReading read)
    {
        if (!read.IsSpan)
        {
            json.WriteStringValue(read.Value);
            return;
        }

        json.WriteStartObject();
        json.WriteString("start", read.Value);
        json.WriteString("end", read.EndValue);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, FieldReading read)
    {
        json.WriteStartObject("answer");
        json.WriteString("expect", read.Expect.ToString().ToLowerInvariant());
        json.WriteString("value", read.Value);
        json.WriteString("reason", read.Reason);
        json.WriteEndObject();
    }

    private static string DangerName(Danger danger) => danger switch
    {
        Danger.SelfHarm => "self_harm",
        Danger.HarmToOthers => "harm_to_others",
        Danger.Unsafe => "unsafe",
        Danger.MedicalNow => "medical_now",
        _ => "none",
    };

    private static WhenContext ContextOf(string? name) => name switch
    {
        "appointment_time" => WhenContext.AppointmentTime,
        "release_date" => WhenContext.ReleaseDate,
        "birth_date" => WhenContext.BirthDate,
        "past_event" => WhenContext.PastEvent,
        _ => WhenContext.Appointment,
    };

    private static Field? FieldOf(string? name) => name switch
    {
        "phone" => Field.Phone,
        "postcode" => Field.Postcode,
        "prison_number" => Field.PrisonNumber,
        "ni_number" => Field.NiNumber,
        "name" => Field.Name,
        "address" => Field.Address,
        "money" => Field.Money,
        "yesno" => Field.YesNo,
        "email" => Field.Email,
        "council" => Field.Council,
        _ => null,
    };

    private static string? Text(JsonElement ask, string name) =>
        ask.ValueKind == JsonValueKind.Object && ask.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Local time in London as it stands; with an offset, brought to it.</summary>
    private static DateTime? Reference(JsonElement ask) =>
        !DateTime.TryParse(Text(ask, "ref"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? null
        : at.Kind == DateTimeKind.Unspecified ? at
        : DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(at, London), DateTimeKind.Unspecified);

    private static DateOnly? Day(JsonElement ask, string name) =>
        DateOnly.TryParseExact(Text(ask, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
