using System.Reflection;
using Xunit.Sdk;

namespace ReleaseBot.Data.Tests;

/// <summary>Runs a test once on SQLite and once on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["sqlite"], ["postgres"]];
}
