using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class PersonRecordTests(PostgresServer server)
{
    /// <summary>Which part of a record shows what each table holds of a person. A table that is not here is not exported.</summary>
    private static readonly Dictionary<string, string> Shown = new()
    {
        ["person"] = nameof(PersonRecord.Person),
        ["person_key"] = "only the key to the rest",
        ["number_alias"] = "a hash of a number that stands in the changes",
        ["person_history"] = nameof(PersonRecord.Changes),
        ["place"] = nameof(PersonRecord.Place),
        ["conversation"] = nameof(PersonRecord.Sittings),
        ["turn"] = nameof(PersonRecord.Turns),
        ["alert"] = nameof(PersonRecord.Alerts),
        ["staff_request"] = nameof(PersonRecord.Requests),
        ["pin"] = nameof(PersonRecord.Pin),
        ["session"] = nameof(PersonRecord.Sessions),
        ["cover"] = "where to find in the place who stands in",
        ["staff_draft"] = nameof(PersonRecord.StaffDrafts),
        ["roll_change"] = "that the roll changed a date or status; what it changed is in the history",
        ["handed_in"] = "where to find in the place what was handed in",
        ["draft"] = nameof(PersonRecord.Draft),
    };

    [Fact]
    public async Task Every_table_that_holds_something_of_a_person_is_exported()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        using var sql = SqliteSql.Open(world.File, readOnly: true);

        var tables = (await Table.AllAsync(sql)).Where(table => table.Columns.Any(column => column.Name == "person_id")).Select(table => table.Name);

        Assert.Equal(Shown.Keys.Order(), tables.Order());
    }

    [Theory, EachEngine]
    public async Task A_record_holds_what_was_said_asked_raised_looked_at_and_changed(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "my words") with
        {
            Alerts = [new("alert-1", "self-harm", "certain", "alert words")],
            Requests = [new("request-1", "id", "talk")],
        };
        await prison.Turns.SaveAsync(turn);
        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { Status = LegalStatus.Remand });
        await new DraftStore(world.Database).PutAsync(person, "half a sent");
        await new StaffStore(world.Database).AddAsync(new() { Id = "worker-1", EstablishmentId = prison.Id, Role = "KeyWorker", UserName = "worker.one", Name = "Sam Sample", PasswordHash = "none" });
        Assert.True(await new StaffDraftStore(world.Database).PutAsync("worker-1", person, "Answer goal-1", "half an answer"));
        await new PinStore(world.Database).SetAsync(person, "hash");
        await new AuditLog(world.Database).AppendAsync(new() { Who = "staff-1", Role = "KeyWorker", What = "read-plan", PersonId = person });

        var record = Assert.Single(await new PersonRecords(world.Database).OfNumberAsync("A0001ZZ"));

        Assert.Equal("Sam", record.Person.Details.FirstName);
        Assert.Equal("legal-status", Assert.Single(record.Changes).Field);
        Assert.Single(record.Turns);
        Assert.Equal(2, Assert.Single(record.Sittings).Activities.Count);
        Assert.Equal("alert words", Assert.Single(record.Alerts).Words);
        Assert.Single(record.Requests);
        Assert.Equal("half a sent", record.Draft);
        Assert.Equal(("worker-1", "Answer goal-1", "half an answer"), Assert.Single(record.StaffDrafts) is var draft ? (draft.StaffId, draft.Page, draft.Words) : default);
        Assert.NotNull(record.Pin!.SetAt);
        Assert.Equal("read-plan", Assert.Single(record.Audit).Entry.What);
    }

    [Theory, EachEngine]
    public async Task What_was_kept_under_a_joined_number_is_in_the_export_and_goes_with_the_erasure(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var (keeps, other) = (await prison.TalkerAsync(), await prison.TalkerAsync());
        await prison.SayAsync(keeps, "more");
        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { MergedFrom = ["A0002ZZ"] });

        var records = await new PersonRecords(world.Database).OfNumberAsync("A0001ZZ");
        var joined = await prison.People.JoinedToAsync(keeps);
        await new PersonErasure(world.Database).RunAsync(keeps, joined.Select(person => person.Id));

        Assert.Equal([keeps, other], records.Select(record => record.Person.Id));
        Assert.Equal(0, await world.PeekAsync<long>("select count(*) from person_key"));
    }
}
