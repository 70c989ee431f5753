using System.Text;
using ReleaseBot.Data;
using ReleaseBot.Roll;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Roll;

/// <summary>Mentors and community offender managers whom a roll names: only accounts of that role and prison, and a blank leaves what was set.</summary>
public sealed class RollStaffTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task A_roll_names_mentor_and_com_and_one_that_names_nobody_leaves_them()
    {
        var (mo, ola) = (await app.StaffAsync("mo.farrell"), await app.StaffAsync("ola.brandt"));

        await ImportAsync("keyWorker", "huw.bevan");
        await ImportAsync("mentor,com", "mo.farrell,ola.brandt");
        var named = await PersonAsync();
        await ImportAsync("keyWorker", "sam.okoro");
        var blank = await PersonAsync();

        Assert.Equal((mo.Id, ola.Id), (named.MentorId, named.ComId));
        Assert.Equal((mo.Id, ola.Id, (await app.StaffAsync("sam.okoro")).Id), (blank.MentorId, blank.ComId, blank.KeyWorkerId));
        Assert.Equal(["com", "mentor"], (await app.Service<PersonStore>().ChangesAsync(named.Id)).Where(change => change.Field is "com" or "mentor").Select(change => change.Field).Order());
    }

    [Fact]
    public async Task An_account_of_another_role_or_prison_is_nobody_and_is_told()
    {
        var elsewhere = (await app.OtherPrisonAsync())[Roles.Com];

        var summary = await ImportAsync("mentor,com", $"sam.okoro,{elsewhere}", "A0092ZZ");

        var person = await app.Service<PersonStore>().FindByNumberAsync("A0092ZZ");
        Assert.Equal((null, null), (person!.MentorId, person.ComId));
        Assert.Equal([new UnknownStaff(Roles.Com, elsewhere), new UnknownStaff(Roles.Mentor, "sam.okoro")], summary.UnknownOthers);
    }

    [Fact]
    public void A_report_from_before_rolls_named_them_reads_back()
    {
        var old = System.Text.Json.JsonSerializer.Deserialize<RollOutcome>("""{"FileName":"r.csv","IsCheck":false,"Summary":{"Added":1,"Changed":0,"Unchanged":0,"UnknownKeyWorkers":["kim"]},"Lost":0,"Quality":[],"Problems":[]}""")!;

        Assert.Equal(["kim"], old.Summary.UnknownKeyWorkers);
        Assert.Empty(old.Summary.UnknownOthers);
    }

    private async Task<Person> PersonAsync() => (await app.Service<PersonStore>().FindByNumberAsync("A0091ZZ"))!;

    private async Task<RollSummary> ImportAsync(string columns, string values, string number = "A0091ZZ")
    {
        var csv = $"prisonerNumber,firstName,lastName,prisonId,legalStatus,releaseDate,{columns}\n{number},Robin,Madeup,DMO,SENTENCED,2027-03-01,{values}\n";
        var reading = RollFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "roll.csv", DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime));
        return await new RollImport(app.Service<Database>()).RunAsync(reading, "roll.csv", () => { }, default);
    }
}
