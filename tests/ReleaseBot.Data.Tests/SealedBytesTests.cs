using System.Text;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class SealedBytesTests(PostgresServer server)
{
    private const string Canary = "Zanzibarcanary";

    [Fact]
    public async Task No_word_number_or_name_is_readable_in_any_file()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var prison = await Prison.OpenAsync(world);
        await FillAsync(world, prison);

        var files = Directory.GetFiles(world.Options.DataDirectory);
        var found = files.Where(file => Hides(file, Canary) || Hides(file, "C4444YY")).ToArray();

        Assert.Contains(files, file => file.EndsWith(".db-wal", StringComparison.Ordinal));
        Assert.True(files.Any(file => Hides(file, "HMP Example")), "Nothing at all was found, so the scan proves nothing.");
        Assert.Empty(found);
    }

    [Fact]
    public async Task No_word_number_or_name_is_readable_in_any_column_of_postgres()
    {
        await using var world = await World.OpenAsync("postgres", server);
        await FillAsync(world, await Prison.OpenAsync(world));
        var tables = await world.Database.ReadAsync(
            sql => sql.ListAsync<string>("select tablename::text from pg_tables where schemaname = 'public'"), CancellationToken.None);

        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Canary));
        foreach (var table in tables)
            Assert.Equal(0, await world.PeekAsync<long>(
                $"select count(*) from {table} x where x::text ilike '%{Canary}%' or x::text like '%{hex}%' or x::text ilike '%C4444YY%'"));
        Assert.Equal(1, await world.PeekAsync<long>("select count(*) from establishment x where x::text ilike '%HMP Example%'"));
    }

    [Theory, EachEngine]
    public async Task Swapped_cells_of_two_people_do_not_open(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var (one, two) = (await prison.TalkerAsync(), await prison.TalkerAsync());

        await world.TamperAsync(
            "update person set details = (select q.details from person q where q.person_id = @two) where person_id = @one", new { one, two });

        await Assert.ThrowsAsync<SealBrokenException>(() => prison.People.FindAsync(one));
        Assert.NotNull(await prison.People.FindAsync(two));
    }

    [Theory, EachEngine]
    public async Task Without_their_key_a_person_is_gone(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.SayAsync(person, "words");

        await world.TamperAsync("delete from person_key where person_id = @person", new { person });

        Assert.Null(await prison.Turns.LoadAsync(person));
        Assert.Null(await prison.People.FindAsync(person));
        Assert.Empty(await prison.Turns.HistoryAsync(person));
        Assert.Empty((await prison.Conversations.ActivitiesAsync("c-" + person, 0)).Activities);
    }

    private static async Task FillAsync(World world, Prison prison)
    {
        var staff = new StaffStore(world.Database);
        await staff.AddAsync(new() { Id = "s1", EstablishmentId = prison.Id, Role = "admin", UserName = "kim", Name = Canary, PasswordHash = "hash" });
        var person = Prison.APerson("C4444YY", Canary);
        var id = (await prison.People.ImportAsync(person with { NewPersonId = "p1", NewTokenUser = "t1" })).PersonId;
        await prison.People.ImportAsync(person with { NewTokenUser = "t1", Details = person.Details with { Cell = Canary } });
        await prison.Conversations.OpenAsync("c-" + id, id, null, "en");
        await prison.Turns.SaveAsync(prison.ATurn((await prison.Turns.LoadAsync(id))!, Canary) with
        {
            Alerts = [new("alert-1", "self-harm", "certain", Canary)],
            Requests = [new("request-1", "id", "talk", null, Canary)],
        });
        await new DraftStore(world.Database).PutAsync(id, Canary);
        await new DraftStore(world.Database).DropAsync(id);
    }

    private static bool Hides(string file, string word)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray().AsSpan();
        var plain = Encoding.UTF8.GetBytes(word);
        var base64 = Encoding.UTF8.GetBytes(Convert.ToBase64String(plain)[..12]);
        return bytes.IndexOf(plain) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(word)) >= 0 || bytes.IndexOf(base64) >= 0;
    }
}
