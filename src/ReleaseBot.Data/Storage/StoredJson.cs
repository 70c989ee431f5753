using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>
/// How places and events are written as JSON, made at build time so that a turn needs no reflection.
/// What is at its default is left out, so numbers and flags of these records must start at their default.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Given))]
[JsonSerializable(typeof(PlanItem))]
[JsonSerializable(typeof(ImmutableArray<PlanEvent>))]
internal sealed partial class StoredJson : JsonSerializerContext;

/// <summary>How settings and details are written: every value, because a setting that starts as something may be set to nothing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PrisonSettings))]
[JsonSerializable(typeof(PersonDetails))]
internal sealed partial class SettingsJson : JsonSerializerContext;
