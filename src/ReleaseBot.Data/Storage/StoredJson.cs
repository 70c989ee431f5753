using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>How the records we keep are written as JSON, made at build time so that a turn needs no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(ImmutableArray<PlanEvent>))]
[JsonSerializable(typeof(PrisonSettings))]
[JsonSerializable(typeof(PersonDetails))]
internal sealed partial class StoredJson : JsonSerializerContext;
