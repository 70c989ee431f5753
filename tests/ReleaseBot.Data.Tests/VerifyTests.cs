namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class VerifyTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task Untouched_data_verify(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await FilledAsync(world);

        Assert.Empty(await new Verify(world.Database).RunAsync());
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Every_tampering_is_found(string engine, string sql, string expected)
    {
        await using var world = await World.OpenAsync(engine, server);
        await FilledAsync(world);

        await world.TamperAsync(sql);

        var faults = await new Verify(world.Database).RunAsync();
        Assert.Contains(faults, fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Tamperings()
    {
        (string Sql, string Expected)[] ways =
        [
            ("update audit set who = 'somebody else' where chain = 'about:p1' and number = 2", "about:p1: line 2"),
            ("update audit set at = '2026-01-01T00:00:00.0000000Z' where chain = 'about:p1' and number = 1", "about:p1: line 1"),
            ("delete from audit where chain = 'about:p1' and number = 1", "about:p1: line 1"),
            ("delete from audit where chain = 'about:p1' and number = 3", "about:p1: its end is missing"),
            ("delete from audit where chain = 'about:p1'", "about:p1: line 3 is not the one that was sealed"),
            ("update audit_seal set heads = heads || 'x' where number = 1", "audit seal 1"),
            ("delete from audit_seal where number = 1", "audit seal 1"),
            ("delete from turn where revision = 2", "turns are missing"),
            ("update turn set body = (select t.body from turn t where t.revision = 1 and t.person_id = turn.person_id) where revision = 2", "wrong place"),
            ("update place set body = (select t.body from turn t where t.revision = 2 and t.person_id = place.person_id)", "wrong place"),
        ];
        var data = new TheoryData<string, string, string>();
        foreach (var (sql, expected) in ways)
        {
            data.Add("sqlite", sql, expected);
            data.Add("postgres", sql, expected);
        }

        return data;
    }

    [Theory, EachEngine]
    public async Task A_place_that_its_turns_do_not_add_up_to_is_found(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await FilledAsync(world);
        var turn = prison.ATurn((await prison.Turns.LoadAsync("person-A0001ZZ"))!, "one thing");

        await prison.Turns.SaveAsync(turn with { Place = turn.Place with { Misses = 99 } });

        Assert.Contains("add up", Assert.Single(await new Verify(world.Database).RunAsync()), StringComparison.Ordinal);
    }

    private static async Task<Prison> FilledAsync(World world)
    {
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        for (var i = 0; i < 3; i++)
            await prison.SayAsync(person, "words" + i);
        var audit = new AuditLog(world.Database);
        for (var i = 0; i < 3; i++)
            await audit.AppendAsync(new() { Who = "staff-1", Role = "key-worker", What = "read-plan", PersonId = "p1" });
        await new AuditSeals(world.Database).SealAsync();
        await audit.AppendAsync(new() { Who = "staff-1", Role = "key-worker", What = "sign-in" });
        await new AuditSeals(world.Database).SealAsync();
        return prison;
    }
}
