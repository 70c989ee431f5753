using System.Collections;
using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data.Tests;

public sealed class StoredJsonTests
{
    [Theory]
    [InlineData(typeof(Place))]
    [InlineData(typeof(OpenDialog))]
    public void What_is_left_out_at_its_default_reads_back_as_it_was(Type type)
    {
        var fresh = Activator.CreateInstance(type);

        var starts = type.GetProperties()
            .Where(property => property.PropertyType.IsValueType && !property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            .Where(property => !Equals(property.GetValue(fresh), Activator.CreateInstance(property.PropertyType)));

        Assert.Empty(starts.Select(property => property.Name));
    }

    [Fact]
    public void A_setting_turned_to_nothing_stays_so()
    {
        var json = JsonSerializer.Serialize(new PrisonSettings { AlertMinutes = 0 }, SettingsJson.Default.PrisonSettings);

        Assert.Equal(0, JsonSerializer.Deserialize(json, SettingsJson.Default.PrisonSettings)!.AlertMinutes);
    }

    [Fact]
    public void Every_kind_of_event_has_a_short_name_of_its_own()
    {
        var kinds = typeof(PlanEvent).GetNestedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(PlanEvent)));

        Assert.Equal(kinds.Count(), ShortNames.EventNames.Distinct().Count());
    }
}
