using System.Globalization;

namespace ReleaseBot.Data;

/// <summary>The fields of a person one by one, as text, to see what an import changed.</summary>
internal static class PersonFields
{
    public static Dictionary<string, string?> Of(Person person) => Of(
        person.Details,
        ("establishment", person.EstablishmentId),
        ("key-worker", person.KeyWorkerId),
        ("mentor", person.MentorId),
        ("com", person.ComId),
        ("legal-status", ShortNames.Of(person.Status)),
        ("release-date", Times.Text(person.Release?.On)),
        ("release-date-kind", person.Release is { } release ? ShortNames.Of(release.Kind) : null),
        ("temporarily-out", Text(person.TemporarilyOut)),
        ("left-at", Times.Text(person.LeftAt)));

    private static Dictionary<string, string?> Of(PersonDetails details, params (string Name, string? Value)[] others)
    {
        (string Name, string? Value)[] own =
        [
            ("number", details.Number),
            ("first-name", details.FirstName),
            ("last-name", details.LastName),
            ("date-of-birth", Times.Text(details.DateOfBirth)),
            ("cell", details.Cell),
            ("raw-status", details.RawStatus),
            ("gender", details.Gender),
            ("veteran", Text(details.Veteran)),
            ("foreign-national", Text(details.ForeignNational)),
            ("preferred-language", details.PreferredLanguage),
            ("poor-reader", Text(details.PoorReader)),
        ];
        return own.Concat(others).ToDictionary(field => field.Name, field => field.Value);
    }

    private static string? Text(bool? value) => value?.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
